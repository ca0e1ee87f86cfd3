// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/column_fit.h"
#include "core/data/encoding/column_levels.h"
#include "tests/core/data/encoding/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ColumnEncoding fitted(const Column &column)
{
    std::vector<std::uint32_t> rows(std::max(column.numbers.size(), column.codes.size()));
    std::iota(rows.begin(), rows.end(), 0U);
    return fitColumn(column, rows);
}

/// So many rows of each text.
Column category(const std::vector<std::pair<std::string, std::size_t>> &levels)
{
    std::vector<std::string> values;
    for (const auto &[level, rows] : levels)
        values.insert(values.end(), rows, level);
    return texts("c", values);
}

TEST(ColumnFit, OfNumbersHasMeanPopulationDeviationAndMedian)
{
    const ColumnEncoding encoding = fitted(numbers("x", {2, 4, 4, 4, 5, 5, 7, 9}));
    EXPECT_EQ(encoding.kind, ColumnEncoding::Kind::Number);
    EXPECT_EQ(encoding.name, "x");
    EXPECT_EQ(encoding.scale, (StandardScale{5.0, 2.0}));
    EXPECT_EQ(encoding.fill, 4.5);
    EXPECT_EQ(encoding.inputs(), 1U);
    EXPECT_EQ(fitted(numbers("x", {9, 1, 2})).fill, 2.0);
}

TEST(ColumnFit, OfNumbersCountsWhatWasFilled)
{
    // As if the table held 1, 1, 4, 1, 1.
    const ColumnEncoding encoding = fitted(numbers("x", {1, missingNumber, 4, missingNumber, 1}));
    EXPECT_EQ(encoding.fill, 1.0);
    EXPECT_DOUBLE_EQ(encoding.scale.mean, 1.6);
    EXPECT_DOUBLE_EQ(encoding.scale.deviation, 1.2);
}

TEST(ColumnFit, LooksAtTheTrainingRowsOnly)
{
    const Column column = numbers("x", {1, 100, 3, missingNumber});
    const std::vector<std::uint32_t> rows{2, 0};
    EXPECT_EQ(fitColumn(column, rows).scale, (StandardScale{2.0, 1.0}));
    EXPECT_EQ(fitColumn(column, rows).fill, 2.0);
    const Column words = texts("c", {"a", "z", "a", ""});
    EXPECT_THAT(fitColumn(words, rows).levels, ElementsAre("a"));
    EXPECT_THAT(fitColumn(words, rows).rare, IsEmpty());
    EXPECT_FALSE(fitColumn(words, rows).missing);
}

TEST(ColumnFit, OfAConstantHasDeviation1AndItsValueAsMean)
{
    // A mean by summing would be off by a bit, and the deviation with it.
    const ColumnEncoding encoding = fitted(numbers("x", std::vector<float>(1000, 0.1F)));
    EXPECT_EQ(encoding.scale, (StandardScale{0.1F, 1.0}));
    EXPECT_EQ(fitted(numbers("x", {3, missingNumber, 3})).scale, (StandardScale{3.0, 1.0}));
    EXPECT_EQ(fitted(booleans("b", {1, 1, -1})).scale, (StandardScale{1.0, 1.0}));
}

TEST(ColumnFit, OfNumbersWithoutValuesFillsWith0)
{
    const ColumnEncoding encoding = fitted(numbers("x", {missingNumber, missingNumber}));
    EXPECT_EQ(encoding.fill, 0.0);
    EXPECT_EQ(encoding.scale, (StandardScale{0.0, 1.0}));
}

TEST(ColumnFit, LosesNoDigitsToALargeMeanAndHoldsTheLargestNumbers)
{
    const ColumnEncoding near = fitted(numbers("x", {16777215.0F, 16777213.0F}));
    EXPECT_EQ(near.scale, (StandardScale{16777214.0, 1.0}));
    const float largest = std::numeric_limits<float>::max();
    const ColumnEncoding far = fitted(numbers("x", {largest, -largest}));
    EXPECT_EQ(far.scale, (StandardScale{0.0, largest}));
    EXPECT_EQ(fitted(numbers("x", {largest, largest, 0, 0})).fill, largest / 2.0);
}

TEST(ColumnFit, OfBooleansFillsWithTheMoreFrequentOne)
{
    const ColumnEncoding encoding = fitted(booleans("b", {1, 1, 0, -1}));
    EXPECT_EQ(encoding.kind, ColumnEncoding::Kind::Boolean);
    EXPECT_EQ(encoding.fill, 1.0);
    EXPECT_EQ(encoding.scale.mean, 0.75);
    EXPECT_DOUBLE_EQ(encoding.scale.deviation, std::sqrt(0.1875));
    EXPECT_EQ(fitted(booleans("b", {1, 0})).fill, 0.0);
}

TEST(ColumnFit, OfACategoryHasAnInputForEachLevelAndForMissing)
{
    const ColumnEncoding encoding = fitted(texts("c", {"red", "blue", "red", "", "blue"}));
    EXPECT_EQ(encoding.kind, ColumnEncoding::Kind::Category);
    EXPECT_THAT(encoding.levels, ElementsAre("blue", "red"));
    EXPECT_TRUE(encoding.missing);
    EXPECT_FALSE(encoding.other);
    EXPECT_EQ(encoding.inputs(), 3U);
    EXPECT_THAT(fitted(texts("c", {"10", "9", "10", "9"})).levels, ElementsAre("9", "10"));
}

TEST(ColumnFit, MergesRareLevels)
{
    const ColumnEncoding few = fitted(category({{"a", 50}, {"b", 2}, {"d", 1}, {"c", 1}}));
    EXPECT_THAT(few.levels, ElementsAre("a", "b"));
    EXPECT_THAT(few.rare, ElementsAre("c", "d"));
    EXPECT_TRUE(few.other);
    EXPECT_EQ(few.inputs(), 3U);
    const ColumnEncoding many = fitted(category({{"a", 966}, {"b", 10}, {"c", 10}, {"d", 9}, {"e", 5}}));
    EXPECT_THAT(many.levels, ElementsAre("a", "b", "c")); // 1 % of 1000 rows are 10
}

TEST(ColumnFit, MergesNoSingleLevel)
{
    const ColumnEncoding encoding = fitted(category({{"a", 50}, {"b", 1}}));
    EXPECT_THAT(encoding.levels, ElementsAre("a", "b"));
    EXPECT_FALSE(encoding.other);
}

TEST(ColumnFit, KeepsAtMost50Levels)
{
    std::vector<std::pair<std::string, std::size_t>> levels;
    for (std::size_t level = 0; level < 60; ++level)
        levels.emplace_back(std::to_string(level), 3 + (level >= 10 ? 1 : 0));
    const ColumnEncoding encoding = fitted(category(levels));
    EXPECT_EQ(encoding.levels.size(), mostLevels);
    EXPECT_EQ(encoding.levels.front(), "10");
    EXPECT_THAT(encoding.rare, ElementsAre("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
}

TEST(ColumnFit, NamesTheInputs)
{
    Preprocessing preprocessing;
    preprocessing.columns = {fitted(numbers("radius", {1, 2})),
                             fitted(texts("colour", {"red", "red", "x", "y", ""}))};
    EXPECT_THAT(preprocessing.inputNames(),
                ElementsAre("radius", "colour=red", "colour=(other)", "colour=(missing)"));
    EXPECT_EQ(preprocessing.inputs(), 4U);
}

} // namespace
} // namespace attention::test
