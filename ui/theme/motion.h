// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace attention {

/// Whether nothing is to move by itself: as chosen in the preferences ("on", "off"), else as the desktop has
/// its effects.
bool isMotionReduced();
/// Kept in the standard settings. \param choice "system", "on" or "off"
void setReducedMotion(const QString &choice);
QString reducedMotion();

} // namespace attention
