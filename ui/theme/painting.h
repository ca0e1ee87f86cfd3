// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QPixmap>
#include <QRectF>

namespace attention {

/// Small strokes shared by the style and the drawn widgets. All rectangles are in logical px; lines are
/// laid inside the rectangle.

enum class Direction {
    Up,
    Down,
    Left,
    Right,
};

/// Keeps a painter's pen, brush, font, clip and hints for the length of a block.
class PainterSaver
{
public:
    explicit PainterSaver(QPainter *painter)
        : m_painter(painter)
    {
        m_painter->save();
    }
    ~PainterSaver() { m_painter->restore(); }
    PainterSaver(const PainterSaver &) = delete;
    PainterSaver &operator=(const PainterSaver &) = delete;

private:
    QPainter *m_painter;
};

/// A rounded rectangle; an invalid colour leaves its part out.
void drawRoundedRect(QPainter *painter, const QRectF &rect, double radius, const QColor &fill,
                     const QColor &edge, double lineWidth = 1.0);

/// A chevron of the given width (across its opening), centred in the rectangle.
void drawChevron(QPainter *painter, const QRectF &rect, Direction direction, const QColor &color,
                 double width, double lineWidth);

/// The ring that marks keyboard focus.
void drawFocusRing(QPainter *painter, const QRectF &rect, double radius, const QColor &color,
                   double lineWidth);

/// The pixmap with every pixel's colour replaced, its transparency kept.
QPixmap tinted(const QPixmap &pixmap, const QColor &color);

} // namespace attention
