// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_layout.h"

#include "ui/plots/plot_style.h"
#include "ui/text/run_text.h"

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
    return names.lanes.isEmpty()
               ? 0.0
               : std::min(widest(names.lanes, style.tick), style.px(mostLaneName)) + style.px(12);
}

double namesWidth(PlotKind kind, const PlotStyle &style, const PlotNames &names)
{
    double width = widest(names.columns, names.small ? style.tick : style.strong);
    if (!names.mark.isEmpty() && kind == PlotKind::Attention)
        width = std::max(width, widest({names.mark}, style.tick));
    if (!names.levels.isEmpty())
        width =
            openSignWidth(style) + std::max(width, openSignWidth(style) + widest(names.levels, style.tick));
    return width;
}

double barsLeft(const PlotStyle &style, const PlotNames &names, int width)
{
    return style.px(6) + nameRoom(PlotKind::Attention, style, names, width) + style.px(8);
}

double barsRight(const PlotStyle &style, const PlotNames &names)
{
    return widest({percentText(1.0, names.small ? 1 : 0)}, style.strong) + style.px(names.compact ? 20 : 24);
}

} // namespace

double openSignWidth(const PlotStyle &style)
{
    return style.px(14);
}

ClassNames classNames(const PlotStyle &style, const PlotNames &names, double width)
{
    if (names.classes.isEmpty())
        return {};
    const double longest = widest(names.classes, style.tick);
    const double cell = width / static_cast<double>(names.classes.size());
    if (longest + style.px(4) <= cell)
        return {QFontMetricsF(style.tick).height(), false};
    return {std::min(longest, style.px(64)), true};
}

double nameRoom(PlotKind kind, const PlotStyle &style, const PlotNames &names, int width)
{
    return std::min(namesWidth(kind, style, names), std::floor(0.4 * width));
}

QMargins plotMargins(PlotKind kind, const PlotStyle &style, const PlotNames &names, int width)
{
    const double line = QFontMetricsF(style.tick).height();
    const double top = line + style.px(5);
    double bottom = 2.0 * line + style.px(names.compact ? 7 : 10);
    if (!names.classes.isEmpty()) {
        const double cells = width - barsLeft(style, names, width) - barsRight(style, names);
        bottom += classNames(style, names, cells).height - line;
    }
    double left = curveLeft(style);
    double right = style.px(11);
    if (kind == PlotKind::Attention) {
        left = barsLeft(style, names, width);
        right = barsRight(style, names);
    } else if (kind == PlotKind::AttentionMap) {
        left = std::max(left, style.px(6) + nameRoom(kind, style, names, width) + style.px(8) +
                                  lanesWidth(style, names));
    }
    return {qRound(left), qRound(top), qRound(right), qRound(bottom)};
}

} // namespace attention
