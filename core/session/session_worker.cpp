// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_worker.h"

#include "core/session/prepare.h"

#include <algorithm>
#include <new>
#include <string>
#include <utility>

namespace attention {

namespace {

/// Epochs a second; a slower one would overflow the clock.
constexpr double slowestPace = 1e-6;

double seconds(std::chrono::steady_clock::duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

} // namespace

TrainingSession::Worker::~Worker()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
        abandonCurrent();
        if (m_next != nullptr)
            m_next->stop.request_stop();
    }
    m_wake.notify_all();
    m_thread.join();
}

void TrainingSession::Worker::abandonCurrent()
{
    if (m_current == nullptr)
        return;
    m_current->abandoned = true;
    m_current->stop.request_stop();
}

std::shared_ptr<const Run> TrainingSession::Worker::start(TrainingConfig config, Begin begin, Halt halt,
                                                          std::vector<float> initialParameters)
{
    auto job = std::make_shared<Job>();
    {
        const std::scoped_lock lock(m_mutex);
        job->run = std::make_shared<Run>(++m_lastId, std::move(config));
        job->halt = halt;
        job->initialParameters = std::move(initialParameters);
        abandonCurrent();
        if (m_next != nullptr) // it never began
            m_next->run->finish(StopReason::Stopped);
        m_next = job;
        m_run = job->run;
        m_paused = begin == Begin::Paused;
        m_steps.clear();
        m_learningRate.reset();
        m_commanded = true;
    }
    m_wake.notify_all();
    return job->run;
}

void TrainingSession::Worker::pause()
{
    const std::scoped_lock lock(m_mutex);
    m_paused = true;
    m_steps.clear();
    m_commanded = true;
    m_wake.notify_all();
}

void TrainingSession::Worker::resume()
{
    const std::scoped_lock lock(m_mutex);
    m_paused = false;
    m_steps.clear();
    m_wake.notify_all();
}

void TrainingSession::Worker::step(StepBy by)
{
    const std::scoped_lock lock(m_mutex);
    m_paused = true;
    m_steps.push_back(by);
    m_commanded = true;
    m_wake.notify_all();
}

void TrainingSession::Worker::stop()
{
    const std::scoped_lock lock(m_mutex);
    for (const std::shared_ptr<Job> &job : {m_current, m_next}) {
        if (job != nullptr)
            job->stop.request_stop();
    }
}

void TrainingSession::Worker::setPace(double epochsPerSecond)
{
    const std::scoped_lock lock(m_mutex);
    m_pace = epochsPerSecond > 0.0 ? std::max(epochsPerSecond, slowestPace) : 0.0;
    m_wake.notify_all();
}

void TrainingSession::Worker::setLearningRate(double learningRate)
{
    const std::scoped_lock lock(m_mutex);
    m_learningRate = learningRate;
    m_commanded = true;
    m_wake.notify_all();
}

std::shared_ptr<const Run> TrainingSession::Worker::run() const
{
    const std::scoped_lock lock(m_mutex);
    return m_run;
}

void TrainingSession::Worker::waitUntilIdle() const
{
    std::unique_lock lock(m_mutex);
    m_idleWake.wait(lock, [this] { return atRest(); });
}

bool TrainingSession::Worker::atRest() const
{
    if (m_next != nullptr)
        return false;
    if (m_current == nullptr)
        return true;
    return m_halted && !mayGoOn() && !m_learningRate && !m_current->stop.stop_requested();
}

void TrainingSession::Worker::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_ending || m_next != nullptr; });
        if (m_ending) {
            if (m_next != nullptr)
                m_next->run->finish(StopReason::Stopped);
            return;
        }
        m_current = std::move(m_next);
        m_next.reset();
        const std::shared_ptr<Job> job = m_current;
        lock.unlock();
        train(*job);
        lock.lock();
        m_current.reset();
        m_idleWake.notify_all();
    }
}

void TrainingSession::Worker::train(Job &job)
{
    Run &run = *job.run;
    try {
        const std::optional<SourceData> data = m_source.make(
            run.config.data, [&job] { return job.stop.stop_requested(); }, &run.readingProgress());
        if (!data) {
            run.finish(StopReason::Stopped);
            return;
        }
        Training training{job, Trainer(run.config, data->dataset, job.initialParameters, m_threads)};
        prepareAndTrain(training, *data);
        if (training.trainer.finished())
            run.finish(training.trainer.reason(), training.trainer.divergence());
        else
            run.finish(StopReason::Stopped);
    } catch (const std::bad_alloc &) {
        run.finish(StopReason::Failed, Divergence::None,
                   run.config.data.isTable()
                       ? "not enough memory for " + run.config.data.source + ": use a smaller table"
                       : "not enough memory for " + std::to_string(run.config.data.rows) + " rows × " +
                             std::to_string(run.config.data.columns) + " columns: lower one of them");
    } catch (const std::exception &error) {
        run.finish(StopReason::Failed, Divergence::None, error.what());
    }
}

void TrainingSession::Worker::prepareAndTrain(Training &training, const SourceData &data)
{
    Run &run = training.run();
    RunFacts facts = runFacts(training.trainer, data, [&training] { return training.stopped(); });
    facts.ownParameters = !training.job.initialParameters.empty();
    if (training.stopped())
        return;
    run.prepare(std::move(facts));
    run.setLearningRateChanges(run.config.learningRateChanges);
    publishFigures(training, true);
    trainEpochs(training);
    publishFigures(training, true);
    run.setLearningRateChanges(training.trainer.learningRateChanges());
}

void TrainingSession::Worker::trainEpochs(Training &training)
{
    Trainer &trainer = training.trainer;
    training.since = training.epochDue = Clock::now();
    while (!trainer.finished() && obeyCommands(training)) {
        if (!trainer.trainBatch([&training] { return training.stopped(); }))
            return;
        training.run().setProgress(trainer.step(), trainer.runningLoss());
        const bool epochEnds = trainer.epochTrained();
        if (epochEnds) {
            std::optional<EpochResult> result = trainer.finishEpoch([&] { return training.stopped(); });
            if (!result)
                return;
            afterEpoch(training, std::move(*result));
        }
        afterBatch(training, epochEnds);
        if (epochEnds)
            waitForPace(training);
    }
}

/// Waits while paused. \return false when the run is to stop.
bool TrainingSession::Worker::obeyCommands(Training &training)
{
    if (training.stopped())
        return false;
    if (!m_commanded.load(std::memory_order_acquire))
        return true;
    std::unique_lock lock(m_mutex);
    while (!training.stopped()) {
        if (m_learningRate) {
            training.trainer.setLearningRate(*m_learningRate);
            m_learningRate.reset();
            training.run().setLearningRateChanges(training.trainer.learningRateChanges());
        }
        if (mayGoOn()) {
            m_commanded = m_paused;
            training.run().setState(RunState::Running);
            return true;
        }
        if (training.run().state() != RunState::Paused) {
            lock.unlock();
            publishFigures(training, true);
            training.run().setState(RunState::Paused);
            lock.lock();
            continue;
        }
        const Clock::time_point halted = Clock::now();
        m_halted = true;
        m_idleWake.notify_all();
        m_wake.wait(lock, training.job.stop.get_token(), [&] { return mayGoOn() || m_learningRate; });
        m_halted = false;
        const Clock::duration pause = Clock::now() - halted;
        training.since += pause;
        training.epochDue += pause;
    }
    return false;
}

/// Crosses off the step that was made, and pauses where the start asked for it.
void TrainingSession::Worker::afterBatch(Training &training, bool epochEnded)
{
    const Halt &halt = training.job.halt;
    const bool pauseHere =
        (epochEnded && training.trainer.epoch() == halt.epoch) || training.trainer.step() == halt.step;
    if (!pauseHere && !m_commanded.load(std::memory_order_acquire))
        return;
    const std::scoped_lock lock(m_mutex);
    if (training.stopped()) // the commands are the next run's
        return;
    if (!m_steps.empty() && (epochEnded || m_steps.front() == StepBy::Batch))
        m_steps.pop_front();
    if (pauseHere) {
        m_paused = true;
        m_commanded = true;
    }
}

void TrainingSession::Worker::afterEpoch(Training &training, EpochResult result)
{
    const Clock::time_point now = Clock::now();
    training.busy += now - training.since;
    training.active += now - training.since;
    training.since = now;
    training.run().setSeconds(seconds(training.active), seconds(training.busy));
    training.run().append(std::move(result));
    publishFigures(training, false);
}

/// Until the next epoch is due; at once when paused, stepping, or on the way to an epoch to pause at.
void TrainingSession::Worker::waitForPace(Training &training)
{
    std::unique_lock lock(m_mutex);
    const Clock::time_point start = training.epochDue;
    while (!training.stopped() && !training.trainer.finished()) {
        const double pace = m_pace;
        if (pace <= 0.0 || m_paused || training.isBeforeHalt()) {
            training.epochDue = Clock::now();
            break;
        }
        training.epochDue =
            start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1.0 / pace));
        // A new learning rate acts with the next batch and does not bring that forward.
        const bool changed = m_wake.wait_until(lock, training.job.stop.get_token(), training.epochDue,
                                               [&] { return m_paused || m_pace != pace; });
        if (!changed)
            break;
    }
    training.epochDue = std::max(training.epochDue, Clock::now() - std::chrono::milliseconds(100));
    const Clock::time_point now = Clock::now();
    training.active += now - training.since;
    training.since = now;
}

/// Quantiles and evaluation, those somebody asked for or, at a halt, both.
void TrainingSession::Worker::publishFigures(Training &training, bool always)
{
    Run &run = training.run();
    const std::int64_t epoch = training.trainer.epoch();
    const auto abandoned = [&training] { return training.job.abandoned.load(); };
    if (training.quantilesEpoch != epoch && run.takeQuantilesWanted(always) &&
        training.trainer.quantiles(run.quantiles.back(), abandoned)) {
        run.quantiles.publish();
        training.quantilesEpoch = epoch;
    }
    if (training.evaluationEpoch != epoch && run.takeEvaluationWanted(always) &&
        training.trainer.evaluation(run.evaluation.back(), abandoned)) {
        run.evaluation.publish();
        training.evaluationEpoch = epoch;
    }
}

} // namespace attention
