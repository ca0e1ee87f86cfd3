// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/session/run.h"
#include "core/training/config.h"
#include "core/trust/column_figures.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// Asked often; true gives the work up.
using StopRequested = std::function<bool()>;

/// A trained network and the rows on which it is explained. What is explained is one number for each row, its
/// output: the logit of class 1, of several classes the logit of the row's own class, of a regression the
/// standardised number.
struct Explained
{
    ModelConfig model;
    std::vector<float> parameters; ///< as Network::parameters()
    std::shared_ptr<const Dataset> data;
    std::vector<std::uint32_t> rows; ///< validation rows, of the data set, ascending

    std::size_t columns() const { return data->sources.size(); }
};

/// Most validation rows that are looked at; of more, these many are picked, evenly spread.
inline constexpr std::size_t mostExplainedRows = 10'000;
/// And rows × columns: 16 MB for each kind of evidence.
inline constexpr std::size_t mostExplainedCells = 4'000'000;

/// \param parameters of a network for `model` and the inputs and outputs of `data`.
Explained explained(const ModelConfig &model, std::vector<float> parameters,
                    std::shared_ptr<const Dataset> data);

/// What the network has after column attention, as a network of its own, whose inputs are those of the data
/// times their attention.
Explained afterAttention(const Explained &explained);

/// The epoch whose weights a run leaves behind: the best after early stopping, else the last.
std::int64_t finalEpoch(const Run &run);
/// A run's network as it left it. Nothing for a run without an epoch or without validation rows.
std::optional<Explained> explained(const Run &run);

/// As in ColumnFigures: 1, or 1 + classes.
std::size_t groupCount(const Dataset &data);
/// The group besides 0 that a row of the data set belongs to; 0 where there is none.
std::size_t groupOf(const Dataset &data, std::size_t row);

/// Multiplications that a network makes for a row forward, about.
double productsOfRow(const ModelConfig &model, const Dataset &data);

/// `count` of the rows, evenly spread; all if there are no more.
std::vector<std::uint32_t> spreadRows(std::span<const std::uint32_t> rows, std::size_t count);
/// The explained rows, or evenly spread ones of them, 64 at least, so that together they take about
/// `products` at most.
std::vector<std::uint32_t> rowsWithin(const Explained &explained, double products, double productsPerRow);

/// What a column that is left out has: the mean over the training rows of each input of the network.
std::vector<double> trainingMeans(const Dataset &data);

/// What every piece of evidence is made of: a figure for each of some rows and for each column.
struct Evidence
{
    ColumnFigures figures;
    std::vector<std::uint32_t> rows; ///< of the data set, ascending: the explained ones, or evenly spread
                                     ///< ones of them where all would take too long; empty if it has none
    std::vector<float> perRow;       ///< rows × columns, row-major; its mean over rows is figures.mean
    std::vector<double> repeats;     ///< of permutation importance: groups × columns × repeats
    double seconds = 0.0;
};

enum class EvidenceKind { Attention, Permutation, Shapley, IntegratedGradients, GradientInput, DropColumn };
inline constexpr std::size_t evidenceKinds = 6;

} // namespace attention
