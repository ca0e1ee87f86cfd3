// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/image_writer.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace attention {

class FigurePreview;

/// The right part of the dialog "Save images": the picture as it will be, its size, and about how many bytes
/// it takes.
class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPanel(QWidget *parent = nullptr);

    /// `hint` is a line below the picture.
    void setPicture(const Picture &picture, ImageFormat format, const QString &hint);
    /// The same picture with newer content.
    void contentChanged();
    /// The next frame of an animation.
    void frameChanged();

private:
    void showSize();
    void estimate();

    Picture m_picture;
    ImageFormat m_format = ImageFormat::Png;
    qint64 m_bytes = 0; ///< 0 while unknown
    QTimer m_estimateTimer;
    QLabel *m_size;
    QLabel *m_hint;
    FigurePreview *m_preview;
};

} // namespace attention
