// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/attention_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace attention {

namespace {

constexpr std::size_t leastRows = AttentionView::fewColumns;
constexpr std::size_t mostRows = 20;
constexpr std::size_t leastLevels = 2; // rows below an opened category
constexpr std::size_t mostLevels = 8;
constexpr double roomyRow = 24.0; // px; below it rows and lanes lie close together

} // namespace

AttentionRowLayout::AttentionRowLayout(const AttentionView &view, double height, double lineHeight)
    : m_lanes(view.groups.size())
    , m_dense(view.dense())
{
    const std::size_t columns = view.columns();
    const auto fit = static_cast<std::size_t>(std::max(0.0, std::floor(height / (lineHeight + 1.0))));
    const bool all = columns <= std::clamp(fit, leastRows, mostRows);
    const std::size_t single = all ? columns : std::clamp(fit > 2 ? fit - 2 : 0, leastRows, mostRows);
    std::vector<std::size_t> order = view.byValue;
    if (order.empty()) {
        order.resize(columns);
        std::iota(order.begin(), order.end(), std::size_t{0});
    }
    if (view.foundColumn && single < columns) { // from among the others it becomes the last before them
        const auto found = std::find(order.begin(), order.end(), *view.foundColumn);
        const auto place = order.begin() + static_cast<std::ptrdiff_t>(single) - 1;
        if (found > place)
            std::rotate(place, found, std::next(found));
    }
    const auto shown = order.begin() + static_cast<std::ptrdiff_t>(single);
    const auto opened = static_cast<std::size_t>(
        std::count_if(order.begin(), shown, [&view](std::size_t column) { return view.open[column]; }));
    // An opened category always gets two rows for its levels, for which the others move together.
    const std::size_t room =
        opened == 0 ? single : std::max(fit > 2 && !all ? fit - 2 : fit, leastRows) + leastLevels;
    const std::size_t levels =
        opened == 0 ? 0 : std::clamp((std::max(room, single) - single) / opened, leastLevels, mostLevels);
    std::size_t next = 0;
    for (; next < single; ++next) {
        const std::size_t column = order[next];
        const std::size_t rows = view.open[column] ? 1 + std::min(view.levels[column].size(), levels) : 1;
        if (next > 0 && m_rows.size() + rows > room)
            break;
        AttentionRow row;
        row.columns = {column};
        row.informative = view.isInformative(column);
        row.category = !view.levels[column].empty();
        row.open = view.open[column];
        row.name = view.columnName(column);
        m_rows.push_back(std::move(row));
        if (view.open[column])
            appendLevels(view, column, levels);
    }
    if (next < columns) {
        AttentionRow others;
        others.columns.assign(order.begin() + static_cast<std::ptrdiff_t>(next), order.end());
        others.others = true;
        others.name = QCoreApplication::translate("Plots", "others (%1)").arg(others.columns.size());
        m_rows.push_back(std::move(others));
    }
}

// In the order of the inputs; of more than fit the largest, and one row for the rest.
void AttentionRowLayout::appendLevels(const AttentionView &view, std::size_t column, std::size_t most)
{
    std::vector<std::size_t> levels = view.levels[column];
    std::size_t single = levels.size();
    if (levels.size() > most) {
        const AttentionStatistics &basis = view.orderBasis();
        std::stable_sort(levels.begin(), levels.end(), [&basis](std::size_t a, std::size_t b) {
            return basis.meanOf(0, a) > basis.meanOf(0, b);
        });
        single = most - 1;
    }
    const auto append = [this](std::vector<std::size_t> columns, QString name) {
        AttentionRow row;
        row.columns = std::move(columns);
        row.level = true;
        row.name = std::move(name);
        m_rows.push_back(std::move(row));
    };
    for (std::size_t i = 0; i < single; ++i)
        append({levels[i]}, view.levelName(levels[i]));
    if (single < levels.size()) {
        append({levels.begin() + static_cast<std::ptrdiff_t>(single), levels.end()},
               moreText(levels.size() - single));
    }
}

QRectF AttentionRowLayout::rowRect(const QRectF &axisRect, std::size_t row) const
{
    const bool others = !m_rows.empty() && m_rows.back().others;
    const double unit = axisRect.height() / static_cast<double>(m_rows.size() + (others ? 1 : 0));
    const double units = static_cast<double>(row) + (m_rows[row].others ? 2.0 : 1.0);
    const double top = std::round(axisRect.top() + static_cast<double>(row) * unit);
    const double bottom = std::round(axisRect.top() + units * unit);
    return {axisRect.left(), top, axisRect.width(), bottom - top};
}

QRectF AttentionRowLayout::laneRect(const QRectF &axisRect, std::size_t row, std::size_t lane) const
{
    const QRectF rect = rowRect(axisRect, row);
    const double room = rect.height();
    const auto lanes = static_cast<double>(m_lanes);
    double gap = 0.0;
    double height = 0.0;
    if (m_rows[row].others) {
        gap = m_lanes > 1 ? 1.0 : 0.0;
        height = std::floor((room - 4.0 - gap * (lanes - 1.0)) / lanes);
    } else if (m_lanes == 1) {
        height = m_dense ? room : std::round((room < roomyRow ? 0.8 : 0.52) * room);
    } else {
        gap = room >= roomyRow ? 3.0 : 1.0;
        height = std::floor(((room >= roomyRow ? 0.78 * room : room - 2.0) - gap) / lanes);
    }
    height = std::max(height, 1.0);
    const double top = rect.top() + std::round((room - lanes * height - (lanes - 1.0) * gap) / 2.0);
    return {rect.left(), top + static_cast<double>(lane) * (height + gap), rect.width(), height};
}

int AttentionRowLayout::rowAt(const QRectF &axisRect, double y) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const QRectF rect = rowRect(axisRect, row);
        if (y >= rect.top() && y < rect.bottom())
            return static_cast<int>(row);
    }
    return -1;
}

double AttentionRowLayout::share(const AttentionStatistics &attention, std::size_t group,
                                 const AttentionRow &row)
{
    double sum = 0.0;
    for (const std::size_t column : row.columns)
        sum += static_cast<double>(attention.meanOf(group, column));
    return sum;
}

QString AttentionRowLayout::moreText(std::size_t levels)
{
    return QCoreApplication::translate("Plots", "%1 more").arg(levels);
}

double AttentionRowLayout::equalShare(const AttentionView &view, const AttentionRow &row)
{
    double sum = 0.0;
    for (const std::size_t column : row.columns)
        sum += view.equalShareOf(column);
    return sum;
}

} // namespace attention
