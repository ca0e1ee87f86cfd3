// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/agreement.h"

#include "tests/core/support/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace attention {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using testing::HandMadeFindings;
using ::testing::IsEmpty;
using testing::Means;
using ::testing::Pointwise;

constexpr std::size_t permutation = static_cast<std::size_t>(EvidenceKind::Permutation);
constexpr std::size_t shapley = static_cast<std::size_t>(EvidenceKind::Shapley);
constexpr std::size_t attentionItself = static_cast<std::size_t>(EvidenceKind::Attention);

ColumnFigures oneGroup(const Means &means, const Means &spreads)
{
    ColumnFigures figures(1, means.size());
    figures.mean = means;
    figures.spread = spreads;
    return figures;
}

/// Figures of single rows around their means with a noise, and these means in the groups.
void addRows(HandMadeFindings &made, EvidenceKind kind, const Means &means, double noise, std::uint64_t seed)
{
    const std::size_t columns = means.size();
    const std::size_t rows = made.data().validationRows();
    Random random(seed, Stream::Data);
    std::vector<float> perRow;
    ColumnFigures figures(3, columns);
    figures.mean.assign(figures.mean.size(), 0.0);
    figures.spread.assign(figures.spread.size(), 0.0);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            perRow.push_back(static_cast<float>(means[column] + noise * random.normal()));
            const double part = perRow.back() / static_cast<double>(rows);
            figures.mean[figures.place(0, column)] += part;
            figures.mean[figures.place(1 + row % 2, column)] += 2.0 * part;
        }
    }
    made.setEvidence(kind, std::move(figures), std::move(perRow));
}

TEST(Ties, OfPermutationAreColumnsWithinTwiceTheirErrorOfZero)
{
    const ColumnFigures figures = oneGroup({0.5, 0.04, 0.1, -0.3}, {0.1, 0.075, 0.1, 0.0});
    // Of 16 repeats the errors are 0.025, 0.01875, 0.025 and 0.
    EXPECT_THAT(tied(figures, EvidenceKind::Permutation, 0, 16, 1000), ElementsAre(0.5, 0.04, 0.1, 0.0));
    EXPECT_THAT(tied(figures, EvidenceKind::Permutation, 0, 14, 1000), ElementsAre(0.5, 0.0, 0.1, 0.0));
    EXPECT_THAT(tied(figures, EvidenceKind::DropColumn, 0, 4, 1000), ElementsAre(0.5, 0.0, 0.0, 0.0));
}

TEST(Ties, OfPermutationAreColumnsThatCostLessThanHalfARow)
{
    const ColumnFigures figures = oneGroup({0.1, 0.01, 0.009}, {0.0, 0.0, 0.0});
    EXPECT_THAT(tied(figures, EvidenceKind::Permutation, 0, 10, 50), ElementsAre(0.1, 0.01, 0.0));
}

TEST(Ties, OfPermutationAreColumnsThatCostLittleOfWhatTheLargestDoes)
{
    const ColumnFigures figures = oneGroup({0.4, 0.021, 0.019}, {0.0, 0.0, 0.0});
    EXPECT_THAT(tied(figures, EvidenceKind::Permutation, 0, 10, 5'000), ElementsAre(0.4, 0.021, 0.0));
}

TEST(Ties, OfOtherEvidenceAreColumnsWithLittleOfTheLargest)
{
    const ColumnFigures figures = oneGroup({0.5, 0.11, 0.09, 0.0}, {0.4, 0.4, 0.4, 0.4});
    for (const EvidenceKind kind :
         {EvidenceKind::Shapley, EvidenceKind::IntegratedGradients, EvidenceKind::GradientInput})
        EXPECT_THAT(tied(figures, kind, 0, 10, 50), ElementsAre(0.5, 0.11, 0.0, 0.0));
    EXPECT_THAT(tied(oneGroup({0, 0}, {0, 0}), EvidenceKind::Shapley, 0, 10, 50), ElementsAre(0.0, 0.0));
}

TEST(Ties, OfAttentionAreSharesThatOnlyRoundingTellsApart)
{
    const std::vector<double> shares = tied(oneGroup({0.333333331, 0.333333334, 0.333333335}, {0, 0, 0}),
                                            EvidenceKind::Attention, 0, 10, 50);
    EXPECT_EQ(shares[0], shares[1]);
    EXPECT_EQ(shares[1], shares[2]);
    EXPECT_THAT(tied(oneGroup({0.25, 0.2501, 0.4999}, {0, 0, 0}), EvidenceKind::Attention, 0, 10, 50),
                Pointwise(DoubleNear(2e-5), {0.25, 0.2501, 0.4999}));
}

TEST(Ties, OfAGroupWithoutFiguresAreNone)
{
    EXPECT_THAT(tied(ColumnFigures(1, 3), EvidenceKind::Permutation, 0, 10, 50), IsEmpty());
    EXPECT_THAT(tied(ColumnFigures(), EvidenceKind::Attention, 0, 10, 50), IsEmpty());
}

TEST(Agreements, StandBesideTheLargestThatTheTiesAllow)
{
    HandMadeFindings made;
    made.addSeed({{{0.1, 0.7, 0.15, 0.05}, {0.0, 0.5, 0.0, 0.001}, {0.01, 0.5, 0.0, 0.0}},
                  {{0.3, 0.1, 0.25, 0.35}, {0.0, 0.5, 0.0, 0.001}, {0.01, 0.5, 0.0, 0.0}},
                  {{0.1, 0.7, 0.15, 0.05}, {0.0, 0.0, 0.0, 0.001}, {0.01, 0.5, 0.0, 0.0}}});
    const auto found = agreements(made.findings());
    ASSERT_EQ(found.size(), 3U);
    const Agreement &all = found[0][permutation];
    EXPECT_NEAR(*all.tau, std::sqrt(0.5), 1e-12);
    EXPECT_NEAR(*all.largest, std::sqrt(0.5), 1e-12);
    EXPECT_NEAR(*all.rho, 0.7745966692414834, 1e-12);
    EXPECT_EQ(all.overlap, 1.0);
    EXPECT_EQ(all.counting, 1U);
    EXPECT_EQ(all.seedsTau, std::nullopt) << "one seed has no others";
    EXPECT_NEAR(*found[1][shapley].tau, -std::sqrt(0.5), 1e-12);
    EXPECT_EQ(found[1][shapley].overlap, 0.0);
    EXPECT_EQ(found[2][permutation].tau, std::nullopt);
    EXPECT_EQ(found[2][permutation].overlap, std::nullopt);
    EXPECT_EQ(found[2][permutation].counting, 0U);
    EXPECT_EQ(found[0][attentionItself].tau, std::nullopt);
}

TEST(Agreements, AreTheMeanOverSeedsThatDidNotDiverge)
{
    HandMadeFindings made;
    const testing::GroupMeans right{{0.1, 0.7, 0.15, 0.05}, {0.0, 0.5, 0.0, 0.0}};
    const testing::GroupMeans wrong{{0.3, 0.1, 0.25, 0.35}, {0.0, 0.5, 0.0, 0.0}};
    made.addSeeds(3, {right, right, right});
    made.addSeed({wrong, wrong, wrong});
    made.addSeed({wrong, wrong, wrong}).diverged = true;
    made.wantedSeeds() = 9;
    const Agreement found = agreements(made.findings())[0][permutation];
    EXPECT_EQ(found.seeds, 4U);
    EXPECT_NEAR(*found.seedsTau, std::sqrt(0.5) / 2.0, 1e-12);
    EXPECT_NEAR(found.seedsSd, std::sqrt(0.5), 1e-12);
    EXPECT_NEAR(*found.seedsLargest, std::sqrt(0.5), 1e-12);
}

TEST(Agreements, HaveAnIntervalAsWideAsTheRowsLeaveOpen)
{
    HandMadeFindings made;
    addRows(made, EvidenceKind::Attention, {0.1, 0.2, 0.3, 0.4}, 0.01, 1);
    addRows(made, EvidenceKind::Permutation, {0.1, 0.2, 0.3, 0.4}, 0.01, 2);
    addRows(made, EvidenceKind::Shapley, {0.25, 0.25, 0.25, 0.25}, 0.1, 3);
    const auto found = agreements(made.findings());
    for (const auto &group : found) {
        EXPECT_EQ(group[permutation].tau, 1.0);
        ASSERT_TRUE(group[permutation].within);
        EXPECT_EQ(group[permutation].within->low, 1.0);
        EXPECT_EQ(group[permutation].within->high, 1.0);
        ASSERT_TRUE(group[shapley].within);
        EXPECT_LT(group[shapley].within->low, 0.0);
        EXPECT_GT(group[shapley].within->high, group[shapley].within->low + 0.5);
        ASSERT_TRUE(group[permutation].rhoWithin);
        EXPECT_EQ(group[permutation].rhoWithin->low, 1.0);
        ASSERT_TRUE(group[shapley].rhoWithin);
        EXPECT_LT(group[shapley].rhoWithin->low, *group[shapley].rho);
        EXPECT_GT(group[shapley].rhoWithin->high, group[shapley].rhoWithin->low + 0.5);
    }
}

TEST(Agreements, HaveTheSameIntervalWhicheverOtherEvidenceIsThere)
{
    HandMadeFindings made;
    addRows(made, EvidenceKind::Attention, {0.1, 0.2, 0.3, 0.4}, 0.3, 1);
    addRows(made, EvidenceKind::Permutation, {0.1, 0.2, 0.3, 0.4}, 0.3, 2);
    const auto alone = agreements(made.findings());
    addRows(made, EvidenceKind::Shapley, {0.1, 0.2, 0.3, 0.4}, 0.3, 3);
    const auto beside = agreements(made.findings());
    EXPECT_EQ(alone[0][permutation].within->low, beside[0][permutation].within->low);
    EXPECT_EQ(alone[2][permutation].within->high, beside[2][permutation].within->high);
    EXPECT_LT(alone[0][permutation].within->low, alone[0][permutation].within->high);
}

TEST(Agreements, HaveAnIntervalOfEvidenceFromOtherRows)
{
    HandMadeFindings made;
    addRows(made, EvidenceKind::Attention, {0.1, 0.2, 0.3, 0.4}, 0.01, 1);
    addRows(made, EvidenceKind::Shapley, {0.1, 0.2, 0.3, 0.4}, 0.01, 3);
    TrustFindings findings = made.findings();
    Evidence half = *findings.of(EvidenceKind::Shapley);
    half.rows.resize(half.rows.size() / 2);
    half.perRow.resize(half.perRow.size() / 2);
    findings.evidence[shapley] = std::make_shared<const Evidence>(half);
    const auto found = agreements(findings);
    ASSERT_TRUE(found[0][shapley].within);
    EXPECT_EQ(found[0][shapley].within->low, 1.0);
}

TEST(Agreements, HaveNoIntervalWithoutFiguresOfRowsOrWhenStopped)
{
    HandMadeFindings made;
    made.addSeed({{{0.1, 0.7, 0.15, 0.05}, {0.0, 0.5, 0.0, 0.0}, {0.01, 0.5, 0.0, 0.0}},
                  {{0.1, 0.7, 0.15, 0.05}, {0.0, 0.5, 0.0, 0.0}, {0.01, 0.5, 0.0, 0.0}},
                  {{0.1, 0.7, 0.15, 0.05}, {0.0, 0.5, 0.0, 0.0}, {0.01, 0.5, 0.0, 0.0}}});
    EXPECT_EQ(agreements(made.findings())[0][permutation].within, std::nullopt);
    addRows(made, EvidenceKind::Attention, {0.1, 0.2, 0.3, 0.4}, 0.01, 1);
    EXPECT_EQ(agreements(made.findings())[0][permutation].within, std::nullopt);
    addRows(made, EvidenceKind::Permutation, {0.1, 0.2, 0.3, 0.4}, 0.01, 2);
    EXPECT_NE(agreements(made.findings())[0][permutation].within, std::nullopt);
    const Agreement stopped = agreements(made.findings(), 400, [] { return true; })[0][permutation];
    EXPECT_EQ(stopped.within, std::nullopt);
    EXPECT_EQ(stopped.tau, 1.0);
}

TEST(Agreements, HaveNoIntervalWhereMostDrawsHaveNoOrder)
{
    HandMadeFindings made;
    addRows(made, EvidenceKind::Attention, {0.1, 0.2, 0.3, 0.4}, 0.01, 1);
    addRows(made, EvidenceKind::Permutation, {0.0, 0.0, 0.0, 0.0}, 0.0, 2);
    EXPECT_EQ(agreements(made.findings())[0][permutation].within, std::nullopt);
}

TEST(Agreements, OfAGroupWithoutRowsAreEmpty)
{
    HandMadeFindings made;
    const testing::GroupMeans figures{{0.1, 0.7, 0.15, 0.05}, {0.0, 0.5, 0.0, 0.0}};
    const Means none(4, std::nan(""));
    made.addSeed({figures, figures, {none, none}});
    const auto found = agreements(made.findings());
    EXPECT_NE(found[1][permutation].tau, std::nullopt);
    EXPECT_EQ(found[2][permutation].tau, std::nullopt);
    EXPECT_EQ(found[2][permutation].largest, std::nullopt);
}

TEST(Stabilities, CompareAllPairsOfSeeds)
{
    HandMadeFindings made;
    const auto add = [&made](const Means &attention, const Means &evidence) -> SeedFigures & {
        return made.addSeed({{attention, evidence}, {attention, evidence}, {attention, evidence}});
    };
    add({0.5, 0.3, 0.1, 0.1}, {0.4, 0.0, 0.0, 0.0});
    add({0.3, 0.5, 0.1, 0.1}, {0.4, 0.1, 0.0, 0.0});
    add({0.5, 0.3, 0.1, 0.1}, {0.2, 0.2, 0.0, 0.0});
    add({0.1, 0.1, 0.3, 0.5}, {0.0, 0.0, 0.0, 0.4}).diverged = true;
    const std::vector<Stability> found = stabilities(made.findings());
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].seeds, 3U);
    EXPECT_THAT(found[0].firstPlaces, ElementsAre(2, 1, 0, 0));
    EXPECT_THAT(found[0].evidenceFirst, ElementsAre(2, 0, 0, 0)) << "a shared first place is nobody's";
    // Of five pairs of columns that are no ties one stands the other way round in two of three pairs.
    EXPECT_NEAR(*found[0].tau, (0.6 + 0.6 + 1.0) / 3.0, 1e-12);
    EXPECT_NEAR(found[0].tauSd, 0.4 / std::sqrt(3.0), 1e-12);
    EXPECT_GT(*found[0].divergence, 0.0);
    EXPECT_LT(*found[0].divergence, 0.1);
}

TEST(Stabilities, OfOneSeedHaveNothingToCompare)
{
    HandMadeFindings made;
    made.addSeed({{{0.5, 0.3, 0.1, 0.1}, {0.4, 0.0, 0.0, 0.0}},
                  {{0.5, 0.3, 0.1, 0.1}, {0.4, 0.0, 0.0, 0.0}},
                  {{0.5, 0.3, 0.1, 0.1}, {0.4, 0.0, 0.0, 0.0}}});
    const Stability found = stabilities(made.findings())[0];
    EXPECT_EQ(found.tau, std::nullopt);
    EXPECT_EQ(found.divergence, std::nullopt);
    EXPECT_EQ(found.seeds, 1U);
}

TEST(Stabilities, OfVeryManySeedsLookAtSomeOfThePairs)
{
    HandMadeFindings made(50, 2);
    Means attention(50, 0.02);
    attention[7] = 0.03;
    const testing::GroupMeans figures{attention, attention};
    made.addSeeds(1'000, {figures, figures, figures});
    const Stability found = stabilities(made.findings())[0];
    EXPECT_NEAR(*found.tau, 1.0, 1e-9);
    EXPECT_EQ(found.firstPlaces[7], 1'000U);
}

} // namespace
} // namespace attention
