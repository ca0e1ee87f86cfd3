// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/snapshot_slot.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>
#include <vector>

namespace attention {

namespace {

constexpr int lastValue = 100'000;

void write(SnapshotSlot<std::vector<int>> &slot, int value)
{
    slot.back().assign(16, value);
    slot.publish();
}

bool isWhole(const std::vector<int> &values)
{
    return std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end();
}

} // namespace

TEST(SnapshotSlot, HasNothingNewBeforeTheFirstPublish)
{
    SnapshotSlot<int> slot;
    EXPECT_FALSE(slot.update());
    slot.back() = 5;
    EXPECT_FALSE(slot.update());
    slot.publish();
    EXPECT_TRUE(slot.update());
    EXPECT_EQ(slot.front(), 5);
    EXPECT_FALSE(slot.update());
    EXPECT_EQ(slot.front(), 5);
}

TEST(SnapshotSlot, GivesTheNewestOfSeveralValues)
{
    SnapshotSlot<int> slot;
    for (int value = 1; value <= 10; ++value) {
        slot.back() = value;
        slot.publish();
    }
    EXPECT_TRUE(slot.update());
    EXPECT_EQ(slot.front(), 10);
    EXPECT_FALSE(slot.update());
}

TEST(SnapshotSlot, LeavesTheReadersValueAloneUntilItMovesOn)
{
    SnapshotSlot<std::vector<int>> slot;
    write(slot, 1);
    slot.update();
    const std::vector<int> &held = slot.front();
    for (int value = 2; value <= 10; ++value) {
        write(slot, value);
        ASSERT_EQ(held[0], 1);
    }
    EXPECT_TRUE(slot.update());
    EXPECT_EQ(slot.front()[0], 10);
}

TEST(SnapshotSlot, ShowsOnlyWholeValuesThatNeverGoBackWhileItIsWritten)
{
    SnapshotSlot<std::vector<int>> slot;
    const std::jthread writer([&slot] {
        for (int value = 1; value <= lastValue; ++value)
            write(slot, value);
    });
    int before = 0;
    while (before < lastValue) {
        if (!slot.update())
            continue;
        ASSERT_TRUE(isWhole(slot.front()));
        ASSERT_EQ(slot.front().size(), 16U);
        ASSERT_GT(slot.front()[0], before);
        before = slot.front()[0];
    }
    EXPECT_FALSE(slot.update());
}

} // namespace attention
