// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/kept_run.h"

#include <QString>

#include <stdexcept>
#include <vector>

class QSqlDatabase;

namespace attention {

/// Kept runs in an SQLite database, runs.sqlite in a folder, or in memory. Everything here waits for the
/// disk and belongs to one thread.
class RunStore
{
public:
    static constexpr int version = 1; ///< of the tables, in PRAGMA user_version

    /// Why a call failed, in SQLite's words.
    struct Error : std::runtime_error
    {
        using std::runtime_error::runtime_error;
    };
    struct Contents
    {
        std::vector<KeptRun> runs; ///< ascending ids
        /// Why the runs of this session are kept in memory only, or that some could not be read, and what can
        /// be done; empty if all is well.
        QString problem;
    };

    RunStore();
    ~RunStore();
    RunStore(const RunStore &) = delete;
    RunStore &operator=(const RunStore &) = delete;

    /// Opens the database or makes it. One that is damaged, of a newer version or read-only is left as it is,
    /// and a store in memory takes its place, with what could be read. An empty folder is a store in memory.
    /// What was open before is closed. \throws Error where no database can be opened at all
    Contents open(const QString &folder);

    /// As new, or in place of the run with its id, with all its members. \throws Error, as do the others
    void store(const KeptRun &run, const std::vector<EpochRecord> &curve);
    /// Name, note and pin of a run that is there.
    void describe(const KeptRun &run);
    void remove(KeptRunId id);
    /// Empty for a run that is not there.
    std::vector<EpochRecord> curve(KeptRunId id) const;

    static QString fileName();

private:
    void connectTo(const QString &name, const QString &options);
    void migrate();
    /// Throws where the tables cannot be written.
    void tryToWrite();
    /// A store in memory with what stands in the file, which is only read.
    void copyIntoMemory(const QString &path);
    Contents read() const;
    QSqlDatabase database() const;
    void close();

    const QString m_connection;
};

} // namespace attention
