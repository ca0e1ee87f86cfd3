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
    std::int64_t columns = 4;      ///< by default; more are noise
    std::int64_t leastColumns = 1; ///< those the formula needs
    std::int64_t epochs = 20;      ///< by default
    bool labelColumn = false;      ///< whether DataConfig::labelColumn says where the label stands
    bool labelNoise = true;        ///< whether DataConfig::noise flips labels; it must be 0 where not
};

/// label-column first, then the others in the order they are offered in. x is standard normal but of
/// friedman1; y is 0 or 1, 1 where this holds or with this chance:
///   label-column  an even chance; the label column is overwritten with y (the published experiment)
///   two-columns   x0 + x1 > 0
///   xor           either x0 > 0 or x1 > 0, not both
///   switch        x0 > 0 ? x1 > 0 : x2 > 0
///   duplicate     x0 > 0, and x1 is x0 once more
///   noise         an even chance, whatever the columns
///   syn1 … syn6   1 / (1 + l): l = a, b, c, x10 < 0 ? a : b, x10 < 0 ? a : c, x10 < 0 ? b : c, where
///                 a = exp(x0·x1), b = exp(x2² + x3² + x4² + x5² − 4),
///                 c = exp(−10 sin(0.2·x6) + |x7| + x8 + exp(−x9) − 2.4)
///                 (Yoon, Jordon and van der Schaar, INVASE, 2019, as in their code)
///   friedman1     x uniform between 0 and 1, y = 10 sin(π·x0·x1) + 20 (x2 − ½)² + 10 x3 + 5 x4 + N(0, 1),
///                 columns and y standardised with the training rows (Friedman, 1991)
std::span<const Generator> generators();
/// Null for a name that is none of theirs.
const Generator *findGenerator(std::string_view name);

/// Rows drawn by the generator config.source names; the last ones validate, then a share config.noise of the
/// labels, drawn row by row, is flipped. The same seed gives the same rows whatever the model; more rows
/// leave the first as they were (but for the scale of a regression's y), more columns give other numbers.
/// Nothing if `stop`, asked every few rows, ends it. \throws std::invalid_argument for a name that is no
/// generator's, std::bad_alloc. The other settings must be valid.
std::optional<Dataset> generate(const DataConfig &config, const std::function<bool()> &stop = {});

} // namespace attention
