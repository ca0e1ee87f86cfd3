// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QList>
#include <QRectF>

class QPainter;

namespace attention {

/// How often the values of a number come: bars of equal width side by side, the highest as high as `rect`.
void drawHistogram(QPainter *painter, const QRectF &rect, const QList<double> &heights, const Theme &theme);

/// How the rows are shared among classes or levels: one bar in parts, `marked` in the accent; -1: none.
void drawShares(QPainter *painter, const QRectF &rect, const QList<double> &shares, qsizetype marked,
                const Theme &theme);

} // namespace attention
