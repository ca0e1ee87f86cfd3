// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/trust_study.h"
#include "core/trust/verdict.h"

#include "tests/core/support/trained_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace attention {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// Small enough for a second, learnt well.
TrainingConfig configOf(const char *generator)
{
    TrainingConfig config;
    config.data.source = generator;
    config.data.rows = 2'000;
    config.model.hiddenUnits = 8;
    config.learningRate = 0.01;
    config.batchSize = 64;
    return config;
}

Verdict verdictOfRun(const std::shared_ptr<Run> &run, std::int64_t seeds = 5)
{
    run->finish(StopReason::Completed);
    TrustStudy study;
    EXPECT_TRUE(study.start(run, {seeds, 10}));
    study.wait();
    EXPECT_EQ(study.findings()->state, TrustFindings::State::Finished);
    return verdictOf(*study.findings());
}

Verdict verdictAbout(const TrainingConfig &config, std::int64_t seeds = 5)
{
    return verdictOfRun(test::trainedRun(config), seeds);
}

std::string allReasons(const Verdict &verdict)
{
    std::string all;
    for (const Sentence &reason : verdict.reasons)
        all += reason.english() + "\n";
    return all;
}

/// What a verdict rests on when a test fails.
std::string told(const Verdict &verdict)
{
    return std::string(toString(verdict.kind)) + ": " + verdict.title.english() + "\n" + allReasons(verdict);
}

TEST(VerdictOfAStudy, OfTheLabelColumnWithAttentionBiasAgrees)
{
    TrainingConfig config = configOf("label-column");
    config.model.attentionBias = true;
    const Verdict verdict = verdictAbout(config);
    EXPECT_EQ(verdict.kind, VerdictKind::Agrees) << told(verdict);
    EXPECT_EQ(verdict.groups[0].strongest, 1U);
    EXPECT_EQ(verdict.remedy.kind, Remedy::Kind::None);
}

TEST(VerdictOfAStudy, OfThePublishedExperimentAgreesAtOneAndDisagreesAtZero)
{
    const Verdict verdict = verdictAbout(TrainingConfig(), 10);
    EXPECT_EQ(verdict.kind, VerdictKind::Mixed) << told(verdict);
    EXPECT_TRUE(verdict.byClass);
    EXPECT_EQ(verdict.groups[1].kind, VerdictKind::Disagrees);
    EXPECT_EQ(verdict.groups[2].kind, VerdictKind::Agrees);
    EXPECT_EQ(verdict.title.english(), "Attention agrees at y = 1 and disagrees at y = 0");
    EXPECT_THAT(allReasons(verdict), HasSubstr("x1 is 0 there, and without a bias 0 adds nothing"));
    EXPECT_EQ(verdict.remedy.kind, Remedy::Kind::AttentionBias);
    EXPECT_EQ(verdict.attentionNeeded, false);
}

TEST(VerdictOfAStudy, OfNoiseIsThatNothingWasLearnt)
{
    const Verdict verdict = verdictAbout(configOf("noise"));
    EXPECT_EQ(verdict.kind, VerdictKind::NotLearned) << told(verdict);
    EXPECT_THAT(allReasons(verdict), HasSubstr("no column decides here"));
}

TEST(VerdictOfAStudy, OfADuplicateDependsOnTheSeedAndSaysWhy)
{
    for (const bool bias : {false, true}) {
        TrainingConfig config = configOf("duplicate");
        config.model.attentionBias = bias;
        const Verdict verdict = verdictAbout(config, 10);
        EXPECT_EQ(verdict.kind, VerdictKind::Unstable) << told(verdict);
        EXPECT_THAT(allReasons(verdict), HasSubstr("x0 and x1 are copies of each other"));
    }
}

TEST(VerdictOfAStudy, WithHiddenAttentionAloneIsUndefined)
{
    TrainingConfig config = configOf("label-column");
    config.model.columnAttention = false;
    const Verdict verdict = verdictAbout(config);
    EXPECT_EQ(verdict.kind, VerdictKind::Undefined) << told(verdict);
    EXPECT_THAT(verdict.groups, IsEmpty());
    EXPECT_EQ(verdict.title.english(), "There is no column attention to believe");
}

TEST(VerdictOfAStudy, OfOneColumnIsUndefined)
{
    TrainingConfig config = configOf("label-column");
    config.data.columns = 1;
    config.data.labelColumn = 0;
    const Verdict verdict = verdictAbout(config);
    EXPECT_EQ(verdict.kind, VerdictKind::Undefined) << told(verdict);
    EXPECT_EQ(verdict.title.english(), "One column has no order");
}

/// A run on data that were changed after they were made.
template <class Change>
std::shared_ptr<Run> runOnChanged(const TrainingConfig &config, Change change)
{
    Dataset data = *test::shareDataset(config);
    change(data);
    return test::trainedRun(config, std::make_shared<const Dataset>(std::move(data)));
}

/// A run of one epoch that left all weights equal, and yet is right in most rows.
std::shared_ptr<Run> runWithEqualWeights(const TrainingConfig &config)
{
    SourceData source;
    source.dataset = test::shareDataset(config);
    Trainer trainer(config, source.dataset);
    auto run = std::make_shared<Run>(1, config);
    run->prepare(runFacts(trainer, source));
    EpochResult result = trainer.trainEpoch().value();
    result.parameters.assign(trainer.network().parameters().size(), 0.1F);
    result.record.valAccuracy = 0.9;
    run->append(std::move(result));
    return run;
}

TEST(VerdictOfAStudy, NeverCreditsConstantColumnsWithEvidence)
{
    TrainingConfig config = configOf("label-column");
    config.model.attentionBias = true;
    const Verdict verdict = verdictOfRun(runOnChanged(config, [](Dataset &data) {
        for (std::size_t row = 0; row < data.rows; ++row)
            data.x[row * data.columns] = data.x[row * data.columns + 2] = 1.0F;
    }));
    EXPECT_NE(verdict.kind, VerdictKind::Undefined) << told(verdict);
    for (const GroupVerdict &group : verdict.groups) {
        EXPECT_EQ(group.strongest, 1U);
        EXPECT_THAT(group.missed, Not(Contains(0U)));
        EXPECT_THAT(group.missed, Not(Contains(2U)));
    }
}

TEST(VerdictOfAStudy, OfConstantColumnsAloneHasNothingToGoBy)
{
    const Verdict verdict = verdictOfRun(runOnChanged(
        configOf("label-column"), [](Dataset &data) { std::fill(data.x.begin(), data.x.end(), 1.0F); }));
    EXPECT_EQ(verdict.kind, VerdictKind::NotLearned) << told(verdict);
}

TEST(VerdictOfAStudy, OfOneValidationRowIsUndefined)
{
    TrainingConfig config = configOf("label-column");
    const Verdict verdict =
        verdictOfRun(runOnChanged(config, [](Dataset &data) { data.trainRows = data.rows - 1; }));
    EXPECT_EQ(verdict.kind, VerdictKind::Undefined) << told(verdict);
    EXPECT_THAT(allReasons(verdict), HasSubstr("The only validation row"));
}

TEST(VerdictOfAStudy, OfOneClassInValidationIsAboutItOrUndefined)
{
    TrainingConfig config = configOf("label-column");
    config.model.attentionBias = true;
    const Verdict verdict = verdictOfRun(runOnChanged(config, [](Dataset &data) {
        std::size_t kept = data.trainRows;
        for (std::size_t row = data.trainRows; row < data.rows; ++row) {
            if (data.y[row] != 1.0F)
                continue;
            std::copy_n(data.x.begin() + static_cast<std::ptrdiff_t>(row * data.columns), data.columns,
                        data.x.begin() + static_cast<std::ptrdiff_t>(kept * data.columns));
            data.y[kept++] = 1.0F;
        }
        data.rows = kept;
        data.x.resize(kept * data.columns);
        data.y.resize(kept);
    }));
    // In rows of one class the label column has one value: places may change as they like.
    EXPECT_EQ(verdict.kind, VerdictKind::Undefined) << told(verdict);
    EXPECT_THAT(allReasons(verdict), HasSubstr("All validation rows are of one class, y = 1"));
}

TEST(VerdictOfAStudy, OfWeightsThatAreAllEqualIsUndefined)
{
    TrainingConfig config = configOf("label-column");
    config.epochs = 1;
    const Verdict verdict = verdictOfRun(runWithEqualWeights(config));
    EXPECT_EQ(verdict.kind, VerdictKind::Undefined) << told(verdict);
    EXPECT_EQ(verdict.title.english(), "Attention prefers no column");
}

} // namespace
} // namespace attention
