// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace attention {

/// Threads for a study: all cores.
std::size_t threadsForStudy();

/// Gathers the evidence about a run in threads of its own: first the run's attention, permutation importance
/// and Shapley values, then other seeds, controls and the rest. The numbers do not depend on the number of
/// threads. The calls below return at once, but for the destructor, which waits for a block of rows, and
/// belong to one thread; findings are pulled.
class TrustStudy
{
public:
    explicit TrustStudy(std::size_t threads = threadsForStudy());
    ~TrustStudy();
    TrustStudy(const TrustStudy &) = delete;
    TrustStudy &operator=(const TrustStudy &) = delete;

    /// Begins with a finished run; a study under way is given up. Without anything to explain (no epoch, no
    /// validation rows, a run that failed) findings() is null and false is returned.
    bool start(std::shared_ptr<const Run> run, TrustOptions options);
    /// What is there stays, with its agreements.
    void cancel();
    /// The newest, whole in itself; null before the first. Compare the pointer to see whether it is new.
    std::shared_ptr<const TrustFindings> findings() const;
    bool isWorking() const;
    /// For the command line and tests; the window never calls it.
    void wait() const;

private:
    class Work;
    void giveUp();

    std::size_t m_threads;
    std::unique_ptr<Work> m_work;               ///< null before the first
    std::vector<std::unique_ptr<Work>> m_given; ///< given up, whose threads may not have ended
};

/// About how long a study will take, in seconds, by what the run's training took.
double expectedStudySeconds(const Run &run, const TrustOptions &options, std::size_t threads);

} // namespace attention
