// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"
#include "tests/core/support/facts.h"
#include "ui/theme/palette.h"

#include <QColor>
#include <QImage>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace attention::testing {

/// A run with these facts, prepared but without an epoch; attention lies on all columns and levels alike.
inline std::shared_ptr<Run> makeRunOf(RunFacts facts, TrainingConfig config = {}, bool attention = true)
{
    static RunId id = 0;
    auto run = std::make_shared<Run>(++id, std::move(config));
    if (attention) {
        AttentionStatistics &initial = facts.initialAttention;
        initial.groups = facts.classNames.size() + 1;
        initial.columns = facts.columnNames.size() + facts.levels.size();
        initial.mean.assign(initial.groups * initial.columns,
                            1.0F / static_cast<float>(facts.columnNames.size()));
        initial.sd.assign(initial.groups * initial.columns, 0.0F);
    }
    run->prepare(std::move(facts));
    run->setState(RunState::Paused);
    return run;
}

/// A run of the published experiment.
inline std::shared_ptr<Run> makeRun(TrainingConfig config = {}, std::size_t columns = 4,
                                    bool attention = true)
{
    config.data.columns = static_cast<std::int64_t>(columns);
    return makeRunOf(makeFacts(columns), std::move(config), attention);
}

/// Attention of `share` on column 1 for class 1 and half of it for all rows; the rest is spread evenly.
inline AttentionStatistics makeAttention(std::int64_t epoch, std::size_t columns, float share)
{
    AttentionStatistics attention;
    attention.epoch = epoch;
    attention.groups = 3;
    attention.columns = columns;
    for (const float labelShare : {share / 2, share / 4, share}) {
        for (std::size_t i = 0; i < columns; ++i)
            attention.mean.push_back(i == 1 ? labelShare
                                            : (1.0F - labelShare) / static_cast<float>(columns - 1));
    }
    attention.sd.assign(3 * columns, 0.125F);
    return attention;
}

inline void append(Run &run, double loss, double valLoss, double accuracy = 0.75, double valAccuracy = 0.75,
                   float share = 0.5F)
{
    EpochResult result;
    const auto epoch = static_cast<std::int64_t>(run.epochs.size()) + 1;
    result.record = {epoch, loss, accuracy, valLoss, valAccuracy, 0.001, 0.0, 0.0};
    if (!run.facts().initialAttention.empty())
        result.attention = makeAttention(epoch, run.facts().initialAttention.columns, share);
    run.append(std::move(result));
}

/// An epoch with these shares of attention, groups × columns with their levels.
inline void append(Run &run, const EpochRecord &record, std::vector<float> mean)
{
    EpochResult result;
    result.record = record;
    result.record.epoch = static_cast<std::int64_t>(run.epochs.size()) + 1;
    result.attention = run.facts().initialAttention;
    result.attention.epoch = result.record.epoch;
    result.attention.mean = std::move(mean);
    run.append(std::move(result));
}

/// Steps by which the channels of a line's pixel may differ where antialiasing mixes in the card's colour.
inline constexpr int antialiased = 60;

/// Whether a pixel is a colour, `tolerance` steps in each channel aside.
inline bool isColor(QRgb pixel, const QColor &color, int tolerance = 1)
{
    return qAbs(qRed(pixel) - color.red()) <= tolerance && qAbs(qGreen(pixel) - color.green()) <= tolerance &&
           qAbs(qBlue(pixel) - color.blue()) <= tolerance;
}

inline int countColor(const QImage &image, const QColor &color, QRect where = {}, int tolerance = 1)
{
    if (where.isNull())
        where = image.rect();
    int count = 0;
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x)
            count += isColor(image.pixel(x, y), color, tolerance) ? 1 : 0;
    }
    return count;
}

} // namespace attention::testing
