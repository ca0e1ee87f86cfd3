// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/number_text.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace attention::test {
namespace {

TEST(NumberText, IsTheShortestThatReadsBack)
{
    EXPECT_EQ(numberText(0.1F), "0.1");
    EXPECT_EQ(numberText(1.0F), "1");
    EXPECT_EQ(numberText(-0.0), "-0");
    EXPECT_EQ(numberText(0.1), "0.1");
    EXPECT_EQ(numberText(1e-7), "1e-07");
}

TEST(NumberText, WritesWhatIsNoNumberInOneWay)
{
    EXPECT_EQ(numberText(std::nan("")), "nan");
    EXPECT_EQ(numberText(-std::nan("")), "nan");
    EXPECT_EQ(numberText(-std::numeric_limits<float>::infinity()), "-inf");
}

TEST(ShortestDouble, RoundsToTheSameFloat)
{
    EXPECT_EQ(shortestDouble(0.1F), 0.1);
    for (std::uint32_t bits = 0; bits < 0x7f800000U; bits += 9973) {
        const auto value = std::bit_cast<float>(bits);
        ASSERT_EQ(static_cast<float>(shortestDouble(value)), value) << bits;
    }
}

TEST(ShortestDouble, KeepsWhatIsNotFinite)
{
    EXPECT_TRUE(std::isnan(shortestDouble(std::nanf(""))));
    EXPECT_TRUE(std::isinf(shortestDouble(std::numeric_limits<float>::infinity())));
}

} // namespace
} // namespace attention::test
