// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/gif_palette.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace attention {

namespace {

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return 3 * red * red + 4 * green * green + 2 * blue * blue; // about as the eye sees it
}

/// By falling frequency.
std::vector<QRgb> colorsOf(const std::vector<QImage> &samples)
{
    std::unordered_map<QRgb, std::size_t> counts;
    for (const QImage &sample : samples) {
        const QImage image = sample.convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            for (int x = 0; x < image.width(); ++x)
                ++counts[line[x] | 0xff000000U];
        }
    }
    std::vector<std::pair<QRgb, std::size_t>> colors(counts.begin(), counts.end());
    std::sort(colors.begin(), colors.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    std::vector<QRgb> result;
    result.reserve(colors.size());
    for (const auto &[color, count] : colors)
        result.push_back(color);
    return result;
}

/// The first ones that are farther than `apart` from all before them; more than `most` only as a sign that
/// there are too many.
std::vector<QRgb> spread(const std::vector<QRgb> &colors, int apart)
{
    std::vector<QRgb> chosen;
    for (const QRgb color : colors) {
        if (std::all_of(chosen.begin(), chosen.end(),
                        [&](QRgb other) { return distance(color, other) > apart; }))
            chosen.push_back(color);
        if (chosen.size() > GifPalette::most)
            break;
    }
    return chosen;
}

} // namespace

GifPalette::GifPalette(const std::vector<QImage> &samples)
{
    const std::vector<QRgb> colors = colorsOf(samples);
    m_colors = colors;
    for (int apart = 16; m_colors.size() > most; apart += apart / 2)
        m_colors = spread(colors, apart);
}

std::uint8_t GifPalette::nearest(QRgb color) const
{
    std::size_t best = 0;
    int least = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < m_colors.size(); ++i) {
        const int away = distance(color, m_colors[i]);
        if (away < least) {
            least = away;
            best = i;
        }
    }
    return static_cast<std::uint8_t>(best);
}

std::vector<std::uint8_t> GifPalette::indices(const QImage &image)
{
    const QImage pixels = image.convertToFormat(QImage::Format_RGB32);
    std::vector<std::uint8_t> result;
    result.reserve(static_cast<std::size_t>(pixels.width()) * static_cast<std::size_t>(pixels.height()));
    QRgb former = 0; // no pixel is transparent
    std::uint8_t index = 0;
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        for (int x = 0; x < pixels.width(); ++x) {
            const QRgb color = line[x] | 0xff000000U;
            if (color != former) {
                former = color;
                const auto [found, isNew] = m_known.try_emplace(color, std::uint8_t{0});
                if (isNew)
                    found->second = nearest(color);
                index = found->second;
            }
            result.push_back(index);
        }
    }
    return result;
}

} // namespace attention
