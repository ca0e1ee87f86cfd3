// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/playback.h"

#include "ui/experiment.h"

#include <algorithm>

namespace attention {

namespace {

constexpr double fastestPictures = 20.0; ///< a second
constexpr double mostPictures = 600.0;

} // namespace

Playback::Playback(Experiment &experiment, QObject *parent)
    : QObject(parent)
    , m_experiment(experiment)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Playback::showNext);
    connect(&experiment.model(), &RunModel::runChanged, this, &Playback::stop);
}

void Playback::toggle()
{
    if (isPlaying()) {
        stop();
        return;
    }
    RunModel &model = m_experiment.model();
    const auto epochs = static_cast<double>(model.epochCount());
    if (epochs < 2)
        return;
    const double pace = m_experiment.pace();
    const double pictures = pace > 0.0 ? std::min(pace, fastestPictures) : fastestPictures;
    m_step = std::max<qint64>(1, qRound64(std::max(pace / pictures, epochs / mostPictures)));
    if (model.isLive())
        model.showEpoch(1);
    m_timer.start(qRound(1000.0 / pictures));
    emit playingChanged();
}

void Playback::stop()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    emit playingChanged();
}

void Playback::showNext()
{
    RunModel &model = m_experiment.model();
    const auto newest = static_cast<qint64>(model.epochCount());
    const qint64 next = model.shownEpoch() + m_step;
    if (next >= newest) {
        stop();
        model.showNewest();
    } else {
        model.showEpoch(next);
    }
}

} // namespace attention
