// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr double designFontSize = 13.0;

struct TextStyle
{
    double size;
    double lineHeight;
    bool semiBold;
};

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

TextStyle textStyle(TextRole role)
{
    switch (role) {
    case TextRole::Text:
        return {13, 18, false};
    case TextRole::Title:
        return {13, 18, true};
    case TextRole::Sentence:
        return {12, 16, false};
    case TextRole::Tick:
        return isChinese() ? TextStyle{12, 16, false} : TextStyle{11, 14, false};
    case TextRole::Epoch:
        return {15, 20, true};
    case TextRole::Verdict:
        return {17, 24, true};
    case TextRole::Headline:
        return {28, 34, true};
    }
    return {13, 18, false};
}

double logicalDpi()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? screen->logicalDotsPerInchY() : 96.0;
}

double pixelSize(const QFont &font)
{
    if (font.pixelSize() > 0)
        return font.pixelSize();
    if (font.pointSizeF() > 0.0)
        return font.pointSizeF() * logicalDpi() / 72.0;
    return designFontSize;
}

} // namespace

QFont::Weight strongWeight()
{
    return isChinese() ? QFont::Bold : QFont::DemiBold;
}

Metrics::Metrics(const QFont &font)
    : m_font(font)
    , m_scale(pixelSize(font) / designFontSize)
{}

Metrics::Metrics()
    : Metrics(QApplication::font())
{}

int Metrics::px(double length) const
{
    const int rounded = static_cast<int>(std::lround(length * m_scale));
    return length > 0.0 ? std::max(rounded, 1) : rounded;
}

double Metrics::pxF(double length) const
{
    return length * m_scale;
}

QFont Metrics::font(TextRole role) const
{
    const TextStyle style = textStyle(role);
    QFont font = m_font;
    font.setPointSizeF(style.size * m_scale * 72.0 / logicalDpi());
    font.setWeight(style.semiBold ? strongWeight() : QFont::Normal);
    return font;
}

int Metrics::lineHeight(TextRole role) const
{
    const double needed = QFontMetricsF(font(role)).height();
    return static_cast<int>(std::ceil(std::max(needed, pxF(textStyle(role).lineHeight))));
}

} // namespace attention
