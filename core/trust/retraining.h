// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/explained.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace attention {

/// Column by column at most.
inline constexpr std::size_t mostDroppedColumns = 64;

/// A network trained from its seed as a run was.
struct Retrained
{
    Explained explained;
    double score = 0.0; ///< accuracy or R² on all validation rows, of the weights it ends with
    bool diverged = false;
};

/// Trains on other data or with another seed, to the end the config says; with early stopping it ends with
/// the best weights. Nothing if stopped.
std::optional<Retrained> retrain(const TrainingConfig &config, std::shared_ptr<const Dataset> data,
                                 const StopRequested &stop = {});

/// The same data without a source column, all its inputs, and without planted truth. At least two source
/// columns.
std::shared_ptr<const Dataset> withoutColumn(const Dataset &data, std::size_t column);

/// The same network with attention frozen uniform is one without column attention whose inputs are divided by
/// their number: their training, with the weights of the other layers drawn as before. Wiegreffe and Pinter,
/// "Attention is not not explanation", EMNLP 2019. These are the data for it; ModelConfig::columnAttention is
/// the caller's to switch off. They have no preprocessing.
std::shared_ptr<const Dataset> withEqualAttention(const Dataset &data);

/// The score when each row gets the attention of another, all rows changing places at random; the mean over
/// `repeats`, drawn by Random(seed, Stream::AttentionOfOthers, 256 repeat). Nothing without column attention.
struct Score
{
    double mean = 0.0;
    double sd = 0.0;
};
std::optional<Score> scoreWithAttentionOfOtherRows(const Explained &explained, std::size_t repeats,
                                                   std::uint64_t seed);

} // namespace attention
