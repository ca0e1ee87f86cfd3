// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace attention {

class Metrics;

/// How much of the window stands open; see the sizes beside each. Ordered from much to little room.
enum class LayoutMode {
    Wide,   ///< controls, plots and inspector beside each other
    Narrow, ///< under 1360 wide: the inspector closes to a rail
    Small,  ///< under 1100 wide or 700 high: compact cards and timeline too
    Tiny,   ///< under 1000 wide or 620 high: the controls close to a rail too
};

/// For a window of this size in logical px; the bounds scale with the font.
LayoutMode layoutModeFor(QSize window, const Metrics &metrics);

} // namespace attention
