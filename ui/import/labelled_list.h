// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;
class QString;
class QWidget;

namespace attention {

class WrapLayout;

/// Adds a list with its label before it, which go to the next line together. \param name the list's object
/// name. \param width the least of the list, in pixels with a font of 13
QComboBox *addLabelledList(QWidget *parent, WrapLayout *row, const QString &text, const char *name,
                           int width);

} // namespace attention
