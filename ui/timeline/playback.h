// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace attention {

class Experiment;

/// Plays the epochs made so far once more, from the shown one on, at the experiment's pace but in at most
/// half a minute; a hand on the timeline or another run ends it.
class Playback : public QObject
{
    Q_OBJECT

public:
    explicit Playback(Experiment &experiment, QObject *parent = nullptr);

    bool isPlaying() const { return m_timer.isActive(); }
    void toggle();
    void stop();

signals:
    void playingChanged();

private:
    void showNext();

    Experiment &m_experiment;
    QTimer m_timer;
    qint64 m_step = 1; ///< epochs a picture
};

} // namespace attention
