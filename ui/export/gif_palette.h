// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace attention {

/// The colours of a GIF, found in some of its frames. Areas of one colour keep it exactly; of the many shades
/// at the edges of letters, those that are closest share one.
class GifPalette
{
public:
    static constexpr std::size_t most = 256;

    explicit GifPalette(const std::vector<QImage> &samples);

    const std::vector<QRgb> &colors() const { return m_colors; }
    /// The nearest colour's place for each pixel, row by row.
    std::vector<std::uint8_t> indices(const QImage &image);

private:
    std::uint8_t nearest(QRgb color) const;

    std::vector<QRgb> m_colors;
    std::unordered_map<QRgb, std::uint8_t> m_known;
};

} // namespace attention
