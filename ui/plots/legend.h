// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QPen>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace attention {

struct PlotStyle;

/// A legend's key: a piece of line, or a filled, hollow or hatched box.
struct LegendKey
{
    QString name;
    QPen pen{Qt::NoPen};
    QBrush brush{Qt::NoBrush};
    bool box = false;     ///< else a piece of line
    bool hatched = false; ///< a box of slanting lines in the brush's colour
    bool operator==(const LegendKey &) const = default;
};

using Legend = std::vector<LegendKey>;

/// One key below the other.
QSizeF legendSize(const Legend &legend, const PlotStyle &style);
void paintLegend(QPainter &painter, const Legend &legend, const QPointF &topLeft, const PlotStyle &style);
/// Keys side by side, as beside a switch or a title.
QSizeF legendRowSize(const Legend &legend, const PlotStyle &style);
void paintLegendRow(QPainter &painter, const Legend &legend, const QPointF &topLeft, const PlotStyle &style);
/// The same with the longest names shortened as far as `width` asks for.
Legend fittedLegend(Legend legend, double width, const PlotStyle &style);

} // namespace attention
