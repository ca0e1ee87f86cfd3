// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/table_dataset.h"

#include "core/data/encoding/column_fit.h"
#include "core/data/encoding/column_levels.h"
#include "core/data/encoding/row_encoder.h"
#include "core/data/encoding/table_notes.h"
#include "core/data/encoding/table_rows.h"
#include "core/data/encoding/table_split.h"
#include "core/training/config.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace attention {

namespace {

using Stop = std::function<bool()>;

/// The rows used, each with its class in the plan's order.
std::vector<RowPick> labelled(const Column &target, const TablePlan &plan,
                              const std::vector<std::uint32_t> &rows)
{
    std::vector<RowPick> picks;
    picks.reserve(rows.size());
    if (plan.task == Task::Regression) {
        for (const std::uint32_t row : rows)
            picks.emplace_back(row, 0U);
        return picks;
    }
    const ColumnLevels levels(target, rows, mostClasses);
    std::vector<std::uint32_t> classOfLevel;
    for (const std::string &text : levels.texts()) {
        const auto found = std::find(plan.classes.begin(), plan.classes.end(), text);
        classOfLevel.push_back(static_cast<std::uint32_t>(found - plan.classes.begin()));
    }
    for (const std::uint32_t row : rows)
        picks.emplace_back(row, classOfLevel[levels.of(row)]);
    return picks;
}

void checkSplit(const TableSplit &split, double share)
{
    const std::size_t rows = split.rows.size();
    if (split.trainRows == 0 || split.trainRows == rows) {
        throw std::invalid_argument(
            "a validation share of " + shortNumber(share) + " of " + std::to_string(rows) +
            (rows == 1 ? " row" : " rows") + " leaves no row for " +
            (split.trainRows == 0 ? "training" : "validation") + "; use more rows or another share");
    }
}

void checkInputs(std::size_t inputs, std::size_t rows)
{
    const auto cells = static_cast<double>(inputs) * static_cast<double>(rows);
    if (static_cast<double>(inputs) > limits::columns.maximum) {
        throw std::invalid_argument("the columns become " + std::to_string(inputs) +
                                    " inputs, more than the " + shortNumber(limits::columns.maximum) +
                                    " there may be; ignore some");
    }
    if (cells > limits::cells) {
        throw std::invalid_argument(std::to_string(rows) + " rows of " + std::to_string(inputs) +
                                    " inputs are more than the " + shortNumber(limits::cells) +
                                    " values there may be; ignore some columns or use fewer rows");
    }
}

/// Nothing if stopped.
std::optional<Preprocessing> fit(const Table &table, const TablePlan &plan,
                                 std::span<const std::uint32_t> trainRows, const Stop &stop)
{
    Preprocessing preprocessing;
    const Column &target = table.columns[plan.target];
    preprocessing.target = target.name;
    preprocessing.classes = plan.classes;
    if (plan.task == Task::Regression)
        preprocessing.targetScale = fitTarget(target, trainRows);
    for (const std::size_t input : plan.inputs) {
        if (stop && stop())
            return std::nullopt;
        preprocessing.columns.push_back(fitColumn(table.columns[input], trainRows));
    }
    return preprocessing;
}

std::vector<float> targetValues(const Column &target, const TablePlan &plan, const TableSplit &split,
                                const StandardScale &scale)
{
    std::vector<float> y;
    y.reserve(split.rows.size());
    for (const RowPick pick : split.rows) {
        y.push_back(plan.task == Task::Regression ? standardised(target.numbers[pick.row()], scale)
                                                  : static_cast<float>(pick.label()));
    }
    return y;
}

std::vector<SourceColumn> sourcesOf(const Preprocessing &preprocessing)
{
    std::vector<SourceColumn> sources;
    std::size_t first = 0;
    for (const ColumnEncoding &column : preprocessing.columns) {
        sources.push_back({column.name, first, column.inputs()});
        first += column.inputs();
    }
    return sources;
}

} // namespace

std::optional<TableDataset> makeTableDataset(const Table &table, const TableConfig &config,
                                             double validationShare, std::uint64_t seed, const Stop &stop)
{
    const TablePlan plan = planTable(table, config);
    checkInputs(plan.inputs.size(), 0);
    const Column &target = table.columns[plan.target];
    const TableRows rows = usedRows(table, plan.target, config);
    const TableSplit split =
        splitRows(labelled(target, plan, rows.used), std::max(plan.classes.size(), std::size_t{1}),
                  validationShare, config.shuffleSplit ? std::optional(seed) : std::nullopt);
    checkSplit(split, validationShare);

    TableDataset result;
    Dataset &data = result.dataset;
    data.tableRows.reserve(split.rows.size());
    for (const RowPick pick : split.rows)
        data.tableRows.push_back(pick.row());
    std::vector<std::uint32_t> trainRows(
        data.tableRows.begin(), data.tableRows.begin() + static_cast<std::ptrdiff_t>(split.trainRows));
    std::sort(trainRows.begin(),
              trainRows.end()); // columns are read faster from their beginning to their end
    std::optional<Preprocessing> preprocessing = fit(table, plan, trainRows, stop);
    if (!preprocessing)
        return std::nullopt;
    checkInputs(preprocessing->inputs(), split.rows.size());

    std::optional<std::vector<TableNote>> notes =
        tableNotes({table, config, plan, rows, trainRows, *preprocessing}, stop);
    if (!notes)
        return std::nullopt;
    std::optional<std::vector<float>> x = RowEncoder(table, *preprocessing).encode(data.tableRows, stop);
    if (!x)
        return std::nullopt;

    result.notes = std::move(*notes);
    data.task = plan.task;
    data.rows = split.rows.size();
    data.columns = preprocessing->inputs();
    data.trainRows = split.trainRows;
    data.x = std::move(*x);
    data.y = targetValues(target, plan, split, preprocessing->targetScale);
    data.columnNames = preprocessing->inputNames();
    data.sources = sourcesOf(*preprocessing);
    data.classNames = plan.classes;
    data.targetName = target.name;
    data.targetScale = preprocessing->targetScale;
    data.preprocessing = std::move(preprocessing);
    return result;
}

std::vector<float> encodeRows(const Table &table, const Preprocessing &preprocessing)
{
    std::vector<std::uint32_t> rows(table.rows);
    std::iota(rows.begin(), rows.end(), 0U);
    return *RowEncoder(table, preprocessing).encode(rows);
}

std::map<std::string, ColumnType> inputTypes(const Preprocessing &preprocessing)
{
    std::map<std::string, ColumnType> types;
    for (const ColumnEncoding &column : preprocessing.columns) {
        switch (column.kind) {
        case ColumnEncoding::Kind::Number:
            types[column.name] = ColumnType::Number;
            break;
        case ColumnEncoding::Kind::Boolean:
            types[column.name] = ColumnType::Boolean;
            break;
        case ColumnEncoding::Kind::Category:
            types[column.name] = ColumnType::Category;
            break;
        }
    }
    return types;
}

} // namespace attention
