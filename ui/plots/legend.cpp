// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/legend.h"

#include "ui/plots/hatch.h"
#include "ui/plots/plot_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr double lineKey = 22.0;
constexpr double boxKey = 14.0;
constexpr double keyGap = 8.0;
constexpr double between = 14.0;
constexpr double padding = 6.0;

double rowHeight(const PlotStyle &style)
{
    return std::ceil(std::max(QFontMetricsF(style.text).height(), style.px(17)));
}

void paintKey(QPainter &painter, const LegendKey &key, const QRectF &rect, const PlotStyle &style)
{
    if (key.box) {
        const double height = style.px(11);
        QRectF box(rect.left(), std::round(rect.center().y() - height / 2), rect.width(), std::round(height));
        if (key.hatched) {
            paintHatch(painter, box, key.brush.color(), style.px(1.25), style.px(4));
        } else if (key.pen.style() == Qt::NoPen) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.fillRect(box, key.brush);
        } else {
            const double half = key.pen.widthF() / 2;
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(key.pen);
            painter.setBrush(key.brush);
            painter.drawRect(box.adjusted(half, half, -half, -half));
        }
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(key.pen);
    const double y = std::round(rect.center().y());
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

void paintName(QPainter &painter, const LegendKey &key, const QRectF &rect, const PlotStyle &style)
{
    painter.setFont(style.text);
    painter.setPen(style.theme.text);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, key.name);
}

} // namespace

QSizeF legendSize(const Legend &legend, const PlotStyle &style)
{
    const QFontMetricsF metrics(style.text);
    double names = 0.0;
    for (const LegendKey &key : legend)
        names = std::max(names, metrics.horizontalAdvance(key.name));
    return {std::ceil(names + style.px(lineKey + keyGap + 2 * padding)),
            rowHeight(style) * static_cast<double>(legend.size()) + style.px(padding)};
}

void paintLegend(QPainter &painter, const Legend &legend, const QPointF &topLeft, const PlotStyle &style)
{
    const QSizeF size = legendSize(legend, style);
    QColor fill = style.theme.card;
    fill.setAlphaF(0.86F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(topLeft, size), fill);
    const double height = rowHeight(style);
    double y = topLeft.y() + style.px(padding) / 2;
    for (const LegendKey &key : legend) {
        const double x = topLeft.x() + style.px(padding);
        paintKey(painter, key, QRectF(x, y, style.px(lineKey), height), style);
        paintName(painter, key, QRectF(x + style.px(lineKey + keyGap), y, size.width(), height), style);
        y += height;
    }
}

QSizeF legendRowSize(const Legend &legend, const PlotStyle &style)
{
    const QFontMetricsF metrics(style.text);
    double width = 0.0;
    for (const LegendKey &key : legend)
        width += style.px(boxKey + keyGap) + std::ceil(metrics.horizontalAdvance(key.name));
    if (!legend.empty())
        width += style.px(between) * static_cast<double>(legend.size() - 1);
    return {width, rowHeight(style)};
}

Legend fittedLegend(Legend legend, double width, const PlotStyle &style)
{
    const QFontMetricsF metrics(style.text);
    double longest = 0.0;
    for (const LegendKey &key : legend)
        longest = std::max(longest, metrics.horizontalAdvance(key.name));
    const Legend whole = legend;
    for (; longest > style.px(24) && legendRowSize(legend, style).width() > width; longest -= 2.0) {
        for (std::size_t i = 0; i < legend.size(); ++i)
            legend[i].name = metrics.elidedText(whole[i].name, Qt::ElideRight, longest);
    }
    return legend;
}

void paintLegendRow(QPainter &painter, const Legend &legend, const QPointF &topLeft, const PlotStyle &style)
{
    const QFontMetricsF metrics(style.text);
    const double height = rowHeight(style);
    double x = topLeft.x();
    for (const LegendKey &key : legend) {
        const double name = std::ceil(metrics.horizontalAdvance(key.name));
        paintKey(painter, key, QRectF(x, topLeft.y(), style.px(boxKey), height), style);
        x += style.px(boxKey + keyGap);
        paintName(painter, key, QRectF(x, topLeft.y(), name + 1, height), style);
        x += name + style.px(between);
    }
}

} // namespace attention
