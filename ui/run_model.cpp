// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_model.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <exception>
#include <iterator>

// Q_INIT_RESOURCE has to stand outside of any namespace.
static void initPublishedResource()
{
    Q_INIT_RESOURCE(published);
}

namespace attention {

namespace {

/// Between looks at the figures of a past epoch that are being worked out.
constexpr int pastMilliseconds = 8;

std::string resourceText(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

// Null if the program was packed without its resources; then there is nothing to show beside a run.
const PublishedExperiment *publishedExperiment()
{
    static const std::unique_ptr<const PublishedExperiment> experiment = [] {
        initPublishedResource();
        try {
            return std::make_unique<const PublishedExperiment>(
                parsePublished(resourceText(QStringLiteral(":/published/keras_log.csv")),
                               resourceText(QStringLiteral(":/published/reference_envelope.csv"))));
        } catch (const std::exception &error) {
            qWarning("The published log cannot be read: %s", error.what());
            return std::unique_ptr<const PublishedExperiment>();
        }
    }();
    return experiment.get();
}

} // namespace

RunModel::RunModel(QObject *parent)
    : QObject(parent)
{
    m_pastTimer.setTimerType(Qt::PreciseTimer);
    m_pastTimer.setInterval(pastMilliseconds);
    connect(&m_pastTimer, &QTimer::timeout, this, &RunModel::takePast);
}

void RunModel::setRun(std::shared_ptr<const Run> run)
{
    m_run = std::move(run);
    m_epochCount = 0;
    m_state = RunState::Preparing;
    m_wasPrepared = false;
    m_cursor = {};
    m_attention.clear();
    m_newest.reset();
    m_quantiles = m_run != nullptr ? m_run->quantiles.front() : AttentionQuantiles();
    m_evaluation = m_run != nullptr ? m_run->evaluation.front() : Evaluation();
    m_pastEpoch = 0;
    m_past = {};
    m_pastTask.cancel();
    emit runChanged();
    pull();
}

void RunModel::pull()
{
    if (m_run == nullptr)
        return;
    if (m_quantilesWanted)
        m_run->wantQuantiles();
    if (m_evaluationWanted)
        m_run->wantEvaluation();
    // The state first: what was written before it is then seen below, so a finished run is pulled whole.
    const RunState state = m_run->state();
    const std::size_t count = m_run->epochs.size();
    const bool prepared = m_run->prepared();
    AttentionLog::Update update = m_run->attention.since(m_cursor);
    const bool quantiles = m_run->quantiles.update();
    const bool evaluation = m_run->evaluation.update();

    const bool changed = state != m_state || count != m_epochCount || prepared != m_wasPrepared ||
                         quantiles || evaluation || update.newest != m_newest || update.restarted ||
                         !update.records.empty();
    if (!changed)
        return;
    const bool justFinished = state == RunState::Finished && m_state != RunState::Finished;
    m_state = state;
    m_epochCount = count;
    const bool justPrepared = prepared && !m_wasPrepared;
    m_wasPrepared = prepared;
    if (update.restarted)
        m_attention.clear();
    m_attention.insert(m_attention.end(), std::make_move_iterator(update.records.begin()),
                       std::make_move_iterator(update.records.end()));
    m_newest = std::move(update.newest);
    if (quantiles)
        m_quantiles = m_run->quantiles.front();
    if (evaluation)
        m_evaluation = m_run->evaluation.front();
    if (justPrepared)
        emit factsKnown();
    if (justFinished && isLive() && m_run->reason() == StopReason::EarlyStopping)
        showEpoch(m_run->epochs[m_run->epochs.best()].epoch); // its weights are kept
    else
        emit updated();
}

void RunModel::showEpoch(std::int64_t epoch)
{
    const auto newest = static_cast<std::int64_t>(m_epochCount);
    std::int64_t past = std::clamp<std::int64_t>(epoch, std::min<std::int64_t>(1, newest), newest);
    if (past == newest && m_state != RunState::Running)
        past = 0;
    if (past == m_pastEpoch)
        return;
    m_pastEpoch = past;
    askForPast();
    emit shownEpochChanged();
    emit updated();
}

void RunModel::showNewest()
{
    if (isLive())
        return;
    m_pastEpoch = 0;
    emit shownEpochChanged();
    emit updated();
}

void RunModel::askForPast()
{
    if (m_pastEpoch == 0)
        return;
    m_pastTask.ask(
        [run = m_run, epoch = m_pastEpoch](const auto &stop) { return pastEpoch(*run, epoch, stop); });
    m_pastTimer.start();
}

void RunModel::takePast()
{
    std::optional<PastEpoch> past = m_pastTask.take();
    if (!m_pastTask.isBusy())
        m_pastTimer.stop();
    if (!past || m_run == nullptr || past->run != m_run->id)
        return;
    m_past = std::move(*past);
    if (!isLive())
        emit updated();
}

void RunModel::setAttentionRows(AttentionRows rows)
{
    if (m_attentionRows == rows)
        return;
    m_attentionRows = rows;
    emit attentionRowsChanged();
}

void RunModel::setSmoothing(double weight)
{
    const double allowed = std::isfinite(weight) ? std::clamp(weight, 0.0, mostSmoothing) : 0.0;
    if (m_smoothing == allowed)
        return;
    m_smoothing = allowed;
    emit curveLookChanged();
}

void RunModel::setLossLogarithmic(bool on)
{
    if (m_lossLogarithmic == on)
        return;
    m_lossLogarithmic = on;
    emit curveLookChanged();
}

void RunModel::setLevelsShown(std::size_t column, bool shown)
{
    const std::string &name = m_run->facts().columnNames[column];
    const bool changed = shown ? m_openColumns.insert(name).second : m_openColumns.erase(name) > 0;
    if (changed)
        emit attentionRowsChanged();
}

void RunModel::setAllLevelsShown(bool shown)
{
    m_openColumns.clear();
    if (shown && prepared()) {
        for (const LevelInput &level : m_run->facts().levels)
            m_openColumns.insert(m_run->facts().columnNames[level.column]);
    }
    emit attentionRowsChanged();
}

void RunModel::setOverlays(OverlayCurves overlays)
{
    m_overlays = std::move(overlays);
    emit overlaysChanged();
}

void RunModel::setPublishedShown(bool shown)
{
    if (m_publishedShown == shown)
        return;
    m_publishedShown = shown;
    emit overlaysChanged();
}

bool RunModel::levelsShown(std::size_t column) const
{
    return m_openColumns.count(m_run->facts().columnNames[column]) > 0;
}

bool RunModel::allLevelsShown() const
{
    if (!hasLevels())
        return false;
    const std::vector<LevelInput> &levels = m_run->facts().levels;
    return std::all_of(levels.begin(), levels.end(),
                       [this](const LevelInput &level) { return levelsShown(level.column); });
}

const AttentionStatistics *RunModel::newestAttention() const
{
    const AttentionStatistics *newest = m_newest.get();
    if (newest == nullptr && prepared())
        newest = &m_run->facts().initialAttention;
    return newest == nullptr || newest->empty() ? nullptr : newest;
}

bool RunModel::publishedApplies() const
{
    return m_run != nullptr && m_run->config.isPublished() && m_run->learningRateChanges().empty();
}

const AttentionStatistics *RunModel::shownAttention() const
{
    if (isLive() || (m_newest != nullptr && m_newest->epoch <= m_pastEpoch))
        return newestAttention();
    if (m_newest == nullptr)
        return nullptr;
    const auto after =
        std::upper_bound(m_attention.begin(), m_attention.end(), m_pastEpoch,
                         [](std::int64_t epoch, const auto &record) { return epoch < record->epoch; });
    const AttentionStatistics *shown = std::prev(after)->get(); // the first epoch is always kept
    if (hasPast() && m_past.epoch <= m_pastEpoch && m_past.epoch > shown->epoch)
        shown = &m_past.attention;
    return shown;
}

const AttentionQuantiles &RunModel::quantiles() const
{
    return !isLive() && hasPast() ? m_past.quantiles : m_quantiles;
}

const Evaluation &RunModel::evaluation() const
{
    return !isLive() && hasPast() ? m_past.evaluation : m_evaluation;
}

const PublishedExperiment *RunModel::published() const
{
    return m_publishedShown && publishedApplies() ? publishedExperiment() : nullptr;
}

} // namespace attention
