// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace attention {

/// The figures of one epoch. Losses are mean cross-entropy in nats, accuracies 0 … 1. loss and accuracy are
/// taken during the epoch while the weights move, val_loss and val_accuracy after it.
struct EpochRecord
{
    std::int64_t epoch = 0; ///< counted from 1
    double loss = 0.0;
    double accuracy = 0.0;
    double valLoss = 0.0;
    double valAccuracy = 0.0;
    double learningRate = 0.0; ///< of the epoch's last batch

    bool operator==(const EpochRecord &) const = default;
};

/// Column attention after an epoch over the validation rows. Group 0 is all rows, group 1 + k the rows of
/// class k; a group without rows holds NaN. Empty (columns 0) without column attention.
struct AttentionStatistics
{
    std::int64_t epoch = 0; ///< 0 is before training
    std::size_t groups = 0;
    std::size_t columns = 0;
    std::vector<float> mean; ///< groups × columns, row-major, shares 0 … 1
    std::vector<float> sd;   ///< same shape; standard deviation over rows, divided by n

    bool operator==(const AttentionStatistics &) const = default;
    bool empty() const { return columns == 0; }
    float meanOf(std::size_t group, std::size_t column) const { return mean[group * columns + column]; }
    float sdOf(std::size_t group, std::size_t column) const { return sd[group * columns + column]; }
};

/// The middle 80 % of the validation rows: 10th and 90th percentile of attention, grouped as above.
struct AttentionQuantiles
{
    std::int64_t epoch = 0;
    std::size_t groups = 0;
    std::size_t columns = 0;
    std::vector<float> low;  ///< groups × columns, row-major
    std::vector<float> high; ///< same shape

    bool empty() const { return columns == 0; }
    float lowOf(std::size_t group, std::size_t column) const { return low[group * columns + column]; }
    float highOf(std::size_t group, std::size_t column) const { return high[group * columns + column]; }
};

struct EpochResult
{
    EpochRecord record;
    AttentionStatistics attention;
};

/// Why a run ended.
enum class StopReason { None, Completed, Stopped, Diverged, EarlyStopping, Failed };
/// What was seen when a run diverged.
enum class Divergence { None, NotFinite, LossTooLarge };

} // namespace attention
