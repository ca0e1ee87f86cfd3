// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

class QLayout;
class QString;
class QToolButton;

namespace attention {

/// A small button without a frame, as the headers of cards have them, at the end of a row.
/// \param name of the object. \param help its tool tip and accessible name. \return owned by the row's widget
QToolButton *addIconButton(QLayout *row, const QString &name, IconName iconName, const QString &help);

} // namespace attention
