// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace attention {

/// A label in the quiet colour at sentence size; it follows the theme.
QLabel *quietLabel(QWidget *parent);
QLabel *quietLabel(const QString &text, QWidget *parent);

} // namespace attention
