// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_size.h"
#include "ui/export/image_format.h"

#include <QByteArray>
#include <QColor>
#include <QImage>

#include <functional>
#include <optional>

class QPainter;

namespace attention {

/// Draws into (0, 0, size), in logical px; the painter may be scaled and belong to any device.
using FigurePainter = std::function<void(QPainter &painter, const QSizeF &size)>;

/// One picture, whatever the format.
struct Picture
{
    FigureSize size;
    QColor background = Qt::white; ///< always painted
    QString title;                 ///< one line: what is seen
    QString settings;              ///< JSON of the run's settings, embedded; none if empty
    FigurePainter paint;
};

/// The picture as pixels, with its resolution set; null where memory does not suffice.
QImage rasterised(const Picture &picture);

/// The picture as a file's content. Title and settings are PNG text ("Title", "Settings"), SVG title and
/// desc, PDF title and XMP description, JPEG comments. Empty where memory does not suffice. GUI thread.
QByteArray encoded(const Picture &picture, ImageFormat format);

/// About how many bytes encoded() gives, at the cost of a small picture.
qint64 estimatedBytes(const Picture &picture, ImageFormat format);

/// Writes the file whole or not at all; returns why not, in one sentence. The path is taken as it is.
std::optional<QString> saveImage(const Picture &picture, ImageFormat format, const QString &path);

} // namespace attention
