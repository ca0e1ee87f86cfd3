// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace attention {

/// The files opened or saved last, the newest first, at most ten; kept in the standard settings. One that has
/// gone is grey.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 10;

    explicit RecentMenu(QWidget *parent = nullptr);

    static void add(const QString &path);
    static QStringList paths();

signals:
    void chosen(const QString &path);

private:
    void fill();
};

} // namespace attention
