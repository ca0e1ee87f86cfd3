// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/encoding/column_levels.h"
#include "core/data/table.h"
#include "core/data/table_config.h"
#include "core/data/task.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace attention {

/// The column to predict, of those that tasksOf() can and that are neither ignored by default nor given a
/// role: the first that is called "target", "label", "class", "y" and the like, else the last. Nothing if
/// there is none.
std::optional<std::size_t> guessTarget(const Table &table, const TableConfig &config);

/// tasksOf() of a column with these levels, at most mostClasses.
std::vector<Task> tasksOf(const Column &column, const ColumnLevels &levels);

/// Which of two classes is y = 1: the one whose name says so ("yes", "true", "malignant", "positive", …, or
/// whose opposite says no), the larger of two numbers, else the rarer one, else the second.
/// \param counts rows of each
std::size_t guessPositive(const std::vector<std::string> &classes, const std::vector<std::size_t> &counts);

} // namespace attention
