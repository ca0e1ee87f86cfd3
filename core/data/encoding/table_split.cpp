// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/table_split.h"

#include "core/data/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace attention {

namespace {

std::size_t validationRows(std::size_t rows, double share)
{
    return static_cast<std::size_t>(std::llround(share * static_cast<double>(rows)));
}

void shuffle(std::vector<RowPick> &rows, std::uint64_t seed)
{
    Random random(seed, Stream::TableSplit);
    for (std::size_t left = rows.size(); left > 1; --left)
        std::swap(rows[left - 1], rows[random.below(static_cast<std::uint32_t>(left))]);
}

} // namespace

std::vector<std::size_t> validationOfClasses(const std::vector<std::size_t> &classRows, double share)
{
    const std::size_t classes = classRows.size();
    const std::size_t rows = std::accumulate(classRows.begin(), classRows.end(), std::size_t{0});
    std::vector<std::size_t> most(classes);
    for (std::size_t index = 0; index < classes; ++index)
        most[index] = std::max(classRows[index], std::size_t{1}) - 1;
    const std::size_t total =
        std::min(validationRows(rows, share), std::accumulate(most.begin(), most.end(), std::size_t{0}));
    const auto several = std::count_if(most.begin(), most.end(), [](std::size_t n) { return n > 0; });
    const std::size_t least = total >= static_cast<std::size_t>(several) ? 1 : 0;

    std::vector<std::size_t> result(classes);
    const auto lacks = [&](std::size_t index) {
        const double exact = static_cast<double>(total) * static_cast<double>(classRows[index]) /
                             static_cast<double>(std::max(rows, std::size_t{1}));
        return exact - static_cast<double>(result[index]);
    };
    for (std::size_t index = 0; index < classes; ++index) {
        const auto whole = static_cast<std::size_t>(lacks(index));
        result[index] = std::min(std::max(whole, least), most[index]);
    }
    // Classes are few and each is off by less than one row, but where most of them have few rows.
    const auto pick = [&](auto allowed, auto better) {
        std::size_t best = classes;
        for (std::size_t index = 0; index < classes; ++index) {
            if (allowed(index) && (best == classes || better(lacks(index), lacks(best))))
                best = index;
        }
        return best;
    };
    std::size_t sum = std::accumulate(result.begin(), result.end(), std::size_t{0});
    for (; sum < total; ++sum)
        ++result[pick([&](std::size_t index) { return result[index] < most[index]; }, std::greater<>())];
    for (; sum > total; --sum)
        --result[pick([&](std::size_t index) { return result[index] > least; }, std::less<>())];
    return result;
}

TableSplit splitRows(std::vector<RowPick> rows, std::size_t classes, double share,
                     std::optional<std::uint64_t> seed)
{
    if (!seed) {
        const std::size_t trainRows = rows.size() - validationRows(rows.size(), share);
        return {std::move(rows), trainRows};
    }
    shuffle(rows, *seed);
    std::vector<std::size_t> trainLeft(classes);
    for (const RowPick row : rows)
        ++trainLeft[row.label()];
    const std::vector<std::size_t> validation = validationOfClasses(trainLeft, share);
    for (std::size_t index = 0; index < classes; ++index)
        trainLeft[index] -= validation[index];
    TableSplit split;
    split.rows.reserve(rows.size());
    std::vector<RowPick> last;
    for (const RowPick row : rows) {
        std::size_t &left = trainLeft[row.label()];
        (left > 0 ? split.rows : last).push_back(row);
        left -= left > 0 ? 1 : 0;
    }
    split.trainRows = split.rows.size();
    split.rows.insert(split.rows.end(), last.begin(), last.end());
    return split;
}

} // namespace attention
