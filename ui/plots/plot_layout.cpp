// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_layout.h"

#include "ui/plots/plot_style.h"
#include "ui/text/run_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

double widest(const QStringList &texts, const QFont &font)
{
    const QFontMetricsF metrics(font);
    double width = 0.0;
    for (const QString &text : texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    return std::ceil(width);
}

// Axis title, tick labels and tick of a curve, and names of up to 48 px in the map.
double curveLeft(const PlotStyle &style)
{
    const double labels = widest({percentText(1.0, 0), QStringLiteral("0.0000")}, style.tick);
    return std::max(style.px(50), QFontMetricsF(style.tick).height() + labels + style.px(10));
}

double lanesWidth(const PlotStyle &style, const PlotNames &names)
{
    return names.lanes.isEmpty() ? 0.0
                                 : std::min(widest(names.lanes, style.tick), style.px(48)) + style.px(12);
}

double namesWidth(PlotKind kind, const PlotStyle &style, const PlotNames &names)
{
    double width = widest(names.columns, names.small ? style.tick : style.strong);
    if (names.labelColumn && kind == PlotKind::Attention)
        width = std::max(width, widest({labelColumnText()}, style.tick));
    return width;
}

} // namespace

double nameRoom(PlotKind kind, const PlotStyle &style, const PlotNames &names, int width)
{
    return std::min(namesWidth(kind, style, names), std::floor(0.4 * width));
}

QMargins plotMargins(PlotKind kind, const PlotStyle &style, const PlotNames &names, int width)
{
    const double line = QFontMetricsF(style.tick).height();
    const double top = line + style.px(5);
    const double bottom = 2.0 * line + style.px(names.compact ? 7 : 10);
    double left = curveLeft(style);
    double right = style.px(11);
    if (kind == PlotKind::Attention) {
        left = style.px(6) + nameRoom(kind, style, names, width) + style.px(8);
        right =
            widest({percentText(1.0, names.small ? 1 : 0)}, style.strong) + style.px(names.compact ? 20 : 24);
    } else if (kind == PlotKind::AttentionMap) {
        left = std::max(left, style.px(6) + nameRoom(kind, style, names, width) + style.px(8) +
                                  lanesWidth(style, names));
    }
    return {qRound(left), qRound(top), qRound(right), qRound(bottom)};
}

QString labelColumnText()
{
    return QCoreApplication::translate("Plots", "label column");
}

} // namespace attention
