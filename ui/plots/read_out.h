// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace attention {

struct PlotStyle;

/// The values under the mouse.
struct ReadOut
{
    struct Line
    {
        QString name;
        QString value;
        QColor color; ///< of the small swatch; invalid for none
    };
    QString title;
    std::vector<Line> lines;
};

/// Draws the box beside `anchor`, on its right or, where there is no room, on its left, inside `bounds`.
void paintReadOut(QPainter &painter, const ReadOut &readOut, const QPointF &anchor, const QRectF &bounds,
                  const PlotStyle &style);

} // namespace attention
