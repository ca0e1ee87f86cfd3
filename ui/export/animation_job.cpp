// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/animation_job.h"

#include "ui/export/file_writer.h"

#include <algorithm>

namespace attention {

namespace {

constexpr std::size_t mostSamples = 8;
constexpr int lastFrame = 200; // hundredths of a second

} // namespace

AnimationJob::AnimationJob(std::unique_ptr<AttentionAnimation> animation, int framesPerSecond,
                           const QString &path, QObject *parent)
    : QObject(parent)
    , m_animation(std::move(animation))
    , m_framesPerSecond(framesPerSecond)
    , m_path(path)
{
    connect(&m_timer, &QTimer::timeout, this, &AnimationJob::step);
}

void AnimationJob::start()
{
    m_timer.start(0);
}

void AnimationJob::step()
{
    const std::size_t frames = m_animation->frames().size();
    if (m_encoder == nullptr)
        addSample();
    else if (m_next < frames)
        addFrame();
    else
        write();
}

void AnimationJob::addSample()
{
    const std::size_t frames = m_animation->frames().size();
    const std::size_t samples = std::min(frames, mostSamples);
    const std::size_t frame = samples < 2 ? 0 : m_samples.size() * (frames - 1) / (samples - 1);
    m_samples.push_back(rasterised(m_animation->picture(frame)));
    if (m_samples.size() < samples)
        return;
    m_encoder = std::make_unique<GifEncoder>(m_samples.front().size(), GifPalette(m_samples),
                                             m_animation->settings());
    m_samples.clear();
}

void AnimationJob::addFrame()
{
    const bool last = m_next + 1 == m_animation->frames().size();
    m_encoder->addFrame(rasterised(m_animation->picture(m_next)), last ? lastFrame : 100 / m_framesPerSecond);
    ++m_next;
    emit progressed(static_cast<int>(m_next), static_cast<int>(m_animation->frames().size()));
}

void AnimationJob::write()
{
    m_timer.stop();
    const QByteArray bytes = m_encoder->finish();
    if (bytes.isEmpty()) {
        emit failed(tr("Not saved: there is not enough memory for the animation."));
        return;
    }
    if (const std::optional<QString> problem = saveFile(m_path, bytes))
        emit failed(*problem);
    else
        emit finished(m_path);
}

} // namespace attention
