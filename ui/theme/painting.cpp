// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"

#include <array>

namespace attention {

void drawRoundedRect(QPainter *painter, const QRectF &rect, double radius, const QColor &fill,
                     const QColor &edge, double lineWidth)
{
    const PainterSaver saver(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edge.isValid() ? QPen(edge, lineWidth) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = edge.isValid() ? lineWidth / 2.0 : 0.0;
    const double inner = radius > inset ? radius - inset : 0.0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), inner, inner);
}

void drawChevron(QPainter *painter, const QRectF &rect, Direction direction, const QColor &color,
                 double width, double lineWidth)
{
    const double half = width / 2.0;
    const double depth = half / 2.0;
    std::array<QPointF, 3> points;
    switch (direction) {
    case Direction::Up:
        points = {QPointF(-half, depth), QPointF(0, -depth), QPointF(half, depth)};
        break;
    case Direction::Down:
        points = {QPointF(-half, -depth), QPointF(0, depth), QPointF(half, -depth)};
        break;
    case Direction::Left:
        points = {QPointF(depth, -half), QPointF(-depth, 0), QPointF(depth, half)};
        break;
    case Direction::Right:
        points = {QPointF(-depth, -half), QPointF(depth, 0), QPointF(-depth, half)};
        break;
    }
    const PainterSaver saver(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center());
    painter->setPen(QPen(color, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(points.data(), static_cast<int>(points.size()));
}

void drawFocusRing(QPainter *painter, const QRectF &rect, double radius, const QColor &color,
                   double lineWidth)
{
    drawRoundedRect(painter, rect, radius, QColor(), color, lineWidth);
}

QPixmap tinted(const QPixmap &pixmap, const QColor &color)
{
    QPixmap result = pixmap;
    QPainter painter(&result);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(0, 0), pixmap.deviceIndependentSize()), color);
    return result;
}

} // namespace attention
