// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/ranks.h"

#include "core/data/random.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace attention {
namespace {

using Values = std::vector<double>;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

double sign(double value)
{
    return static_cast<double>(value > 0.0) - static_cast<double>(value < 0.0);
}

/// By its definition, pair by pair.
std::optional<double> pairByPair(const Values &a, const Values &b)
{
    double product = 0.0;
    double untiedA = 0.0;
    double untiedB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double signA = sign(a[i] - a[j]);
            const double signB = sign(b[i] - b[j]);
            product += signA * signB;
            untiedA += signA * signA;
            untiedB += signB * signB;
        }
    }
    if (untiedA == 0.0 || untiedB == 0.0)
        return std::nullopt;
    return product / std::sqrt(untiedA * untiedB);
}

/// Whole numbers below `levels`, so that there are ties.
Values drawn(Random &random, std::size_t count, std::uint32_t levels)
{
    Values values(count);
    for (double &value : values)
        value = random.below(levels);
    return values;
}

TEST(AverageRanks, GiveTiesTheMeanOfTheirs)
{
    EXPECT_THAT(averageRanks(Values{3, 1, 2}), ElementsAre(3, 1, 2));
    EXPECT_THAT(averageRanks(Values{0, 2, 3, 2}), ElementsAre(1, 2.5, 4, 2.5));
    EXPECT_THAT(averageRanks(Values{7, 7, 7}), ElementsAre(2, 2, 2));
    EXPECT_THAT(averageRanks(Values{}), IsEmpty());
}

// The values that SciPy's documentation and its tests have, several of them checked there with R.
TEST(KendallTauB, IsThatOfSciPyWithoutTies)
{
    EXPECT_NEAR(*kendallTauB(Values{5, 2, 1, 3, 6, 4, 7, 8}, Values{5, 2, 6, 3, 1, 8, 7, 4}), 0.0, 1e-12);
    EXPECT_NEAR(*kendallTauB(Values{0, 5, 2, 1, 3, 6, 4, 7, 8}, Values{5, 2, 0, 6, 3, 1, 8, 7, 4}), 0.0,
                1e-12);
    EXPECT_NEAR(*kendallTauB(Values{5, 2, 1, 3, 6, 4, 7}, Values{5, 2, 6, 3, 1, 7, 4}), -0.14285714286,
                1e-11);
    EXPECT_NEAR(*kendallTauB(Values{2, 1, 3, 6, 4, 7, 8}, Values{2, 6, 3, 1, 8, 7, 4}), 0.047619047619,
                1e-11);
    const Values ascending{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    EXPECT_NEAR(*kendallTauB(ascending, ascending), 1.0, 1e-15);
    EXPECT_NEAR(*kendallTauB(ascending, Values{0, 2, 1, 3, 4, 5, 6, 7, 8, 9}), 0.9555555555555556, 1e-15);
    EXPECT_NEAR(*kendallTauB(ascending, Values{0, 2, 1, 3, 4, 6, 5, 7, 8, 9}), 0.9111111111111111, 1e-15);
    EXPECT_NEAR(*kendallTauB(ascending, Values{9, 8, 7, 6, 5, 4, 3, 2, 1, 0}), -1.0, 1e-15);
    EXPECT_NEAR(*kendallTauB(ascending, Values{9, 7, 8, 6, 5, 3, 4, 2, 1, 0}), -0.9111111111111111, 1e-15);
}

TEST(KendallTauB, IsThatOfSciPyWithTies)
{
    EXPECT_NEAR(*kendallTauB(Values{12, 2, 1, 12, 2}, Values{1, 4, 7, 1, 0}), -0.47140452079103173, 1e-15);
    EXPECT_NEAR(*kendallTauB(Values{1, 2, 2, 4, 4, 6, 6, 8, 9, 9}, Values{1, 2, 4, 4, 4, 4, 8, 8, 8, 10}),
                0.85895569, 1e-8); // Kendall, "Rank correlation methods", 1970
    EXPECT_NEAR(*kendallTauB(Values{1, 1, 2}, Values{1, 1, 2}), 1.0, 1e-15);
}

TEST(KendallTauB, IsThatOfAllPairs)
{
    Random random(7, Stream::Data);
    for (std::size_t count = 2; count <= 200; ++count) {
        for (const std::uint32_t levels : {2U, 5U, 1'000U}) {
            const Values a = drawn(random, count, levels);
            const Values b = drawn(random, count, 4);
            const std::optional<double> expected = pairByPair(a, b);
            const std::optional<double> tau = kendallTauB(a, b);
            ASSERT_EQ(tau.has_value(), expected.has_value()) << count << " values, " << levels << " levels";
            if (tau) {
                ASSERT_NEAR(*tau, *expected, 1e-12) << count << " values, " << levels << " levels";
            }
        }
    }
}

TEST(KendallTauB, IsNothingWhereThereIsNoOrder)
{
    EXPECT_EQ(kendallTauB(Values{2, 2, 2}, Values{2, 2, 2}), std::nullopt);
    EXPECT_EQ(kendallTauB(Values{2, 0, 2}, Values{2, 2, 2}), std::nullopt);
    EXPECT_EQ(kendallTauB(Values{2, 2, 2}, Values{2, 0, 2}), std::nullopt);
    EXPECT_EQ(kendallTauB(Values{}, Values{}), std::nullopt);
    EXPECT_EQ(kendallTauB(Values{0}, Values{0}), std::nullopt);
    EXPECT_EQ(kendallTauB(Values{1, 2, notANumber}, Values{1, 2, 3}), std::nullopt);
    EXPECT_EQ(kendallTauB(Values{1, 2, 3}, Values{notANumber, 2, 3}), std::nullopt);
}

TEST(LargestTauB, IsWhatTheTiesAllow)
{
    EXPECT_NEAR(*largestTauB(Values{0.1, 0.7, 0.15, 0.05}, Values{0, 0.5, 0, 0}), std::sqrt(0.5), 1e-15);
    EXPECT_NEAR(*largestTauB(Values{4, 2, 1, 3}, Values{0.1, 0.2, 0.3, 0.4}), 1.0, 1e-15);
    EXPECT_NEAR(*largestTauB(Values{1, 1, 2}, Values{2, 1, 1}), 1.0, 1e-15);
    EXPECT_EQ(largestTauB(Values{1, 1, 1}, Values{1, 2, 3}), std::nullopt);
    EXPECT_EQ(largestTauB(Values{1, 2, notANumber}, Values{1, 2, 3}), std::nullopt);
}

TEST(LargestTauB, IsReachedByNoOtherOrder)
{
    Random random(3, Stream::Data);
    for (int round = 0; round < 200; ++round) {
        const Values a = drawn(random, 6, 4);
        Values b = drawn(random, 6, 3);
        std::sort(b.begin(), b.end());
        const std::optional<double> largest = largestTauB(a, b);
        if (!largest)
            continue;
        double best = -1.0;
        do {
            best = std::max(best, *kendallTauB(a, b));
        } while (std::next_permutation(b.begin(), b.end()));
        ASSERT_NEAR(best, *largest, 1e-12);
    }
}

TEST(SpearmanRho, IsThatOfSciPy)
{
    EXPECT_NEAR(*spearmanRho(Values{1, 2, 3, 4, 5}, Values{5, 6, 7, 8, 7}), 0.8207826816681233, 1e-15);
    EXPECT_NEAR(*spearmanRho(Values{5, 4, 3, 2, 1}, Values{5, 6, 7, 8, 7}), -0.8207826816681233, 1e-15);
    EXPECT_NEAR(*spearmanRho(Values{1, 2, 3, 4, 5, 6, 7, 8, 9},
                             Values{99999991, 99999992, 99999993, 99999994, 99999995, 99999996, 99999997,
                                    99999998, 99999999}),
                1.0, 1e-15);
    EXPECT_EQ(spearmanRho(Values{2, 2, 2}, Values{2, 0, 2}), std::nullopt);
    EXPECT_EQ(spearmanRho(Values{4}, Values{2}), std::nullopt);
    EXPECT_EQ(spearmanRho(Values{1, notANumber}, Values{1, 2}), std::nullopt);
}

TEST(LargestPlaces, DescendWithTiesToTheFirst)
{
    EXPECT_THAT(largestPlaces(Values{1, 3, 2, 3}, 3), ElementsAre(1, 3, 2));
    EXPECT_THAT(largestPlaces(Values{1, 3}, 9), ElementsAre(1, 0));
    EXPECT_THAT(largestPlaces(Values{1, 3}, 0), IsEmpty());
}

TEST(TopOverlap, IsTheShareOfTheLargestThatAreAmongTheOthersLargest)
{
    EXPECT_EQ(topOverlap(Values{9, 8, 1, 0}, Values{0, 5, 4, 1}, 2), 0.5);
    EXPECT_EQ(topOverlap(Values{9, 8, 1, 0}, Values{4, 5, 0, 0}, 2), 1.0);
    EXPECT_EQ(topOverlap(Values{1, 1, 1}, Values{0, 0, 1}, 1), 0.0);
    EXPECT_EQ(topOverlap(Values{9, 8}, Values{4, 5}, 0), std::nullopt);
}

TEST(JensenShannon, RunsFromTheSameSharesToOtherColumns)
{
    EXPECT_EQ(jensenShannon(Values{0.25, 0.75}, Values{0.25, 0.75}), 0.0);
    EXPECT_EQ(jensenShannon(Values{1, 0, 0}, Values{0, 1, 0}), 1.0);
    // The squares of what scipy.spatial.distance.jensenshannon gives to the base of 2.
    EXPECT_NEAR(jensenShannon(Values{0.7, 0.2, 0.1}, Values{0.1, 0.3, 0.6}), 0.33275110160267973, 1e-14);
}

} // namespace
} // namespace attention
