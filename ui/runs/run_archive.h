// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/kept_run.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace attention {

class RunStore;

/// Kept runs on disk, behind a thread of its own that does what is asked in the order it was asked. Calls
/// belong to the GUI thread and return at once; answers come as signals or calls there. Destroying it ends
/// after all that was asked for is written.
class RunArchive : public QObject
{
    Q_OBJECT

public:
    /// The epochs of a run, read where the database is.
    using CurveReader = std::function<std::vector<EpochRecord>(KeptRunId)>;

    explicit RunArchive(QObject *parent = nullptr);
    ~RunArchive() override;

    /// The database in this folder, or one in memory for an empty one; see RunStore::open().
    void open(const QString &folder);
    /// What cannot be written is tried again with the next call, and told once.
    void store(const KeptRun &run, KeptCurve curve);
    void describe(const KeptRun &run);
    void remove(KeptRunId id);
    /// Answered by curveRead().
    void readCurve(KeptRunId id);
    /// Lets `make` write a text in the archive's thread; `then` gets it.
    void makeText(std::function<QByteArray(const CurveReader &)> make,
                  std::function<void(const QByteArray &)> then);

signals:
    void opened(const std::vector<attention::KeptRun> &runs);
    void curveRead(qint64 id, const attention::KeptCurve &curve);
    /// Of one line: what is kept or lost, and what can be done.
    void troubled(const QString &message);

private:
    using Job = std::function<void(RunStore &)>;
    struct Unwritten
    {
        KeptRun run;
        KeptCurve curve;
    };

    void ask(Job job);
    void work();
    void answer(std::function<void()> call);
    void write(RunStore &store, const KeptRun &run, const KeptCurve &curve);
    void writeTheRest(RunStore &store);
    /// Tells it unless it was told before.
    void tellFailure(const char *why);
    std::vector<EpochRecord> curveOf(const RunStore &store, KeptRunId id) const;

    int m_openings = 0; ///< GUI thread: asked for
    std::mutex m_mutex;
    std::condition_variable m_asked;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::map<KeptRunId, Unwritten> m_unwritten; ///< archive's thread
    bool m_told = false;                        ///< archive's thread
    std::jthread m_thread;
};

} // namespace attention
