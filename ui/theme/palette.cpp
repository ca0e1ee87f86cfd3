// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

#include <QWidget>

#include <cmath>

namespace attention {

namespace {

Theme makeLightTheme()
{
    Theme theme;
    theme.dark = false;
    theme.window = QColor(0xF4F5F7);
    theme.card = QColor(0xFFFFFF);
    theme.line = QColor(0xDDE1E7);
    theme.field = QColor(0xFFFFFF);
    theme.fieldEdge = QColor(0xB9C1CC);
    theme.text = QColor(0x1B2230);
    theme.quietText = QColor(0x5A6472);
    theme.disabled = QColor(0x98A1AE);
    theme.grid = QColor(0xEDF0F4);
    theme.axis = QColor(0xB4BCC8);
    theme.accent = QColor(0x0B6BCB);
    theme.accentText = QColor(0xFFFFFF);
    theme.selection = QColor(0xE7F0FB);
    theme.groove = QColor(0xD5DAE2);
    theme.training = QColor(0x0072B2);
    theme.validation = QColor(0xD55E00);
    theme.attention = QColor(0x009E73);
    theme.class0 = QColor(0xCC79A7);
    theme.class2 = QColor(0x6250B5);
    theme.published = QColor(0x858F9C);
    theme.band = QColor(0xE9EDF2);
    theme.warning = {QColor(0xFFF6E5), QColor(0xF0D9A8), QColor(0x9A5B00)};
    theme.error = {QColor(0xFDEDEB), QColor(0xF2C3BD), QColor(0xB3261E)};
    theme.good = {QColor(0xE8F5EF), QColor(0xBFE3D3), QColor(0x00694D)};
    theme.hint = {theme.selection, theme.selection, theme.accent};
    return theme;
}

Theme makeDarkTheme()
{
    Theme theme;
    theme.dark = true;
    theme.window = QColor(0x14171C);
    theme.card = QColor(0x1C2027);
    theme.line = QColor(0x2F3540);
    theme.field = QColor(0x14181E);
    theme.fieldEdge = QColor(0x4A5462);
    theme.text = QColor(0xE6E9EE);
    theme.quietText = QColor(0x9AA4B2);
    theme.disabled = QColor(0x667080);
    theme.grid = QColor(0x272D36);
    theme.axis = QColor(0x4A5462);
    theme.accent = QColor(0x4AA3FF);
    theme.accentText = QColor(0x0B1724);
    theme.selection = QColor(0x1B2D42);
    theme.groove = QColor(0x3A4250);
    theme.training = QColor(0x56B4E9);
    theme.validation = QColor(0xE69F00);
    theme.attention = QColor(0x2BC196);
    theme.class0 = QColor(0xCC79A7);
    theme.class2 = QColor(0xA99BF5);
    theme.published = QColor(0x727D8D);
    theme.band = QColor(0x272D36);
    theme.warning = {QColor(0x332A1A), QColor(0x5A4624), QColor(0xF0B350)};
    theme.error = {QColor(0x3A2020), QColor(0x6B3531), QColor(0xFF9A90)};
    theme.good = {QColor(0x17322A), QColor(0x27513F), QColor(0x4FD3A9)};
    theme.hint = {theme.selection, theme.selection, theme.accent};
    return theme;
}

double linearChannel(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double relativeLuminance(const QColor &color)
{
    return 0.2126 * linearChannel(color.redF()) + 0.7152 * linearChannel(color.greenF()) +
           0.0722 * linearChannel(color.blueF());
}

} // namespace

const Theme &lightTheme()
{
    static const Theme theme = makeLightTheme();
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme = makeDarkTheme();
    return theme;
}

QPalette toPalette(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.field);
    palette.setColor(QPalette::AlternateBase, mixed(theme.field, theme.grid, 0.5));
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.quietText);
    palette.setColor(QPalette::Button, theme.card);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.error.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.card);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Light, theme.card);
    palette.setColor(QPalette::Midlight, theme.grid);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.fieldEdge);
    palette.setColor(QPalette::Shadow, theme.dark ? QColor(Qt::black) : theme.axis);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::PlaceholderText, QPalette::Link, QPalette::ToolTipText})
        palette.setColor(QPalette::Disabled, role, theme.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.card);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.groove);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.disabled);
    return palette;
}

const Theme &themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

void setCardBackground(QWidget *widget)
{
    widget->setBackgroundRole(QPalette::Button);
    widget->setAutoFillBackground(true);
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const double a = relativeLuminance(first);
    const double b = relativeLuminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(channel(from.red(), to.red()), channel(from.green(), to.green()),
                  channel(from.blue(), to.blue()), channel(from.alpha(), to.alpha()));
}

} // namespace attention
