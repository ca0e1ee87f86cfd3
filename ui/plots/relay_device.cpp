// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/relay_device.h"

#include <QPainterPath>

namespace attention {

RelayDevice::RelayDevice(QPainter &target, const QSize &size)
    : m_size(size)
    , m_engine(target)
{}

int RelayDevice::metric(PaintDeviceMetric metric) const
{
    constexpr int dpi = 96;
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return qRound(m_size.width() * 25.4 / dpi);
    case PdmHeightMM:
        return qRound(m_size.height() * 25.4 / dpi);
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return dpi;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return qRound(devicePixelRatioFScale());
    }
    return 0;
}

RelayDevice::Engine::Engine(QPainter &target)
    : QPaintEngine(QPaintEngine::AllFeatures)
    , m_target(target)
    , m_base(target.transform())
{}

void RelayDevice::Engine::updateState(const QPaintEngineState &now)
{
    const DirtyFlags dirty = now.state();
    if (dirty & DirtyTransform)
        m_target.setTransform(now.transform() * m_base);
    if (dirty & DirtyHints) {
        for (const QPainter::RenderHint hint :
             {QPainter::Antialiasing, QPainter::TextAntialiasing, QPainter::SmoothPixmapTransform})
            m_target.setRenderHint(hint, now.renderHints().testFlag(hint));
    }
    if (dirty & DirtyPen)
        m_target.setPen(now.pen());
    if (dirty & DirtyBrush)
        m_target.setBrush(now.brush());
    if (dirty & DirtyBrushOrigin)
        m_target.setBrushOrigin(now.brushOrigin());
    if (dirty & DirtyFont)
        m_target.setFont(now.font());
    if (dirty & DirtyBackground)
        m_target.setBackground(now.backgroundBrush());
    if (dirty & DirtyBackgroundMode)
        m_target.setBackgroundMode(now.backgroundMode());
    if (dirty & DirtyCompositionMode)
        m_target.setCompositionMode(now.compositionMode());
    if (dirty & DirtyOpacity)
        m_target.setOpacity(now.opacity());
    if (dirty & DirtyClipRegion)
        m_target.setClipRegion(now.clipRegion(), now.clipOperation());
    if (dirty & DirtyClipPath)
        m_target.setClipPath(now.clipPath(), now.clipOperation());
    if (dirty & DirtyClipEnabled)
        m_target.setClipping(now.isClipEnabled());
}

void RelayDevice::Engine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    switch (mode) {
    case PolylineMode:
        m_target.drawPolyline(points, count);
        break;
    case ConvexMode:
        m_target.drawConvexPolygon(points, count);
        break;
    case OddEvenMode:
        m_target.drawPolygon(points, count, Qt::OddEvenFill);
        break;
    case WindingMode:
        m_target.drawPolygon(points, count, Qt::WindingFill);
        break;
    }
}

void RelayDevice::Engine::drawPixmap(const QRectF &rect, const QPixmap &pixmap, const QRectF &source)
{
    m_target.drawPixmap(rect, pixmap, source);
}

void RelayDevice::Engine::drawImage(const QRectF &rect, const QImage &image, const QRectF &source,
                                    Qt::ImageConversionFlags flags)
{
    m_target.drawImage(rect, image, source, flags);
}

void RelayDevice::Engine::drawTextItem(const QPointF &position, const QTextItem &item)
{
    m_target.drawTextItem(position, item);
}

} // namespace attention
