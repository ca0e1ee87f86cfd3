// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attention {

/// Lets a screen reader announce what is drawn as a chart, with its name and description. Harmless if called
/// again.
void installDrawnRoles();

} // namespace attention
