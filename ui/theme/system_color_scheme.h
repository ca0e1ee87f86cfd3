// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtDBus/QDBusMessage>

namespace attention {

/// Tells whether the desktop prefers a dark appearance, and follows it: from Qt 6.5 on through
/// QStyleHints, before through the settings portal over D-Bus (org.freedesktop.portal.Settings,
/// namespace org.freedesktop.appearance, key color-scheme: 1 dark, anything else light).
/// Nothing blocks: until an answer comes, and where none comes, the desktop counts as light.
class SystemColorScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemColorScheme(QObject *parent = nullptr);

    /// Asks once the event loop runs.
    void start();
    bool isDark() const { return m_dark; }

signals:
    void changed(bool dark);

private slots:
    void onSettingChanged(const QDBusMessage &message);

private:
    void ask();
    void setDark(bool dark);

    bool m_dark = false;
};

} // namespace attention
