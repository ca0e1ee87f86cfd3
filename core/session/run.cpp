// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/run.h"

#include <memory>
#include <utility>

namespace attention {

Run::Run(RunId runId, TrainingConfig runConfig)
    : id(runId)
    , config(std::move(runConfig))
{}

double Run::rowsPerSecond() const
{
    const double busy = busySeconds();
    return busy > 0.0 ? static_cast<double>(epochs.size()) * static_cast<double>(m_facts.trainRows) / busy
                      : 0.0;
}

std::vector<LearningRateChange> Run::learningRateChanges() const
{
    const std::scoped_lock lock(m_changesMutex);
    return m_changes;
}

void Run::prepare(RunFacts facts)
{
    m_facts = std::move(facts);
    m_prepared.store(true, std::memory_order_release);
}

void Run::append(EpochResult result)
{
    const bool best = epochs.empty() || result.record.valLoss < epochs[epochs.best()].valLoss;
    if (!result.attention.empty())
        attention.append(std::make_shared<const AttentionStatistics>(std::move(result.attention)), best);
    if (!result.parameters.empty()) {
        parameters.append(std::make_shared<const EpochParameters>(
                              EpochParameters{result.record.epoch, std::move(result.parameters)}),
                          best);
    }
    epochs.append(result.record);
}

bool Run::takeQuantilesWanted(bool always)
{
    return m_quantilesWanted.exchange(false, std::memory_order_relaxed) || always;
}

bool Run::takeEvaluationWanted(bool always)
{
    return m_evaluationWanted.exchange(false, std::memory_order_relaxed) || always;
}

void Run::setProgress(std::int64_t step, double runningLoss)
{
    m_step.store(step, std::memory_order_relaxed);
    m_runningLoss.store(runningLoss, std::memory_order_relaxed);
}

void Run::setSeconds(double active, double busy)
{
    m_activeSeconds.store(active, std::memory_order_relaxed);
    m_busySeconds.store(busy, std::memory_order_relaxed);
}

void Run::setLearningRateChanges(std::vector<LearningRateChange> changes)
{
    const std::scoped_lock lock(m_changesMutex);
    m_changes = std::move(changes);
}

void Run::finish(StopReason reason, Divergence divergence, std::string error)
{
    m_reason = reason;
    m_divergence = divergence;
    m_error = std::move(error);
    setState(RunState::Finished);
}

} // namespace attention
