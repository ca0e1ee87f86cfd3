// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QRectF;

namespace attention {

/// A frame filled with slanting lines, drawn as lines since SVG as Qt writes it knows no pattern brushes.
void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color, double lineWidth, double spacing);

} // namespace attention
