// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_archive.h"

#include "ui/runs/run_store.h"

#include <exception>
#include <utility>

namespace attention {

RunArchive::RunArchive(QObject *parent)
    : QObject(parent)
    , m_thread([this] { work(); })
{}

RunArchive::~RunArchive()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_asked.notify_one();
    m_thread.join();
}

void RunArchive::ask(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_asked.notify_one();
}

void RunArchive::work()
{
    RunStore store;
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_asked.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_jobs.empty())
                break;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        try {
            job(store);
        } catch (const std::exception &error) {
            tellFailure(error.what());
        }
    }
    try {
        writeTheRest(store);
    } catch (const std::exception &) {
        // It was told; the window is closing.
    }
}

void RunArchive::answer(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void RunArchive::tellFailure(const char *why)
{
    if (std::exchange(m_told, true))
        return;
    answer([this, words = QString::fromStdString(why)] {
        emit troubled(tr("Runs are not written to disk (%1). They are kept until the window closes, and "
                         "writing is tried again.")
                          .arg(words));
    });
}

void RunArchive::open(const QString &folder)
{
    const int opening = ++m_openings;
    ask([this, folder, opening](RunStore &store) {
        RunStore::Contents contents;
        try {
            contents = store.open(folder);
        } catch (const std::exception &error) {
            answer([this, why = QString::fromStdString(error.what())] {
                emit troubled(tr("No runs are kept: %1.").arg(why));
            });
            return;
        }
        answer([this, opening, contents = std::move(contents)] {
            if (opening != m_openings)
                return; // another one was asked for meanwhile
            emit opened(contents.runs);
            if (!contents.problem.isEmpty())
                emit troubled(contents.problem);
        });
    });
}

void RunArchive::store(const KeptRun &run, KeptCurve curve)
{
    ask([this, run, curve = std::move(curve)](RunStore &store) { write(store, run, curve); });
}

void RunArchive::write(RunStore &store, const KeptRun &run, const KeptCurve &curve)
{
    m_unwritten[run.id] = {run, curve};
    writeTheRest(store);
}

void RunArchive::writeTheRest(RunStore &store)
{
    while (!m_unwritten.empty()) {
        const Unwritten &first = m_unwritten.begin()->second;
        store.store(first.run, *first.curve);
        m_unwritten.erase(m_unwritten.begin());
    }
    m_told = false;
}

void RunArchive::describe(const KeptRun &run)
{
    ask([this, run](RunStore &store) {
        if (const auto unwritten = m_unwritten.find(run.id); unwritten != m_unwritten.end())
            unwritten->second.run = run;
        else
            store.describe(run);
    });
}

void RunArchive::remove(KeptRunId id)
{
    ask([this, id](RunStore &store) {
        m_unwritten.erase(id);
        store.remove(id);
    });
}

std::vector<EpochRecord> RunArchive::curveOf(const RunStore &store, KeptRunId id) const
{
    const auto unwritten = m_unwritten.find(id);
    return unwritten != m_unwritten.end() ? *unwritten->second.curve : store.curve(id);
}

void RunArchive::readCurve(KeptRunId id)
{
    ask([this, id](RunStore &store) {
        const auto curve = std::make_shared<const std::vector<EpochRecord>>(curveOf(store, id));
        answer([this, id, curve] { emit curveRead(id, curve); });
    });
}

void RunArchive::makeText(std::function<QByteArray(const CurveReader &)> make,
                          std::function<void(const QByteArray &)> then)
{
    ask([this, make = std::move(make), then = std::move(then)](RunStore &store) {
        const QByteArray text = make([this, &store](KeptRunId id) { return curveOf(store, id); });
        answer([then, text] { then(text); });
    });
}

} // namespace attention
