// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/trust/verdict_cases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using testing::everywhere;
using testing::GroupMeans;
using testing::HandMadeFindings;
using ::testing::IsEmpty;
using testing::Means;
using testing::reasonsOf;
using testing::right;
using ::testing::UnorderedElementsAre;
using testing::wrong;

TEST(Verdict, AgreesWhereAttentionGoesWithTheEvidence)
{
    HandMadeFindings made;
    made.addSeeds(20, everywhere(right));
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Agrees);
    EXPECT_FALSE(verdict.byClass);
    EXPECT_EQ(verdict.title.english(), "Attention agrees with the evidence");
    EXPECT_THAT(reasonsOf(verdict),
                ElementsAre("x1 decides every prediction: shuffling it costs 50 points of accuracy, "
                            "shuffling any other column costs none.",
                            "Attention puts x1 first too, in 20 of 20 seeds."));
    ASSERT_EQ(verdict.groups.size(), 3U);
    EXPECT_EQ(verdict.groups[2].agreeing, 20U);
    EXPECT_EQ(verdict.groups[2].seeds, 20U);
    EXPECT_EQ(verdict.groups[2].strongest, 1U);
    EXPECT_EQ(verdict.groups[2].strongestFirst, 20U);
    EXPECT_THAT(verdict.groups[2].missed, IsEmpty());
    EXPECT_EQ(verdict.remedy, Remedy());
}

TEST(Verdict, OfOneSeedNeedsNoOthers)
{
    HandMadeFindings made;
    made.addSeed(everywhere(right));
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Agrees);
    EXPECT_EQ(reasonsOf(verdict)[1], "Attention puts x1 first too.");
}

TEST(Verdict, IsMixedWhereClassesDifferAndSaysThatAZeroAddsNothing)
{
    HandMadeFindings made;
    for (std::size_t row = 0; row < made.data().rows; ++row)
        made.data().x[row * 4 + 1] = made.data().y[row];
    made.addSeeds(20, {right, wrong, right});
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Mixed);
    EXPECT_TRUE(verdict.byClass);
    EXPECT_EQ(verdict.groups[1].kind, VerdictKind::Disagrees);
    EXPECT_EQ(verdict.groups[2].kind, VerdictKind::Agrees);
    EXPECT_EQ(verdict.title.english(), "Attention agrees at y = 1 and disagrees at y = 0");
    EXPECT_THAT(reasonsOf(verdict),
                ElementsAre("x1 decides every prediction: shuffling it costs 50 points of accuracy, "
                            "shuffling any other column costs none.",
                            "Attention puts x1 first at y = 1 in 20 of 20 seeds, at y = 0 in none: x1 is 0 "
                            "there, and without a bias 0 adds nothing to its own score."));
    EXPECT_EQ(verdict.remedy.kind, Remedy::Kind::AttentionBias);
}

TEST(Verdict, SaysMostlyWhereFlippedLabelsLeaveSomeThatAreNotZero)
{
    HandMadeFindings made;
    for (std::size_t row = 0; row < made.data().rows; ++row)
        made.data().x[row * 4 + 1] = row % 10 == 0 ? 1.0F : made.data().y[row];
    made.addSeed({right, wrong, right});
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(reasonsOf(verdict)[1], "Attention puts x1 first at y = 1, not at y = 0: x1 is mostly 0 there, "
                                     "and without a bias 0 adds nothing to its own score.");
    EXPECT_EQ(verdict.remedy.kind, Remedy::Kind::AttentionBias);
}

TEST(Verdict, BlamesNoZeroThatIsNotThere)
{
    HandMadeFindings made;
    made.addSeeds(3, {right, wrong, right});
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_THAT(reasonsOf(verdict),
                ElementsAre("x1 decides every prediction: shuffling it costs 50 points of accuracy, "
                            "shuffling any other column costs none.",
                            "Attention puts x1 first at y = 1 in 3 of 3 seeds, at y = 0 in none.",
                            "Over the rows of all classes it goes with the evidence in 3 of 3 seeds."));
    EXPECT_EQ(verdict.remedy.kind, Remedy::Kind::AttentionBias);
}

TEST(Verdict, BlamesNoBiasThatIsOn)
{
    HandMadeFindings made;
    for (std::size_t row = 0; row < made.data().rows; ++row)
        made.data().x[row * 4 + 1] = made.data().y[row];
    made.config().model.attentionBias = true;
    made.addSeeds(3, {wrong, wrong, right});
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(reasonsOf(verdict)[1], "Attention puts x1 first at y = 1 in 3 of 3 seeds, at y = 0 in none.");
    EXPECT_EQ(verdict.reasons.size(), 2U);
    EXPECT_EQ(verdict.remedy.kind, Remedy::Kind::None);
}

TEST(Verdict, SaysWhatAttentionCannotDoWithoutABias)
{
    HandMadeFindings made;
    made.addSeeds(3, everywhere(wrong));
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_THAT(reasonsOf(verdict), Contains("Without attention bias no column can come first in every row: "
                                             "turn all signs, and the order turns."));
    EXPECT_EQ(verdict.remedy.kind, Remedy::Kind::AttentionBias);
}

TEST(Verdict, NamesTheColumnsThatAreCreditedAndMissedWhereItDisagrees)
{
    HandMadeFindings made;
    made.addSeeds(5, everywhere({{0.3, 0.08, 0.21, 0.41}, {0.0, 0.12, 0.0, 0.0}}));
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Disagrees);
    EXPECT_EQ(verdict.title.english(), "Attention disagrees with the evidence");
    EXPECT_EQ(reasonsOf(verdict)[1],
              "x3 gets 41 % of the attention and costs nothing when shuffled; x1 costs 12 points and gets "
              "8 %.");
    EXPECT_THAT(verdict.groups[0].missed, ElementsAre(1));
    EXPECT_THAT(verdict.groups[0].credited, ElementsAre(3));
}

TEST(Verdict, SaysWhatACreditedColumnCostsThatCountsToo)
{
    HandMadeFindings made;
    made.addSeeds(5, everywhere({{0.1, 0.2, 0.3, 0.4}, {0.4, 0.3, 0.2, 0.0104}}));
    EXPECT_EQ(reasonsOf(verdictOf(made.findings()))[1],
              "x3 gets 40 % of the attention and costs nothing when shuffled; x0 costs 40 points and gets "
              "10 %.");
    HandMadeFindings all;
    all.addSeeds(5, everywhere({{0.1, 0.2, 0.3, 0.4}, {0.4, 0.3, 0.2, 0.0304}}));
    EXPECT_EQ(reasonsOf(verdictOf(all.findings()))[1],
              "x3 gets 40 % of the attention and costs 3.0 points when shuffled; x0 costs 40 and gets 10 %.");
    EXPECT_EQ(reasonsOf(verdictOf(all.findings()))[0],
              "x0 counts most: shuffling it costs 40 points of accuracy; 4 of 4 columns count.");
}

TEST(Verdict, IsNotContentWithTheThirdPlaceOfTheOnlyColumnThatCounts)
{
    const std::size_t columns = 11;
    Means attention(columns, 0.0);
    for (std::size_t column = 0; column < columns; ++column)
        attention[column] = static_cast<double>(columns - column) / 66.0;
    Means cost(columns, 0.0);
    cost[2] = 0.4;
    HandMadeFindings made(columns);
    made.addSeeds(5, everywhere({attention, cost}));
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Disagrees) << "though tau-b is 0.6 of the largest";
    EXPECT_THAT(verdict.groups[0].missed, ElementsAre(2));
    EXPECT_THAT(verdict.groups[0].credited, ElementsAre(0));
}

TEST(Verdict, AsksShapleyValuesToo)
{
    HandMadeFindings made;
    made.addSeeds(5, everywhere({{0.1, 0.7, 0.15, 0.05}, {0.0, 0.5, 0.0, 0.0}, {3.0, 2.0, 2.5, 4.0}}));
    EXPECT_EQ(verdictOf(made.findings()).kind, VerdictKind::Disagrees);
}

TEST(Verdict, DependsOnTheSeedBetweenAFifthAndFourFifths)
{
    const auto kindWith = [](std::size_t agreeing, std::size_t others) {
        HandMadeFindings made;
        made.addSeeds(agreeing, everywhere(right));
        made.addSeeds(others, everywhere(wrong));
        return verdictOf(made.findings()).kind;
    };
    EXPECT_EQ(kindWith(4, 1), VerdictKind::Agrees);
    EXPECT_EQ(kindWith(3, 2), VerdictKind::Unstable);
    EXPECT_EQ(kindWith(2, 3), VerdictKind::Unstable);
    EXPECT_EQ(kindWith(1, 4), VerdictKind::Disagrees);
}

TEST(Verdict, SaysInHowManySeedsAttentionGoesWithTheEvidence)
{
    HandMadeFindings made;
    made.addSeeds(3, everywhere(right));
    made.addSeeds(2, everywhere(wrong));
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.title.english(), "What attention shows depends on the seed");
    EXPECT_EQ(reasonsOf(verdict)[1], "Attention goes with the evidence in 3 of 5 seeds.");
}

TEST(Verdict, ShowsFiguresOfMostSeedsWhereTheRunIsNotLikeThem)
{
    HandMadeFindings made;
    made.addSeed(everywhere(right));
    made.addSeeds(9, everywhere(wrong));
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Disagrees);
    EXPECT_EQ(reasonsOf(verdict)[1], "x3 gets 37 % of the attention and costs nothing when shuffled; x1 "
                                     "costs 50 points and gets 16 %.");
}

TEST(Verdict, DependsOnTheSeedWhereSeedsRelyOnDifferentColumns)
{
    HandMadeFindings made;
    for (std::size_t seed = 0; seed < 8; ++seed) {
        Means attention{0.1, 0.1, 0.1, 0.1};
        Means cost(4, 0.0);
        attention[seed % 2] = 0.7;
        cost[seed % 2] = 0.5;
        made.addSeed(everywhere({attention, cost}));
    }
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Unstable);
    EXPECT_EQ(verdict.groups[0].agreeing, 8U);
    EXPECT_EQ(reasonsOf(verdict)[1], "Seeds put different columns first: x0 in 4, x1 in 4 of 8.");
}

TEST(Verdict, LeavesTheOrderOfColumnsThatCountAlikeOpen)
{
    HandMadeFindings made;
    for (std::size_t seed = 0; seed < 8; ++seed) {
        Means attention{0.4, 0.4, 0.12, 0.08};
        attention[seed % 2] = 0.41;
        made.addSeed(everywhere({attention, {0.31, 0.3, 0.0, 0.0}}));
    }
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Agrees);
    EXPECT_EQ(reasonsOf(verdict)[1], "The 2 columns that count get the most attention too.");
}

TEST(Verdict, DependsOnTheSeedWhereCopiesTakeTheFirstPlaceFromEachOther)
{
    HandMadeFindings made;
    for (std::size_t row = 0; row < made.data().rows; ++row)
        made.data().x[row * 4 + 3] = made.data().x[row * 4 + 1];
    for (std::size_t seed = 0; seed < 8; ++seed) {
        Means attention{0.1, 0.3, 0.1, 0.3};
        attention[1 + 2 * (seed % 2)] = 0.5;
        made.addSeed(everywhere({attention, {0.0, 0.25, 0.0, 0.26}}));
    }
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Unstable);
    EXPECT_THAT(verdict.groups[0].twins, UnorderedElementsAre(1, 3));
    EXPECT_THAT(reasonsOf(verdict), Contains("x1 and x3 are copies of each other: which gets the attention "
                                             "is chance."));
}

TEST(Verdict, SaysThatThereAreCopiesWhereOneAlwaysComesFirst)
{
    HandMadeFindings made;
    Random noise(5, Stream::Data);
    for (std::size_t row = 0; row < made.data().rows; ++row)
        made.data().x[row * 4 + 3] = made.data().x[row * 4 + 1] + 0.15F * static_cast<float>(noise.normal());
    made.addSeeds(8, everywhere({{0.1, 0.5, 0.1, 0.3}, {0.0, 0.25, 0.0, 0.24}}));
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Agrees);
    EXPECT_THAT(reasonsOf(verdict), Contains("x1 and x3 say nearly the same (r = 0.99): which gets the "
                                             "attention is chance."));
}

TEST(Verdict, OfARegressionIsAboutAllRows)
{
    HandMadeFindings made;
    made.config().model.attentionBias = true;
    made.setClasses({});
    made.addSeeds(5, everywhere({{0.1, 0.2, 0.3, 0.4}, {0.6612, 0.3, 0.0, 0.0}}, 1));
    made.controls().modelOfSeeds = {0.9, 0.91};
    made.controls().equalOfSeeds = {0.8, 0.8};
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Disagrees);
    ASSERT_EQ(verdict.groups.size(), 1U);
    EXPECT_THAT(reasonsOf(verdict),
                ElementsAre("x0 counts most: shuffling it costs 0.66 of R²; 2 of 4 columns count.",
                            "x3 gets 40 % of the attention and costs nothing when shuffled; x0 costs 0.66 "
                            "of R² and gets 10 %."));
    EXPECT_EQ(verdict.need.english(), "Yes: with equal shares R² is 0.8000 in place of 0.9050.");
    made.record().valAccuracy = -0.01;
    EXPECT_EQ(verdictOf(made.findings()).title.english(),
              "The model has learnt nothing: R² -0.0100, guessing the mean gets 0");
}

TEST(Verdict, OfSeveralClassesNamesTwoAtMost)
{
    const auto titleOf = [](const std::vector<GroupMeans> &classes) {
        std::vector<std::string> names{"barolo", "grignolino", "barbera", "chianti"};
        names.resize(classes.size());
        std::vector<GroupMeans> groups{right};
        groups.insert(groups.end(), classes.begin(), classes.end());
        HandMadeFindings made;
        made.setClasses(names);
        made.addSeeds(3, groups);
        return verdictOf(made.findings()).title.english();
    };
    EXPECT_EQ(titleOf({right, right, right}), "Attention agrees with the evidence");
    EXPECT_EQ(titleOf({right, wrong, right}), "Attention agrees for 2 of 3 classes, not for grignolino");
    EXPECT_EQ(titleOf({wrong, right, wrong}),
              "Attention agrees for 1 of 3 classes, not for barolo and barbera");
    EXPECT_EQ(titleOf({wrong, right, wrong, wrong}), "Attention agrees for 1 of 4 classes");
    EXPECT_EQ(titleOf({wrong, wrong, wrong}), "Attention disagrees with the evidence");
}

TEST(Verdict, OfClassesOfWhichNoneAgreesSaysSo)
{
    HandMadeFindings made;
    made.setClasses({"barolo", "grignolino", "barbera"});
    made.addSeed({wrong, wrong, right, wrong});
    made.addSeed({wrong, wrong, wrong, wrong});
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Mixed);
    EXPECT_EQ(verdict.title.english(), "Attention agrees for none of 3 classes");
    EXPECT_EQ(reasonsOf(verdict)[1],
              "At barolo, x3 gets 41 % of the attention and costs nothing when shuffled; x1 costs 50 points "
              "and gets 10 %.");
}

TEST(Points, HaveTwoDigitsThatCount)
{
    const auto shown = [](double share) { return Sentence{"%1", {Sentence::points(share)}}.english(); };
    EXPECT_EQ(shown(0.5034), "50");
    EXPECT_EQ(shown(0.0996), "10");
    EXPECT_EQ(shown(0.0184), "1.8");
    EXPECT_EQ(shown(0.01), "1.0");
    EXPECT_EQ(shown(0.0044), "0.44");
}

} // namespace
} // namespace attention
