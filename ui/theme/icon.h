// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QIcon>
#include <QPixmap>

namespace attention {

/// The program's own icons: 20 px grid, line 1.5; resources/icons holds one SVG each.
enum class IconName {
    Reset,
    Play,
    Pause,
    Step,
    Save,
    Copy,
    More,
    Image,
    Compare,
    Dice,
    ChevronDown,
    ChevronUp,
    ChevronRight,
    Close,
    Warning,
    Error,
    Good,
    Check,
    Info,
    Table,
    Search,
    Folder,
    Fit,
    LogScale,
    File,
    Target,
    Reload,
    Pin,
    Mixed,
    Spread,
};

/// Which colour of the theme an icon takes.
enum class IconRole {
    Text,
    Quiet,
    Accent,
    AccentText,
    Warning,
    Error,
    Good,
};

QColor iconColor(IconRole role, const Theme &theme);

/// An icon sharp at every size and screen ratio. It takes its colour from the application's palette
/// whenever it is painted, so it follows a change of theme; its disabled mode is the theme's disabled colour.
QIcon icon(IconName name, IconRole role = IconRole::Text);

/// The same in one fixed colour.
QIcon icon(IconName name, const QColor &color);

/// A square of `size` logical px for a screen of the given ratio.
QPixmap iconPixmap(IconName name, const QColor &color, int size, double devicePixelRatio);

/// The program's own coloured icon.
QIcon applicationIcon();

} // namespace attention
