// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/trust/verdict_cases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <utility>

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
using testing::wrong;

Verdict undefinedVerdict(HandMadeFindings &made)
{
    Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Undefined);
    EXPECT_THAT(verdict.groups, IsEmpty());
    EXPECT_EQ(verdict.reasons.size(), 1U);
    return verdict;
}

TEST(Verdict, SaysFirstThatNothingWasLearnt)
{
    HandMadeFindings made;
    made.record().valAccuracy = 0.503;
    made.record().valLoss = 0.7;
    made.controls().modelOfSeeds = {0.5};
    made.controls().equalOfSeeds = {0.4};
    made.addSeeds(5, everywhere(right));
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::NotLearned);
    EXPECT_EQ(verdict.title.english(), "The model has learnt nothing: 50.3 %, guessing gets 50.1 %");
    EXPECT_THAT(reasonsOf(verdict), ElementsAre("Its attention means nothing."));
    EXPECT_THAT(verdict.groups, IsEmpty());
    EXPECT_EQ(verdict.attentionNeeded, std::nullopt);
    made.config().model.columnAttention = false;
    EXPECT_EQ(verdictOf(made.findings()).kind, VerdictKind::NotLearned);
    made.facts().informativeColumns.clear();
    EXPECT_THAT(reasonsOf(verdictOf(made.findings())),
                ElementsAre("That is right: no column decides here. Its attention means nothing."));
}

TEST(Verdict, IsUndefinedWithoutColumnAttentionEvenWithHiddenAttention)
{
    HandMadeFindings made;
    made.config().model.columnAttention = false;
    made.addSeeds(5, everywhere({{}, right.permutation, right.shapley}));
    const Verdict hidden = undefinedVerdict(made);
    EXPECT_EQ(hidden.title.english(), "There is no column attention to believe");
    EXPECT_EQ(reasonsOf(hidden)[0],
              "Hidden attention weighs hidden units, not columns: it says nothing about any column.");
    made.config().model.hiddenAttention = false;
    EXPECT_EQ(reasonsOf(undefinedVerdict(made))[0], "Column attention is switched off.");
}

TEST(Verdict, IsUndefinedOfOneColumn)
{
    HandMadeFindings made(1);
    made.addSeeds(5, everywhere({{1.0}, {0.5}, {4.0}}));
    EXPECT_EQ(undefinedVerdict(made).title.english(), "One column has no order");
}

TEST(Verdict, IsUndefinedWhereAllColumnsGetTheSameAttention)
{
    HandMadeFindings made;
    made.addSeed(everywhere({{0.25, 0.25, 0.25, 0.25}, right.permutation}));
    made.addSeeds(4, everywhere(right));
    EXPECT_EQ(undefinedVerdict(made).title.english(), "Attention prefers no column");
}

TEST(Verdict, IsUndefinedWhereShufflingChangesNothing)
{
    HandMadeFindings made;
    made.addSeeds(5, everywhere({right.attention, Means(4, 0.0), right.shapley}));
    const Verdict verdict = undefinedVerdict(made);
    EXPECT_EQ(verdict.title.english(), "The evidence prefers no column");
    EXPECT_EQ(reasonsOf(verdict)[0],
              "Shuffling tells no column from another, so there is no order to compare.");
    made.addSeed(everywhere({right.attention, Means(4, 0.0), right.shapley}), 1.0);
    made.record().valAccuracy = 1.0;
    made.facts().baselineAccuracy = 1.0;
    made.facts().majorityClass = 1;
    EXPECT_EQ(reasonsOf(undefinedVerdict(made))[0],
              "All validation rows are of one class, y = 1, and shuffling changes nothing.");
    made.facts().validationRows = 1;
    EXPECT_EQ(reasonsOf(undefinedVerdict(made))[0],
              "The only validation row has no other to change places with.");
}

TEST(Verdict, IsUndefinedWhereAttentionIsNoNumber)
{
    HandMadeFindings made;
    const double notANumber = std::numeric_limits<double>::quiet_NaN();
    made.addSeed(everywhere({Means(4, notANumber), Means(4, notANumber), Means(4, notANumber)}));
    EXPECT_EQ(undefinedVerdict(made).title.english(), "The attention is no longer a number");
}

TEST(Verdict, IsUndefinedUntilThereIsEvidence)
{
    HandMadeFindings made;
    made.wantedSeeds() = 20;
    EXPECT_EQ(undefinedVerdict(made).title.english(), "There is no evidence yet");
    ColumnFigures attention(3, 4);
    attention.mean = {0.1, 0.2, 0.3, 0.4, 0.1, 0.2, 0.3, 0.4, 0.1, 0.2, 0.3, 0.4};
    made.setEvidence(EvidenceKind::Attention, attention);
    EXPECT_EQ(undefinedVerdict(made).title.english(), "There is no evidence yet");
    made.addSeeds(3, everywhere(right));
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Agrees) << "of the three seeds of twenty that are there";
    EXPECT_EQ(verdict.groups[0].seeds, 3U);
}

TEST(Verdict, IsThatOfTheClassThatHasOne)
{
    HandMadeFindings made;
    const Means none(4, std::numeric_limits<double>::quiet_NaN());
    made.addSeeds(5, {wrong, {none, none, none}, wrong});
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Disagrees);
    EXPECT_FALSE(verdict.byClass);
    EXPECT_EQ(verdict.title.english(), "Attention disagrees with the evidence at y = 1");
    EXPECT_EQ(verdict.groups[1].kind, VerdictKind::Undefined);
    EXPECT_EQ(verdict.groups[1].seeds, 0U);
}

TEST(Verdict, IsThatOfAllRowsWhereNoClassHasOne)
{
    HandMadeFindings made;
    const GroupMeans few{right.attention, Means(4, 0.0), right.shapley};
    made.addSeeds(5, {right, few, few});
    EXPECT_EQ(verdictOf(made.findings()).kind, VerdictKind::Agrees);
}

TEST(Verdict, HearsNoSeedThatDivergedOrLearntNothing)
{
    HandMadeFindings made;
    made.addSeeds(2, everywhere(right));
    made.addSeed(everywhere(wrong)).diverged = true;
    made.addSeed(everywhere(wrong), 0.51);
    made.addSeed(everywhere(wrong), 0.5);
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Agrees);
    EXPECT_EQ(verdict.groups[0].seeds, 2U);
    EXPECT_THAT(reasonsOf(verdict), Contains("Seeds that learnt nothing have no say: 3 of 5."));
}

TEST(Verdict, HearsAllSeedsWhereOnlyTheLossTellsThatSomethingWasLearnt)
{
    HandMadeFindings made;
    made.facts().baselineAccuracy = 0.95;
    made.record().valAccuracy = 0.95;
    made.record().valLoss = 0.05;
    for (int seed = 0; seed < 4; ++seed)
        made.addSeed(everywhere(right), 0.95);
    const Verdict verdict = verdictOf(made.findings());
    EXPECT_EQ(verdict.kind, VerdictKind::Agrees);
    EXPECT_EQ(verdict.groups[0].seeds, 4U);
}

TEST(Verdict, SaysWhetherAttentionIsNeeded)
{
    const auto need = [](const std::vector<double> &model, const std::vector<double> &equal) {
        HandMadeFindings made;
        made.addSeeds(3, everywhere(right));
        made.controls().modelOfSeeds = model;
        made.controls().equalOfSeeds = equal;
        const Verdict verdict = verdictOf(made.findings());
        EXPECT_EQ(verdict.attentionNeeded.has_value(), *verdict.need.pattern != '\0');
        return std::pair(verdict.attentionNeeded, verdict.need.english());
    };
    using Need = std::pair<std::optional<bool>, std::string>;
    EXPECT_EQ(need({}, {}), Need(std::nullopt, ""));
    EXPECT_EQ(need({0.93, 0.93}, {0.61, 0.61}),
              Need(true, "Yes: with equal shares it gets 61 % in place of 93 %."));
    EXPECT_EQ(need({0.804, 0.802}, {0.788, 0.786}),
              Need(true, "Yes: with equal shares it gets 78.7 % in place of 80.3 %."));
    const Need no(false, "Not for accuracy: equal shares learn it as well.");
    EXPECT_EQ(need({0.93, 0.93}, {0.93, 0.92}), no) << "half a point is too little";
    EXPECT_EQ(need({0.99, 0.8, 0.9}, {0.8, 0.9, 0.9}), no) << "within twice its standard error";
    EXPECT_EQ(need({0.8, 0.8}, {0.9, 0.9}), no);
}

TEST(Verdict, HasAWordForEveryKind)
{
    EXPECT_EQ(toString(VerdictKind::Agrees), "agrees");
    EXPECT_EQ(toString(VerdictKind::Mixed), "mixed");
    EXPECT_EQ(toString(VerdictKind::Unstable), "unstable");
    EXPECT_EQ(toString(VerdictKind::Disagrees), "disagrees");
    EXPECT_EQ(toString(VerdictKind::NotLearned), "not-learned");
    EXPECT_EQ(toString(VerdictKind::Undefined), "undefined");
}

} // namespace
} // namespace attention
