// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

class QWidget;

namespace attention {

/// What a key does, and where.
struct KeyLine
{
    QString place; ///< a menu's title, or the part of the window that has the focus
    QString keys;  ///< as the desktop writes them: "Ctrl+R"
    QString action;
};

/// Tells of a key a widget takes itself, without an action of the window.
void addOwnKey(QWidget *widget, const QString &place, const QKeySequence &key, const QString &action);

/// Every key of the window: those of its menus in their order, of its other actions, and those that widgets
/// take themselves.
std::vector<KeyLine> keyList(const QWidget &window);

/// The same as a table in HTML.
QString keyTable(const std::vector<KeyLine> &lines);

} // namespace attention
