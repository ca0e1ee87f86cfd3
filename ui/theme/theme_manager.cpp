// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_manager.h"

#include "ui/theme/icon.h"
#include "ui/theme/style.h"
#include "ui/theme/system_color_scheme.h"

#include <QApplication>
#include <QToolTip>

namespace attention {

ThemeManager::ThemeManager(QObject *parent)
    : QObject(parent)
    , m_theme(&lightTheme())
    , m_system(new SystemColorScheme(this))
{
    connect(m_system, &SystemColorScheme::changed, this, &ThemeManager::setSystemDark);
}

void ThemeManager::install()
{
    m_installed = true;
    QApplication::setStyle(new Style);
    QApplication::setWindowIcon(applicationIcon());
    apply();
    m_system->start();
}

void ThemeManager::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    resolve();
}

void ThemeManager::setSystemDark(bool dark)
{
    m_systemDark = dark;
    resolve();
}

void ThemeManager::resolve()
{
    const bool dark = m_choice == ThemeChoice::System ? m_systemDark : m_choice == ThemeChoice::Dark;
    const Theme *theme = dark ? &darkTheme() : &lightTheme();
    if (theme == m_theme)
        return;
    m_theme = theme;
    if (m_installed)
        apply();
    emit themeChanged(*theme);
}

void ThemeManager::apply() const
{
    const QPalette palette = toPalette(*m_theme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace attention
