// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/column_fit.h"

#include "core/data/encoding/column_levels.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace attention {

namespace {

/// The values of a number, 0 and 1 of a boolean, in the training rows that have one.
std::vector<float> presentNumbers(const Column &column, std::span<const std::uint32_t> rows)
{
    std::vector<float> values;
    values.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        if (column.type == ColumnType::Number && !std::isnan(column.numbers[row]))
            values.push_back(column.numbers[row]);
        else if (column.type != ColumnType::Number && column.codes[row] != TextDictionary::noCode)
            values.push_back(static_cast<float>(column.codes[row]));
    }
    return values;
}

/// Between the two in the middle of an even number. Reorders the values.
double median(std::vector<float> &values)
{
    if (values.empty())
        return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    const double below = *std::max_element(values.begin(), middle);
    return below + (*middle - below) / 2.0;
}

/// Of `values` and so many times `fill`. Twice through, so that a large mean costs no digits.
StandardScale scaleOf(const std::vector<float> &values, std::size_t fills, double fill)
{
    if (values.empty())
        return {fill, 1.0};
    const auto [least, largest] = std::minmax_element(values.begin(), values.end());
    if (*least == *largest && (fills == 0 || fill == *least))
        return {*least, 1.0};
    const auto filled = static_cast<double>(fills);
    const double n = static_cast<double>(values.size()) + filled;
    const double mean = std::accumulate(values.begin(), values.end(), filled * fill) / n;
    double squares = filled * (fill - mean) * (fill - mean);
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return {mean, std::sqrt(squares / n)};
}

void fitNumber(ColumnEncoding &encoding, const Column &column, std::span<const std::uint32_t> rows)
{
    std::vector<float> values = presentNumbers(column, rows);
    if (encoding.kind == ColumnEncoding::Kind::Boolean) {
        const auto yes = std::count(values.begin(), values.end(), 1.0F);
        encoding.fill = 2 * static_cast<std::size_t>(yes) > values.size() ? 1.0 : 0.0;
    } else {
        encoding.fill = median(values);
    }
    encoding.scale = scaleOf(values, rows.size() - values.size(), encoding.fill);
}

void fitCategory(ColumnEncoding &encoding, const Column &column, std::span<const std::uint32_t> rows)
{
    const std::vector<std::size_t> counts = codeCounts(column, rows);
    std::vector<std::size_t> codes;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            codes.push_back(code);
    }
    std::stable_sort(codes.begin(), codes.end(),
                     [&counts](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    const double fewest = std::max(2.0, levelShare * static_cast<double>(rows.size()));
    const auto rare = std::find_if(codes.begin(), codes.end(), [&counts, fewest](std::size_t code) {
        return static_cast<double>(counts[code]) < fewest;
    });
    std::size_t kept = std::min(static_cast<std::size_t>(rare - codes.begin()), mostLevels);
    if (codes.size() - kept == 1)
        kept = codes.size();
    const auto texts = [&](std::size_t begin, std::size_t end) {
        std::vector<std::string> unordered;
        for (std::size_t index = begin; index < end; ++index)
            unordered.emplace_back(column.texts.text(codes[index]));
        std::vector<std::string> ordered;
        for (const std::size_t index : levelOrder(unordered))
            ordered.push_back(unordered[index]);
        return ordered;
    };
    encoding.levels = texts(0, kept);
    encoding.rare = texts(kept, codes.size());
    encoding.other = !encoding.rare.empty();
    encoding.missing = std::accumulate(counts.begin(), counts.end(), std::size_t{0}) < rows.size();
}

} // namespace

ColumnEncoding fitColumn(const Column &column, std::span<const std::uint32_t> trainRows)
{
    ColumnEncoding encoding;
    encoding.name = column.name;
    if (column.type == ColumnType::Number)
        encoding.kind = ColumnEncoding::Kind::Number;
    else if (column.type == ColumnType::Boolean)
        encoding.kind = ColumnEncoding::Kind::Boolean;
    else
        encoding.kind = ColumnEncoding::Kind::Category;
    if (encoding.kind == ColumnEncoding::Kind::Category)
        fitCategory(encoding, column, trainRows);
    else
        fitNumber(encoding, column, trainRows);
    return encoding;
}

StandardScale fitTarget(const Column &column, std::span<const std::uint32_t> trainRows)
{
    return scaleOf(presentNumbers(column, trainRows), 0, 0.0);
}

} // namespace attention
