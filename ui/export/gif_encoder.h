// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/gif_palette.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <memory>

struct GifFileType;

namespace attention {

/// Writes an animated GIF (GIF89a) that plays for ever. All frames have the size given and the palette's
/// colours; of each but the first only the rectangle that changed is written, over the frame before.
class GifEncoder
{
public:
    /// `comment` stands before the first frame; none if empty.
    GifEncoder(const QSize &size, GifPalette palette, const QString &comment);
    GifEncoder(const GifEncoder &) = delete;
    GifEncoder &operator=(const GifEncoder &) = delete;

    /// Shown for so many hundredths of a second.
    void addFrame(const QImage &frame, int hundredths);
    /// The whole file; empty if it could not be made. Once, at the end.
    QByteArray finish();

private:
    struct Close
    {
        void operator()(GifFileType *gif) const;
    };

    void putHeader(const QString &comment);
    void putLoop();
    void put(int result);
    QRect changed(const std::vector<std::uint8_t> &pixels) const;

    QSize m_size;
    GifPalette m_palette;
    std::vector<std::uint8_t> m_former; ///< pixels of the frame before; empty before the first
    QByteArray m_bytes;
    bool m_good = true;
    std::unique_ptr<GifFileType, Close> m_gif;
};

} // namespace attention
