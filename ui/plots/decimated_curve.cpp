// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/decimated_curve.h"

#include <algorithm>
#include <cmath>

namespace attention {

DecimatedCurve::DecimatedCurve(std::int64_t binWidth)
    : m_binWidth(std::max<std::int64_t>(binWidth, 1))
{}

void DecimatedCurve::add(std::int64_t epoch, double value)
{
    if (!std::isfinite(value))
        return;
    const Point point{epoch, value};
    const std::int64_t bin = (epoch - 1) / m_binWidth;
    if (bin != m_bin) {
        if (m_bin >= 0) {
            if (m_settled.empty())
                m_settled.push_back(m_first);
            const auto [low, high] = std::minmax(
                m_minimum, m_maximum, [](const Point &a, const Point &b) { return a.epoch < b.epoch; });
            for (const Point &kept : {low, high}) {
                if (kept.epoch > m_settled.back().epoch)
                    m_settled.push_back(kept);
            }
        }
        m_bin = bin;
        m_first = m_minimum = m_maximum = m_last = point;
        return;
    }
    m_last = point;
    if (value < m_minimum.value)
        m_minimum = point;
    if (value > m_maximum.value)
        m_maximum = point;
}

std::vector<DecimatedCurve::Point> DecimatedCurve::tail() const
{
    if (m_bin < 0)
        return {};
    std::vector<Point> points{m_minimum, m_maximum, m_last};
    if (m_settled.empty())
        points.push_back(m_first);
    std::sort(points.begin(), points.end(), [](const Point &a, const Point &b) { return a.epoch < b.epoch; });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

std::int64_t DecimatedCurve::binWidthFor(std::int64_t epochs, int pixels)
{
    std::int64_t width = 1;
    while ((epochs + width - 1) / width > std::max(pixels, 1))
        width *= 2;
    return width;
}

} // namespace attention
