// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/trust_study.h"

#include "core/trust/retraining.h"
#include "tests/core/support/sessions.h"
#include "tests/core/support/trained_run.h"

#include <gtest/gtest.h>

#include <cmath>

namespace attention {

using test::waitFor;

namespace {

TrainingConfig learningConfig()
{
    TrainingConfig config = test::smallConfig(10);
    config.learningRate = 0.05;
    config.model.attentionBias = true;
    return config;
}

std::shared_ptr<Run> finishedRun(const TrainingConfig &config = learningConfig())
{
    std::shared_ptr<Run> run = test::trainedRun(config);
    run->finish(StopReason::Completed);
    run->setState(RunState::Finished);
    return run;
}

std::shared_ptr<const TrustFindings> findingsOf(const std::shared_ptr<const Run> &run, TrustOptions options,
                                                std::size_t threads = 1)
{
    TrustStudy study(threads);
    EXPECT_TRUE(study.start(run, options));
    study.wait();
    return study.findings();
}

TEST(TrustStudy, FindsAllThereIsAboutARun)
{
    const auto found = findingsOf(finishedRun(), {4, 10});
    EXPECT_EQ(found->state, TrustFindings::State::Finished);
    EXPECT_EQ(found->done, found->total);
    for (std::size_t kind = 0; kind < evidenceKinds; ++kind) {
        ASSERT_NE(found->evidence[kind], nullptr) << kind;
        EXPECT_EQ(found->evidence[kind]->figures.columns, 4U) << kind;
        EXPECT_FALSE(found->leftOut[kind]) << kind;
    }
    EXPECT_EQ(found->seedsDone(), 4U);
    EXPECT_EQ(found->controls.equalOfSeeds.size(), 4U);
    EXPECT_EQ(found->controls.modelOfSeeds.size(), 4U);
    EXPECT_TRUE(found->controls.otherRows);
    EXPECT_EQ(found->agreement.size(), found->groups());
    EXPECT_EQ(found->stability.size(), found->groups());
}

TEST(TrustStudy, TheFirstSeedIsTheRunItselfAndTheOthersFollowIt)
{
    const auto run = finishedRun();
    const auto found = findingsOf(run, {3, 10});
    ASSERT_EQ(found->seeds.size(), 3U);
    for (std::size_t index = 0; index < 3; ++index)
        EXPECT_EQ(found->seeds[index]->seed, run->config.data.seed + static_cast<std::int64_t>(index));
    EXPECT_EQ(found->seeds[0]->attention.mean, found->of(EvidenceKind::Attention)->figures.mean);
    EXPECT_EQ(found->seeds[0]->permutation.mean, found->of(EvidenceKind::Permutation)->figures.mean);
    EXPECT_EQ(found->seeds[0]->score, run->epochs.back().valAccuracy);
    EXPECT_NE(found->seeds[1]->attention.mean, found->seeds[0]->attention.mean);
}

TEST(TrustStudy, TrainingTheRunsOwnSeedAgainGivesTheRun)
{
    const auto run = finishedRun();
    const auto again = retrain(run->config, run->facts().data);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->explained.parameters, explained(*run)->parameters);
}

TEST(TrustStudy, MoreThreadsChangeNoNumber)
{
    const auto run = finishedRun();
    const auto one = findingsOf(run, {5, 10}, 1);
    const auto four = findingsOf(run, {5, 10}, 4);
    for (std::size_t kind = 0; kind < evidenceKinds; ++kind) {
        EXPECT_EQ(one->evidence[kind]->figures.mean, four->evidence[kind]->figures.mean) << kind;
        EXPECT_EQ(one->evidence[kind]->figures.spread, four->evidence[kind]->figures.spread) << kind;
    }
    for (std::size_t seed = 0; seed < 5; ++seed) {
        EXPECT_EQ(one->seeds[seed]->attention.mean, four->seeds[seed]->attention.mean);
        EXPECT_EQ(one->seeds[seed]->shapley.mean, four->seeds[seed]->shapley.mean);
        EXPECT_EQ(one->seeds[seed]->score, four->seeds[seed]->score);
    }
    EXPECT_EQ(one->controls.equalOfSeeds, four->controls.equalOfSeeds);
    EXPECT_EQ(one->controls.otherRows, four->controls.otherRows);
    for (std::size_t group = 0; group < one->groups(); ++group)
        EXPECT_EQ(one->stability[group].tau, four->stability[group].tau);
}

TEST(TrustStudy, CancellingKeepsWhatIsThereAndConcludesIt)
{
    const auto run = finishedRun();
    TrustStudy study(1);
    ASSERT_TRUE(study.start(run, {1'000, 10}));
    waitFor("some seeds", [&] { return study.findings()->seedsDone() >= 3; });
    study.cancel();
    study.wait();
    EXPECT_FALSE(study.isWorking());
    const auto found = study.findings();
    EXPECT_EQ(found->state, TrustFindings::State::Cancelled);
    EXPECT_GE(found->seedsDone(), 3U);
    EXPECT_LT(found->seedsDone(), 1'000U);
    EXPECT_EQ(found->agreement.size(), found->groups());
}

TEST(TrustStudy, FindingsOfAFormerRunAreNeverThoseOfTheNext)
{
    const auto former = finishedRun();
    TrainingConfig other = learningConfig();
    other.data.seed = 7;
    const auto next = finishedRun(other);
    TrustStudy study(2);
    ASSERT_TRUE(study.start(former, {1'000, 10}));
    waitFor("a seed", [&] { return study.findings()->seedsDone() >= 1; });
    ASSERT_TRUE(study.start(next, {3, 10}));
    EXPECT_EQ(study.findings()->run, next);
    study.wait();
    EXPECT_EQ(study.findings()->run, next);
    EXPECT_EQ(study.findings()->seeds.size(), 3U);
}

TEST(TrustStudy, DestroyingItEndsItsWork)
{
    TrustStudy study(2);
    ASSERT_TRUE(study.start(finishedRun(), {1'000, 10}));
}

TEST(TrustStudy, NothingIsFoundOfARunWithoutAnEpochOrThatHasNotFinished)
{
    TrustStudy study(1);
    EXPECT_FALSE(study.start(nullptr, {3, 10}));
    const auto unfinished = test::trainedRun(learningConfig());
    EXPECT_FALSE(study.start(unfinished, {3, 10}));
    EXPECT_FALSE(study.start(finishedRun(test::smallConfig(0)), {3, 10}));
    EXPECT_EQ(study.findings(), nullptr);
}

TEST(TrustStudy, WithoutColumnAttentionThereIsEvidenceButNoAttention)
{
    TrainingConfig config = learningConfig();
    config.model.columnAttention = false;
    const auto found = findingsOf(finishedRun(config), {3, 10});
    EXPECT_EQ(found->state, TrustFindings::State::Finished);
    EXPECT_TRUE(found->leftOut[static_cast<std::size_t>(EvidenceKind::Attention)]);
    EXPECT_EQ(found->of(EvidenceKind::Attention), nullptr);
    EXPECT_NE(found->of(EvidenceKind::Permutation), nullptr);
    EXPECT_EQ(found->seedsDone(), 3U);
    EXPECT_TRUE(found->seeds.back()->attention.empty());
    EXPECT_TRUE(found->controls.equalOfSeeds.empty());
}

TEST(TrustStudy, ASingleColumnHasFiguresToo)
{
    TrainingConfig config = test::tinyConfig(3);
    const auto found = findingsOf(finishedRun(config), {2, 10});
    EXPECT_EQ(found->state, TrustFindings::State::Finished);
    EXPECT_TRUE(found->leftOut[static_cast<std::size_t>(EvidenceKind::DropColumn)]);
    EXPECT_EQ(found->of(EvidenceKind::Attention)->figures.meanOf(0, 0), 1.0);
}

TEST(TrustStudy, ARunThatWasStoppedIsComparedWithSeedsTrainedAsFar)
{
    TrainingConfig config = learningConfig();
    config.epochs = 4;
    const auto whole = finishedRun(config);
    TrainingConfig longer = config;
    longer.epochs = 400;
    auto stopped = std::make_shared<attention::Run>(2, longer);
    stopped->prepare(whole->facts());
    for (std::size_t epoch = 0; epoch < 4; ++epoch)
        stopped->append({whole->epochs[epoch], {}, whole->parameters.at(whole->epochs[epoch].epoch)->values});
    stopped->finish(StopReason::Stopped);
    stopped->setState(RunState::Finished);
    const auto a = findingsOf(whole, {3, 10});
    const auto b = findingsOf(stopped, {3, 10});
    EXPECT_EQ(a->seeds[2]->attention.mean, b->seeds[2]->attention.mean);
}

} // namespace

} // namespace attention
