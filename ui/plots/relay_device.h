// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

namespace attention {

/// Hands on whatever is painted on it to another painter, under that painter's transform. QCustomPlot wants a
/// painter of its own class, and two painters cannot be active on one device.
class RelayDevice : public QPaintDevice
{
public:
    /// The painter must be active as long as the device is painted on. `size` is in its logical px.
    RelayDevice(QPainter &target, const QSize &size);

    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine : public QPaintEngine
    {
    public:
        explicit Engine(QPainter &target);

        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        Type type() const override { return User; }
        void updateState(const QPaintEngineState &now) override;
        using QPaintEngine::drawEllipse;
        using QPaintEngine::drawLines;
        using QPaintEngine::drawPoints;
        using QPaintEngine::drawPolygon;
        using QPaintEngine::drawRects;
        void drawPath(const QPainterPath &path) override { m_target.drawPath(path); }
        void drawLines(const QLineF *lines, int count) override { m_target.drawLines(lines, count); }
        void drawRects(const QRectF *rects, int count) override { m_target.drawRects(rects, count); }
        void drawEllipse(const QRectF &rect) override { m_target.drawEllipse(rect); }
        void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
        void drawPixmap(const QRectF &rect, const QPixmap &pixmap, const QRectF &source) override;
        void drawImage(const QRectF &rect, const QImage &image, const QRectF &source,
                       Qt::ImageConversionFlags flags) override;
        void drawTextItem(const QPointF &position, const QTextItem &item) override;

    private:
        QPainter &m_target;
        QTransform m_base;
    };

    QSize m_size;
    mutable Engine m_engine;
};

} // namespace attention
