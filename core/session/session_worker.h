// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_source.h"
#include "core/session/training_session.h"
#include "core/training/trainer.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace attention {

/// The thread of a session that trains, and the commands it gets.
class TrainingSession::Worker
{
public:
    explicit Worker(std::size_t threads)
        : m_threads(threads)
        , m_thread([this] { work(); })
    {}
    ~Worker();

    std::shared_ptr<const Run> start(TrainingConfig config, Begin begin, Halt halt,
                                     std::vector<float> initialParameters);
    void pause();
    void resume();
    void step(StepBy by);
    void stop();
    void setPace(double epochsPerSecond);
    void setLearningRate(double learningRate);
    std::shared_ptr<const Run> run() const;
    void waitUntilIdle() const;

private:
    using Clock = std::chrono::steady_clock;

    struct Job
    {
        std::shared_ptr<Run> run;
        Halt halt;
        std::vector<float> initialParameters;
        std::stop_source stop;
        std::atomic<bool> abandoned{false}; ///< nobody waits for its last figures
    };
    /// What the thread that trains knows of the job at hand.
    struct Training
    {
        Job &job;
        Trainer trainer;
        Clock::time_point since = Clock::now(); ///< of the work or the wait at hand
        Clock::duration busy{};
        Clock::duration active{};
        Clock::time_point epochDue = since;
        std::int64_t quantilesEpoch = -1;  ///< of the quantiles published last
        std::int64_t evaluationEpoch = -1; ///< of the evaluation published last

        Run &run() { return *job.run; }
        bool stopped() const { return job.stop.stop_requested(); }
        bool isBeforeHalt() const
        {
            return trainer.epoch() < job.halt.epoch || trainer.step() < job.halt.step;
        }
    };

    void work();
    void train(Job &job);
    void prepareAndTrain(Training &training, const SourceData &data);
    void trainEpochs(Training &training);
    bool obeyCommands(Training &training);
    void afterBatch(Training &training, bool epochEnded);
    void afterEpoch(Training &training, EpochResult result);
    void waitForPace(Training &training);
    void publishFigures(Training &training, bool always);

    // With m_mutex held.
    void abandonCurrent();
    bool mayGoOn() const { return !m_paused || !m_steps.empty(); }
    bool atRest() const;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;         ///< of the worker
    mutable std::condition_variable m_idleWake; ///< of waitUntilIdle()

    // Guarded by m_mutex.
    std::shared_ptr<Job> m_next;
    std::shared_ptr<Job> m_current;
    std::shared_ptr<Run> m_run;
    RunId m_lastId = 0;
    bool m_ending = false;
    bool m_paused = false;
    bool m_halted = false;      ///< the worker waits for a command
    std::deque<StepBy> m_steps; ///< to be made while paused, in this order
    double m_pace = 0.0;
    std::optional<double> m_learningRate;

    /// Whether a batch must look at the guarded commands; the lock is taken only then.
    std::atomic<bool> m_commanded{false};

    const std::size_t m_threads;

    DatasetSource m_source; ///< the worker's own

    std::jthread m_thread; ///< last, so that all else is there while it runs
};

} // namespace attention
