// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace attention {

/// Lets the wheel move a slider, spin box or list only while it has the focus; otherwise the event goes on
/// to the panel it lies in, which scrolls. The widget no longer takes the focus from the wheel itself.
void guardWheel(QWidget *widget);

} // namespace attention
