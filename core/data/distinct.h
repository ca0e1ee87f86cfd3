// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace attention {

/// Different values, NaN not counted; −0 is 0. Takes as much memory as the values have, besides.
std::size_t countDistinct(std::span<const float> values);

} // namespace attention
