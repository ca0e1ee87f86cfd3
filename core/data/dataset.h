// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/preprocessing.h"
#include "core/data/task.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace attention {

/// A column as the user knows it, and the inputs of the network it became, which stand side by side: one of a
/// number, one for each level of a category.
struct SourceColumn
{
    std::string name;
    std::size_t firstInput = 0;
    std::size_t inputs = 1;
    bool operator==(const SourceColumn &) const = default;
};

/// Which source columns (counted from 0) decide the target of generated data: the same of every row, or one
/// of several sets.
struct PlantedTruth
{
    std::vector<std::vector<std::size_t>> sets; ///< one at least; empty where no column says anything
    std::vector<std::uint8_t> setOfRow;         ///< rows; empty where there is one set

    const std::vector<std::size_t> &ofRow(std::size_t row) const
    {
        return sets[setOfRow.empty() ? 0 : setOfRow[row]];
    }
    /// Those in any set, ascending.
    std::vector<std::size_t> columns() const;
};

/// A table ready for training. Training rows come first, validation rows last. Immutable once made, so
/// threads share it as `std::shared_ptr<const Dataset>`.
struct Dataset
{
    Task task = Task::Binary;
    std::size_t rows = 0;
    std::size_t columns = 0; ///< inputs of the network
    std::size_t trainRows = 0;
    std::vector<float>
        x; ///< rows × columns, row-major, so that gathering a shuffled batch touches whole rows
    std::vector<float> y; ///< rows; the class, 0 … classes − 1, or the standardised target
    std::vector<std::string> columnNames; ///< of the inputs
    std::vector<SourceColumn> sources;    ///< their inputs are all columns, in order
    std::vector<std::string> classNames;  ///< empty for regression
    std::string targetName;
    StandardScale targetScale; ///< of a regression's y
    std::optional<PlantedTruth> truth;
    std::optional<Preprocessing>
        preprocessing; ///< of a table and of generated numbers: how x and y came from its columns
    std::vector<std::uint32_t> tableRows; ///< of a table: the row of the file each row was, from 0

    /// Of the network's last layer.
    OutputShape output() const { return {task, task == Task::Multiclass ? classNames.size() : 1}; }
    std::size_t validationRows() const { return rows - trainRows; }
    std::span<const float> row(std::size_t index) const { return {x.data() + index * columns, columns}; }
};

/// Source columns that are one input each.
std::vector<SourceColumn> plainSources(const std::vector<std::string> &names);

/// Rows of each class among `labels` (values 0 … classes − 1).
std::vector<std::size_t> classCounts(std::span<const float> labels, std::size_t classes);

} // namespace attention
