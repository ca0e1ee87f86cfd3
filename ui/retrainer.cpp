// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retrainer.h"

#include "ui/run_model.h"

#include <utility>

namespace attention {

namespace {

constexpr int frameMilliseconds = 16;
constexpr int lookMilliseconds = 2;
/// A run that has no epoch by then is shown as it is: its data take long to make.
constexpr int patienceMilliseconds = 200;

} // namespace

Retrainer::Retrainer(RunModel &model, Start start, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_start(std::move(start))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(lookMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Retrainer::look);
}

void Retrainer::request()
{
    m_pending = true;
    m_timer.start();
    look();
}

void Retrainer::cancel()
{
    m_pending = false;
    m_candidate.reset();
    m_timer.stop();
}

void Retrainer::look()
{
    if (m_candidate != nullptr)
        showCandidate();
    if (m_pending && mayStart()) {
        m_pending = false;
        m_candidate = m_start();
        m_sinceStart.start();
    }
    if (!isBusy())
        m_timer.stop();
}

/// A finished run at once; another as far as it has come within the frame.
void Retrainer::showCandidate()
{
    const bool finished = m_candidate->state() == RunState::Finished;
    const bool frameIsOver = m_sinceStart.elapsed() >= frameMilliseconds && !m_candidate->epochs.empty();
    if (!finished && !frameIsOver && m_sinceStart.elapsed() < patienceMilliseconds)
        return;
    m_model.setRun(std::exchange(m_candidate, nullptr));
    m_sinceShown.start();
    emit shown();
}

/// A run under way is given up only after a frame showed it.
bool Retrainer::mayStart() const
{
    if (m_candidate != nullptr)
        return false;
    const bool isNewFrame = !m_sinceStart.isValid() || m_sinceStart.elapsed() >= frameMilliseconds;
    const bool wasPainted = !m_sinceShown.isValid() || m_model.state() == RunState::Finished ||
                            m_sinceShown.elapsed() >= frameMilliseconds;
    return isNewFrame && wasPainted;
}

} // namespace attention
