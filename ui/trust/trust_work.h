// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_study.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>

namespace attention {

class Experiment;

/// The evidence about the run shown. While somebody looks it is gathered by itself as soon as the run has
/// finished, unless that takes long: then it is offered. A new run gives up what is under way; what there was
/// of the former one stays until the new one has figures. Lives in the GUI thread; nothing here waits.
class TrustWork : public QObject
{
    Q_OBJECT

public:
    /// Longer studies, in seconds, are begun by hand.
    static constexpr double longStudy = 10.0;

    /// `experiment` outlives it.
    explicit TrustWork(Experiment &experiment, QObject *parent = nullptr);

    /// Whether somebody looks.
    void setWatched(bool watched);
    /// Begins now, whatever it takes.
    void gather();
    /// What is there stays; it does not begin again by itself.
    void cancel();
    /// Kept for the next time. Other seeds than before are gathered anew.
    void setSeeds(std::int64_t seeds);
    std::int64_t seeds() const { return m_options.seeds; }

    /// The newest that have a figure; of a former run while isStale(). Null before the first.
    const std::shared_ptr<const TrustFindings> &findings() const { return m_findings; }
    /// Whether the findings are not about the run shown.
    bool isStale() const;
    /// Until its last findings are here.
    bool isWorking() const { return m_timer.isActive(); }
    /// Of the study under way or just ended, also before its first figure; null where there is none.
    const std::shared_ptr<const TrustFindings> &progress() const { return m_progress; }
    /// Seconds that a study which waits for gather() will take.
    std::optional<double> offered() const { return m_offered; }
    /// Whether the run shown trains or is on its way.
    bool isRunComing() const;
    /// Whether it has finished with nothing to explain.
    bool hasNothing() const { return m_nothing; }

signals:
    void updated();

private:
    void consider();
    void forgetRun();
    void pull();

    Experiment &m_experiment;
    TrustStudy m_study;
    TrustOptions m_options;
    QTimer m_timer; ///< while it works
    bool m_watched = false;
    bool m_nothing = false;
    std::shared_ptr<const Run> m_studied; ///< the last a study was begun or given up for
    std::shared_ptr<const TrustFindings> m_progress;
    std::shared_ptr<const TrustFindings> m_findings;
    std::optional<double> m_offered;
};

} // namespace attention
