// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/run_sentences.h"

#include "tests/core/support/experiments.h"
#include "tests/core/support/facts.h"

#include <gtest/gtest.h>

#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace attention {
namespace {

constexpr double notCompared = std::numeric_limits<double>::quiet_NaN();

/// A run of the published experiment filled by hand.
class RunSentences : public ::testing::Test
{
protected:
    RunSentences()
    {
        RunFacts facts = testing::makeFacts();
        facts.data = test::shareDataset(m_run.config);
        m_run.prepare(std::move(facts));
    }

    /// Shares of x1 at y = 0 and y = 1; the other columns share the rest alike.
    void addEpoch(double loss, double valLoss, double valAccuracy, float x1At0 = 0.25F, float x1At1 = 0.25F)
    {
        const auto epoch = static_cast<std::int64_t>(m_run.epochs.size()) + 1;
        AttentionStatistics attention;
        attention.epoch = epoch;
        attention.groups = 3;
        attention.columns = 4;
        for (const float x1 : {(x1At0 + x1At1) / 2.0F, x1At0, x1At1}) {
            const float other = (1.0F - x1) / 3.0F;
            attention.mean.insert(attention.mean.end(), {other, x1, other, other});
        }
        attention.sd.assign(12, 0.1F);
        m_run.append({{epoch, loss, valAccuracy, valLoss, valAccuracy, 0.001}, attention});
    }
    std::string loss(double published = notCompared) const
    {
        return lossSentence(m_run, m_run.epochs.size(), published).english();
    }
    std::string accuracy() const { return accuracySentence(m_run, m_run.epochs.size()).english(); }
    Sentence attention(bool byClass) const
    {
        return attentionSentence(m_run, m_run.attention.newest().get(), byClass);
    }
    std::string map(bool byClass) const
    {
        return attentionMapSentence(m_run, m_run.attention.all(), byClass).english();
    }

    attention::Run m_run{1, TrainingConfig{}};
};

TEST_F(RunSentences, SayWhatAPlotWillShowBeforeTraining)
{
    EXPECT_EQ(loss(), "Loss is how far the predictions are from the labels.");
    EXPECT_EQ(attention(true).english(), "Before training: random weights.");
}

TEST_F(RunSentences, NameTheTrendOfTheValidationLoss)
{
    addEpoch(0.69, 0.68, 0.6);
    EXPECT_EQ(loss(), "Validation 0.6800, level.");
    addEpoch(0.60, 0.55, 0.8);
    EXPECT_EQ(loss(), "Validation 0.5500 and falling.");
    EXPECT_EQ(loss(0.6774), "Validation 0.5500 and falling; the published run had 0.6774.");
}

TEST_F(RunSentences, CallItOverfittingHoweverSlowlyTheValidationLossRises)
{
    addEpoch(0.5, 0.3, 0.9);
    for (int epoch = 0; epoch < 8; ++epoch)
        addEpoch(0.4 - 0.01 * epoch, 0.3 + 0.001 * epoch, 0.9);
    EXPECT_EQ(loss(), "Validation 0.3070, level.");
    for (int epoch = 8; epoch < 40; ++epoch)
        addEpoch(0.4 - 0.005 * epoch, 0.3 + 0.001 * epoch, 0.9);
    EXPECT_EQ(loss(), "Validation rises after epoch 1: overfitting.");
}

TEST_F(RunSentences, CallARisingValidationLossOverfittingWhileTrainingGoesOnFalling)
{
    for (const double valLoss : {0.5, 0.3, 0.35, 0.4, 0.45})
        addEpoch(0.6 - 0.1 * static_cast<double>(m_run.epochs.size()), valLoss, 0.9);
    EXPECT_EQ(loss(), "Validation rises after epoch 2: overfitting.");
}

TEST_F(RunSentences, SayWhenTheLossIsNoNumber)
{
    addEpoch(notCompared, notCompared, 0.5);
    EXPECT_EQ(loss(), "The loss is no longer a number since epoch 1.");
}

TEST_F(RunSentences, CountRightRowsAgainstGuessing)
{
    addEpoch(0.5, 0.5, 0.9);
    EXPECT_EQ(accuracy(), "1800 of 2000 validation rows are right; guessing gets 1002.");
    addEpoch(0.1, 0.1, 1.0);
    EXPECT_EQ(accuracy(), "All 2000 validation rows are right.");
}

TEST_F(RunSentences, SayWhenAModelIsNoBetterThanGuessing)
{
    addEpoch(0.69, 0.69, 0.503);
    EXPECT_EQ(accuracy(), "50.3 % are right: no better than guessing, 50.1 %.");
}

TEST_F(RunSentences, TellTheClassesApartAndOfferWhy)
{
    addEpoch(0.1, 0.1, 1.0, 0.22F, 0.71F);
    EXPECT_EQ(attention(true).english(), "x1 gets 71 % at y = 1, but 22 % at y = 0: less than equal.");
    EXPECT_EQ(attention(true).link, Sentence::Link::Why);
}

TEST_F(RunSentences, OfferNoWhyWithAnAttentionBias)
{
    TrainingConfig config;
    config.model.attentionBias = true;
    attention::Run run(2, config);
    run.prepare(testing::makeFacts());
    AttentionStatistics statistics;
    statistics.epoch = 1;
    statistics.groups = 3;
    statistics.columns = 2;
    statistics.mean = {0.5F, 0.5F, 0.6F, 0.4F, 0.2F, 0.8F};
    EXPECT_EQ(attentionSentence(run, &statistics, true).link, Sentence::Link::None);
}

TEST_F(RunSentences, PointToTheClassesWhereAllRowsHideADifference)
{
    addEpoch(0.1, 0.1, 1.0, 0.4F, 0.95F);
    EXPECT_EQ(attention(false).english(), "x1 gets 68 %, but classes differ.");
    EXPECT_EQ(attention(false).link, Sentence::Link::ByClass);
}

TEST_F(RunSentences, SayWhenNoColumnStandsOut)
{
    addEpoch(0.69, 0.69, 0.5, 0.27F, 0.29F);
    EXPECT_EQ(attention(true).english(), "No column stands out: x1 gets most, 29 %.");
    EXPECT_EQ(attention(false).english(), "No column stands out: x1 gets most, 28 %.");
}

TEST_F(RunSentences, FollowTheLeaderThroughTheEpochs)
{
    addEpoch(0.6, 0.6, 0.6, 0.20F, 0.20F);
    addEpoch(0.5, 0.5, 0.7, 0.24F, 0.40F);
    addEpoch(0.4, 0.4, 0.8, 0.15F, 0.50F);
    EXPECT_EQ(map(true), "x1 leads at y = 1 from epoch 2, sinks at y = 0 from epoch 2.");
    EXPECT_EQ(map(false), "x1 leads from epoch 2.");
}

TEST_F(RunSentences, SayWhyTheRunEnded)
{
    addEpoch(9, 9, 0.5);
    addEpoch(9, 9, 0.5);
    m_run.finish(StopReason::Diverged, Divergence::LossTooLarge);
    EXPECT_EQ(endSentence(m_run, 2).english(),
              "Stopped at epoch 2: the loss is far above guessing. Lower the learning rate.");
}

TEST_F(RunSentences, SayThatColumnAttentionIsOff)
{
    TrainingConfig config;
    config.model.columnAttention = false;
    const attention::Run run(3, config);
    EXPECT_EQ(attentionSentence(run, nullptr, true).english(), "Column attention is switched off.");
    EXPECT_EQ(attentionMapSentence(run, {}, true).english(), "Column attention is switched off.");
}

TEST(Sentence, LeavesAPlaceMarkInsideANameAlone)
{
    const Sentence sentence{"%1 gets <b>%2</b>.", {Sentence::named("a%2b"), Sentence::percent(0.5)}};
    EXPECT_EQ(sentence.english(), "a%2b gets 50 %.");
}

TEST_F(RunSentences, OfARunThatStoppedEarlyTheLossSaysWhyAndWhatIsKept)
{
    for (int epoch = 1; epoch <= 10; ++epoch)
        addEpoch(0.6 - 0.05 * epoch, epoch <= 4 ? 0.6 - 0.05 * epoch : 0.4 + 0.02 * (epoch - 4), 0.9);
    const auto shownAt = [this](std::size_t epochs) {
        return lossSentence(m_run, epochs, notCompared).english();
    };
    EXPECT_EQ(shownAt(10), "Validation rises after epoch 4: overfitting.");
    m_run.finish(StopReason::EarlyStopping);
    EXPECT_EQ(shownAt(10), "Validation rises after epoch 4: overfitting. Epoch 4 is kept.");
    EXPECT_EQ(shownAt(4), "Validation rises after epoch 4: overfitting. Epoch 4 is kept.");
    EXPECT_EQ(shownAt(3), "Validation 0.4500 and falling.");
}

TEST(StopSentence, NamesTheReasonOfEveryStop)
{
    const auto words = [](StopReason reason, Divergence divergence = Divergence::None,
                          std::string error = {}) {
        TrainingConfig config;
        config.earlyStopping = 10;
        attention::Run run(1, config);
        run.prepare(testing::makeFacts());
        for (std::int64_t epoch = 1; epoch <= 41; ++epoch)
            run.append({{epoch, 0.5, 0.5, epoch == 31 ? 0.4 : 0.5, 0.5, 0.001}, {}});
        run.finish(reason, divergence, std::move(error));
        return stopSentence(run, 41).english();
    };
    EXPECT_EQ(words(StopReason::Completed), "Finished: all epochs done");
    EXPECT_EQ(words(StopReason::Stopped), "Stopped by hand at 41");
    EXPECT_EQ(words(StopReason::EarlyStopping), "Stopped at 41: no better validation for 10 epochs");
    EXPECT_EQ(words(StopReason::Diverged, Divergence::NotFinite),
              "Stopped at 41: the loss is no longer a number");
    EXPECT_EQ(words(StopReason::Diverged, Divergence::LossTooLarge),
              "Stopped at 41: the loss is far above guessing");
    EXPECT_EQ(words(StopReason::Failed, Divergence::None, "not enough memory for 5 rows × 4 columns"),
              "Failed after epoch 41: not enough memory for 5 rows × 4 columns");
}

TEST(StopSentence, BeforeTrainingSaysWhatWasNotDone)
{
    const auto words = [](const std::string &source, StopReason reason, std::string error = {}) {
        TrainingConfig config;
        config.data.source = source;
        attention::Run run(1, config);
        run.finish(reason, Divergence::None, std::move(error));
        return stopSentence(run, 0).english();
    };
    EXPECT_EQ(words("own.csv", StopReason::Stopped), "Reading was cancelled");
    EXPECT_EQ(words("xor", StopReason::Stopped), "Stopped by hand at 0");
    EXPECT_EQ(words("own.csv", StopReason::Failed, "own.csv cannot be opened: permission denied"),
              "Not trained: own.csv cannot be opened: permission denied");
}

} // namespace
} // namespace attention
