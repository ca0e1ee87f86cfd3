// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

namespace attention {

/// The viridis colour map at `t` (0 dark violet … 1 yellow; values outside are clamped, NaN gives the
/// dark end). Linear between 17 entries of Matplotlib's table (S. van der Walt, N. Smith, 2015,
/// https://bids.github.io/colormap/, CC0), within 5/255 of it in every channel.
QRgb viridis(double t);

} // namespace attention
