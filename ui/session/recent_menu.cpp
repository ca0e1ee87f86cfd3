// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/recent_menu.h"

#include "ui/export/file_writer.h"

#include <QFileInfo>
#include <QSettings>

namespace attention {

namespace {

constexpr auto recentKey = "session/recentFiles";

} // namespace

RecentMenu::RecentMenu(QWidget *parent)
    : QMenu(tr("Open &recent"), parent)
{
    setObjectName(QStringLiteral("recentMenu"));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
    fill();
}

void RecentMenu::add(const QString &path)
{
    QStringList all = paths();
    const QString whole = QFileInfo(path).absoluteFilePath();
    all.removeAll(whole);
    all.prepend(whole);
    QSettings().setValue(QLatin1String(recentKey), all.mid(0, most));
}

QStringList RecentMenu::paths()
{
    return QSettings().value(QLatin1String(recentKey)).toStringList().mid(0, most);
}

void RecentMenu::fill()
{
    clear();
    int number = 0;
    for (const QString &path : paths()) {
        const QFileInfo file(path);
        QString name = file.fileName();
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        ++number;
        const QString numbered = number < most ? QStringLiteral("&%1  %2").arg(number).arg(name)
                                               : QStringLiteral("1&0  %1").arg(name);
        const bool isThere = file.isFile();
        QAction *action = addAction(isThere ? numbered : tr("%1 (gone)").arg(numbered), this,
                                    [this, path] { emit chosen(path); });
        action->setEnabled(isThere);
        action->setToolTip(withTilde(path));
    }
    if (isEmpty())
        addAction(tr("No file was opened or saved yet"))->setEnabled(false);
    addSeparator();
    QAction *forget =
        addAction(tr("&Clear the list"), this, [] { QSettings().remove(QLatin1String(recentKey)); });
    forget->setObjectName(QStringLiteral("clearRecentAction"));
    forget->setEnabled(number > 0);
}

} // namespace attention
