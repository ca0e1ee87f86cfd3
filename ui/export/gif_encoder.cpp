// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/gif_encoder.h"

#include <gif_lib.h>

#include <algorithm>
#include <utility>

namespace attention {

namespace {

struct FreeMap
{
    void operator()(ColorMapObject *map) const { GifFreeMapObject(map); }
};
using ColorMap = std::unique_ptr<ColorMapObject, FreeMap>;

/// As many places as GIF allows for so many colours: a power of two.
ColorMap colorMap(const std::vector<QRgb> &colors)
{
    int places = 2;
    while (places < static_cast<int>(colors.size()))
        places *= 2;
    ColorMap map(GifMakeMapObject(places, nullptr));
    for (std::size_t i = 0; map != nullptr && i < colors.size(); ++i) {
        map->Colors[i] = {static_cast<GifByteType>(qRed(colors[i])),
                          static_cast<GifByteType>(qGreen(colors[i])),
                          static_cast<GifByteType>(qBlue(colors[i]))};
    }
    return map;
}

int append(GifFileType *gif, const GifByteType *bytes, int count)
{
    static_cast<QByteArray *>(gif->UserData)->append(reinterpret_cast<const char *>(bytes), count);
    return count;
}

} // namespace

void GifEncoder::Close::operator()(GifFileType *gif) const
{
    EGifCloseFile(gif, nullptr);
}

GifEncoder::GifEncoder(const QSize &size, GifPalette palette, const QString &comment)
    : m_size(size)
    , m_palette(std::move(palette))
    , m_gif(EGifOpen(&m_bytes, append, nullptr))
{
    m_good = m_gif != nullptr;
    if (m_good)
        putHeader(comment);
}

void GifEncoder::put(int result)
{
    m_good = m_good && result == GIF_OK;
}

void GifEncoder::putHeader(const QString &comment)
{
    const ColorMap map = colorMap(m_palette.colors());
    if (map == nullptr) {
        m_good = false;
        return;
    }
    EGifSetGifVersion(m_gif.get(), true);
    put(EGifPutScreenDesc(m_gif.get(), m_size.width(), m_size.height(), 8, 0, map.get()));
    putLoop();
    if (m_good && !comment.isEmpty())
        put(EGifPutComment(m_gif.get(), comment.toUtf8().constData()));
}

/// The Netscape 2.0 extension; 0 is for ever.
void GifEncoder::putLoop()
{
    constexpr GifByteType times[]{1, 0, 0};
    put(EGifPutExtensionLeader(m_gif.get(), APPLICATION_EXT_FUNC_CODE));
    put(EGifPutExtensionBlock(m_gif.get(), 11, "NETSCAPE2.0"));
    put(EGifPutExtensionBlock(m_gif.get(), 3, times));
    put(EGifPutExtensionTrailer(m_gif.get()));
}

QRect GifEncoder::changed(const std::vector<std::uint8_t> &pixels) const
{
    if (m_former.empty())
        return {QPoint(), m_size};
    QRect rect;
    const auto width = static_cast<std::ptrdiff_t>(m_size.width());
    for (int y = 0; y < m_size.height(); ++y) {
        const auto now = pixels.begin() + y * width;
        const auto before = m_former.begin() + y * width;
        const auto first = std::mismatch(now, now + width, before).first - now;
        if (first == width)
            continue;
        std::ptrdiff_t last = width - 1;
        while (now[last] == before[last])
            --last;
        rect |= QRect(QPoint(static_cast<int>(first), y), QPoint(static_cast<int>(last), y));
    }
    return rect.isEmpty() ? QRect(0, 0, 1, 1) : rect;
}

void GifEncoder::addFrame(const QImage &frame, int hundredths)
{
    if (!m_good || frame.size() != m_size) {
        m_good = false;
        return;
    }
    std::vector<std::uint8_t> pixels = m_palette.indices(frame);
    const QRect rect = changed(pixels);
    const GraphicsControlBlock control{DISPOSE_DO_NOT, false, hundredths, NO_TRANSPARENT_COLOR};
    GifByteType bytes[4];
    EGifGCBToExtension(&control, bytes);
    put(EGifPutExtension(m_gif.get(), GRAPHICS_EXT_FUNC_CODE, sizeof bytes, bytes));
    put(EGifPutImageDesc(m_gif.get(), rect.left(), rect.top(), rect.width(), rect.height(), false, nullptr));
    for (int y = rect.top(); m_good && y <= rect.bottom(); ++y) {
        const std::ptrdiff_t first = static_cast<std::ptrdiff_t>(y) * m_size.width() + rect.left();
        put(EGifPutLine(m_gif.get(), pixels.data() + first, rect.width()));
    }
    m_former = std::move(pixels);
}

QByteArray GifEncoder::finish()
{
    if (m_gif != nullptr)
        put(EGifCloseFile(m_gif.release(), nullptr));
    return m_good && !m_former.empty() ? std::exchange(m_bytes, {}) : QByteArray();
}

} // namespace attention
