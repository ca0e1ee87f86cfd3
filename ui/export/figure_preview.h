// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/image_writer.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QImage>
#include <QTimer>

namespace attention {

/// Shows a picture as it will be saved, at true proportions: fitted, or one pixel of the picture per pixel of
/// the screen (vector pictures at their size on paper). It is drawn at the size it is seen, a moment after
/// the last change and never while hidden; until then the former drawing stays.
class FigurePreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Zoom { Fit, Actual };

    explicit FigurePreview(QWidget *parent = nullptr);

    /// Another picture or another layout of it. `vector` as in isVector().
    void setPicture(const Picture &picture, bool vector);
    /// The same picture with newer content; drawn again when there is time for it.
    void contentChanged();
    /// The same picture a frame later; drawn at once if drawing is fast enough.
    void frameChanged();
    void setZoom(Zoom zoom);
    Zoom zoom() const { return m_zoom; }

    /// What is seen, for a test: the drawing is made now if it is due.
    const QImage &image();
    /// Where the whole sheet lies in the viewport, in logical px.
    QRectF sheetRect() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;

private:
    QSizeF sheetSize() const;
    void updateScrollBars();
    void schedule(int milliseconds);
    void render();

    Picture m_picture;
    bool m_vector = false;
    Zoom m_zoom = Zoom::Fit;
    QTimer m_timer;
    QElapsedTimer m_sinceRender;
    qint64 m_renderCost = 0; ///< ms
    QImage m_image;
    QRectF m_imagePart; ///< which part of the sheet m_image shows, 0 … 1
};

} // namespace attention
