// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/attention_animation.h"
#include "ui/export/gif_encoder.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace attention {

/// Makes an animated GIF and writes it, a frame at a time between the events of the window, which stays alive
/// meanwhile. The file is written at the very end, whole or not at all.
class AnimationJob : public QObject
{
    Q_OBJECT

public:
    /// Frames a second; the last frame stands for two seconds.
    AnimationJob(std::unique_ptr<AttentionAnimation> animation, int framesPerSecond, const QString &path,
                 QObject *parent = nullptr);

    void start();
    /// Nothing is written any more, and no signal follows.
    void cancel() { m_timer.stop(); }

signals:
    /// Of so many frames so many are done.
    void progressed(int done, int frames);
    void finished(const QString &path);
    /// One sentence.
    void failed(const QString &message);

private:
    void step();
    void addSample();
    void addFrame();
    void write();

    std::unique_ptr<AttentionAnimation> m_animation;
    int m_framesPerSecond;
    QString m_path;
    std::vector<QImage> m_samples; ///< that the colours are found in
    std::unique_ptr<GifEncoder> m_encoder;
    std::size_t m_next = 0;
    QTimer m_timer;
};

} // namespace attention
