// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/encoding/table_note.h"
#include "core/data/table.h"
#include "core/data/table_config.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace attention {

/// What a table is taken for: the target, what to predict of it, and which columns are inputs.
struct TablePlan
{
    std::size_t target = 0; ///< its column
    Task task = Task::Binary;
    std::vector<std::string>
        classes; ///< in the order of y; empty for regression. Binary: the second is y = 1
    std::vector<std::size_t> classRows; ///< rows of each that are used
    std::vector<std::size_t> inputs;    ///< columns, ascending
};

/// Follows `config` and fills in what it leaves open. Target: guessTarget(). Task: the first of tasksOf().
/// Classes: in levelOrder(), of a binary task the one of guessPositive() last. Inputs: all columns but the
/// target and those of which whyNoInput() tells why. An unknown column or class, a target with one value only
/// or with more than mostClasses, one that does not suit the task, and no input at all throw
/// std::invalid_argument in one line that says how to mend it.
TablePlan planTable(const Table &table, const TableConfig &config);

/// The tasks a column can be the target of, the likeliest first; empty if there is nothing to predict.
/// Classes: 2 to mostClasses values, of which one comes twice. Of a number, regression is likelier but for
/// two values and for up to 20 whole ones, if they come twice on average.
std::vector<Task> tasksOf(const Column &column);

struct TableDataset
{
    Dataset dataset;
    std::vector<TableNote> notes; ///< what was ignored, filled, merged, left out, and what looks odd
};

/// Rows without a target are left out and told. The rest is shuffled by the seed and split (classes by their
/// shares), or the last rows validate: splitRows(). Inputs, by fitColumn(), and a regression's target are
/// standardised with figures of the training rows. Nothing if stopped, which is asked at every column and
/// every few thousand rows. \throws std::invalid_argument as planTable(), and if a side of the split would be
/// empty or the inputs were more than limits::columns or limits::cells.
std::optional<TableDataset> makeTableDataset(const Table &table, const TableConfig &config,
                                             double validationShare, std::uint64_t seed,
                                             const std::function<bool()> &stop = {});

/// Rows of a table through a preprocessing made before: rows × inputs, row-major. Columns are found by name.
/// \throws std::invalid_argument naming a column that is missing or of another kind.
std::vector<float> encodeRows(const Table &table, const Preprocessing &preprocessing);

/// What CsvOptions::types must be to read the inputs of new rows as they were when the preprocessing was
/// made, whatever the new rows look like.
std::map<std::string, ColumnType> inputTypes(const Preprocessing &preprocessing);

} // namespace attention
