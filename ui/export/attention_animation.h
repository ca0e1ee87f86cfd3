// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_picture.h"

#include <QString>

#include <memory>
#include <vector>

namespace attention {

class AttentionPlot;
class Run;
class RunModel;

/// The bars of attention per column after one epoch after another, as the model had them when this was made:
/// a run that goes on changes nothing. GUI thread.
class AttentionAnimation
{
public:
    static constexpr std::size_t mostFrames = 200;

    /// Nothing to animate where the model has no attention of an epoch: frames() is empty.
    AttentionAnimation(const RunModel &model, const FigureSize &size, const FigureLook &look);
    ~AttentionAnimation();
    AttentionAnimation(const AttentionAnimation &) = delete;
    AttentionAnimation &operator=(const AttentionAnimation &) = delete;

    /// Epochs, ascending, evenly over those kept, the first and the last among them.
    const std::vector<qint64> &frames() const { return m_frames; }
    /// One frame as a picture; valid as long as this is.
    Picture picture(std::size_t frame) const;
    /// The settings of the run up to its last frame, JSON; empty if the look has none.
    const QString &settings() const { return m_settings; }

private:
    FigureSize m_size;
    FigureLook m_look;
    std::shared_ptr<const Run> m_run;
    std::unique_ptr<AttentionPlot> m_plot;
    std::vector<qint64> m_frames;
    QString m_settings;
};

/// Of so many kept ones, at most `most`, evenly spread, the first and the last among them.
std::vector<qint64> evenlyPicked(const std::vector<qint64> &epochs, std::size_t most);

} // namespace attention
