// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame_meter.h"

#include "ui/run_model.h"

#include <algorithm>
#include <ctime>

namespace attention {

namespace {

/// Processor time of this thread in ms.
double work()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

} // namespace

FrameMeter::FrameMeter(RunModel &model, QObject *parent)
    : QObject(parent)
    , m_work(work())
{
    m_clock.start();
    connect(&model, &RunModel::updated, this, &FrameMeter::closeFrame);
}

double FrameMeter::now() const
{
    return static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
}

void FrameMeter::closeFrame()
{
    const double done = work();
    m_frames.push_back({now(), done - m_work});
    m_work = done;
    forgetOld();
}

void FrameMeter::forgetOld()
{
    const double since = now() - m_span;
    while (!m_frames.empty() && m_frames.front().end < since)
        m_frames.pop_front();
}

int FrameMeter::framesPerSecond()
{
    forgetOld();
    return static_cast<int>(
        std::count_if(m_frames.begin(), m_frames.end(),
                      [since = now() - 1000.0](const Frame &frame) { return frame.end >= since; }));
}

double FrameMeter::frameMilliseconds()
{
    const int frames = framesPerSecond();
    double sum = 0.0;
    for (auto frame = m_frames.end() - frames; frame != m_frames.end(); ++frame)
        sum += frame->milliseconds;
    return frames > 0 ? sum / frames : 0.0;
}

} // namespace attention
