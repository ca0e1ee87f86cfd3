// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <QFrame>

#include <vector>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace attention {

class ColorScale;
class ColumnSearch;
class ElidedLabel;
class LegendRow;
class NumberRow;
class Segmented;

/// A plot with its title, buttons, sentence and, for attention, its switch and keys or colour scale. Object
/// names start with the plot's: "lossCard", "lossCardSave", "attentionMapCardMore" …
class PlotCard : public QFrame
{
    Q_OBJECT

public:
    /// Takes the plot.
    explicit PlotCard(Plot *plot, QWidget *parent = nullptr);

    Plot *plot() const { return m_plot; }
    QString plotName() const { return m_plot->plotName(); }
    /// Not owned; the switch sets its attention rows.
    void setModel(RunModel *model);
    /// One line; <b> marks figures. A `link` behind it is followed by linkActivated().
    void setSentence(const QString &text, const QString &link = {});
    /// In a small window: no sentence, no switch row; only the menu's button stays.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

signals:
    void saveRequested(const QString &plotName);
    void copyRequested(const QString &plotName);
    void saveDataRequested(const QString &plotName);
    void copyDataRequested(const QString &plotName);
    /// A double click on the title: alone in the middle, or back among the others.
    void maximizeRequested(const QString &plotName);
    void linkActivated(const QString &plotName);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const QString &part, const QString &text);
    void addMenu();
    void addSmoothing();
    void addAttentionSwitch();
    void addColorScale();
    void retranslate();
    void applyMetrics();
    void showRows();
    QString shownTitle() const;
    void showScale();
    void showSwitch();
    void placeKeys();
    void showLevelsAction();
    void retranslateSwitch();
    void fillOrderMenu();
    void placeSearch();
    void showSentence();
    void showFit();
    void showSmoothing();
    void chooseRows(int index);

    Plot *m_plot;
    QPointer<RunModel> m_model;
    bool m_compact = false;
    bool m_ring = false; ///< the plot has the keyboard's focus
    QWidget *m_header;
    QHBoxLayout *m_headerRow;
    QLabel *m_title;
    QLabel *m_titleNote; ///< "all rows", where the map does not follow the switch; "row 8013"
    ElidedLabel *m_sentence;
    QHBoxLayout *m_sentenceRow;
    QHBoxLayout *m_plotRow;
    QWidget *m_switchRow = nullptr;
    QHBoxLayout *m_switchLayout = nullptr;
    Segmented *m_switch = nullptr;
    QComboBox *m_list = nullptr;
    std::vector<AttentionRows> m_choices; ///< of switch and list
    LegendRow *m_keys = nullptr;
    ColumnSearch *m_search = nullptr;
    QToolButton *m_order = nullptr;
    QAction *m_byValue = nullptr;
    QString m_sentenceText;
    QString m_link;
    ColorScale *m_scale = nullptr;
    QToolButton *m_fit = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    QAction *m_levels = nullptr;
    NumberRow *m_smoothing = nullptr; ///< in the menu of a curve
};

} // namespace attention
