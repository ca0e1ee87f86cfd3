// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/decimated_curve.h"

#include <QPolygonF>
#include <QRectF>

#include <cstdint>
#include <vector>

namespace attention {

/// A curve thinned as DecimatedCurve does. A value that is not finite stays and parts what is beside it.
std::vector<DecimatedCurve::Point> thinnedWithGaps(const std::vector<DecimatedCurve::Point> &points,
                                                   std::int64_t binWidth);

/// The parts of a line that lie inside `rect`: SVG as Qt writes it has no clipping. A point that is not
/// finite breaks the line; a point alone is left out.
std::vector<QPolygonF> linesInside(const QPolygonF &line, const QRectF &rect);

/// How strongly the line of overlay `index` of `count`, oldest first, is drawn: the newest whole.
double overlayOpacity(std::size_t index, std::size_t count);

} // namespace attention
