// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace attention {

/// A curve over epochs thinned for drawing, fed point by point. Epochs are put into bins of equal width,
/// counted from epoch 1, so the result depends on the data alone and not on when they came. The first point,
/// the last and each bin's minimum and maximum stay; with a bin width of 1 everything stays. Values that are
/// not finite are left out. Memory follows the number of bins.
class DecimatedCurve
{
public:
    struct Point
    {
        std::int64_t epoch;
        double value;
        bool operator==(const Point &) const = default;
    };

    explicit DecimatedCurve(std::int64_t binWidth = 1);

    /// Epochs ascend.
    void add(std::int64_t epoch, double value);
    /// Points that later ones will not change any more, ascending.
    const std::vector<Point> &settled() const { return m_settled; }
    /// At most four points of the last bin, ascending, after the settled ones.
    std::vector<Point> tail() const;
    std::int64_t binWidth() const { return m_binWidth; }

    /// The least bin width, a power of two, with which `epochs` need at most `pixels` bins.
    static std::int64_t binWidthFor(std::int64_t epochs, int pixels);

private:
    std::int64_t m_binWidth;
    std::int64_t m_bin = -1;
    std::vector<Point> m_settled;
    Point m_first{}; ///< of the open bin
    Point m_minimum{};
    Point m_maximum{};
    Point m_last{};
};

} // namespace attention
