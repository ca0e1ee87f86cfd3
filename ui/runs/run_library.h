// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/run_archive.h"

#include <QObject>

#include <map>
#include <vector>

namespace attention {

class RunModel;

/// The kept runs as the window knows them: their figures, which are drawn beside the present run, and what
/// was deleted last. Every change goes to the archive. Curves stay there but for those drawn.
class RunLibrary : public QObject
{
    Q_OBJECT

public:
    /// Runs are kept in memory until open(). `model`, which gets the curves to draw, must outlive it.
    explicit RunLibrary(RunModel &model, QObject *parent = nullptr);
    ~RunLibrary() override;

    /// Keeps runs in this folder from now on. Call it before any is kept.
    void open(const QString &folder);
    /// Whether the runs of former sessions have been read; before that none may be kept.
    bool isReady() const { return m_ready; }

    /// Ascending ids: oldest first.
    const std::vector<KeptRun> &runs() const { return m_runs; }
    const KeptRun *find(KeptRunId id) const;
    /// A new one, above all others.
    KeptRunId newId() const;

    /// Adds the run, or takes it in place of the one with its id, which keeps its name, note and pin.
    void keep(KeptRun run, KeptCurve curve);
    void rename(KeptRunId id, const QString &name);
    void setNote(KeptRunId id, const QString &note);
    void setPinned(KeptRunId id, bool pinned);
    /// They are gone for good only with the next removal, or with the library.
    void remove(const std::vector<KeptRunId> &ids);
    bool canUndoRemoval() const { return !m_removed.empty(); }
    void undoRemoval();

    /// Whether the run is drawn beside the present one.
    bool isShown(KeptRunId id) const { return m_shown.count(id) > 0; }
    void setShown(KeptRunId id, bool shown);
    /// The run that is trained at present is not drawn a second time; 0 for none.
    void setPresent(KeptRunId id);
    KeptRunId present() const { return m_present; }

    /// See RunArchive::makeText().
    void makeText(std::function<QByteArray(const RunArchive::CurveReader &)> make,
                  std::function<void(const QByteArray &)> then);

signals:
    /// All are others.
    void reset();
    void added(qint64 id);
    void changed(qint64 id);
    void removed(qint64 id);
    /// Which are drawn.
    void shownChanged();
    /// One line for a person.
    void troubled(const QString &message);

private:
    KeptRun *findMutable(KeptRunId id);
    void insert(KeptRun run);
    void describe(const KeptRun &run);
    void forgetRemoved();
    void takeRuns(const std::vector<KeptRun> &runs);
    void drawShown();

    RunModel &m_model;
    RunArchive m_archive;
    bool m_ready = false;
    std::vector<KeptRun> m_runs;
    std::vector<KeptRun> m_removed;
    std::map<KeptRunId, KeptCurve> m_shown; ///< null while being read
    KeptRunId m_present = 0;
};

} // namespace attention
