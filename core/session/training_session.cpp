// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/training_session.h"

#include "core/session/session_worker.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace attention {

std::size_t threadsBesideWindow()
{
    return std::max<std::size_t>(2, std::thread::hardware_concurrency()) - 1;
}

TrainingSession::TrainingSession(std::size_t threads)
    : m_worker(std::make_unique<Worker>(threads))
{}

TrainingSession::~TrainingSession() = default;

std::shared_ptr<const Run> TrainingSession::start(TrainingConfig config, Begin begin, Halt halt,
                                                  std::vector<float> initialParameters)
{
    return m_worker->start(std::move(config), begin, halt, std::move(initialParameters));
}

void TrainingSession::pause()
{
    m_worker->pause();
}

void TrainingSession::resume()
{
    m_worker->resume();
}

void TrainingSession::step(StepBy by)
{
    m_worker->step(by);
}

void TrainingSession::stop()
{
    m_worker->stop();
}

void TrainingSession::setPace(double epochsPerSecond)
{
    m_worker->setPace(epochsPerSecond);
}

void TrainingSession::setLearningRate(double learningRate)
{
    m_worker->setLearningRate(learningRate);
}

std::shared_ptr<const Run> TrainingSession::run() const
{
    return m_worker->run();
}

void TrainingSession::waitUntilIdle() const
{
    m_worker->waitUntilIdle();
}

} // namespace attention
