// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_library.h"

#include "ui/run_model.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace attention {

namespace {

template <class Runs>
auto placeOf(Runs &runs, KeptRunId id)
{
    return std::lower_bound(runs.begin(), runs.end(), id,
                            [](const KeptRun &run, KeptRunId wanted) { return run.id < wanted; });
}

template <class Runs>
auto findIn(Runs &runs, KeptRunId id)
{
    const auto place = placeOf(runs, id);
    return place != runs.end() && place->id == id ? &*place : nullptr;
}

} // namespace

RunLibrary::RunLibrary(RunModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(&m_archive, &RunArchive::opened, this, &RunLibrary::takeRuns);
    connect(&m_archive, &RunArchive::troubled, this, &RunLibrary::troubled);
    connect(&m_archive, &RunArchive::curveRead, this, [this](qint64 id, const KeptCurve &curve) {
        const auto shown = m_shown.find(id);
        if (shown == m_shown.end() || shown->second != nullptr)
            return;
        shown->second = curve;
        drawShown();
    });
    m_archive.open({});
}

RunLibrary::~RunLibrary()
{
    forgetRemoved();
}

void RunLibrary::open(const QString &folder)
{
    m_ready = false;
    m_archive.open(folder);
}

void RunLibrary::takeRuns(const std::vector<KeptRun> &runs)
{
    m_runs = runs;
    m_ready = true;
    emit reset();
}

const KeptRun *RunLibrary::find(KeptRunId id) const
{
    return findIn(m_runs, id);
}

KeptRun *RunLibrary::findMutable(KeptRunId id)
{
    return findIn(m_runs, id);
}

// Two windows with one database are told apart by the clock.
KeptRunId RunLibrary::newId() const
{
    const KeptRunId last = m_runs.empty() ? 0 : m_runs.back().id;
    const KeptRunId removed = m_removed.empty() ? 0 : m_removed.back().id;
    return std::max({QDateTime::currentMSecsSinceEpoch() * 1000, last + 1, removed + 1});
}

void RunLibrary::keep(KeptRun run, KeptCurve curve)
{
    const KeptRunId id = run.id;
    KeptRun *known = findMutable(id);
    if (known != nullptr) {
        run.name = known->name;
        run.note = known->note;
        run.pinned = known->pinned;
    }
    m_archive.store(run, curve);
    if (const auto shown = m_shown.find(id); shown != m_shown.end())
        shown->second = std::move(curve);
    if (known != nullptr) {
        *known = std::move(run);
        emit changed(id);
    } else {
        insert(std::move(run));
    }
}

void RunLibrary::insert(KeptRun run)
{
    const KeptRunId id = run.id;
    m_runs.insert(placeOf(m_runs, id), std::move(run));
    emit added(id);
}

void RunLibrary::describe(const KeptRun &run)
{
    m_archive.describe(run);
    emit changed(run.id);
    if (isShown(run.id))
        drawShown();
}

void RunLibrary::rename(KeptRunId id, const QString &name)
{
    KeptRun *run = findMutable(id);
    const QString words = name.simplified();
    // What it is called anyway is no name of its own; an empty name gives that back.
    if (run == nullptr || words == runTitle(*run))
        return;
    run->name = words;
    describe(*run);
}

void RunLibrary::setNote(KeptRunId id, const QString &note)
{
    KeptRun *run = findMutable(id);
    if (run == nullptr || run->note == note)
        return;
    run->note = note;
    describe(*run);
}

void RunLibrary::setPinned(KeptRunId id, bool pinned)
{
    KeptRun *run = findMutable(id);
    if (run == nullptr || run->pinned == pinned)
        return;
    run->pinned = pinned;
    describe(*run);
}

void RunLibrary::remove(const std::vector<KeptRunId> &ids)
{
    forgetRemoved();
    for (const KeptRunId id : ids) {
        const auto place = placeOf(m_runs, id);
        if (place == m_runs.end() || place->id != id)
            continue;
        setShown(id, false);
        m_removed.insert(placeOf(m_removed, id), std::move(*place));
        m_runs.erase(place);
        emit removed(id);
    }
}

void RunLibrary::forgetRemoved()
{
    for (const KeptRun &run : std::exchange(m_removed, {}))
        m_archive.remove(run.id);
}

void RunLibrary::undoRemoval()
{
    for (KeptRun &run : std::exchange(m_removed, {}))
        insert(std::move(run));
}

void RunLibrary::setShown(KeptRunId id, bool shown)
{
    if (shown == isShown(id) || (shown && find(id) == nullptr))
        return;
    if (shown) {
        m_shown[id] = nullptr;
        m_archive.readCurve(id);
    } else {
        m_shown.erase(id);
    }
    drawShown();
    emit changed(id);
    emit shownChanged();
}

void RunLibrary::setPresent(KeptRunId id)
{
    if (id == m_present)
        return;
    m_present = id;
    if (!m_shown.empty())
        drawShown();
}

void RunLibrary::drawShown()
{
    OverlayCurves curves;
    for (const auto &[id, curve] : m_shown) {
        const KeptRun *run = find(id);
        if (run == nullptr || curve == nullptr || id == m_present)
            continue;
        curves.push_back(
            std::make_shared<const OverlayCurve>(OverlayCurve{runTitle(*run), run->task, curve}));
    }
    m_model.setOverlays(std::move(curves));
}

void RunLibrary::makeText(std::function<QByteArray(const RunArchive::CurveReader &)> make,
                          std::function<void(const QByteArray &)> then)
{
    m_archive.makeText(std::move(make), std::move(then));
}

} // namespace attention
