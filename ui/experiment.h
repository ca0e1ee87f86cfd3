// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/experiment_file.h"
#include "core/session/training_session.h"
#include "core/training/config.h"
#include "ui/run_model.h"
#include "ui/session_poller.h"

#include <QObject>

#include <optional>
#include <vector>

namespace attention {

/// The experiment at hand: the settings as the controls have them, the session that trains, the run shown.
/// A change made before the first batch makes the run anew at once; later it waits for the next start, and
/// isWaiting() says so. The learning rate alone acts on a run that is under way.
class Experiment : public QObject
{
    Q_OBJECT

public:
    explicit Experiment(QObject *parent = nullptr);

    /// As the controls have them; the run's own are model().run()->config.
    const TrainingConfig &settings() const { return m_settings; }
    /// Settings another one rules out are brought in line; see TrainingConfig::reconcile().
    void setSettings(TrainingConfig settings);
    /// Trains to the epoch it had reached at full speed and pauses there. Its initial weights, where it has
    /// its own, serve as long as the network keeps its shape.
    void open(const SavedExperiment &saved);

    RunModel &model() { return m_model; }
    const RunModel &model() const { return m_model; }
    /// The run shown, as an experiment file keeps it; nothing before its data are known.
    std::optional<SavedExperiment> saved() const;
    SessionPoller &poller() { return m_poller; }

    /// Whether the run was set going and has not finished; it may pause.
    bool isUnderWay() const;
    bool isTraining() const;
    /// Whether the settings differ from those of the run shown.
    bool isWaiting() const;
    /// The run's settings, the learning rate as it now is.
    TrainingConfig runSettings() const;

    /// While a slider is held; its moves are one change.
    bool isDragging() const { return m_held; }
    /// A slider is held or let go.
    void setHeld(bool held);

    /// Epochs a second; 0 is full speed.
    double pace() const { return m_pace; }
    void setPace(double epochsPerSecond);

public slots:
    void runOrPause();
    void pause();
    void stepEpoch();
    void stepBatch();
    /// Back to the start, with the settings as they are now.
    void reset();

signals:
    void settingsChanged();
    /// After settingsChanged(), where open() put another experiment here.
    void opened();
    void dragEnded();
    void paceChanged();
    /// A start was refused; one line that says what is wrong and what is allowed.
    void settingsRefused(const QString &message);

private:
    bool start(TrainingSession::Begin begin, std::int64_t pauseAfterEpoch = 0);
    void step(TrainingSession::StepBy by);

    TrainingConfig m_settings;
    std::vector<float> m_initialParameters; ///< empty where the seed draws them
    std::vector<float> m_runParameters;     ///< those the run shown began with
    TrainingSession m_session{threadsBesideWindow()};
    RunModel m_model;
    SessionPoller m_poller;
    double m_pace = 10.0;
    bool m_started = false; ///< the run was asked for a batch
    bool m_going = false;   ///< asked to go on without a halt
    bool m_held = false;
};

} // namespace attention
