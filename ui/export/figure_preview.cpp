// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_preview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr int changeDelay = 60;      // ms after a change of the picture
constexpr int contentInterval = 400; // ms between drawings while only the content moves
constexpr int costFactor = 10;       // drawing takes at most a tenth of the time
constexpr double margin = 8;

} // namespace

FigurePreview::FigurePreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            render();
    });
}

void FigurePreview::setPicture(const Picture &picture, bool vector)
{
    m_picture = picture;
    m_vector = vector;
    updateScrollBars();
    schedule(changeDelay);
    viewport()->update();
}

void FigurePreview::contentChanged()
{
    if (m_timer.isActive() || !isVisible())
        return;
    const qint64 interval = std::max<qint64>(contentInterval, costFactor * m_renderCost);
    const qint64 passed = m_sinceRender.isValid() ? m_sinceRender.elapsed() : interval;
    schedule(static_cast<int>(std::max<qint64>(0, interval - passed)));
}

void FigurePreview::frameChanged()
{
    if (m_timer.isActive() || !isVisible())
        return;
    const qint64 rest = m_sinceRender.isValid() ? m_renderCost - m_sinceRender.elapsed() : 0;
    schedule(static_cast<int>(std::max<qint64>(0, rest)));
}

void FigurePreview::setZoom(Zoom zoom)
{
    if (m_zoom == zoom)
        return;
    m_zoom = zoom;
    updateScrollBars();
    schedule(0);
    viewport()->update();
}

const QImage &FigurePreview::image()
{
    if (m_timer.isActive() || m_image.isNull())
        render();
    return m_image;
}

QSizeF FigurePreview::sheetSize() const
{
    if (m_zoom == Zoom::Actual)
        return m_vector ? m_picture.size.logical() : QSizeF(m_picture.size.pixels()) / devicePixelRatioF();
    const double room = 2 * Metrics().pxF(margin);
    const QSizeF available(std::max(1.0, viewport()->width() - room),
                           std::max(1.0, viewport()->height() - room));
    return m_picture.size.logical().scaled(available, Qt::KeepAspectRatio);
}

QRectF FigurePreview::sheetRect() const
{
    const QSizeF size = sheetSize();
    const auto origin = [](double length, int room, const QScrollBar *bar) {
        return length < room ? std::round((room - length) / 2) : -static_cast<double>(bar->value());
    };
    return {QPointF(origin(size.width(), viewport()->width(), horizontalScrollBar()),
                    origin(size.height(), viewport()->height(), verticalScrollBar())),
            size};
}

QSize FigurePreview::sizeHint() const
{
    return QSize(Metrics().px(720), Metrics().px(470));
}

void FigurePreview::updateScrollBars()
{
    const auto set = [](QScrollBar *bar, double length, int room) {
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(length)) - room));
        bar->setPageStep(room);
        bar->setSingleStep(std::max(1, room / 20));
    };
    const bool fit = m_zoom == Zoom::Fit;
    const QSizeF size = fit ? QSizeF() : sheetSize();
    const Qt::ScrollBarPolicy policy = fit ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    setHorizontalScrollBarPolicy(policy);
    setVerticalScrollBarPolicy(policy);
    set(horizontalScrollBar(), size.width(), viewport()->width());
    set(verticalScrollBar(), size.height(), viewport()->height());
}

void FigurePreview::schedule(int milliseconds)
{
    m_timer.start(milliseconds);
}

void FigurePreview::render()
{
    m_timer.stop();
    if (!m_picture.paint)
        return;
    const QRectF sheet = sheetRect();
    const QRectF seen = sheet & QRectF(viewport()->rect());
    if (seen.isEmpty())
        return;
    QElapsedTimer clock;
    clock.start();
    const double ratio = devicePixelRatioF();
    const QSizeF logical = m_picture.size.logical();
    QImage image((seen.size() * ratio).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(m_picture.background);
    {
        QPainter painter(&image);
        painter.translate((sheet.topLeft() - seen.topLeft()) * ratio);
        const double scale = sheet.width() * ratio / logical.width();
        painter.scale(scale, scale);
        m_picture.paint(painter, logical);
    }
    m_image = image;
    m_imagePart = QRectF((seen.x() - sheet.x()) / sheet.width(), (seen.y() - sheet.y()) / sheet.height(),
                         seen.width() / sheet.width(), seen.height() / sheet.height());
    m_renderCost = clock.elapsed();
    m_sinceRender.start();
    viewport()->update();
}

void FigurePreview::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    const Metrics metrics;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), theme.window);
    drawRoundedRect(&painter, viewport()->rect(), metrics.pxF(6), theme.grid, theme.line);
    if (!m_picture.paint)
        return;

    const QRectF sheet = sheetRect();
    painter.setPen(Qt::NoPen);
    for (int step = 4; step > 0; --step) {
        painter.setBrush(QColor(0, 0, 0, theme.dark ? 26 : 10));
        const double spread = metrics.pxF(step);
        painter.drawRoundedRect(sheet.adjusted(-spread, -spread / 2, spread, spread), spread, spread);
    }
    painter.fillRect(sheet, m_picture.background);
    if (m_image.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipRect(sheet);
    painter.drawImage(QRectF(sheet.x() + m_imagePart.x() * sheet.width(),
                             sheet.y() + m_imagePart.y() * sheet.height(),
                             m_imagePart.width() * sheet.width(), m_imagePart.height() * sheet.height()),
                      m_image);
}

void FigurePreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
    schedule(changeDelay);
}

void FigurePreview::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    schedule(0);
}

void FigurePreview::scrollContentsBy(int, int)
{
    schedule(0);
    viewport()->update();
}

void FigurePreview::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        schedule(changeDelay);
}

} // namespace attention
