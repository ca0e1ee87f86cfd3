// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/row_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <vector>

namespace attention {

namespace {

constexpr std::size_t size = 1'000;

std::vector<float> labels()
{
    std::vector<float> values;
    for (std::size_t row = 0; row < size; ++row)
        values.push_back(static_cast<float>(row % 3));
    return values;
}

std::vector<std::uint32_t> epochOf(RowOrder &order, std::size_t together)
{
    std::vector<std::uint32_t> rows;
    for (std::size_t first = 0; first < size; first += together) {
        for (const RowPick pick : order.rows(first, together)) {
            EXPECT_EQ(pick.label(), pick.row() % 3) << "the row's own class";
            rows.push_back(pick.row());
        }
    }
    return rows;
}

std::vector<std::uint32_t> inOrder()
{
    std::vector<std::uint32_t> rows(size);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

} // namespace

TEST(RowOrder, HasEveryRowOnceInEveryEpochAndEachEpochInAnotherOrder)
{
    RowOrder order(labels(), true, 1);
    std::vector<std::uint32_t> before = inOrder();
    for (int epoch = 0; epoch < 3; ++epoch) {
        std::vector<std::uint32_t> rows = epochOf(order, 128);
        EXPECT_NE(rows, before);
        before = rows;
        std::sort(rows.begin(), rows.end());
        EXPECT_EQ(rows, inOrder());
        order.restart();
    }
}

TEST(RowOrder, DoesNotDependOnHowFarItIsAskedFor)
{
    RowOrder byFew(labels(), true, 7);
    RowOrder byMany(labels(), true, 7);
    byMany.rows(0, 500); // ahead
    EXPECT_EQ(epochOf(byFew, 3), epochOf(byMany, 900));
}

TEST(RowOrder, TakesEveryOrderAboutAsOften)
{
    RowOrder order(std::vector<float>(4), true, 3);
    std::map<std::vector<std::uint32_t>, int> counts;
    constexpr int ofEach = 1'000;
    for (int epoch = 0; epoch < 24 * ofEach; ++epoch) {
        std::vector<std::uint32_t> rows;
        for (const RowPick pick : order.rows(0, 4))
            rows.push_back(pick.row());
        ++counts[rows];
        order.restart();
    }
    EXPECT_EQ(counts.size(), 24U);
    for (const auto &[rows, count] : counts)
        EXPECT_NEAR(count, ofEach, 5 * 32) << testing::PrintToString(rows); // five standard deviations
}

TEST(RowOrder, LeavesTheRowsAsTheyAreWithoutShuffle)
{
    RowOrder order(labels(), false, 1);
    EXPECT_EQ(epochOf(order, 128), inOrder());
    order.restart();
    EXPECT_EQ(epochOf(order, 128), inOrder());
}

TEST(RowOrder, EndsWithTheLastRow)
{
    RowOrder order(std::vector<float>(10), true, 1);
    EXPECT_EQ(order.rows(8, 5).size(), 2U);
    EXPECT_TRUE(order.rows(10, 5).empty());
    EXPECT_TRUE(order.rows(15, 5).empty());
}

} // namespace attention
