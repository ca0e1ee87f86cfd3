// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedLayout;

namespace attention {

class ElidedLabel;
class HintNote;
class LayerAnswers;
class LayerList;
class Segmented;
enum class LayerPart;

/// The chosen rows through every layer, the parameters, and the gradients of the loss, at the shown epoch.
class LayersTab : public QWidget
{
    Q_OBJECT

public:
    /// `answers` may go before the tab.
    explicit LayersTab(LayerAnswers &answers, QWidget *parent = nullptr);

    /// Shows the outputs, scrolled to the layer.
    void showLayer(const QString &name);

signals:
    /// The page as CSV or JSON, and a name for the file.
    void saveRequested(const QString &fileName, const QString &text);
    void copied();
    void attentionBiasRequested();
    /// What was typed is not a row: one sentence.
    void refused(const QString &problem);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeSwitches();
    void takeTypedRows();
    void chooseRows(int item);
    void refresh();
    void refreshChoices();
    LayerPart part() const;
    QString text(bool json) const;
    QString fileName(bool json) const;

    QPointer<LayerAnswers> m_answers;
    QString m_wantedLayer; ///< to scroll to when the layers are there
    QComboBox *m_rows = nullptr;
    ElidedLabel *m_epoch = nullptr;
    Segmented *m_switch = nullptr;
    QWidget *m_gradientRow = nullptr;
    QComboBox *m_gradientOf = nullptr;
    QScrollArea *m_area = nullptr;
    LayerList *m_list = nullptr;
    QLabel *m_empty = nullptr;
    QStackedLayout *m_pages = nullptr;
    HintNote *m_hint = nullptr;
};

} // namespace attention
