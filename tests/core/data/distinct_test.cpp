// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/distinct.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <set>
#include <vector>

namespace attention::test {
namespace {

TEST(CountDistinct, LeavesOutMissingValuesAndKnowsOneZero)
{
    constexpr float missing = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(countDistinct({}), 0U);
    EXPECT_EQ(countDistinct(std::vector{missing, missing}), 0U);
    EXPECT_EQ(countDistinct(std::vector{0.0F, -0.0F, 1.0F, missing, 1.0F, -1.0F}), 3U);
}

TEST(CountDistinct, CountsAsASetDoes)
{
    std::mt19937 random(3);
    for (const unsigned different : {1U, 2U, 100U, 70'000U, 4'000'000U}) {
        std::vector<float> values(100'000);
        for (float &value : values)
            value = static_cast<float>(random() % different) / 8.0F;
        EXPECT_EQ(countDistinct(values), std::set<float>(values.begin(), values.end()).size());
    }
}

} // namespace
} // namespace attention::test
