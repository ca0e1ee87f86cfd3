// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/verdict.h"

#include "ui/trust/tau_grid.h"

#include <QFrame>

#include <vector>

class QLabel;

namespace attention {

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
    const TauView &view() const;
    /// Of a former run, or without a meaning.
    void setGrey(bool grey);

private:
    TauGrid *m_grid;
    QLabel *m_stability;
    QLabel *m_method;
};

} // namespace attention
