// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/classes.h"
#include "ui/run_model.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace attention {

/// What bars and map draw: a copy of a model's state, so that both stay whole while the model moves on.
struct AttentionView
{
    std::shared_ptr<const Run> run; ///< null before the first; its facts may be read while `prepared`
    bool prepared = false;
    RunState state = RunState::Preparing;
    AttentionStatistics newest; ///< empty without column attention
    AttentionStatistics shown;  ///< of the epoch the bars speak of
    AttentionQuantiles quantiles;
    std::vector<AttentionLog::Record> history; ///< kept epochs, ascending
    std::vector<std::size_t> groups{0};        ///< shown in each row from the top: all rows, or the classes
    std::vector<std::size_t> matrix;  ///< groups in the columns of a map of columns × classes; else empty
    std::vector<std::size_t> byValue; ///< columns by falling value; empty where the file's order is kept
    std::vector<double> equalShares;  ///< of each column
    std::vector<std::vector<std::size_t>> levels; ///< of each column, as columns of the statistics
    std::vector<bool> open;                       ///< of each column: whether its levels are shown
    bool learntNothing = false;
    bool oneRow = false;        ///< groups are not classes: 0 is the row as it is, 1 as the data have it
    bool needsRow = false;      ///< none is chosen
    std::int64_t rowNumber = 0; ///< of the one row
    std::optional<std::size_t> foundColumn; ///< to be marked

    /// Columns up to this number are always shown one by one.
    static constexpr std::size_t fewColumns = 8;

    static AttentionView of(const RunModel *model);

    bool empty() const { return newest.empty(); }
    bool switchedOff() const { return prepared && newest.empty() && !needsRow; }
    /// Source columns; the statistics hold their levels after them.
    std::size_t columns() const { return equalShares.size(); }
    bool byClass() const { return groups.size() > 1; }
    bool isMatrix() const { return !matrix.empty(); }
    ClassView classView() const { return prepared ? attention::classView(run->facts()) : ClassView::Lanes; }
    bool manyColumns() const { return columns() > fewColumns; }
    /// Smaller names and values: many columns, or many with their levels.
    bool dense() const;
    bool hasLevels() const { return prepared && !run->facts().levels.empty(); }
    /// The same for every column, or NaN.
    double equalShare() const;
    /// Of a column of the statistics.
    double equalShareOf(std::size_t column) const;
    /// By whose values rows are ordered: while running the first record's, so that rows keep still.
    const AttentionStatistics &orderBasis() const;
    /// The record of an epoch, or the last kept one before it.
    const AttentionStatistics &at(std::int64_t epoch) const;
    /// Of a column of the statistics; a level's is "colour=red".
    QString columnName(std::size_t column) const;
    /// "red", below its column.
    QString levelName(std::size_t column) const;
    /// "y = 1", "malignant", or "all rows" for group 0; of one row "row 8013", or "edited" and "data".
    QString groupName(std::size_t group) const;
    /// "1": a class' name alone; empty for all rows.
    QString laneName(std::size_t group) const;
    /// In a CSV file: "all", a class' name, or "8013" and "8013 as in the data".
    QString groupKey(std::size_t group) const;
    /// Whether a planted truth says that the column decides.
    bool isInformative(std::size_t column) const;
    /// "label column" or "informative": the words under such a column's name.
    QString informativeText() const;
};

} // namespace attention
