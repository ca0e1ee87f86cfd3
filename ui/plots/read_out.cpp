// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/read_out.h"

#include "ui/plots/plot_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attention {

void paintReadOut(QPainter &painter, const ReadOut &readOut, const QPointF &anchor, const QRectF &bounds,
                  const PlotStyle &style)
{
    const QFontMetricsF text(style.tick);
    const QFontMetricsF strong(style.strong);
    const double line = std::ceil(text.height()) + style.px(2);
    const double padding = style.px(8);
    const double swatch = style.px(14);
    const double most = bounds.width() - 2 * padding;
    double names = 0.0;
    double values = 0.0;
    bool swatches = false;
    for (const ReadOut::Line &each : readOut.lines) {
        names = std::max(names, std::min(text.horizontalAdvance(each.name), 0.5 * most));
        values = std::max(values, text.horizontalAdvance(each.value));
        swatches = swatches || each.color.isValid();
    }
    const double indent = swatches ? swatch : 0.0;
    const double lines = readOut.lines.empty() ? 0.0 : indent + names + style.px(14) + values;
    // A name is shortened elsewhere, so the title stays whole, in several lines if need be.
    const double content =
        std::ceil(std::min(std::max(strong.horizontalAdvance(readOut.title) + 1, lines), most));
    constexpr int titleFlags = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWrapAnywhere);
    const double titleHeight =
        std::ceil(strong.boundingRect(QRectF(0, 0, content, 1e4), titleFlags, readOut.title).height()) +
        style.px(3);
    const QSizeF size(
        content + 2 * padding,
        std::ceil(titleHeight + line * static_cast<double>(readOut.lines.size()) + 2 * style.px(6)));

    double left = anchor.x() + style.px(12);
    if (left + size.width() > bounds.right())
        left = anchor.x() - style.px(12) - size.width();
    left = std::clamp(left, bounds.left(), std::max(bounds.left(), bounds.right() - size.width()));
    const double top =
        std::clamp(anchor.y(), bounds.top(), std::max(bounds.top(), bounds.bottom() - size.height()));
    const QRectF box(std::round(left) + 0.5, std::round(top) + 0.5, size.width() - 1, size.height() - 1);

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.theme.fieldEdge, 1));
    painter.setBrush(style.theme.card);
    painter.drawRoundedRect(box, style.px(6), style.px(6));

    double y = box.top() + style.px(6);
    painter.setFont(style.strong);
    painter.setPen(style.theme.text);
    painter.drawText(QRectF(box.left() + padding, y, content, titleHeight), titleFlags, readOut.title);
    y += titleHeight;
    painter.setFont(style.tick);
    for (const ReadOut::Line &each : readOut.lines) {
        const QRectF row(box.left() + padding, y, box.width() - 2 * padding, line);
        if (each.color.isValid()) {
            painter.fillRect(
                QRectF(row.left(), std::round(row.center().y()) - style.px(1.5), style.px(8), style.px(3)),
                each.color);
        }
        painter.setPen(style.theme.quietText);
        painter.drawText(row.adjusted(indent, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         text.elidedText(each.name, Qt::ElideMiddle, names + 1));
        painter.setPen(style.theme.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, each.value);
        y += line;
    }
}

} // namespace attention
