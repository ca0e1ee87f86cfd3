// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/training/config.h"

#include <functional>
#include <optional>

namespace attention {

/// The published data set: x is standard normal, y is 0 or 1 with equal chance, and column `labelColumn` of x
/// is overwritten with y; then a share `noise` of the labels, drawn row by row, is flipped. The last rows
/// validate. The same seed gives the same rows whatever the model; more rows leave the first as they were.
/// \throws std::bad_alloc
Dataset makeLabelColumnDataset(const DataConfig &config);
/// The same; nothing if `stop`, asked every few rows, ends it.
std::optional<Dataset> makeLabelColumnDataset(const DataConfig &config, const std::function<bool()> &stop);

} // namespace attention
