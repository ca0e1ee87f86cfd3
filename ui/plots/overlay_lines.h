// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace attention {

/// The parts of a line that lie inside `rect`: SVG as Qt writes it has no clipping. A point that is not
/// finite breaks the line; a point alone is left out.
std::vector<QPolygonF> linesInside(const QPolygonF &line, const QRectF &rect);

/// The same line for the eye with at most four points a pixel column: its first, lowest, highest and last.
/// \param line ascending x, in px
QPolygonF thinned(const QPolygonF &line);

/// How strongly the line of overlay `index` of `count`, oldest first, is drawn: the newest whole.
double overlayOpacity(std::size_t index, std::size_t count);

} // namespace attention
