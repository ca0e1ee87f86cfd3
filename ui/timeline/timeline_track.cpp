// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_track.h"

#include "ui/plots/tickers.h"
#include "ui/text/run_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace attention {

TimelineTrack::TimelineTrack(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TimelineTrack::setEpochs(qint64 planned, qint64 newest, qint64 shown, qint64 best)
{
    m_planned = std::max<qint64>(planned, 1);
    m_newest = newest;
    m_shown = shown;
    m_best = best;
    update();
}

void TimelineTrack::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

QSize TimelineTrack::minimumSizeHint() const
{
    const Metrics metrics;
    return {metrics.px(160), metrics.px(44)};
}

double TimelineTrack::position(double epoch) const
{
    const double margin = Metrics().pxF(12);
    const double span = std::max(1.0, width() - 2.0 * margin);
    const double share = m_planned > 1 ? (epoch - 1.0) / static_cast<double>(m_planned - 1) : 1.0;
    return margin + span * std::clamp(share, 0.0, 1.0);
}

void TimelineTrack::paintEvent(QPaintEvent *)
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const double y = height() / 2.0 - metrics.pxF(m_compact ? 3 : 2);
    const double thickness = metrics.pxF(5);
    const QRectF groove(position(1) - thickness, y - thickness / 2,
                        position(static_cast<double>(m_planned)) - position(1) + 2 * thickness, thickness);
    drawRoundedRect(&painter, groove, thickness / 2, theme.groove, {});
    if (m_newest > 0) {
        QRectF filled = groove;
        filled.setRight(position(static_cast<double>(m_newest)));
        drawRoundedRect(&painter, filled, thickness / 2, theme.accent, {});
    }

    painter.setFont(metrics.font(TextRole::Tick));
    painter.setPen(theme.quietText);
    const double textHeight = metrics.lineHeight(TextRole::Tick);
    const double textTop = y + metrics.pxF(10);
    const QFontMetricsF fontMetrics(painter.font());
    double right = -1.0;
    const double mostLabels = std::max(1.0, width() / metrics.pxF(160));
    const auto step =
        std::max<qint64>(1, std::llround(niceStep(static_cast<double>(m_planned) / mostLabels)));
    for (qint64 epoch = 1; epoch <= m_planned; epoch = epoch == 1 && step > 1 ? step : epoch + step) {
        const QString text = countText(epoch);
        const double textWidth = fontMetrics.horizontalAdvance(text);
        const double left = std::clamp(position(static_cast<double>(epoch)) - textWidth / 2, 0.0,
                                       std::max(0.0, width() - textWidth));
        if (left < right + metrics.pxF(8))
            continue;
        painter.drawText(QRectF(left, textTop, textWidth + 1, textHeight), Qt::AlignCenter, text);
        right = left + textWidth;
    }

    if (m_best > 0) {
        const double x = position(static_cast<double>(m_best));
        const double bottom = y - metrics.pxF(11);
        const double half = metrics.pxF(5);
        QPainterPath triangle;
        triangle.moveTo(x - half, bottom - 1.6 * half);
        triangle.lineTo(x + half, bottom - 1.6 * half);
        triangle.lineTo(x, bottom);
        triangle.closeSubpath();
        painter.fillPath(triangle, theme.text);
        if (!m_compact) {
            const QString text = tr("best %1").arg(countText(m_best));
            const double textWidth = fontMetrics.horizontalAdvance(text);
            const bool fitsRight = x + 2 * half + textWidth < width();
            const double left = fitsRight ? x + 2 * half : x - 2 * half - textWidth;
            painter.setPen(theme.text);
            painter.drawText(QRectF(left, bottom - half - textHeight / 2, textWidth + 1, textHeight),
                             Qt::AlignCenter, text);
        }
    }

    if (m_shown > 0) {
        const double radius = metrics.pxF(8);
        painter.setPen(QPen(theme.accent, metrics.pxF(2)));
        painter.setBrush(theme.card);
        painter.drawEllipse(QPointF(position(static_cast<double>(m_shown)), y), radius, radius);
    }
}

} // namespace attention
