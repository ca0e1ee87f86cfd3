// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr double leastDrag = 6.0; // px; less is a click
constexpr double notch = 0.85;    // what a notch of the wheel leaves of the range
// A right edge this part of the range away from the newest epoch is meant to be at it.
constexpr double atNewest = 0.02;

bool isPan(const QMouseEvent *event)
{
    return event->button() == Qt::MiddleButton ||
           (event->button() == Qt::LeftButton &&
            (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)));
}

QCPRange shifted(const QCPAxis *axis, const QCPRange &range, double from, double to)
{
    if (axis->scaleType() == QCPAxis::stLogarithmic) {
        const double factor = axis->pixelToCoord(from) / axis->pixelToCoord(to);
        return {range.lower * factor, range.upper * factor};
    }
    const double shift = axis->pixelToCoord(from) - axis->pixelToCoord(to);
    return {range.lower + shift, range.upper + shift};
}

} // namespace

void Plot::fit()
{
    m_valuesZoomed = false;
    setZoomed(false);
    if (hasEpochAxis() && m_cursor)
        m_cursor->setWindow(std::nullopt);
    arrangeFor(m_size);
    askForReplot();
}

void Plot::zoomed()
{
    m_valuesFollow = false;
    setZoomed(true);
    if (hasEpochAxis() && m_cursor) {
        EpochWindow window{xAxis->range().lower, xAxis->range().upper, false, m_source};
        const double newest = static_cast<double>(m_newest) + 0.5;
        const double span = window.upper - window.lower;
        window.follows = m_newest > 0 && std::abs(window.upper - newest) <= std::max(0.5, atNewest * span);
        m_cursor->setWindow(window);
    }
    rangesChanged();
    askForReplot();
}

void Plot::takeWindow()
{
    if (!hasEpochAxis())
        return;
    if (m_cursor && m_cursor->window()) {
        xAxis->setRange(m_cursor->window()->lower, m_cursor->window()->upper);
        setZoomed(true);
    } else {
        m_valuesZoomed = false;
        setZoomed(false);
    }
    arrangeFor(m_size);
    askForReplot();
}

// A window of other data, or behind the end of this run, is gone; one that follows has the newest epoch at
// its right edge.
void Plot::followNewest()
{
    if (!hasEpochAxis() || !m_cursor || !m_cursor->window())
        return;
    const EpochWindow window = *m_cursor->window();
    const double span = window.upper - window.lower;
    if (window.source != m_source || window.lower >= m_epochRange.upper || span > m_epochRange.size()) {
        m_cursor->setWindow(std::nullopt);
        return;
    }
    const double wanted = window.follows ? static_cast<double>(m_newest) + 0.5 : window.upper;
    m_cursor->slideWindow(std::min(std::max(wanted, m_epochRange.lower + span), m_epochRange.upper));
}

void Plot::releaseValues()
{
    m_valuesZoomed = false;
    arrangeFor(m_size);
    askForReplot();
}

void Plot::setZoomed(bool zoomed)
{
    if (m_zoomed == zoomed)
        return;
    m_zoomed = zoomed;
    emit zoomedChanged(zoomed);
}

// Keeps a range chosen by hand within what there is.
void Plot::setRange(QCPRange range)
{
    const QCPRange full = fullRange();
    const double span = std::clamp(range.size(), std::min(leastSpan(), full.size()), full.size());
    const double lower = std::clamp(range.center() - span / 2, full.lower, full.upper - span);
    xAxis->setRange(lower, lower + span);
}

void Plot::zoomTo(const QRectF &rect)
{
    setRange({xAxis->pixelToCoord(rect.left()), xAxis->pixelToCoord(rect.right())});
    if (zoomsVertically() && rect.height() >= leastDrag) {
        yAxis->setRange(yAxis->pixelToCoord(rect.bottom()), yAxis->pixelToCoord(rect.top()));
        m_valuesZoomed = true;
    }
    zoomed();
}

void Plot::zoomAround(const QPointF &position, double factor)
{
    QCPRange range = xAxis->range();
    if (factor > 1.0 && range.size() * factor > 0.999 * fullRange().size()) {
        fit();
        return;
    }
    const double center = xAxis->pixelToCoord(position.x());
    setRange({center + (range.lower - center) * factor, center + (range.upper - center) * factor});
    if (zoomsVertically()) {
        yAxis->scaleRange(factor, yAxis->pixelToCoord(position.y()));
        m_valuesZoomed = true;
    }
    zoomed();
}

void Plot::panTo(const QPointF &position)
{
    xAxis->setRange(m_pan->x);
    setRange(shifted(xAxis, m_pan->x, m_pan->start.x(), position.x()));
    if (zoomsVertically()) {
        yAxis->setRange(m_pan->y);
        yAxis->setRange(shifted(yAxis, m_pan->y, m_pan->start.y(), position.y()));
        m_valuesZoomed = true;
    }
    zoomed();
}

void Plot::movePointer(const QPointF &position)
{
    const bool inside = m_plotRect.contains(position);
    if (!inside && !m_pointer)
        return;
    m_pointer = inside ? std::optional(position) : std::nullopt;
    qint64 epoch = 0;
    if (inside && hasEpochAxis())
        epoch = std::max<qint64>(1, std::llround(xAxis->pixelToCoord(position.x())));
    if (m_cursor)
        m_cursor->setEpoch(epoch);
    askForReplot();
}

void Plot::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (!m_plotRect.contains(event->position()) || !canZoom())
        return;
    if (isPan(event))
        m_pan = Pan{event->position(), xAxis->range(), yAxis->range()};
    else if (event->button() == Qt::LeftButton)
        m_zoomStart = event->position();
}

void Plot::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_pan) {
        panTo(position);
    } else if (m_zoomStart) {
        m_pointer = QPointF(std::clamp(position.x(), m_plotRect.left(), m_plotRect.right()),
                            std::clamp(position.y(), m_plotRect.top(), m_plotRect.bottom()));
        askForReplot();
    } else {
        movePointer(position);
    }
}

void Plot::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_zoomStart && m_pointer) {
        const QRectF rect = QRectF(*m_zoomStart, *m_pointer).normalized();
        if (rect.width() >= leastDrag)
            zoomTo(rect);
    }
    m_zoomStart.reset();
    m_pan.reset();
    movePointer(event->position());
    askForReplot();
}

void Plot::mouseDoubleClickEvent(QMouseEvent *)
{
    fit();
}

void Plot::wheelEvent(QWheelEvent *event)
{
    const QPointF position = event->position();
    if (!m_plotRect.contains(position) || event->angleDelta().y() == 0 || !canZoom()) {
        event->ignore();
        return;
    }
    zoomAround(position, std::pow(notch, event->angleDelta().y() / 120.0));
    event->accept();
}

void Plot::leaveEvent(QEvent *event)
{
    m_pointer.reset();
    if (m_cursor)
        m_cursor->setEpoch(0);
    askForReplot();
    QCustomPlot::leaveEvent(event);
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_F) {
        fit();
    } else if (canZoom() && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus)) {
        zoomAround(m_pointer.value_or(m_plotRect.center()),
                   event->key() == Qt::Key_Plus ? notch : 1.0 / notch);
    } else if (plain && event->key() == Qt::Key_L && hasLogScale()) {
        setLogScale(!isLogScale());
    } else if (plain && event->key() == Qt::Key_Escape && m_zoomStart) {
        m_zoomStart.reset();
        askForReplot();
    } else {
        QCustomPlot::keyPressEvent(event);
    }
}

void Plot::changeEvent(QEvent *event)
{
    QCustomPlot::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
        if (m_themePinned)
            break;
        [[fallthrough]];
    case QEvent::FontChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        applyStyle();
        break;
    default:
        break;
    }
}

void Plot::resizeEvent(QResizeEvent *event)
{
    setBufferDevicePixelRatio(devicePixelRatioF());
    arrangeFor(event->size());
    QCustomPlot::resizeEvent(event); // draws
}

void Plot::showEvent(QShowEvent *event)
{
    QCustomPlot::showEvent(event);
    setBufferDevicePixelRatio(devicePixelRatioF());
    refresh();
}

} // namespace attention
