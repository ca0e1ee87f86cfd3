// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace attention {

/// What a row goes back to.
struct RowDefault
{
    QString text;       ///< "16"; empty while it is not known
    bool isSet = false; ///< the row has it already
};

/// Gives a row a menu, by the right button or the keyboard: "Default (16)". A spin box keeps its own entries
/// above it.
void addDefaultMenu(QWidget *row, std::function<RowDefault()> offer, std::function<void()> reset);

} // namespace attention
