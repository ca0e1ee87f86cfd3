// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout_mode.h"

#include "ui/theme/metrics.h"

namespace attention {

LayoutMode layoutModeFor(QSize window, const Metrics &metrics)
{
    const auto under = [&](int width, int height) {
        return window.width() < metrics.px(width) || window.height() < metrics.px(height);
    };
    if (under(1000, 620))
        return LayoutMode::Tiny;
    if (under(1100, 700))
        return LayoutMode::Small;
    return window.width() < metrics.px(1360) ? LayoutMode::Narrow : LayoutMode::Wide;
}

} // namespace attention
