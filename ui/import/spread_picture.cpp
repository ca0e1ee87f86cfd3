// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/spread_picture.h"

#include "ui/theme/metrics.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace attention {

namespace {

QColor barColor(const Theme &theme)
{
    return mixed(theme.card, theme.quietText, 0.75);
}

} // namespace

void drawHistogram(QPainter *painter, const QRectF &rect, const QList<double> &heights, const Theme &theme)
{
    const double highest = heights.isEmpty() ? 0.0 : *std::max_element(heights.begin(), heights.end());
    if (highest <= 0.0)
        return;
    const double pitch = rect.width() / static_cast<double>(heights.size());
    const double gap = std::min(Metrics().pxF(1), pitch / 4);
    for (qsizetype index = 0; index < heights.size(); ++index) {
        if (heights[index] <= 0.0)
            continue;
        const double height = std::max(1.0, rect.height() * heights[index] / highest);
        painter->fillRect(QRectF(rect.left() + static_cast<double>(index) * pitch, rect.bottom() - height,
                                 pitch - gap, height),
                          barColor(theme));
    }
}

void drawShares(QPainter *painter, const QRectF &rect, const QList<double> &shares, qsizetype marked,
                const Theme &theme)
{
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (sum <= 0.0)
        return;
    const double gap = Metrics().pxF(1.5);
    double left = rect.left();
    for (qsizetype index = 0; index < shares.size(); ++index) {
        const double width = rect.width() * shares[index] / sum;
        const QColor color = index == marked  ? theme.accent
                             : index % 2 == 0 ? theme.groove
                                              : mixed(theme.groove, theme.quietText, 0.4);
        const bool last = index + 1 == shares.size();
        painter->fillRect(QRectF(left, rect.top(), std::max(1.0, last ? width : width - gap), rect.height()),
                          color);
        left += width;
    }
}

} // namespace attention
