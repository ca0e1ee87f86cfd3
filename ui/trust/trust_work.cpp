// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_work.h"

#include "ui/experiment.h"

#include <QSettings>

#include <algorithm>

namespace attention {

namespace {

constexpr const char *seedsKey = "trust/seeds";
constexpr int pullMilliseconds = 40;

bool hasFigures(const TrustFindings &findings)
{
    return std::any_of(findings.evidence.begin(), findings.evidence.end(),
                       [](const auto &each) { return each != nullptr; });
}

std::int64_t allowedSeeds(std::int64_t seeds)
{
    return std::clamp<std::int64_t>(seeds, static_cast<std::int64_t>(limits::trustSeeds.minimum),
                                    static_cast<std::int64_t>(limits::trustSeeds.maximum));
}

} // namespace

TrustWork::TrustWork(Experiment &experiment, QObject *parent)
    : QObject(parent)
    , m_experiment(experiment)
{
    const QVariant kept = QSettings().value(QLatin1String(seedsKey), static_cast<qlonglong>(m_options.seeds));
    m_options.seeds = allowedSeeds(kept.toLongLong());
    m_timer.setInterval(pullMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &TrustWork::pull);
    connect(&experiment.model(), &RunModel::runChanged, this, &TrustWork::forgetRun);
    connect(&experiment.model(), &RunModel::updated, this, &TrustWork::consider);
    connect(&experiment, &Experiment::dragEnded, this, &TrustWork::consider);
}

void TrustWork::setWatched(bool watched)
{
    m_watched = watched;
    consider();
}

bool TrustWork::isStale() const
{
    return m_findings != nullptr && m_findings->run != m_experiment.model().run();
}

bool TrustWork::isRunComing() const
{
    const RunState state = m_experiment.model().state();
    return state == RunState::Running || (state == RunState::Preparing && m_experiment.isUnderWay());
}

void TrustWork::forgetRun()
{
    m_study.cancel();
    m_timer.stop();
    m_progress = nullptr;
    m_offered.reset();
    m_nothing = false;
    emit updated();
    consider();
}

void TrustWork::consider()
{
    const std::shared_ptr<const Run> &run = m_experiment.model().run();
    if (!m_watched || run == nullptr || run == m_studied || m_offered || m_nothing ||
        m_experiment.model().state() != RunState::Finished || m_experiment.isDragging())
        return;
    if (!run->prepared() || run->epochs.empty()) {
        m_nothing = true;
        emit updated();
        return;
    }
    const double seconds = expectedStudySeconds(*run, m_options, threadsForStudy());
    if (seconds <= longStudy) {
        gather();
    } else {
        m_offered = seconds;
        emit updated();
    }
}

void TrustWork::gather()
{
    m_offered.reset();
    m_progress = nullptr;
    m_studied = m_experiment.model().run();
    m_nothing = !m_study.start(m_studied, m_options);
    if (!m_nothing)
        m_timer.start();
    emit updated();
}

void TrustWork::cancel()
{
    m_study.cancel();
    pull();
}

void TrustWork::setSeeds(std::int64_t seeds)
{
    seeds = allowedSeeds(seeds);
    if (seeds == m_options.seeds)
        return;
    m_options.seeds = seeds;
    QSettings().setValue(QLatin1String(seedsKey), static_cast<qlonglong>(seeds));
    m_study.cancel();
    m_studied = nullptr;
    m_offered.reset();
    consider();
}

void TrustWork::pull()
{
    const bool working = m_study.isWorking(); // before the last findings are taken
    const std::shared_ptr<const TrustFindings> newest = m_study.findings();
    const bool isNew = newest != nullptr && newest != m_progress;
    if (isNew) {
        m_progress = newest;
        if (hasFigures(*newest))
            m_findings = newest;
    }
    if (!working)
        m_timer.stop();
    if (isNew || !working)
        emit updated();
}

} // namespace attention
