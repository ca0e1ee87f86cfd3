// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_size.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace attention {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double logicalDpi = 96;

QString number(double value, int decimals = 0)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

} // namespace

QSize FigureSize::pixels() const
{
    const double factor = unit == LengthUnit::Pixels ? 1.0 : dpi / millimetresPerInch;
    return {static_cast<int>(std::lround(width * factor)), static_cast<int>(std::lround(height * factor))};
}

QSizeF FigureSize::millimetres() const
{
    const double factor = unit == LengthUnit::Millimetres ? 1.0 : millimetresPerInch / dpi;
    return QSizeF(width, height) * factor;
}

QSizeF FigureSize::logical() const
{
    return millimetres() * (logicalDpi / millimetresPerInch);
}

FigureSize FigureSize::in(LengthUnit other) const
{
    if (other == unit)
        return *this;
    if (other == LengthUnit::Pixels) {
        const QSize px = pixels();
        return {static_cast<double>(px.width()), static_cast<double>(px.height()), other, dpi};
    }
    const QSizeF mm = millimetres();
    return {std::round(mm.width() * 10) / 10, std::round(mm.height() * 10) / 10, other, dpi};
}

QString rasterSizeProblem(const FigureSize &size)
{
    const QSize px = size.pixels();
    if (std::max(px.width(), px.height()) > figure_limits::maximumPixels)
        return QCoreApplication::translate("FigureSize", "At most %1 px a side, not %2.")
            .arg(QLocale().toString(figure_limits::maximumPixels), pixelsText(px));
    if (static_cast<double>(px.width()) * px.height() > figure_limits::maximumTotalPixels)
        return QCoreApplication::translate("FigureSize", "At most %1 million px in all, not %2.")
            .arg(number(figure_limits::maximumTotalPixels / 1e6), pixelsText(px));
    return {};
}

QString animationSizeProblem(const FigureSize &size)
{
    const QSize px = size.pixels();
    if (static_cast<double>(px.width()) * px.height() > figure_limits::maximumAnimationPixels)
        return QCoreApplication::translate("FigureSize", "At most %1 million px in an animation, not %2.")
            .arg(number(figure_limits::maximumAnimationPixels / 1e6), pixelsText(px));
    return {};
}

QString pixelsText(const QSize &size)
{
    return QCoreApplication::translate("FigureSize", "%1 × %2 px")
        .arg(number(size.width()), number(size.height()));
}

QString millimetresText(const QSizeF &size)
{
    return QCoreApplication::translate("FigureSize", "%1 × %2 mm")
        .arg(number(size.width()), number(size.height()));
}

} // namespace attention
