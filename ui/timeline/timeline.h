// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

class QLabel;
class QToolButton;

namespace attention {

class Experiment;
class FigureTable;
class LinkButton;
class Playback;
class TimelineTrack;

/// Where the run stands: epoch and time at the left, the track, the epoch's figures at the right. The track
/// shows every plot and page an earlier epoch; from there training can go on.
class Timeline : public Panel
{
    Q_OBJECT

public:
    explicit Timeline(Experiment &experiment, QWidget *parent = nullptr);

    /// 54 high instead of 76, with the validation figures only.
    void setCompact(bool compact);

private:
    void refresh();
    void addPlayButton();
    void addLinks(QLayout *words);
    QString epochText() const;
    QString timeText() const;

    Experiment &m_experiment;
    QLabel *m_epoch;
    QLabel *m_time;
    QWidget *m_links = nullptr;
    Playback *m_playback;
    QToolButton *m_play;
    TimelineTrack *m_track;
    FigureTable *m_figures;
    bool m_compact = false;
};

} // namespace attention
