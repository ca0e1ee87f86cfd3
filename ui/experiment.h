// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/experiment_file.h"
#include "core/session/training_session.h"
#include "core/training/config.h"
#include "ui/retrainer.h"
#include "ui/run_model.h"
#include "ui/session_poller.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace attention {

/// The experiment at hand: the settings as the controls have them, the session that trains, the run shown.
/// A setting changed by hand trains anew at once, see setRetrainsAsDragged(). Without that, a change made
/// before the first batch makes the run anew; later it waits for the next start, and isWaiting() says so; the
/// learning rate alone acts on a run that is under way.
class Experiment : public QObject
{
    Q_OBJECT

public:
    explicit Experiment(QObject *parent = nullptr);

    /// As the controls have them; the run's own are model().run()->config.
    const TrainingConfig &settings() const { return m_settings; }
    /// Settings another one rules out are brought in line; see TrainingConfig::reconcile(). Trains nothing.
    void setSettings(TrainingConfig settings);
    /// The same by hand: trains anew at full speed if that is on.
    void changeSettings(TrainingConfig settings);
    /// Trains to the epoch it had reached at full speed and pauses there. Its initial weights, where it has
    /// its own, serve as long as the network keeps its shape and the seed stays.
    void open(const SavedExperiment &saved);
    /// A new run of the shown one's data and network, from the weights it had after an epoch; how it trains
    /// is as set now. The optimizer starts anew and epochs count from 1.
    void goOnFrom(std::int64_t epoch);

    RunModel &model() { return m_model; }
    const RunModel &model() const { return m_model; }
    /// The run shown, as an experiment file keeps it; nothing before its data are known.
    std::optional<SavedExperiment> saved() const;
    SessionPoller &poller() { return m_poller; }

    /// Whether the run was set going and has not finished; it may pause.
    bool isUnderWay() const;
    bool isTraining() const;
    /// What acts: the settings of the run shown, or of the one on its way in its place. The learning rate of
    /// a run under way is that set, which acts from the next batch.
    TrainingConfig actingSettings() const;
    /// Whether the settings wait for the next start.
    bool isWaiting() const { return actingSettings() != m_settings; }
    /// The run's settings, the learning rate as it now is.
    TrainingConfig runSettings() const;
    /// Own weights the next start begins with; empty where the seed draws them.
    const std::vector<float> &initialParameters() const { return m_initialParameters; }

    /// Epochs a second; 0 is full speed.
    double pace() const { return m_pace; }
    void setPace(double epochsPerSecond);

    /// Whether settings changed by hand train anew at once; on by default.
    bool retrainsAsDragged() const { return m_retrains; }
    void setRetrainsAsDragged(bool retrains);
    /// A slider is held, or settings follow each other so closely that only the last is meant.
    bool isDragging() const { return m_held || m_changing.isActive(); }
    /// A slider is held or let go.
    void setHeld(bool held);

public slots:
    void runOrPause();
    void pause();
    void stepEpoch();
    void stepBatch();
    /// The run as it was an epoch, or a batch, earlier, bit for bit: it is made again up to there.
    void stepEpochBack();
    void stepBatchBack();
    /// Back to the start, with the settings as they are now.
    void reset();
    /// Ends the run at hand: gives up reading its table, or stops training within a batch.
    void stop();

signals:
    void settingsChanged();
    /// After settingsChanged(), where open() put another experiment here.
    void opened();
    void paceChanged();
    void retrainsAsDraggedChanged();
    /// What is now set is meant; see isDragging().
    void dragEnded();
    /// A start was refused; one line that says what is wrong and what is allowed.
    void settingsRefused(const QString &message);

private:
    bool start(TrainingSession::Begin begin, TrainingSession::Halt halt = {});
    std::shared_ptr<const Run> startSession(TrainingSession::Begin begin, TrainingSession::Halt halt);
    std::shared_ptr<const Run> retrain();
    void step(TrainingSession::StepBy by);
    void goBackTo(TrainingSession::Halt halt);
    void takeSettings(TrainingConfig settings);

    TrainingConfig m_settings;
    std::vector<float> m_initialParameters; ///< empty where the seed draws them
    TrainingSession m_session{threadsBesideWindow()};
    RunModel m_model;
    SessionPoller m_poller;
    Retrainer m_retrainer;
    QTimer m_changing; ///< runs for a moment after each change by hand
    double m_pace = 10.0;
    bool m_retrains = true;
    bool m_held = false;
    bool m_started = false; ///< the run was asked for a batch
    bool m_going = false;   ///< asked to go on without a halt
};

} // namespace attention
