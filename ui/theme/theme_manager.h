// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QObject>

namespace attention {

class SystemColorScheme;

enum class ThemeChoice {
    System,
    Light,
    Dark,
};

/// Holds the choice of theme and keeps the application's palette in step with it. One per application,
/// on the GUI thread. Widgets that draw need no connection: they read themeOf(palette()) when they paint
/// and get a PaletteChange event; themeChanged is for what does not follow the palette (plots).
class ThemeManager : public QObject
{
    Q_OBJECT

public:
    explicit ThemeManager(QObject *parent = nullptr);

    /// Sets style, palette and icon of the application and begins to follow the desktop.
    void install();

    ThemeChoice choice() const { return m_choice; }
    const Theme &theme() const { return *m_theme; }

public slots:
    void setChoice(attention::ThemeChoice choice);
    /// What the desktop prefers; matters while the choice is System.
    void setSystemDark(bool dark);

signals:
    void themeChanged(const attention::Theme &theme);

private:
    void resolve();
    void apply() const;

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemDark = false;
    bool m_installed = false;
    const Theme *m_theme;
    SystemColorScheme *m_system;
};

} // namespace attention
