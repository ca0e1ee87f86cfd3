// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/trouble.h"

#include "core/data/generators/generator.h"
#include "core/data/random.h"
#include "core/session/training_session.h"
#include "tests/core/io/temporary_folder.h"
#include "tests/core/support/facts.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace attention {
namespace {

using Rule = Trouble::Rule;

/// Trains to the end.
std::shared_ptr<const Run> runOf(const TrainingConfig &config)
{
    TrainingSession session;
    std::shared_ptr<const Run> run = session.start(config);
    session.waitUntilIdle();
    return run;
}

std::vector<Trouble> troublesOf(const Run &run)
{
    return troubles(run, run.epochs.size(), run.attention.newest().get());
}

std::optional<Trouble> first(const TrainingConfig &config)
{
    const std::vector<Trouble> found = troublesOf(*runOf(config));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

TrainingConfig generated(const std::string &source, std::int64_t epochs)
{
    TrainingConfig config;
    config.data.source = source;
    config.data.columns = findGenerator(source)->columns;
    config.epochs = epochs;
    return config;
}

TrainingConfig sample(const std::string &name, std::int64_t epochs)
{
    TrainingConfig config;
    config.data.source = "sample:" + name;
    config.model.attentionBias = true;
    config.epochs = epochs;
    config.batchSize = 32;
    config.learningRate = 0.003;
    return config;
}

/// A table whose first column says the class of all but every `wrongEvery`th row, 0 for all rows; the others
/// are noise.
TrainingConfig ownTable(const std::string &path, int wrongEvery)
{
    Random random(3, Stream::Data);
    std::ofstream file(path);
    file << "told,a,b,class\n";
    for (int row = 0; row < 600; ++row) {
        const bool one = random.below(2) == 1;
        const bool said = wrongEvery != 0 && row % wrongEvery == 0 ? !one : one;
        file << (said ? 1.0 : -1.0) + (wrongEvery != 0 ? random.below(1000) / 2000.0 : 0.0) << ','
             << random.below(1000) << ',' << random.below(1000) << ',' << (one ? "yes" : "no") << '\n';
    }
    file.close();
    TrainingConfig config;
    config.data.source = path;
    config.data.table.target = std::string("class");
    config.model.attentionBias = true;
    config.batchSize = 32;
    return config;
}

/// The remedy's settings, where they may be trained with.
TrainingConfig mended(TrainingConfig config, const Trouble &trouble)
{
    apply(trouble.remedy, config);
    EXPECT_TRUE(config.validate().empty());
    return config;
}

TEST(Troubles, ARunWithoutAnyIsLeftAlone)
{
    EXPECT_FALSE(first(TrainingConfig{}));
    for (const char *source :
         {"two-columns", "xor", "switch", "duplicate", "syn1", "syn2", "syn3", "syn4", "syn5", "syn6"}) {
        const auto trouble = first(generated(source, findGenerator(source)->epochs));
        EXPECT_FALSE(trouble) << source << ": " << trouble->text.english();
    }
}

TEST(Troubles, LabelsThatAreFlippedAreNotAPlateau)
{
    TrainingConfig config;
    config.data.noise = 0.3;
    config.epochs = 100;
    EXPECT_FALSE(first(config));
}

TEST(Troubles, ARunThatDivergedNamesACalmerLearningRate)
{
    TrainingConfig config;
    config.learningRate = 1'000.0;
    const auto trouble = first(config);
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->rule, Rule::Diverged);
    EXPECT_EQ(trouble->gravity, Trouble::Gravity::Error);
    EXPECT_EQ(trouble->text.english(),
              "Stopped at epoch 2: the loss is far above guessing. Lower the learning rate.");
    EXPECT_EQ(offer(trouble->remedy).english(), "Set 0.01 and run");
    EXPECT_EQ(mended(config, *trouble).learningRate, 0.01);
    EXPECT_FALSE(first(mended(config, *trouble)));
}

TEST(Troubles, AfterADivergenceTheLastEpochThatWasGoodIsNamed)
{
    attention::Run run(1, TrainingConfig{});
    run.prepare(testing::makeFacts());
    const double nan = std::nan("");
    const std::vector<double> losses{0.7, 0.6, 3.0, nan};
    for (std::size_t i = 0; i < losses.size(); ++i)
        run.append({{static_cast<std::int64_t>(i) + 1, losses[i], 0.5, losses[i], 0.5, 0.001}, {}});
    run.finish(StopReason::Diverged, Divergence::NotFinite);
    const std::vector<Trouble> found = troublesOf(run);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().text.english(),
              "Stopped at epoch 4: the loss is no longer a number. Lower the learning rate.");
    EXPECT_EQ(found.front().epoch, 2);
}

TEST(Troubles, ARunThatFailedSaysWhy)
{
    TrainingConfig config;
    config.data.source = "/nowhere/table.csv";
    const auto trouble = first(config);
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->rule, Rule::Failed);
    EXPECT_EQ(trouble->gravity, Trouble::Gravity::Error);
    EXPECT_EQ(trouble->remedy, Remedy{});
    EXPECT_NE(trouble->text.english().find("/nowhere/table.csv"), std::string::npos);
}

TEST(Troubles, NothingLearntBeforeTheEndOfAFallAsksForMoreEpochs)
{
    const TrainingConfig config = sample("wine", 10);
    const auto trouble = first(config);
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->rule, Rule::LearntNothing);
    EXPECT_EQ(offer(trouble->remedy).english(), "Run 40 epochs");
    EXPECT_EQ(mended(config, *trouble).epochs, 40);
    EXPECT_FALSE(first(mended(config, *trouble)));
}

TEST(Troubles, NothingLearntAtAWildLearningRateAsksForACalmerOne)
{
    TrainingConfig config = sample("wine", 60);
    config.learningRate = 1.0;
    config.model.attentionBias = false;
    config.model.activation = Activation::Relu;
    const auto trouble = first(config);
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->rule, Rule::LearntNothing);
    EXPECT_EQ(offer(trouble->remedy).english(), "Set 0.01 and run");
}

TEST(Troubles, NothingLearntOfNoiseIsRightAndOffersNothing)
{
    const auto trouble = first(generated("noise", 200));
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->rule, Rule::LearntNothing);
    EXPECT_EQ(trouble->gravity, Trouble::Gravity::Hint);
    EXPECT_EQ(trouble->remedy, Remedy{});
}

TEST(Troubles, ALossThatDoesNotMoveCloseToGuessingIsAPlateau)
{
    TrainingConfig config;
    config.learningRate = 1e-7;
    const auto trouble = first(config);
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->rule, Rule::Plateau);
    EXPECT_EQ(trouble->text.english(), "The loss has not moved for 20 epochs and is close to guessing.");
    EXPECT_EQ(offer(trouble->remedy).english(), "Set 0.001 and run");
    EXPECT_FALSE(first(mended(config, *trouble)));
    config.epochs = 19; // too few to say
    EXPECT_FALSE(first(config));
}

TEST(Troubles, ValidationThatRisesWhileTrainingFallsIsOverfitting)
{
    const TrainingConfig config = sample("breast-cancer", 60);
    const auto trouble = first(config);
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->rule, Rule::Overfit);
    EXPECT_EQ(trouble->text.english(),
              "Validation rises since epoch 20 while training falls: the model learns by heart.");
    EXPECT_EQ(offer(trouble->remedy).english(), "Stop early and run");
    EXPECT_EQ(trouble->epoch, 20);

    // Stopped early there is no trouble, and it says which epoch is kept.
    const auto stopped = first(mended(config, *trouble));
    ASSERT_TRUE(stopped);
    EXPECT_EQ(stopped->rule, Rule::StoppedEarly);
    EXPECT_EQ(stopped->gravity, Trouble::Gravity::Hint);
    EXPECT_EQ(stopped->text.english(), "No better validation for 10 epochs; epoch 20 is kept.");
}

TEST(Troubles, AttentionThatStaysEqualAlthoughTheModelLearntAsksForABias)
{
    const TrainingConfig config = generated("xor", 200);
    const auto trouble = first(config);
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->rule, Rule::EqualAttention);
    EXPECT_EQ(offer(trouble->remedy).english(), "Turn on attention bias and run");
    EXPECT_FALSE(first(mended(config, *trouble)));
}

TEST(Troubles, AllAttentionOnOneColumnOfATableAsksToIgnoreIt)
{
    const test::TemporaryFolder folder;
    TrainingConfig config = ownTable(folder.text("own.csv"), 20);
    config.learningRate = 0.3;
    config.epochs = 300;
    const auto run = runOf(config);
    for (const Trouble &trouble : troublesOf(*run)) {
        if (trouble.rule != Rule::Collapsed)
            continue;
        EXPECT_EQ(trouble.text.english(),
                  "All attention lies on told: 100 %. The other columns hardly count.");
        EXPECT_EQ(offer(trouble.remedy).english(), "Ignore the column and run");
        const auto without = runOf(mended(config, trouble));
        ASSERT_TRUE(without->prepared());
        EXPECT_EQ(without->facts().columnNames, (std::vector<std::string>{"a", "b"}));
        return;
    }
    FAIL() << run->attention.newest()->meanOf(0, 0);
}

TEST(Troubles, AllAttentionOnThePlantedColumnIsRight)
{
    attention::Run run(1, TrainingConfig{});
    run.prepare(testing::makeFacts());
    AttentionStatistics attention;
    attention.epoch = 1;
    attention.groups = 3;
    attention.columns = 4;
    attention.sd.assign(12, 0.0F);
    const auto lieOn = [&attention](std::size_t column) {
        attention.mean.assign(12, 0.0F);
        for (std::size_t group = 0; group < 3; ++group)
            attention.mean[4 * group + column] = 1.0F;
    };
    lieOn(1);
    run.append({{1, 0.01, 1.0, 0.01, 1.0, 0.001}, attention});
    run.finish(StopReason::Completed);
    EXPECT_TRUE(troublesOf(run).empty());

    lieOn(0);
    const std::vector<Trouble> found = troubles(run, 1, &attention);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().rule, Rule::Collapsed);
    EXPECT_EQ(found.front().text.english(),
              "All attention lies on x0: 100 %. The other columns hardly count.");
}

TEST(Troubles, AColumnThatTellsTheTargetIsALeakBeforeAnyEpoch)
{
    const test::TemporaryFolder folder;
    TrainingConfig config = ownTable(folder.text("own.csv"), 0);
    config.epochs = 0;
    const auto trouble = first(config);
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->rule, Rule::Leak);
    EXPECT_EQ(trouble->remedy.columns, std::vector<std::string>{"told"});
    EXPECT_EQ(offer(trouble->remedy).english(), "Ignore the column and run");
    EXPECT_FALSE(first(mended(config, *trouble)));
}

TEST(Troubles, TheMostPressingComesFirst)
{
    const test::TemporaryFolder folder;
    TrainingConfig config = ownTable(folder.text("own.csv"), 0);
    config.learningRate = 1'000.0;
    const std::vector<Trouble> found = troublesOf(*runOf(config));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].rule, Rule::Diverged);
    EXPECT_EQ(found[1].rule, Rule::Leak);
}

TEST(Troubles, ARunUnderWayOrPausedIsJudgedAsFarAsItIs)
{
    TrainingSession session;
    const auto run = session.start(sample("breast-cancer", 60), TrainingSession::Begin::Running, {40, 0});
    session.waitUntilIdle();
    ASSERT_EQ(run->state(), RunState::Paused);
    ASSERT_FALSE(troublesOf(*run).empty());
    EXPECT_EQ(troublesOf(*run).front().rule, Rule::Overfit);
    EXPECT_TRUE(troubles(*run, 22, nullptr).empty());
}

TEST(Remedies, AreOfferedInAFewWordsAndStayWithinTheLimits)
{
    EXPECT_EQ(std::string(offer({}).pattern), "");
    TrainingConfig config;
    const TrainingConfig before = config;
    apply({}, config);
    EXPECT_EQ(config, before);
    apply({Remedy::Kind::HiddenUnits, 64.0, {}}, config);
    EXPECT_EQ(config.model.hiddenUnits, 64);
    apply({Remedy::Kind::Relu, 0.0, {}}, config);
    EXPECT_EQ(config.model.activation, Activation::Relu);
    EXPECT_EQ(offer({Remedy::Kind::HiddenUnits, 64.0, {}}).english(), "Run with 64 hidden units");
    EXPECT_EQ(offer({Remedy::Kind::Relu, 0.0, {}}).english(), "Run with ReLU");
    EXPECT_EQ(offer({Remedy::Kind::IgnoreColumns, 0.0, {"a", "b"}}).english(), "Ignore the columns and run");
}

} // namespace
} // namespace attention
