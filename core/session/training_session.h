// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"
#include "core/training/config.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace attention {

/// Threads for a session beside a window, which keeps a core for itself: the others, at least one.
std::size_t threadsBesideWindow();

/// Trains in a thread of its own. The calls below return at once and belong to one thread, the window's; the
/// worker pushes nothing: look at run() as often as you paint. Destroying a session stops what is running
/// within a block of rows.
class TrainingSession
{
public:
    enum class Begin { Running, Paused };
    enum class StepBy { Epoch, Batch };
    /// How far a run goes at full speed before it pauses; 0 is not at all.
    struct Halt
    {
        std::int64_t epoch = 0; ///< after it
        std::int64_t step = 0;  ///< after so many batches over the whole run
    };

    /// \param threads to train large networks with; they never change the numbers.
    explicit TrainingSession(std::size_t threads = 1);
    ~TrainingSession();
    TrainingSession(const TrainingSession &) = delete;
    TrainingSession &operator=(const TrainingSession &) = delete;

    /// Stops the present run and starts a new one. `config` must be valid (see TrainingConfig::validate()).
    /// `initialParameters` as for Trainer; a wrong number of them ends the run as Failed.
    std::shared_ptr<const Run> start(TrainingConfig config, Begin begin, Halt halt,
                                     std::vector<float> initialParameters = {});
    std::shared_ptr<const Run> start(TrainingConfig config, Begin begin = Begin::Running)
    {
        return start(std::move(config), begin, Halt());
    }
    void pause();
    void resume();
    /// Makes one epoch (up to its end) or one batch, then pauses. The next step waits for the former.
    void step(StepBy by);
    void stop();
    /// Epochs a second; 0 is as fast as it goes.
    void setPace(double epochsPerSecond);
    /// Acts on the running run from the next batch and is recorded in Run::learningRateChanges().
    void setLearningRate(double learningRate);

    /// The present run; null before the first start().
    std::shared_ptr<const Run> run() const;
    /// Bounded: the worker's last batch. For tests and the command line; the window never calls it.
    void waitUntilIdle() const;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace attention
