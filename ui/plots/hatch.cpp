// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/hatch.h"

#include <QPainter>

#include <algorithm>

namespace attention {

void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color, double lineWidth, double spacing)
{
    const double line = std::min({lineWidth, rect.width() / 2, rect.height() / 2});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, line, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    // Each line rises by its run; `start` is where it would leave the lower edge.
    for (double start = spacing - rect.height(); start < rect.width(); start += spacing) {
        const double from = std::max(start, 0.0);
        const double to = std::min(start + rect.height(), rect.width());
        painter.drawLine(QPointF(rect.left() + from, rect.bottom() - (from - start)),
                         QPointF(rect.left() + to, rect.bottom() - (to - start)));
    }
    painter.drawRect(rect.adjusted(line / 2, line / 2, -line / 2, -line / 2));
}

} // namespace attention
