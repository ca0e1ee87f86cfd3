// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/verdict.h"

#include <QFrame>

class QLabel;

namespace attention {

class ScoreBars;

/// "Is attention needed?": the model's score beside those it has without its attention, as a card.
class ControlScores : public QFrame
{
    Q_OBJECT

public:
    explicit ControlScores(QWidget *parent = nullptr);

    void setFindings(const TrustFindings &findings, const Verdict &verdict);
    /// Of a former run.
    void setStale(bool stale);

private:
    QLabel *m_need;
    ScoreBars *m_bars;
    bool m_learnt = true;
    bool m_stale = false;
};

} // namespace attention
