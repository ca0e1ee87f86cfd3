// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace attention {

/// The figures of one epoch. Of classes, losses are mean cross-entropy in nats, accuracies 0 … 1. Of a
/// regression, losses are mean squared errors of the standardised target, and the accuracies are R² = 1 −
/// SSE/SST over the epoch's rows. loss and accuracy are taken during the epoch while the weights move,
/// val_loss and val_accuracy after it.
struct EpochRecord
{
    std::int64_t epoch = 0; ///< counted from 1
    double loss = 0.0;
    double accuracy = 0.0;
    double valLoss = 0.0;
    double valAccuracy = 0.0;
    double learningRate = 0.0; ///< of the epoch's last batch
    double mae = 0.0;          ///< of a regression: mean absolute error in the target's unit; else 0
    double valMae = 0.0;

    bool operator==(const EpochRecord &) const = default;
};

/// With more classes than this there is no attention by class.
inline constexpr std::size_t classesWithAttention = 20;

/// Column attention after an epoch over the validation rows. Group 0 is all rows, group 1 + k the rows of
/// class k; a group without rows holds NaN. Columns are the source columns, a category's being the sum over
/// its levels, and after them the levels of every category, see RunFacts::levels. Empty (columns 0) without
/// column attention.
struct AttentionStatistics
{
    std::int64_t epoch = 0; ///< 0 is before training
    std::size_t groups = 0;
    std::size_t columns = 0;
    std::vector<float> mean; ///< groups × columns, row-major, shares 0 … 1
    std::vector<float> sd;   ///< same shape; standard deviation over rows, divided by n
    /// Where the truth is planted: the mean over rows of the attention on the columns that decide the row.
    std::optional<double> onTruth;

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

/// How the weights after an epoch predict the validation rows.
struct Evaluation
{
    /// Rows kept of a regression, evenly spread over the validation rows.
    static constexpr std::size_t mostPoints = 2'000;

    std::int64_t epoch = 0;
    std::size_t classes = 0;
    std::vector<std::size_t> confusion; ///< classes × classes, row-major: rows of the class × said to be of
    std::optional<double> auc;          ///< area under the ROC curve of two classes, if both are there
    std::vector<float> truth;           ///< of a regression, in the target's unit
    std::vector<float> predicted;       ///< same rows
};

struct EpochResult
{
    EpochRecord record;
    AttentionStatistics attention;
    std::vector<float> parameters{}; ///< of the network after the epoch
};

/// Why a run ended.
enum class StopReason { None, Completed, Stopped, Diverged, EarlyStopping, Failed };
/// What was seen when a run diverged.
enum class Divergence { None, NotFinite, LossTooLarge };

} // namespace attention
