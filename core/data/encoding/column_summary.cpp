// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/column_summary.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

void addNumbers(ColumnSummary &summary, const std::vector<float> &numbers)
{
    const auto first =
        std::find_if(numbers.begin(), numbers.end(), [](float number) { return !std::isnan(number); });
    if (first == numbers.end())
        return;
    float least = *first;
    float largest = *first;
    for (const float number : numbers) { // comparing with NaN is false
        least = number < least ? number : least;
        largest = number > largest ? number : largest;
    }
    summary.minimum = least;
    summary.maximum = largest;
    summary.histogram.assign(ColumnSummary::bins, 0);
    const double width = (summary.maximum - summary.minimum) / static_cast<double>(ColumnSummary::bins);
    for (const float number : numbers) {
        if (std::isnan(number))
            continue;
        const double bin = width > 0.0 ? (number - summary.minimum) / width : 0.0;
        ++summary.histogram[std::min(static_cast<std::size_t>(bin), ColumnSummary::bins - 1)];
    }
}

void addLevels(ColumnSummary &summary, const Column &column)
{
    std::vector<std::size_t> counts(column.texts.size());
    for (const std::uint32_t code : column.codes) {
        if (code != TextDictionary::noCode)
            ++counts[code];
    }
    std::vector<std::size_t> codes;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            codes.push_back(code);
    }
    const std::size_t shown = std::min(codes.size(), ColumnSummary::mostLevels);
    std::partial_sort(codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(shown), codes.end(),
                      [&](std::size_t a, std::size_t b) {
                          return counts[a] != counts[b] ? counts[a] > counts[b]
                                                        : column.texts.text(a) < column.texts.text(b);
                      });
    for (std::size_t index = 0; index < shown; ++index)
        summary.levels.push_back({std::string(column.texts.text(codes[index])), counts[codes[index]]});
}

} // namespace

ColumnSummary summaryOf(const Column &column)
{
    ColumnSummary summary;
    summary.distinct = distinctValues(column);
    summary.missing = column.missing;
    if (column.type == ColumnType::Number)
        addNumbers(summary, column.numbers);
    else
        addLevels(summary, column);
    return summary;
}

} // namespace attention
