// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/training/config.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace attention {

/// Data whose truth is known: which columns decide the target is told with them.
struct Generator
{
    std::string_view name; ///< as on the command line: "label-column"
    const char *title;     ///< translatable: "Label column"
    const char *line;      ///< translatable, a few words: "one column copies y"
    Task task = Task::Binary;
    std::int64_t columns = 4; ///< by default; more are noise
    std::int64_t leastColumns = 1;
    std::int64_t epochs = 20; ///< by default
    bool labelColumn = false; ///< whether DataConfig::labelColumn says where the label stands
    bool labelNoise = false;  ///< whether DataConfig::noise flips labels
};

/// label-column first, then the others in the order they are offered in.
std::span<const Generator> generators();
/// Null for a name that is none of theirs.
const Generator *findGenerator(std::string_view name);

/// Rows drawn by the generator config.source names; the last ones validate. The same seed gives the same rows
/// whatever the model; more rows leave the first as they were. Nothing if `stop`, asked every few rows, ends
/// it. \throws std::bad_alloc
std::optional<Dataset> generate(const DataConfig &config, const std::function<bool()> &stop = {});

} // namespace attention
