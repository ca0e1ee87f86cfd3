// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/column_summary.h"
#include "tests/core/data/encoding/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ColumnSummary, OfNumbersHasRangeAndHistogram)
{
    const ColumnSummary summary = summaryOf(numbers("x", {0, 16, 0.5F, 1, 15.5F, missingNumber, 8, 8}));
    EXPECT_EQ(summary.distinct, 6U);
    EXPECT_EQ(summary.missing, 1U);
    EXPECT_EQ(summary.minimum, 0.0);
    EXPECT_EQ(summary.maximum, 16.0);
    EXPECT_THAT(summary.histogram, ElementsAre(2, 1, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 2));
    EXPECT_THAT(summary.levels, IsEmpty());
}

TEST(ColumnSummary, OfEqualNumbersHasThemInTheFirstPart)
{
    const ColumnSummary summary = summaryOf(numbers("x", {missingNumber, -3, -3}));
    EXPECT_EQ(summary.minimum, -3.0);
    EXPECT_EQ(summary.maximum, -3.0);
    EXPECT_EQ(summary.histogram.front(), 2U);
    EXPECT_EQ(summary.histogram.size(), ColumnSummary::bins);
}

TEST(ColumnSummary, HoldsTheLargestNumbers)
{
    const float largest = std::numeric_limits<float>::max();
    const ColumnSummary summary = summaryOf(numbers("x", {largest, -largest, 0}));
    EXPECT_THAT(summary.histogram, ElementsAre(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1));
}

TEST(ColumnSummary, OfAnEmptyColumnIsEmpty)
{
    const ColumnSummary summary = summaryOf(numbers("x", {missingNumber}));
    EXPECT_THAT(summary.histogram, IsEmpty());
    EXPECT_EQ(summary.distinct, 0U);
    EXPECT_THAT(summaryOf(texts("c", {"", ""})).levels, IsEmpty());
}

TEST(ColumnSummary, OfTextsHasTheMostFrequentLevelsFirst)
{
    const ColumnSummary summary = summaryOf(texts("c", {"b", "c", "", "a", "c"}));
    EXPECT_THAT(summary.levels, ElementsAre(ColumnSummary::Level{"c", 2}, ColumnSummary::Level{"a", 1},
                                            ColumnSummary::Level{"b", 1}));
    EXPECT_EQ(summary.distinct, 3U);
    EXPECT_EQ(summary.missing, 1U);
    const ColumnSummary yes = summaryOf(booleans("b", {1, 1, -1}));
    EXPECT_THAT(yes.levels, ElementsAre(ColumnSummary::Level{"yes", 2}));
}

TEST(ColumnSummary, HasAtMost16Levels)
{
    const ColumnSummary summary =
        summaryOf(texts("c", repeated(40, [](std::size_t row) { return std::to_string(row % 20); })));
    EXPECT_EQ(summary.levels.size(), ColumnSummary::mostLevels);
    EXPECT_EQ(summary.distinct, 20U);
}

} // namespace
} // namespace attention::test
