// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/row_sentences.h"

#include "core/explain/run_sentences.h"
#include "tests/core/support/experiments.h"
#include "tests/core/support/facts.h"

#include <gtest/gtest.h>

#include <memory>

namespace attention {
namespace {

/// The published experiment, whose row 8012 is the first of class 1 from there on.
std::shared_ptr<Run> publishedRun(TrainingConfig config = {})
{
    RunFacts facts = testing::makeFacts();
    facts.data = test::shareDataset(config);
    auto run = std::make_shared<Run>(RunId{1}, std::move(config));
    run->prepare(std::move(facts));
    return run;
}

std::size_t rowOfClass(const Run &run, float label)
{
    const Dataset &data = *run.facts().data;
    std::size_t row = data.trainRows;
    while (data.y[row] != label)
        ++row;
    return row;
}

RowAnswers answersOf(float said, float sure, std::vector<float> shares)
{
    RowAnswers answers;
    answers.epoch = 20;
    answers.predicted = {said};
    answers.probability = {sure};
    answers.attention.epoch = 20;
    answers.attention.groups = 1;
    answers.attention.columns = shares.size();
    answers.attention.mean = std::move(shares);
    return answers;
}

AttentionStatistics byClass(std::vector<float> mean)
{
    AttentionStatistics attention;
    attention.epoch = 20;
    attention.groups = 3;
    attention.columns = 4;
    attention.mean = std::move(mean);
    attention.sd.assign(12, 0.0F);
    return attention;
}

const std::vector<float> published{0.18F, 0.46F, 0.18F, 0.18F, 0.26F, 0.22F,
                                   0.26F, 0.26F, 0.1F,  0.71F, 0.1F,  0.09F};

TEST(OneRowSentence, SaysWhereItsAttentionLiesAndWhatTheModelSays)
{
    const auto run = publishedRun();
    const std::size_t row = rowOfClass(*run, 1.0F);
    const std::string number = std::to_string(row + 1);
    const RowAnswers answers = answersOf(1.0F, 0.98F, {0.02F, 0.96F, 0.01F, 0.01F});
    EXPECT_EQ(oneRowSentence(*run, answers, row).english(),
              "Row " + number + ": x1 gets 96 %, the model says y = 1 with 98 %.");
    EXPECT_EQ(oneRowSentence(*run, answersOf(0.0F, 0.998F, {0.02F, 0.96F, 0.01F, 0.01F}), row).english(),
              "Row " + number + ": x1 gets 96 %; wrongly y = 0 with 99.8 %.");
}

TEST(OneRowSentence, TellsAnEditedRowFromItself)
{
    const auto run = publishedRun();
    RowAnswers answers = answersOf(0.0F, 0.71F, {0.1F, 0.7F, 0.1F, 0.1F});
    answers.predicted.push_back(1.0F);
    answers.probability.push_back(0.98F);
    EXPECT_EQ(oneRowSentence(*run, answers, 8012).english(),
              "Row 8013 edited: y = 0 with 71 %, before y = 1 with 98 %.");
}

TEST(OneRowSentence, SaysNothingOfRandomWeights)
{
    const auto run = publishedRun();
    RowAnswers answers = answersOf(0.0F, 0.71F, {0.1F, 0.7F, 0.1F, 0.1F});
    answers.epoch = 0;
    EXPECT_EQ(oneRowSentence(*run, answers, 8012).english(), "Before training: random weights.");
}

TEST(OneRowMapSentence, SaysSinceWhenAColumnLeads)
{
    const auto run = publishedRun();
    const auto record = [](std::int64_t epoch, std::vector<float> shares) {
        AttentionStatistics statistics = answersOf(0.0F, 0.5F, std::move(shares)).attention;
        statistics.epoch = epoch;
        return std::make_shared<const AttentionStatistics>(statistics);
    };
    const std::vector<AttentionLog::Record> history{record(1, {0.4F, 0.3F, 0.2F, 0.1F}),
                                                    record(2, {0.3F, 0.4F, 0.2F, 0.1F}),
                                                    record(3, {0.1F, 0.7F, 0.1F, 0.1F})};
    EXPECT_EQ(oneRowMapSentence(*run, history, 8012).english(), "Row 8013: x1 leads from epoch 2.");
    EXPECT_EQ(oneRowMapSentence(*run, std::span(history).subspan(1), 8012).english(),
              "Row 8013: x1 leads from the start.");
}

TEST(WrongRowsTitle, CountsInWordsWhereTheyAreFew)
{
    const auto run = publishedRun();
    RowFigures figures;
    figures.data = run->facts().data;
    for (std::uint32_t row = 8000; row < 10000; ++row)
        figures.rows.push_back(row);
    figures.truth.assign(2000, 1.0F);
    figures.predicted = figures.truth;
    figures.probability.assign(2000, 0.83F);
    EXPECT_EQ(wrongRowsTitle(figures).english(), "No row is wrong");
    figures.predicted[3] = 0.0F;
    EXPECT_EQ(wrongRowsTitle(figures).english(), "One row is wrong");
    figures.predicted[4] = 0.0F;
    EXPECT_EQ(wrongRowsTitle(figures).english(), "Two rows are wrong");
    figures.predicted[5] = 0.0F;
    EXPECT_EQ(wrongRowsTitle(figures).english(), "3 rows are wrong");
    EXPECT_EQ(wrongRowSentence(run->facts(), figures, 3).english(), "y = 1, model said 83 % y = 0");
    figures.rows.pop_back();
    figures.truth.pop_back();
    figures.predicted.pop_back();
    EXPECT_EQ(wrongRowsTitle(figures).english(), "3 of 1999 rows looked at are wrong");
}

TEST(NoAttentionReason, IsThatTheValuesAreZeroAtThatClass)
{
    const auto run = publishedRun();
    EXPECT_EQ(noAttentionReason(*run, byClass(published)).value().english(),
              "At y = 0 the value of x1 is 0, and without a bias 0 adds nothing to its own score.");
}

TEST(NoAttentionReason, IsNoneWhereTheBiasIsOnOrTheValuesAreNotZero)
{
    TrainingConfig biased;
    biased.model.attentionBias = true;
    EXPECT_FALSE(noAttentionReason(*publishedRun(biased), byClass(published)));
    // Of class 1, whose values are 1, the attention is low now.
    EXPECT_FALSE(noAttentionReason(
        *publishedRun(), byClass({0.2F, 0.4F, 0.2F, 0.2F, 0.1F, 0.7F, 0.1F, 0.1F, 0.3F, 0.1F, 0.3F, 0.3F})));
}

TEST(AttentionSentence, OffersTheReasonWhereThereIsOne)
{
    const AttentionStatistics attention = byClass(published);
    const auto run = publishedRun();
    EpochResult result;
    result.record = {1, 0.1, 1.0, 0.1, 1.0, 0.001, 0.0, 0.0};
    run->append(result);
    EXPECT_EQ(attentionSentence(*run, &attention, true).link, Sentence::Link::Why);
}

} // namespace
} // namespace attention
