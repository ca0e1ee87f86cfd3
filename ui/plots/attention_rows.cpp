// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/attention_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attention {

namespace {

constexpr std::size_t leastRows = 8;
constexpr std::size_t mostRows = 20;

// By value where not all rows fit: while running that of the first record, so that rows keep still.
std::vector<std::size_t> byValue(const RunModel &model, std::size_t columns)
{
    std::vector<std::size_t> order(columns);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const bool finished = model.state() == RunState::Finished;
    const AttentionStatistics *basis =
        finished || model.attention().empty() ? model.newestAttention() : model.attention().front().get();
    if (basis != nullptr && basis->columns == columns) {
        std::stable_sort(order.begin(), order.end(), [basis](std::size_t a, std::size_t b) {
            return basis->meanOf(0, a) > basis->meanOf(0, b);
        });
    }
    return order;
}

} // namespace

AttentionRowLayout AttentionRowLayout::make(const RunModel &model, double height, double lineHeight)
{
    AttentionRowLayout layout;
    const AttentionStatistics *attention = model.newestAttention();
    if (!model.prepared() || attention == nullptr || attention->empty())
        return layout;
    const RunFacts &facts = model.run()->facts();
    const std::size_t columns = attention->columns;
    layout.m_columnCount = columns;
    if (model.attentionRows() == AttentionRows::ByClass && attention->groups == 3)
        layout.m_groups = {2, 1};

    const auto fit = static_cast<std::size_t>(std::max(0.0, std::floor(height / (lineHeight + 1.0))));
    const std::size_t most = std::clamp(fit, leastRows, mostRows);
    const bool all = columns <= most;
    std::vector<std::size_t> order(columns);
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (!all)
        order = byValue(model, columns);
    const std::size_t single = all ? columns : std::clamp(fit > 2 ? fit - 2 : 0, leastRows, mostRows);
    const auto marked = [&facts](std::size_t column) {
        return std::find(facts.informativeColumns.begin(), facts.informativeColumns.end(), column) !=
               facts.informativeColumns.end();
    };
    for (std::size_t i = 0; i < single; ++i)
        layout.m_rows.push_back({{order[i]}, false, marked(order[i]), columnName(facts, order[i])});
    if (!all) {
        const std::vector<std::size_t> rest(order.begin() + static_cast<std::ptrdiff_t>(single), order.end());
        layout.m_rows.push_back({rest, true, std::any_of(rest.begin(), rest.end(), marked),
                                 QCoreApplication::translate("Plots", "others (%1)").arg(rest.size())});
    }
    return layout;
}

double AttentionRowLayout::unitHeight(const QRectF &axisRect) const
{
    const bool others = !m_rows.empty() && m_rows.back().others;
    return axisRect.height() / static_cast<double>(m_rows.size() + (others ? 1 : 0));
}

QRectF AttentionRowLayout::rowRect(const QRectF &axisRect, std::size_t row) const
{
    const double unit = unitHeight(axisRect);
    const double top = std::round(axisRect.top() + static_cast<double>(row) * unit);
    const double units = static_cast<double>(row) + (m_rows[row].others ? 2.0 : 1.0);
    const double bottom = std::round(axisRect.top() + units * unit);
    return {axisRect.left(), top, axisRect.width(), bottom - top};
}

QRectF AttentionRowLayout::laneRect(const QRectF &axisRect, std::size_t row, std::size_t lane) const
{
    const QRectF rect = rowRect(axisRect, row);
    if (m_rows[row].others) {
        const double height = std::floor((rect.height() - 4.0) / static_cast<double>(m_groups.size()));
        return {rect.left(), rect.top() + 2.0 + static_cast<double>(lane) * height, rect.width(), height};
    }
    const bool pair = byClass();
    const double room = rect.height();
    if (!pair) {
        const double height = dense() ? std::max(2.0, room - 1.0) : std::round(0.5 * room);
        return {rect.left(), rect.top() + std::round((room - height) / 2.0), rect.width(), height};
    }
    const double gap = room >= 24.0 ? 3.0 : 1.0;
    const double height =
        std::max(1.0, std::floor((room >= 24.0 ? 0.77 * room : room - 2.0) / 2.0 - gap / 2.0));
    const double top = rect.top() + std::round((room - 2.0 * height - gap) / 2.0);
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

QString groupName(const RunFacts &facts, std::size_t group)
{
    if (group == 0)
        return QCoreApplication::translate("Plots", "all rows");
    if (group - 1 >= facts.classNames.size())
        return QString::number(group - 1);
    return QCoreApplication::translate("Plots", "%1 = %2")
        .arg(QString::fromStdString(facts.targetName), QString::fromStdString(facts.classNames[group - 1]));
}

QString columnName(const RunFacts &facts, std::size_t column)
{
    return column < facts.columnNames.size() ? QString::fromStdString(facts.columnNames[column])
                                             : QStringLiteral("x%1").arg(column);
}

} // namespace attention
