// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/sentence.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <cstdint>
#include <map>

class QHBoxLayout;
class QSplitter;

namespace attention {

class Experiment;
class PlotCard;
class SharedCursor;

/// The four cards, two above two, with one cursor and one choice of rows, and their sentences.
class PlotGrid : public QWidget
{
    Q_OBJECT

public:
    explicit PlotGrid(Experiment &experiment, QWidget *parent = nullptr);

    void setCompact(bool compact);
    PlotCard *card(const QString &plotName) const;
    /// Of the card with the focus, else the one under the pointer, else the first.
    QString currentPlotName() const;
    /// A plot's size on the screen, or with "all" that of the four together, in logical px.
    QSize plotSize(const QString &plotName) const;
    /// As on the card, without marks.
    QString sentence(const QString &plotName) const;
    void fitAll();
    void toggleLogLoss();
    /// Shows one card alone, or all four again.
    void toggleMaximized(const QString &plotName);

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void saveRequested(const QString &plotName);
    void copyRequested(const QString &plotName);
    void saveDataRequested(const QString &plotName);
    void copyDataRequested(const QString &plotName);
    void whyRequested();
    /// For the status bar of a small window.
    void currentSentenceChanged(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addCard(PlotCard *card);
    void runChanged();
    void chooseRows(std::int64_t columns, bool fewClasses);
    void shareHeight();
    void followLink(const QString &plotName);
    void sentencesLater();
    void refreshSentences();
    void setSentence(const QString &plotName, const Sentence &sentence);

    Experiment &m_experiment;
    SharedCursor *m_cursor;
    QSplitter *m_rows;
    std::array<QHBoxLayout *, 2> m_columns{};
    std::map<QString, PlotCard *> m_cards;
    std::map<QString, Sentence> m_sentences;
    QString m_hovered;
    QString m_maximized;
    bool m_manyColumns = false;
    bool m_fewClasses = true;
    bool m_compact = false;
    QTimer m_sentenceTimer;
};

} // namespace attention
