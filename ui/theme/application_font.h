// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace attention {

/// The font the program should use: the desktop's where one is set, otherwise Noto Sans at 13 px
/// (9.75 pt) where it is installed, otherwise Qt's default at that size. Behind it stand the fonts that hold
/// Chinese as it is written in China, so that no Japanese one gives its forms of the characters. Needs a
/// QGuiApplication; works where no font is installed at all.
QFont applicationFont();

} // namespace attention
