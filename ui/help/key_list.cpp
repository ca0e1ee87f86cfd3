// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/key_list.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QVariant>
#include <QWidget>

#include <set>

namespace attention {

namespace {

constexpr auto ownKeys = "ownKeys"; ///< of a widget: texts, three to a key

QString plain(QString text)
{
    const int tab = static_cast<int>(text.indexOf(QLatin1Char('\t')));
    if (tab >= 0)
        text.truncate(tab);
    static const QRegularExpression besides(
        QStringLiteral("\\(&.\\)")); // where letters are no part of the words
    text.remove(besides);
    text.remove(QLatin1Char('&'));
    return text;
}

QString keysOf(const QAction &action)
{
    QStringList all;
    for (const QKeySequence &key : action.shortcuts())
        all.append(key.toString(QKeySequence::NativeText));
    return all.join(QStringLiteral(", "));
}

void addMenuLines(const QMenu &menu, const QString &place, std::vector<KeyLine> &lines,
                  std::set<const QAction *> &seen)
{
    for (const QAction *action : menu.actions()) {
        if (const QMenu *inner = action->menu(); inner != nullptr)
            addMenuLines(*inner, place, lines, seen);
        else if (!action->shortcut().isEmpty() && seen.insert(action).second)
            lines.push_back({place, keysOf(*action), plain(action->text())});
    }
}

} // namespace

void addOwnKey(QWidget *widget, const QString &place, const QKeySequence &key, const QString &action)
{
    QStringList all = widget->property(ownKeys).toStringList();
    all << place << key.toString(QKeySequence::NativeText) << action;
    widget->setProperty(ownKeys, all);
}

std::vector<KeyLine> keyList(const QWidget &window)
{
    std::vector<KeyLine> lines;
    std::set<const QAction *> seen;
    if (const auto *menus = window.findChild<QMenuBar *>()) {
        for (const QAction *action : menus->actions()) {
            if (const QMenu *menu = action->menu(); menu != nullptr)
                addMenuLines(*menu, plain(action->text()), lines, seen);
        }
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (!action->shortcut().isEmpty() && seen.insert(action).second)
            lines.push_back({QCoreApplication::translate("KeyList", "Elsewhere"), keysOf(*action),
                             plain(action->text())});
    }
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const QStringList own = widget->property(ownKeys).toStringList();
        for (qsizetype index = 0; index + 2 < own.size(); index += 3)
            lines.push_back({own[index], own[index + 1], own[index + 2]});
    }
    return lines;
}

QString keyTable(const std::vector<KeyLine> &lines)
{
    QString html;
    QString place;
    for (const KeyLine &line : lines) {
        if (line.place != place) {
            html += (place.isEmpty() ? QString() : QStringLiteral("</table>")) +
                    QStringLiteral("<h2>%1</h2><table>").arg(line.place.toHtmlEscaped());
            place = line.place;
        }
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                    .arg(line.keys.toHtmlEscaped(), line.action.toHtmlEscaped());
    }
    return html.isEmpty() ? html : html + QStringLiteral("</table>");
}

} // namespace attention
