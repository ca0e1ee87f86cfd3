// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session_poller.h"

#include "ui/run_model.h"

namespace attention {

namespace {

constexpr int frameMilliseconds = 16;
/// A command reaches the worker within a batch: the run may still look at rest for a moment after it.
constexpr int pullsBeforeRest = 60;

} // namespace

SessionPoller::SessionPoller(RunModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frameMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SessionPoller::pull);
}

void SessionPoller::wake()
{
    m_restingPulls = 0;
    m_timer.start();
    m_model.pull();
}

void SessionPoller::pull()
{
    m_model.pull();
    const bool atRest = m_model.state() == RunState::Finished || m_model.state() == RunState::Paused;
    m_restingPulls = atRest ? m_restingPulls + 1 : 0;
    if (m_model.state() == RunState::Finished || m_restingPulls > pullsBeforeRest)
        m_timer.stop();
}

} // namespace attention
