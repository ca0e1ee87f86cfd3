// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <deque>

namespace attention {

class RunModel;

/// The work of the window's thread for each frame: pulling, drawing, painting and handing the picture over,
/// as processor time from one pull with news to the next. Waiting is not work.
class FrameMeter : public QObject
{
    Q_OBJECT

public:
    explicit FrameMeter(RunModel &model, QObject *parent = nullptr);

    struct Frame
    {
        double end; ///< ms since the meter began
        double milliseconds;
    };
    /// The newest last; those of the last `span` ms.
    const std::deque<Frame> &frames() const { return m_frames; }
    /// How much is kept; a second by default.
    void setSpan(double milliseconds) { m_span = milliseconds; }

    /// Of the last second.
    int framesPerSecond();
    /// Mean of the last second; 0 without a frame.
    double frameMilliseconds();

private:
    double now() const;
    void closeFrame();
    void forgetOld();

    QElapsedTimer m_clock;
    double m_span = 1000.0;
    double m_work; ///< processor time when the frame at hand began
    std::deque<Frame> m_frames;
};

} // namespace attention
