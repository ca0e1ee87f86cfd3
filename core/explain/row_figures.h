// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/attention_log.h"
#include "core/session/run.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// What a network says of each validation row, and where its attention lies. Of more rows than may be kept
/// some are picked, evenly spread.
struct RowFigures
{
    static constexpr std::size_t mostRows = 100'000;
    static constexpr std::size_t mostShares = 4'000'000; ///< of attention: 16 MB

    RunId run = 0;
    std::int64_t epoch = 0; ///< of the weights, 0 before training
    std::shared_ptr<const Dataset> data;
    std::size_t columns = 0;         ///< source columns; 0 without column attention
    std::vector<std::uint32_t> rows; ///< of the data set, ascending; all below are as long
    std::vector<float> truth;        ///< the class, or the number in the target's unit
    std::vector<float> predicted;    ///< likewise
    std::vector<float> probability;  ///< of the class that is predicted; empty for a regression
    std::vector<float> attention;    ///< rows × columns, row-major, a category's levels summed
    /// How far a row's attention is from the mean over these rows: the divergence of Jensen and Shannon in
    /// bits, 0 … 1 (Lin, "Divergence measures based on the Shannon entropy", IEEE Trans. Inf. Theory 37,
    /// 1991). Empty without column attention.
    std::vector<float> unlikeness;

    std::size_t size() const { return rows.size(); }
    bool hasAllRows() const { return data != nullptr && rows.size() == data->validationRows(); }
    bool isRegression() const { return data != nullptr && data->task == Task::Regression; }
    /// Of classes.
    bool isRight(std::size_t index) const { return predicted[index] == truth[index]; }
    /// Of a regression: predicted − true.
    float errorOf(std::size_t index) const { return predicted[index] - truth[index]; }
    float shareOf(std::size_t index, std::size_t column) const { return attention[index * columns + column]; }
    /// The mean over these rows.
    std::vector<double> meanShares() const;
};

/// As of the last kept epoch not after `epoch`; see parametersAt(). Any thread.
/// \param stop asked before every block of rows. Nothing if stopped, and for a run that is not prepared.
std::optional<RowFigures> rowFigures(const Run &run, std::int64_t epoch,
                                     const std::function<bool()> &stop = {});

/// What a network says of rows whose inputs are given.
struct RowAnswers
{
    std::int64_t epoch = 0; ///< of the weights
    std::vector<float> predicted;
    std::vector<float> probability; ///< as above
    /// A group for each row, whose mean is its attention on source columns and levels; empty without column
    /// attention.
    AttentionStatistics attention;
};

/// \param inputs rows × inputs of the network, row-major; at most 128 rows. Empty answers for a run that is
/// not prepared. Takes microseconds for small networks.
RowAnswers rowAnswers(const Run &run, std::int64_t epoch, std::span<const float> inputs);

/// The attention of the same rows at every epoch whose weights are kept, at most
/// AttentionLog::capacity of them, evenly thinned, the first and the newest included. Any thread.
/// \param stop asked at every epoch; nothing if stopped.
std::optional<std::vector<AttentionLog::Record>> rowHistory(const Run &run, std::span<const float> inputs,
                                                            const std::function<bool()> &stop = {});

/// Places in the figures of the rows that are wrong, the most certain first; of a regression of all rows, the
/// largest error first. At most `most`.
std::vector<std::size_t> worstRows(const RowFigures &figures, std::size_t most);

/// See RowFigures::unlikeness. \param shares of a row, at least as many as means, which are meanShares().
float unlikeness(std::span<const float> shares, std::span<const double> mean);

/// Rows that are wrong; 0 for a regression.
std::size_t wrongRows(const RowFigures &figures);

} // namespace attention
