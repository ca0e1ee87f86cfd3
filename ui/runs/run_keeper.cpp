// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_keeper.h"

#include "ui/experiment.h"
#include "ui/export/file_writer.h"
#include "ui/runs/run_library.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace attention {

namespace {

constexpr int keptEvery = 1000; ///< ms

std::vector<AttentionShare> sharesOf(const Run &run)
{
    const AttentionLog::Record newest = run.attention.newest();
    std::vector<AttentionShare> shares;
    if (newest == nullptr || newest->empty())
        return shares;
    const std::vector<std::string> &names = run.facts().columnNames;
    for (std::size_t column = 0; column < std::min(names.size(), newest->columns); ++column)
        shares.push_back({names[column], newest->meanOf(0, column)});
    return shares;
}

} // namespace

RunKeeper::RunKeeper(Experiment &experiment, RunLibrary &library, QObject *parent)
    : QObject(parent)
    , m_experiment(experiment)
    , m_library(library)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keptEvery);
    connect(&m_timer, &QTimer::timeout, this, &RunKeeper::keep);
    connect(&experiment.model(), &RunModel::runChanged, this, &RunKeeper::follow);
    connect(&experiment.model(), &RunModel::updated, this, &RunKeeper::watch);
    connect(&experiment.model(), &RunModel::factsKnown, this, &RunKeeper::compareData);
    connect(&experiment, &Experiment::dragEnded, this, &RunKeeper::endDrag);
    connect(&library, &RunLibrary::reset, this, &RunKeeper::keep);
    follow();
}

RunKeeper::~RunKeeper()
{
    keep();
}

void RunKeeper::follow()
{
    keep();
    m_timer.stop();
    m_run = m_experiment.model().run();
    const std::vector<float> &parameters = m_experiment.initialParameters();
    m_initialParameters =
        parameters.empty() ? nullptr : std::make_shared<const std::vector<float>>(parameters);
    m_started = QDateTime::currentDateTime();
    m_epochs = {};
    m_keptEpochs = 0;
    m_keptReason = StopReason::None;
    m_id = 0;
    m_repeated = false;
    m_fromDrag = m_experiment.isDragging();
    m_expectedHash = std::exchange(m_openedHash, {});
    m_library.setPresent(0);
}

void RunKeeper::endDrag()
{
    if (m_experiment.runSettings() != m_experiment.settings())
        return; // the run that is meant is on its way
    m_fromDrag = false;
    keep();
}

void RunKeeper::watch()
{
    const RunState state = m_experiment.model().state();
    if (state == RunState::Finished || state == RunState::Paused)
        keep();
    else if (!m_timer.isActive())
        m_timer.start();
}

void RunKeeper::keep()
{
    if (m_run == nullptr || !m_library.isReady() || m_fromDrag || !m_run->prepared())
        return;
    if (m_id != 0 && m_library.find(m_id) == nullptr)
        return; // deleted
    // The state first: what was written before it is then seen below.
    const bool finished = m_run->state() == RunState::Finished;
    const std::size_t count = m_run->epochs.size();
    for (auto next = static_cast<std::size_t>(m_epochs.count()); next < count; ++next)
        m_epochs.add(m_run->epochs[next]);
    const StopReason reason = finished ? m_run->reason() : StopReason::Stopped;
    if (m_epochs.count() == 0 || (m_epochs.count() == m_keptEpochs && reason == m_keptReason))
        return;
    m_keptEpochs = m_epochs.count();
    m_keptReason = reason;
    KeptRun run = describe();
    run.reason = reason;
    m_id = entryFor(run);
    m_library.setPresent(m_id);
    const KeptRun *known = m_library.find(m_id);
    if (m_repeated && known->epochs > run.epochs)
        return;
    run.id = m_id;
    m_library.keep(std::move(run), std::make_shared<const std::vector<EpochRecord>>(m_epochs.records()));
}

KeptRun RunKeeper::describe()
{
    KeptRun run;
    run.started = m_started;
    run.config = m_run->config;
    run.config.learningRateChanges = m_run->learningRateChanges();
    run.dataHash = m_run->facts().fileHash;
    run.initialParameters = m_initialParameters;
    run.task = m_run->facts().task;
    run.epochs = m_epochs.count();
    run.last = *m_epochs.last();
    run.best = m_epochs.best().value_or(run.last);
    run.seconds = m_run->busySeconds();
    run.parameters = m_run->facts().parameters;
    run.attention = sharesOf(*m_run);
    return run;
}

KeptRunId RunKeeper::entryFor(KeptRun &run)
{
    const KeptRun *entry = m_library.find(m_id);
    // A change of the learning rate makes another run of a repetition.
    if (entry != nullptr && m_repeated && !entry->repeats(run))
        entry = nullptr;
    if (m_id == 0) {
        const auto &runs = m_library.runs();
        const auto same =
            std::find_if(runs.begin(), runs.end(), [&run](const KeptRun &kept) { return kept.repeats(run); });
        entry = same != runs.end() ? &*same : nullptr;
        m_repeated = entry != nullptr;
    }
    if (entry != nullptr) {
        run.former = entry->former;
        run.started = entry->started;
        return entry->id;
    }
    m_repeated = false;
    // With other data in between, the last one on these data says more.
    const auto &runs = m_library.runs();
    const auto former = std::find_if(runs.rbegin(), runs.rend(), [&run](const KeptRun &kept) {
        return kept.config.data.source == run.config.data.source;
    });
    if (former != runs.rend())
        run.former = former->config;
    return m_library.newId();
}

void RunKeeper::open(KeptRunId id)
{
    const KeptRun *run = m_library.find(id);
    if (run == nullptr)
        return;
    const DataConfig &data = run->config.data;
    if (!run->dataHash.empty() && !data.source.starts_with(samplePrefix) &&
        !QFileInfo(QString::fromStdString(data.source)).isReadable()) {
        emit troubled(tr("%1, which the run was trained on, cannot be read; put it there again.")
                          .arg(withTilde(QString::fromStdString(data.source))));
        return;
    }
    m_openedHash = run->dataHash;
    m_experiment.open(run->experiment());
}

void RunKeeper::compareData()
{
    const std::string expected = std::exchange(m_expectedHash, {});
    const Run &run = *m_experiment.model().run();
    if (expected.empty() || expected == run.facts().fileHash)
        return;
    emit troubled(tr("%1 has changed since that run: this is a new one, on what the file now holds.")
                      .arg(withTilde(QString::fromStdString(run.config.data.source))));
}

} // namespace attention
