// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiment.h"

#include "core/session/past_epoch.h"
#include "ui/text/core_text.h"

#include <utility>

namespace attention {

namespace {

/// Changes by key or wheel that follow each other within this time are one.
constexpr int changingMilliseconds = 600;

} // namespace

Experiment::Experiment(QObject *parent)
    : QObject(parent)
    , m_poller(m_model)
    , m_retrainer(m_model, [this] { return retrain(); })
{
    m_changing.setSingleShot(true);
    m_changing.setInterval(changingMilliseconds);
    connect(&m_changing, &QTimer::timeout, this, [this] {
        if (!isDragging())
            emit dragEnded();
    });
    connect(&m_retrainer, &Retrainer::shown, &m_poller, &SessionPoller::wake);
    m_session.setPace(m_pace);
    start(TrainingSession::Begin::Paused);
}

void Experiment::takeSettings(TrainingConfig settings)
{
    if (settings.model != m_settings.model || settings.data.seed != m_settings.data.seed ||
        settings.data.columns != m_settings.data.columns || settings.data.source != m_settings.data.source ||
        settings.data.table != m_settings.data.table)
        m_initialParameters.clear();
    m_settings = std::move(settings);
}

void Experiment::setSettings(TrainingConfig settings)
{
    settings.learningRateChanges.clear();
    settings.reconcile();
    if (settings == m_settings)
        return;
    const bool newRate = settings.learningRate != m_settings.learningRate;
    takeSettings(std::move(settings));
    if (!m_started) {
        start(TrainingSession::Begin::Paused);
    } else if (newRate && isUnderWay()) {
        m_session.setLearningRate(m_settings.learningRate);
        m_poller.wake();
    }
    emit settingsChanged();
}

void Experiment::changeSettings(TrainingConfig settings)
{
    settings.learningRateChanges.clear();
    settings.reconcile();
    if (settings == m_settings)
        return;
    m_changing.start();
    if (!m_retrains) {
        setSettings(std::move(settings));
        return;
    }
    takeSettings(std::move(settings));
    m_retrainer.request();
    emit settingsChanged();
}

void Experiment::open(const SavedExperiment &saved)
{
    m_settings = saved.config;
    m_initialParameters = saved.initialParameters;
    start(saved.epoch > 0 ? TrainingSession::Begin::Running : TrainingSession::Begin::Paused,
          {saved.epoch, 0});
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
    if (facts.ownParameters)
        saved.initialParameters = facts.initialParameters;
    saved.inputs = facts.inputs;
    saved.outputs = facts.task == Task::Multiclass ? facts.classNames.size() : 1;
    saved.dataHash = facts.fileHash;
    return saved;
}

void Experiment::goOnFrom(std::int64_t epoch)
{
    const Run &run = *m_model.run();
    std::vector<float> parameters = parametersAt(run, epoch).values;
    if (parameters.empty())
        return;
    m_settings.data = run.config.data;
    m_settings.model = run.config.model;
    m_initialParameters = std::move(parameters);
    start(TrainingSession::Begin::Running);
    emit settingsChanged();
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

TrainingConfig Experiment::actingSettings() const
{
    if (m_retrainer.isBusy())
        return m_settings;
    TrainingConfig settings = runSettings();
    if (isUnderWay())
        settings.learningRate = m_settings.learningRate;
    return settings;
}

void Experiment::setPace(double epochsPerSecond)
{
    if (epochsPerSecond == m_pace)
        return;
    m_pace = epochsPerSecond;
    m_session.setPace(m_pace);
    emit paceChanged();
}

void Experiment::setRetrainsAsDragged(bool retrains)
{
    if (retrains == m_retrains)
        return;
    m_retrains = retrains;
    emit retrainsAsDraggedChanged();
}

void Experiment::setHeld(bool held)
{
    if (held == m_held)
        return;
    m_held = held;
    if (held)
        return;
    m_changing.stop();
    emit dragEnded();
}

void Experiment::runOrPause()
{
    if (isTraining()) {
        pause();
    } else if (m_model.run()->state() == RunState::Finished) {
        start(TrainingSession::Begin::Running);
    } else {
        m_model.showNewest();
        m_started = m_going = true;
        m_session.setPace(m_pace);
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
    m_model.showNewest();
    m_started = true;
    m_going = false;
    m_session.step(by);
    m_poller.wake();
}

void Experiment::stepEpochBack()
{
    const Run &run = *m_model.run();
    if (!run.prepared() || run.step() == 0)
        return;
    const std::int64_t perEpoch = run.facts().batchesPerEpoch;
    goBackTo({(run.step() - 1) / perEpoch, 0});
}

void Experiment::stepBatchBack()
{
    const Run &run = *m_model.run();
    if (run.prepared() && run.step() > 0)
        goBackTo({0, run.step() - 1});
}

void Experiment::goBackTo(TrainingSession::Halt halt)
{
    TrainingConfig config = m_model.run()->config;
    config.learningRateChanges = m_model.run()->learningRateChanges();
    const std::int64_t last = halt.step > 0 ? halt.step : halt.epoch * m_model.run()->facts().batchesPerEpoch;
    std::erase_if(config.learningRateChanges,
                  [last](const LearningRateChange &change) { return change.step >= last; });
    const RunFacts &facts = m_model.run()->facts();
    TrainingConfig settings = std::exchange(m_settings, std::move(config));
    std::vector<float> parameters = std::exchange(
        m_initialParameters, facts.ownParameters ? facts.initialParameters : std::vector<float>());
    start(halt.epoch + halt.step > 0 ? TrainingSession::Begin::Running : TrainingSession::Begin::Paused,
          halt);
    m_settings = std::move(settings);
    m_initialParameters = std::move(parameters);
    m_going = false;
}

void Experiment::reset()
{
    start(TrainingSession::Begin::Paused);
}

void Experiment::stop()
{
    m_going = false;
    m_session.stop();
    m_poller.wake();
}

bool Experiment::start(TrainingSession::Begin begin, TrainingSession::Halt halt)
{
    m_retrainer.cancel();
    const std::shared_ptr<const Run> run = startSession(begin, halt);
    if (run == nullptr)
        return false;
    m_session.setPace(m_pace);
    m_model.setRun(run);
    m_poller.wake();
    return true;
}

/// Null where the settings are refused.
std::shared_ptr<const Run> Experiment::startSession(TrainingSession::Begin begin, TrainingSession::Halt halt)
{
    const std::vector<SettingError> errors = m_settings.validate();
    if (!errors.empty()) {
        emit settingsRefused(coreText(errors.front().setting + ": " + errors.front().message));
        return nullptr;
    }
    m_started = m_going = begin == TrainingSession::Begin::Running;
    return m_session.start(m_settings, begin, halt, m_initialParameters);
}

std::shared_ptr<const Run> Experiment::retrain()
{
    m_session.setPace(0.0);
    return startSession(TrainingSession::Begin::Running, {});
}

} // namespace attention
