// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiment.h"

#include <utility>

namespace attention {

Experiment::Experiment(QObject *parent)
    : QObject(parent)
    , m_poller(m_model)
{
    m_session.setPace(m_pace);
    start(TrainingSession::Begin::Paused);
}

void Experiment::setSettings(TrainingConfig settings)
{
    settings.learningRateChanges.clear();
    settings.reconcile();
    if (settings == m_settings)
        return;
    const bool newRate = settings.learningRate != m_settings.learningRate;
    if (settings.model != m_settings.model || settings.data.columns != m_settings.data.columns ||
        settings.data.source != m_settings.data.source || settings.data.table != m_settings.data.table)
        m_initialParameters.clear();
    m_settings = std::move(settings);
    if (!m_started) {
        start(TrainingSession::Begin::Paused);
    } else if (newRate && isUnderWay()) {
        m_session.setLearningRate(m_settings.learningRate);
        m_poller.wake();
    }
    emit settingsChanged();
}

void Experiment::open(const SavedExperiment &saved)
{
    m_settings = saved.config;
    m_initialParameters = saved.initialParameters;
    start(saved.epoch > 0 ? TrainingSession::Begin::Running : TrainingSession::Begin::Paused, saved.epoch);
    if (const auto &changes = m_settings.learningRateChanges; !changes.empty())
        m_settings.learningRate = changes.back().value;
    m_settings.learningRateChanges.clear();
    emit settingsChanged();
    emit opened();
}

std::optional<SavedExperiment> Experiment::saved() const
{
    if (!m_model.prepared())
        return std::nullopt;
    const Run &run = *m_model.run();
    const RunFacts &facts = run.facts();
    SavedExperiment saved;
    saved.config = run.config;
    saved.config.learningRateChanges = run.learningRateChanges();
    saved.epoch = static_cast<std::int64_t>(m_model.epochCount());
    if (m_model.state() == RunState::Finished && run.reason() != StopReason::Failed)
        saved.reason = run.reason();
    saved.initialParameters = m_runParameters;
    saved.inputs = facts.inputs;
    saved.outputs = facts.task == Task::Multiclass ? facts.classNames.size() : 1;
    saved.dataHash = facts.fileHash;
    return saved;
}

void Experiment::setHeld(bool held)
{
    if (held == m_held)
        return;
    m_held = held;
    if (!held)
        emit dragEnded();
}

bool Experiment::isUnderWay() const
{
    return m_started && m_model.state() != RunState::Finished;
}

bool Experiment::isTraining() const
{
    return m_model.state() == RunState::Running || (m_model.state() == RunState::Preparing && m_going);
}

TrainingConfig Experiment::runSettings() const
{
    TrainingConfig settings = m_model.run()->config;
    const auto changes = m_model.run()->learningRateChanges();
    if (!changes.empty())
        settings.learningRate = changes.back().value;
    settings.learningRateChanges.clear();
    return settings;
}

bool Experiment::isWaiting() const
{
    TrainingConfig running = runSettings();
    if (isUnderWay())
        running.learningRate = m_settings.learningRate;
    return running != m_settings;
}

void Experiment::setPace(double epochsPerSecond)
{
    if (epochsPerSecond == m_pace)
        return;
    m_pace = epochsPerSecond;
    m_session.setPace(m_pace);
    emit paceChanged();
}

void Experiment::runOrPause()
{
    if (isTraining()) {
        pause();
    } else if (m_model.run()->state() == RunState::Finished) {
        start(TrainingSession::Begin::Running);
    } else {
        m_started = m_going = true;
        m_session.resume();
        m_poller.wake();
    }
}

void Experiment::pause()
{
    m_going = false;
    m_session.pause();
    m_poller.wake();
}

void Experiment::stepEpoch()
{
    step(TrainingSession::StepBy::Epoch);
}

void Experiment::stepBatch()
{
    step(TrainingSession::StepBy::Batch);
}

void Experiment::step(TrainingSession::StepBy by)
{
    if (m_model.run()->state() == RunState::Finished && !start(TrainingSession::Begin::Paused))
        return;
    m_started = true;
    m_going = false;
    m_session.step(by);
    m_poller.wake();
}

void Experiment::reset()
{
    start(TrainingSession::Begin::Paused);
}

bool Experiment::start(TrainingSession::Begin begin, std::int64_t pauseAfterEpoch)
{
    const std::vector<SettingError> errors = m_settings.validate();
    if (!errors.empty()) {
        emit settingsRefused(QString::fromStdString(errors.front().setting + ": " + errors.front().message));
        return false;
    }
    m_started = m_going = begin == TrainingSession::Begin::Running;
    m_runParameters = m_initialParameters;
    m_model.setRun(m_session.start(m_settings, begin, pauseAfterEpoch, m_initialParameters));
    m_poller.wake();
    return true;
}

} // namespace attention
