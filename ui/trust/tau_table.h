// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/verdict.h"

#include <QFrame>
#include <QStringList>

#include <vector>

class QGridLayout;
class QLabel;

namespace attention {

/// The table "Is it the same order?" as words.
struct TauView
{
    enum class Tone { Plain, Good, Bad, Quiet };
    struct Cell
    {
        QString text;
        Tone tone = Tone::Plain;
        QString help; ///< tool tip
    };
    struct Row
    {
        QString name;
        std::vector<Cell> cells; ///< one for each column of the table
    };

    QStringList columns; ///< classes, or all rows; then "possible"
    std::vector<Row> rows;
    Row verdict;
    QString method;
    QString stability; ///< how alike seeds are; empty without others

    /// As a sentence for each row.
    QString text() const;
};

/// τ is the mean of the seeds where there are others, else this run's.
TauView tauView(const TrustFindings &findings, const Verdict &verdict,
                const std::vector<EvidenceKind> &kinds);

/// Shows it as a card.
class TauTable : public QFrame
{
    Q_OBJECT

public:
    explicit TauTable(QWidget *parent = nullptr);

    void setView(const TauView &view);
    const TauView &view() const { return m_view; }
    /// Of a former run, or without a meaning.
    void setGrey(bool grey);

private:
    void rebuild();

    TauView m_view;
    bool m_grey = false;
    QWidget *m_content;
    QLabel *m_stability;
    QLabel *m_method;
};

} // namespace attention
