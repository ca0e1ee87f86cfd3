// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/preprocessing.h"
#include "core/data/table.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace attention {

/// A level of a category has an input of its own if it comes in two training rows at least and in this share
/// of them, …
inline constexpr double levelShare = 0.01;
/// … as far as the most frequent levels go. Two levels or more without one become "(other)".
inline constexpr std::size_t mostLevels = 50;

/// Learns from the training rows how a column becomes inputs. A column that is text or a date is taken for a
/// category. One without any value in these rows is filled with 0.
ColumnEncoding fitColumn(const Column &column, std::span<const std::uint32_t> trainRows);

/// Of a regression's target, which is missing in none of the rows.
StandardScale fitTarget(const Column &column, std::span<const std::uint32_t> trainRows);

} // namespace attention
