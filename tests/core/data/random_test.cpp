// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace attention {

namespace {

std::vector<std::uint64_t> firstNumbers(Random random, std::size_t count)
{
    std::vector<std::uint64_t> numbers(count);
    std::generate(numbers.begin(), numbers.end(), [&random] { return random.next(); });
    return numbers;
}

} // namespace

// The numbers come from a second implementation of the two published algorithms, which itself gives the
// known sequence of the state 1, 2, 3, 4.
TEST(Random, GivesTheNumbersOfXoshiro256PlusPlus)
{
    EXPECT_EQ(firstNumbers(Random(1, Stream::Data), 5),
              (std::vector<std::uint64_t>{0x8d6176e2f1f41696, 0x4488d4fc02c8f1e9, 0x0f2c0ec18a408301,
                                          0x4e7048398adb36f3, 0x80c9ae22d3f4c057}));
    EXPECT_EQ(firstNumbers(Random(0, Stream::Shuffle), 5),
              (std::vector<std::uint64_t>{0x70941881b9658a52, 0xca1da4d5bf88f1a3, 0xe9611c041840e31f,
                                          0xe551fd1b6c461569, 0x5611b0b653561685}));
    EXPECT_EQ(firstNumbers(Random(2'147'483'647, Stream::Weights, 4), 5),
              (std::vector<std::uint64_t>{0xca258f7eff78c6f3, 0x9a0a0cac53393958, 0xd6e5a524efc08d4d,
                                          0xd85844539e36a05e, 0x3e53b65e747a5f54}));
}

TEST(Random, GivesEveryPurposeAndSeedItsOwnNumbers)
{
    std::vector<std::uint64_t> all;
    for (const std::uint64_t seed : {0U, 1U, 2U, 3U, 1000U}) {
        for (const Stream stream : {Stream::Data, Stream::LabelNoise, Stream::Shuffle}) {
            for (const std::uint64_t number : firstNumbers(Random(seed, stream), 100))
                all.push_back(number);
        }
        for (std::uint64_t layer = 1; layer <= 4; ++layer) {
            for (const std::uint64_t number : firstNumbers(Random(seed, Stream::Weights, layer), 100))
                all.push_back(number);
        }
    }
    std::sort(all.begin(), all.end());
    EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
}

TEST(Random, DrawsUniformlyFromZeroUpToButWithoutOne)
{
    Random random(7, Stream::Data);
    constexpr int draws = 100'000;
    double sum = 0.0;
    double least = 1.0;
    double greatest = 0.0;
    for (int draw = 0; draw < draws; ++draw) {
        const double value = random.uniform();
        ASSERT_GE(value, 0.0);
        ASSERT_LT(value, 1.0);
        sum += value;
        least = std::min(least, value);
        greatest = std::max(greatest, value);
    }
    EXPECT_NEAR(sum / draws, 0.5, 4.0 / std::sqrt(12.0 * draws));
    EXPECT_LT(least, 0.001);
    EXPECT_GT(greatest, 0.999);
}

TEST(Random, DrawsBelowABoundWithoutBias)
{
    Random random(3, Stream::Shuffle);
    for (const std::uint32_t bound : {1U, 2U, 3U, 7U, 10U}) {
        std::array<int, 10> counts{};
        constexpr int draws = 70'000;
        for (int draw = 0; draw < draws; ++draw) {
            const std::uint32_t value = random.below(bound);
            ASSERT_LT(value, bound);
            ++counts[value];
        }
        const double expected = static_cast<double>(draws) / bound;
        for (std::uint32_t value = 0; value < bound; ++value)
            EXPECT_NEAR(counts[value], expected, 5.0 * std::sqrt(expected)) << value << " below " << bound;
    }
}

// Of 2³² values, a bound of 3·2³⁰ gets some twice unless those are drawn again: without the rejection the
// lowest of each three would come up half of the time.
TEST(Random, DrawsAgainWhereALargeBoundWouldBeBiased)
{
    Random random(5, Stream::Shuffle);
    constexpr std::uint32_t bound = 3U << 30U;
    std::array<int, 3> remainders{};
    constexpr int draws = 30'000;
    for (int draw = 0; draw < draws; ++draw) {
        const std::uint32_t value = random.below(bound);
        ASSERT_LT(value, bound);
        ++remainders[value % 3];
    }
    for (const int count : remainders)
        EXPECT_NEAR(count, draws / 3, 5.0 * std::sqrt(draws / 3.0));
}

TEST(Random, DrawsNormalsWithTheirMomentsAndTails)
{
    Random random(11, Stream::Data);
    constexpr int draws = 200'000;
    std::array<double, 5> moments{};
    int beyondTwo = 0;
    double lagged = 0.0;
    double before = 0.0;
    for (int draw = 0; draw < draws; ++draw) {
        const double value = random.normal();
        double power = 1.0;
        for (double &moment : moments) {
            moment += power / draws;
            power *= value;
        }
        beyondTwo += std::abs(value) > 2.0 ? 1 : 0;
        lagged += value * before / draws;
        before = value;
    }
    // Each within five standard errors.
    const double root = std::sqrt(static_cast<double>(draws));
    EXPECT_NEAR(moments[1], 0.0, 5.0 / root);
    EXPECT_NEAR(moments[2], 1.0, 5.0 * std::sqrt(2.0) / root);
    EXPECT_NEAR(moments[3], 0.0, 5.0 * std::sqrt(15.0) / root);
    EXPECT_NEAR(moments[4], 3.0, 5.0 * std::sqrt(96.0) / root);
    EXPECT_NEAR(beyondTwo / static_cast<double>(draws), 0.0455, 5.0 * std::sqrt(0.0455) / root);
    EXPECT_NEAR(lagged, 0.0, 5.0 / root);
}

TEST(Random, CopiesGoOnWithTheSameNumbersTheSpareNormalIncluded)
{
    Random random(1, Stream::Data);
    random.normal();
    Random copy = random;
    for (int draw = 0; draw < 10; ++draw)
        EXPECT_EQ(copy.normal(), random.normal());
}

} // namespace attention
