// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_track.h"

#include "ui/plots/tickers.h"
#include "ui/text/run_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace attention {

TimelineTrack::TimelineTrack(QWidget *parent)
    : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(this, &QAbstractSlider::valueChanged, this, [this](int epoch) {
        if (epoch > 0)
            emit scrubbed(epoch);
    });
}

void TimelineTrack::setEpochs(qint64 planned, qint64 newest, qint64 shown, qint64 best, bool past)
{
    m_planned = std::max<qint64>(planned, 1);
    m_newest = newest;
    m_shown = shown;
    m_best = best;
    m_past = past;
    const QSignalBlocker blocker(this);
    setRange(newest > 0 ? 1 : 0, static_cast<int>(newest));
    setPageStep(static_cast<int>(std::max<qint64>(1, m_planned / 10)));
    setValue(static_cast<int>(shown));
    setEnabled(newest > 0);
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

double TimelineTrack::trackY() const
{
    return height() / 2.0 - Metrics().pxF(m_compact ? 3 : 2);
}

void TimelineTrack::scrubTo(double x)
{
    const double span = std::max(1.0, position(static_cast<double>(m_planned)) - position(1));
    const double epoch = 1.0 + (x - position(1)) / span * static_cast<double>(m_planned - 1);
    setValue(static_cast<int>(std::clamp(std::round(epoch), 1.0, static_cast<double>(m_newest))));
}

void TimelineTrack::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_newest == 0)
        return;
    setSliderDown(true);
    if (m_bestRect.contains(event->position()))
        setValue(static_cast<int>(m_best));
    else
        scrubTo(event->position().x());
}

void TimelineTrack::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        scrubTo(event->position().x());
}

void TimelineTrack::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void TimelineTrack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Metrics().font(TextRole::Tick));
    paintGroove(&painter);
    paintNumbers(&painter);
    paintBest(&painter);
    paintRing(&painter);
}

void TimelineTrack::paintGroove(QPainter *painter) const
{
    const Theme &theme = themeOf(palette());
    const double thickness = Metrics().pxF(5);
    const QRectF groove(position(1) - thickness, trackY() - thickness / 2,
                        position(static_cast<double>(m_planned)) - position(1) + 2 * thickness, thickness);
    drawRoundedRect(painter, groove, thickness / 2, theme.groove, {});
    if (m_newest > 0) {
        QRectF filled = groove;
        filled.setRight(position(static_cast<double>(m_newest)));
        drawRoundedRect(painter, filled, thickness / 2,
                        m_past ? mixed(theme.groove, theme.accent, 0.5) : theme.accent, {});
    }
}

void TimelineTrack::paintNumbers(QPainter *painter) const
{
    const Metrics metrics;
    painter->setPen(themeOf(palette()).quietText);
    const double textHeight = metrics.lineHeight(TextRole::Tick);
    const double textTop = trackY() + metrics.pxF(10);
    const QFontMetricsF fontMetrics(painter->font());
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
        painter->drawText(QRectF(left, textTop, textWidth + 1, textHeight), Qt::AlignCenter, text);
        right = left + textWidth;
    }
}

void TimelineTrack::paintBest(QPainter *painter)
{
    m_bestRect = {};
    if (m_best <= 0)
        return;
    const Metrics metrics;
    const QColor color = themeOf(palette()).text;
    const double x = position(static_cast<double>(m_best));
    const double bottom = trackY() - metrics.pxF(11);
    const double half = metrics.pxF(5);
    QPainterPath triangle;
    triangle.moveTo(x - half, bottom - 1.6 * half);
    triangle.lineTo(x + half, bottom - 1.6 * half);
    triangle.lineTo(x, bottom);
    triangle.closeSubpath();
    painter->fillPath(triangle, color);
    m_bestRect = triangle.boundingRect();
    if (m_compact)
        return;
    const QString text = tr("best %1").arg(countText(m_best));
    const double textHeight = metrics.lineHeight(TextRole::Tick);
    const double textWidth = QFontMetricsF(painter->font()).horizontalAdvance(text);
    const bool fitsRight = x + 2 * half + textWidth < width();
    const double left = fitsRight ? x + 2 * half : x - 2 * half - textWidth;
    const QRectF label(left, bottom - half - textHeight / 2, textWidth + 1, textHeight);
    painter->setPen(color);
    painter->drawText(label, Qt::AlignCenter, text);
    m_bestRect |= label;
}

void TimelineTrack::paintRing(QPainter *painter) const
{
    if (m_shown <= 0)
        return;
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    const QPointF center(position(static_cast<double>(m_shown)), trackY());
    const double radius = metrics.pxF(8);
    if (hasFocus()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mixed(theme.card, theme.accent, 0.3));
        painter->drawEllipse(center, radius + metrics.pxF(4), radius + metrics.pxF(4));
    }
    painter->setPen(QPen(theme.accent, metrics.pxF(2)));
    painter->setBrush(theme.card);
    painter->drawEllipse(center, radius, radius);
}

} // namespace attention
