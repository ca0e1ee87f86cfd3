// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/overlay_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace attention {

namespace {

constexpr double faintest = 0.55; ///< quiet text on the card stays above 3 : 1

bool isFinite(const QPointF &point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

/// Liang and Barsky, "A new concept and method for line clipping", ACM TOG 3, 1984.
std::optional<std::pair<QPointF, QPointF>> inside(const QPointF &from, const QPointF &to, const QRectF &rect)
{
    const QPointF step = to - from;
    const std::array<std::pair<double, double>, 4> edges{{{-step.x(), from.x() - rect.left()},
                                                          {step.x(), rect.right() - from.x()},
                                                          {-step.y(), from.y() - rect.top()},
                                                          {step.y(), rect.bottom() - from.y()}}};
    double begin = 0.0;
    double end = 1.0;
    for (const auto &[direction, distance] : edges) {
        if (direction == 0.0) {
            if (distance < 0.0)
                return std::nullopt;
        } else if (direction < 0.0) {
            begin = std::max(begin, distance / direction);
        } else {
            end = std::min(end, distance / direction);
        }
    }
    if (begin > end)
        return std::nullopt;
    return std::pair(from + begin * step, from + end * step);
}

} // namespace

std::vector<QPolygonF> linesInside(const QPolygonF &line, const QRectF &rect)
{
    std::vector<QPolygonF> lines;
    QPolygonF open;
    const auto close = [&] {
        if (open.size() > 1)
            lines.push_back(open);
        open.clear();
    };
    for (qsizetype i = 1; i < line.size(); ++i) {
        const auto part =
            isFinite(line[i - 1]) && isFinite(line[i]) ? inside(line[i - 1], line[i], rect) : std::nullopt;
        if (!part) {
            close();
            continue;
        }
        if (open.isEmpty() || open.last() != part->first) {
            close();
            open << part->first;
        }
        open << part->second;
    }
    close();
    return lines;
}

QPolygonF thinned(const QPolygonF &line)
{
    const auto lower = [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); };
    QPolygonF thin;
    for (auto first = line.begin(); first != line.end();) {
        const auto end =
            std::find_if(first, line.end(), [column = std::floor(first->x())](const QPointF &point) {
                return std::floor(point.x()) != column;
            });
        if (end - first <= 4 || !std::all_of(first, end, isFinite)) {
            std::copy(first, end, std::back_inserter(thin));
        } else {
            const auto [low, high] = std::minmax_element(first, end, lower);
            thin << *first << *std::min(low, high) << *std::max(low, high) << *std::prev(end);
        }
        first = end;
    }
    return thin;
}

double overlayOpacity(std::size_t index, std::size_t count)
{
    if (count < 2)
        return 1.0;
    return faintest + (1.0 - faintest) * static_cast<double>(index) / static_cast<double>(count - 1);
}

} // namespace attention
