// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/correlation.h"

#include "core/data/encoding/column_role.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attention {

namespace {

constexpr std::size_t mostRows = 10'000;
constexpr std::size_t mostColumns = 500;
constexpr std::size_t blockRows = 256;

double valueOf(const Column &column, std::uint32_t row)
{
    if (column.type == ColumnType::Number)
        return column.numbers[row];
    return column.codes[row];
}

struct Spread
{
    std::size_t column = 0;
    double mean = 0.0;
    double norm = 0.0; ///< root of the sum of squared distances from the mean
};

Spread spreadOf(const Table &table, std::size_t column, std::span<const std::uint32_t> rows)
{
    const Column &values = table.columns[column];
    Spread spread{column, 0.0, 0.0};
    for (const std::uint32_t row : rows)
        spread.mean += valueOf(values, row) / static_cast<double>(rows.size());
    for (const std::uint32_t row : rows)
        spread.norm += std::pow(valueOf(values, row) - spread.mean, 2);
    spread.norm = std::sqrt(spread.norm);
    return spread;
}

bool isComplete(const Column &column, std::span<const std::uint32_t> rows)
{
    return column.missing == 0 || std::none_of(rows.begin(), rows.end(), [&column](std::uint32_t row) {
               return isMissing(column, row);
           });
}

std::vector<Spread> comparable(const Table &table, std::span<const std::size_t> columns,
                               std::span<const std::uint32_t> rows)
{
    std::vector<Spread> spreads;
    for (const std::size_t index : columns) {
        const Column &column = table.columns[index];
        if (spreads.size() == mostColumns)
            break;
        if ((column.type != ColumnType::Number && column.type != ColumnType::Boolean) ||
            !isComplete(column, rows))
            continue;
        const Spread spread = spreadOf(table, index, rows);
        if (spread.norm > 0.0)
            spreads.push_back(spread);
    }
    return spreads;
}

/// Two columns, counted among those compared, with their |r|.
struct Pair
{
    double strength;
    std::size_t first;
    std::size_t second;
};

/// Joins the strongest pairs first, so that a group's last one is the weakest it needs (Kruskal).
std::vector<CorrelatedGroup> joined(std::vector<Pair> pairs, const std::vector<Spread> &spreads)
{
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair &a, const Pair &b) { return a.strength > b.strength; });
    std::vector<std::size_t> groupOf(spreads.size());
    std::iota(groupOf.begin(), groupOf.end(), std::size_t{0});
    std::vector<CorrelatedGroup> groups(spreads.size());
    for (std::size_t index = 0; index < spreads.size(); ++index)
        groups[index].columns = {spreads[index].column};
    for (const Pair &pair : pairs) {
        const std::size_t to = std::min(groupOf[pair.first], groupOf[pair.second]);
        const std::size_t from = std::max(groupOf[pair.first], groupOf[pair.second]);
        if (from == to)
            continue;
        groups[to].columns.insert(groups[to].columns.end(), groups[from].columns.begin(),
                                  groups[from].columns.end());
        groups[to].weakest = pair.strength;
        groups[from].columns.clear();
        std::replace(groupOf.begin(), groupOf.end(), from, to);
    }
    std::erase_if(groups, [](const CorrelatedGroup &group) { return group.columns.size() < 2; });
    for (CorrelatedGroup &group : groups)
        std::sort(group.columns.begin(), group.columns.end());
    return groups;
}

} // namespace

std::vector<std::uint32_t> manyRows(std::span<const std::uint32_t> rows)
{
    const std::size_t count = std::min(rows.size(), mostRows);
    std::vector<std::uint32_t> picked;
    picked.reserve(count);
    for (std::size_t index = 0; index < count; ++index)
        picked.push_back(rows[index * rows.size() / count]);
    return picked;
}

double correlation(const Column &a, const Column &b, std::span<const std::uint32_t> rows)
{
    std::vector<std::uint32_t> both = manyRows(rows);
    std::erase_if(both, [&](std::uint32_t row) { return isMissing(a, row) || isMissing(b, row); });
    Eigen::ArrayXd x(static_cast<Eigen::Index>(both.size()));
    Eigen::ArrayXd y(x.size());
    for (std::size_t index = 0; index < both.size(); ++index) {
        x[static_cast<Eigen::Index>(index)] = valueOf(a, both[index]);
        y[static_cast<Eigen::Index>(index)] = valueOf(b, both[index]);
    }
    if (x.size() < 2 || (x == x[0]).all() || (y == y[0]).all())
        return 0.0;
    x -= x.mean();
    y -= y.mean();
    return (x * y).sum() / (x.matrix().norm() * y.matrix().norm());
}

std::optional<std::vector<CorrelatedGroup>> correlatedGroups(const Table &table,
                                                             std::span<const std::size_t> columns,
                                                             std::span<const std::uint32_t> rows,
                                                             const std::function<bool()> &stop)
{
    const std::vector<std::uint32_t> picked = manyRows(rows);
    const std::vector<Spread> spreads = comparable(table, columns, picked);
    if (spreads.size() < 2)
        return std::vector<CorrelatedGroup>{};
    const auto size = static_cast<Eigen::Index>(spreads.size());
    Eigen::MatrixXd r = Eigen::MatrixXd::Zero(size, size); // its lower half
    Eigen::MatrixXd block;
    for (std::size_t begin = 0; begin < picked.size(); begin += blockRows) {
        if (stop && stop())
            return std::nullopt;
        const std::size_t count = std::min(blockRows, picked.size() - begin);
        block.resize(size, static_cast<Eigen::Index>(count));
        for (Eigen::Index index = 0; index < size; ++index) {
            const Spread &spread = spreads[static_cast<std::size_t>(index)];
            const Column &column = table.columns[spread.column];
            for (std::size_t row = 0; row < count; ++row)
                block(index, static_cast<Eigen::Index>(row)) =
                    (valueOf(column, picked[begin + row]) - spread.mean) / spread.norm;
        }
        r.selfadjointView<Eigen::Lower>().rankUpdate(block);
    }
    std::vector<Pair> pairs;
    for (std::size_t first = 0; first < spreads.size(); ++first) {
        for (std::size_t second = first + 1; second < spreads.size(); ++second) {
            const double strength =
                std::abs(r(static_cast<Eigen::Index>(second), static_cast<Eigen::Index>(first)));
            if (strength >= strongCorrelation)
                pairs.push_back({strength, first, second});
        }
    }
    return joined(std::move(pairs), spreads);
}

} // namespace attention
