// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run_model.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <vector>

namespace attention {

/// What bars and map draw: a copy of a model's state, so that both stay whole while the model moves on.
struct AttentionView
{
    std::shared_ptr<const Run> run; ///< null before the first; its facts may be read while `prepared`
    bool prepared = false;
    RunState state = RunState::Preparing;
    AttentionStatistics newest; ///< empty without column attention
    AttentionQuantiles quantiles;
    std::vector<AttentionLog::Record> history; ///< kept epochs, ascending
    std::vector<std::size_t> groups{0}; ///< shown in each row from the top: all rows, or classes 1 and 0
    std::vector<std::size_t> byValue;   ///< columns by falling value; empty where the file's order is kept

    /// Columns up to this number are always shown one by one.
    static constexpr std::size_t fewColumns = 8;

    static AttentionView of(const RunModel *model);

    bool empty() const { return newest.empty(); }
    bool switchedOff() const { return prepared && newest.empty(); }
    std::size_t columns() const { return newest.columns; }
    bool byClass() const { return groups.size() == 2; }
    /// More columns mean smaller names and one decimal more.
    bool dense() const { return columns() > fewColumns; }
    double equalShare() const { return empty() ? 0.0 : 1.0 / static_cast<double>(columns()); }
    /// The record of an epoch, or the last kept one before it.
    const AttentionStatistics &at(std::int64_t epoch) const;
    QString columnName(std::size_t column) const;
    /// "y = 1", or "all rows" for group 0.
    QString groupName(std::size_t group) const;
    /// "1": a class' name alone; empty for all rows.
    QString laneName(std::size_t group) const;
    bool isLabelColumn(std::size_t column) const;
};

} // namespace attention
