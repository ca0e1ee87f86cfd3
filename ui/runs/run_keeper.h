// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/thinned_epochs.h"
#include "ui/runs/kept_run.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace attention {

class Experiment;
class Run;
class RunLibrary;

/// Puts the present run into the library: once a second while it trains, whenever it rests, and when another
/// takes its place. Runs without a finished epoch are not kept, nor those that come and go while a slider is
/// dragged. A run with the very same settings as a kept one is that run once more: it takes its place when it
/// has come as far. A run that was deleted stays deleted.
class RunKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    RunKeeper(Experiment &experiment, RunLibrary &library, QObject *parent = nullptr);
    ~RunKeeper() override;

    /// Trains a kept run again, to the epoch it had reached.
    void open(KeptRunId id);

signals:
    /// One line for a person.
    void troubled(const QString &message);

private:
    void follow();
    void watch();
    void endDrag();
    void keep();
    KeptRun describe();
    /// Which entry the present run has, and what it keeps of it; a new one where there is none.
    KeptRunId entryFor(KeptRun &run);
    void compareData();

    Experiment &m_experiment;
    RunLibrary &m_library;
    QTimer m_timer;
    std::shared_ptr<const Run> m_run;
    std::shared_ptr<const std::vector<float>> m_initialParameters;
    QDateTime m_started;
    ThinnedEpochs m_epochs;
    std::int64_t m_keptEpochs = 0;
    StopReason m_keptReason = StopReason::None;
    KeptRunId m_id = 0;
    bool m_repeated = false;    ///< the entry is of an earlier run with these settings
    bool m_fromDrag = false;    ///< begun in a drag that goes on, or not what it ended with
    std::string m_openedHash;   ///< of the data of a run that is opened
    std::string m_expectedHash; ///< of the data of the run shown, if it was opened
};

} // namespace attention
