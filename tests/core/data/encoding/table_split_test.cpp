// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/table_split.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace attention::test {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::Gt;

/// Rows 0, 1, …, class after class.
std::vector<RowPick> rowsOf(const std::vector<std::size_t> &classRows)
{
    std::vector<RowPick> rows;
    for (std::size_t label = 0; label < classRows.size(); ++label) {
        for (std::size_t count = 0; count < classRows[label]; ++count)
            rows.emplace_back(static_cast<std::uint32_t>(rows.size()), static_cast<std::uint32_t>(label));
    }
    return rows;
}

std::vector<std::uint32_t> numbersOf(const std::vector<RowPick> &rows)
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(rows.size());
    for (const RowPick row : rows)
        numbers.push_back(row.row());
    return numbers;
}

TEST(TableSplit, GivesEachClassItsShareOfTheValidation)
{
    EXPECT_THAT(validationOfClasses({50, 50, 50}, 0.2), ElementsAre(10, 10, 10));
    EXPECT_THAT(validationOfClasses({357, 212}, 0.2), ElementsAre(72, 42));
    EXPECT_THAT(validationOfClasses({59, 71, 48}, 0.2), ElementsAre(12, 14, 10));
}

TEST(TableSplit, GivesTheRestOfRoundingToTheLargestRemainders)
{
    // 0.25 of 4, 5 and 6 rows are 1, 1.25 and 1.5; together 3.75, so 4.
    EXPECT_THAT(validationOfClasses({4, 5, 6}, 0.25), ElementsAre(1, 1, 2));
}

TEST(TableSplit, KeepsARowOfEveryClassForTrainingAndOfTwoOneForValidation)
{
    EXPECT_THAT(validationOfClasses({1, 99}, 0.2), ElementsAre(0, 20));
    EXPECT_THAT(validationOfClasses({2, 98}, 0.2), ElementsAre(1, 19));
    EXPECT_THAT(validationOfClasses({2, 98}, 0.9), ElementsAre(1, 89));
    EXPECT_THAT(validationOfClasses({2, 2, 2}, 0.9), ElementsAre(1, 1, 1));   // fewer than 5, for training
    EXPECT_THAT(validationOfClasses({2, 2, 96}, 0.02), ElementsAre(0, 0, 2)); // too few for one of each
    EXPECT_THAT(validationOfClasses({3, 3, 3, 3}, 0.5), ElementsAre(2, 2, 1, 1));
    EXPECT_THAT(validationOfClasses({1, 1, 1}, 0.5), ElementsAre(0, 0, 0));
}

TEST(TableSplit, ValidatesSoManyRowsInAllAsTheShareSays)
{
    for (std::size_t first = 2; first < 40; ++first) {
        for (const double share : {0.01, 0.1, 0.2, 0.33, 0.5}) {
            const std::vector<std::size_t> classRows{first, 17, 30};
            const std::vector<std::size_t> validation = validationOfClasses(classRows, share);
            EXPECT_EQ(std::accumulate(validation.begin(), validation.end(), std::size_t{0}),
                      static_cast<std::size_t>(std::llround(share * static_cast<double>(first + 47))));
        }
    }
}

TEST(TableSplit, HasEveryRowOnce)
{
    const TableSplit split = splitRows(rowsOf({30, 50, 7}), 3, 0.2, 4);
    std::vector<std::uint32_t> numbers = numbersOf(split.rows);
    EXPECT_FALSE(std::is_sorted(numbers.begin(), numbers.end()));
    std::sort(numbers.begin(), numbers.end());
    EXPECT_EQ(numbers, numbersOf(rowsOf({30, 50, 7})));
    EXPECT_EQ(split.trainRows, 70U);
    for (const RowPick row : split.rows)
        EXPECT_EQ(row.label(), row.row() < 30 ? 0U : row.row() < 80 ? 1U : 2U);
}

TEST(TableSplit, MixesClassesOnBothSides)
{
    const TableSplit split = splitRows(rowsOf({500, 500}), 2, 0.2, 4);
    const auto changes = [&split](std::size_t begin, std::size_t end) {
        std::size_t count = 0;
        for (std::size_t row = begin + 1; row < end; ++row)
            count += split.rows[row].label() != split.rows[row - 1].label() ? 1 : 0;
        return count;
    };
    EXPECT_THAT((std::vector{changes(0, 400), changes(400, 800), changes(800, 1000)}), Each(Gt(60U)));
}

TEST(TableSplit, IsTheSameBySeed)
{
    const auto by = [](std::uint64_t seed) { return splitRows(rowsOf({40, 60}), 2, 0.2, seed).rows; };
    EXPECT_EQ(by(7), by(7));
    EXPECT_NE(by(7), by(8));
}

TEST(TableSplit, LeavesTheOrderAndValidatesTheLastRowsWithoutSeed)
{
    const TableSplit split = splitRows(rowsOf({8, 2}), 2, 0.3, std::nullopt);
    EXPECT_EQ(split.rows, rowsOf({8, 2}));
    EXPECT_EQ(split.trainRows, 7U);
}

} // namespace
} // namespace attention::test
