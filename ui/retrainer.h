// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace attention {

class RunModel;

/// Trains anew while settings change under the hand, and swaps the shown run for the new one once that has
/// something to show. Changes coalesce: at most one start per frame, no run is given up before its progress
/// was painted once, and the newest settings always run last.
class Retrainer : public QObject
{
    Q_OBJECT

public:
    /// Starts a run with the settings as they are now; null where that is refused.
    using Start = std::function<std::shared_ptr<const Run>()>;

    /// `model` outlives the retrainer.
    Retrainer(RunModel &model, Start start, QObject *parent = nullptr);

    /// The settings have changed.
    void request();
    /// Another start takes over.
    void cancel();
    /// Whether newer settings are being trained than those of the run shown.
    bool isBusy() const { return m_pending || m_candidate != nullptr; }

signals:
    /// The new run is shown from now on.
    void shown();

private:
    void look();
    void showCandidate();
    bool mayStart() const;

    RunModel &m_model;
    Start m_start;
    QTimer m_timer;
    bool m_pending = false;
    std::shared_ptr<const Run> m_candidate; ///< started, not shown yet
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceShown;
};

} // namespace attention
