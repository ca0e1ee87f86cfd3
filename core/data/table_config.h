// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_dialect.h"
#include "core/data/task.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace attention {

/// What a column of a table is used for, besides the target.
enum class ColumnRole { Input, Ignore };

/// How a table becomes a data set, where that is not to be found out. Columns go by their names.
struct TableConfig
{
    CsvOptions csv;
    std::string target;                      ///< empty: guessed
    std::optional<Task> task;                ///< none: from the target's values
    std::string positiveClass;               ///< the class y = 1 of a binary task; empty: guessed
    std::map<std::string, ColumnRole> roles; ///< where they differ from those by default
    std::set<std::string> leaveOutMissing;   ///< rows that miss a value in one of these columns are left out
    bool shuffleSplit =
        true; ///< shuffled before the split, classes by their shares; else the last rows validate
    bool operator==(const TableConfig &) const = default;
};

} // namespace attention
