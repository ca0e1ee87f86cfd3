// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/run_sentences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace attention {
namespace {

constexpr double notCompared = std::numeric_limits<double>::quiet_NaN();

std::size_t characters(const std::string &utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

EpochRecord record(double valLoss, double valAccuracy, double valMae = 0.0)
{
    EpochRecord record;
    record.loss = valLoss;
    record.valLoss = valLoss;
    record.valAccuracy = valAccuracy;
    record.valMae = valMae;
    return record;
}

/// A run of three classes, of numbers, or with a planted truth, filled by hand.
class TaskSentences : public testing::Test
{
protected:
    static RunFacts threeClasses()
    {
        RunFacts facts;
        facts.task = Task::Multiclass;
        facts.columnNames = {"sepal width", "petal width"};
        facts.inputs = 2;
        facts.classNames = {"setosa", "versicolor", "virginica"};
        facts.targetName = std::string("species");
        facts.validationRows = 30;
        facts.baselineAccuracy = 1.0 / 3;
        return facts;
    }
    static RunFacts numbers()
    {
        RunFacts facts;
        facts.task = Task::Regression;
        facts.columnNames = {"a", "b"};
        facts.inputs = 2;
        facts.targetName = std::string("price");
        facts.validationRows = 100;
        facts.baselineMae = 6.6124;
        return facts;
    }
    static RunFacts planted(std::vector<std::size_t> informative)
    {
        RunFacts facts;
        facts.columnNames = {"x1", "x2"};
        facts.inputs = 2;
        facts.classNames = {"0", "1"};
        facts.targetName = std::string("y");
        facts.informativeColumns = std::move(informative);
        facts.truthKnown = true;
        facts.validationRows = 2000;
        facts.baselineAccuracy = 0.501;
        return facts;
    }
    void add(attention::Run &run, EpochRecord epoch, std::vector<float> mean,
             std::optional<double> onTruth = {})
    {
        epoch.epoch = static_cast<std::int64_t>(run.epochs.size()) + 1;
        AttentionStatistics attention;
        attention.epoch = epoch.epoch;
        attention.columns = run.facts().columnNames.size() + run.facts().levels.size();
        attention.groups = mean.size() / attention.columns;
        attention.mean = std::move(mean);
        attention.sd.assign(attention.mean.size(), 0.1F);
        attention.onTruth = onTruth;
        run.append({epoch, attention});
    }
    std::string accuracy(const attention::Run &run) { return told(accuracySentence(run, run.epochs.size())); }
    std::string attention(const attention::Run &run, bool byClass)
    {
        return told(attentionSentence(run, run.attention.newest().get(), byClass));
    }
    std::string map(const attention::Run &run, bool byClass)
    {
        return told(attentionMapSentence(run, run.attention.all(), byClass));
    }
    std::string told(const Sentence &sentence)
    {
        const std::string text = sentence.english();
        EXPECT_LE(characters(text), 60U) << text;
        return text;
    }
    static TrainingConfig of(const char *source)
    {
        TrainingConfig config;
        config.data.source.assign(source);
        return config;
    }
};

TEST_F(TaskSentences, GiveTheErrorOfARegressionInTheUnitOfItsTarget)
{
    attention::Run run(1, of("friedman1"));
    run.prepare(numbers());
    EXPECT_EQ(accuracy(run), "R² is the share of the target's spread that is explained.");
    EXPECT_EQ(told(lossSentence(run, 0, notCompared)),
              "Loss is how far the predictions are from the target.");
    add(run, record(0.12, 0.8731, 2.1143), {0.75F, 0.25F});
    EXPECT_EQ(accuracy(run), "Misses by 2.114 on average; guessing the mean by 6.612.");
    EXPECT_EQ(attention(run, true), "a gets 75 % of the attention; equal is 50 %.");
}

TEST_F(TaskSentences, SayWhenARegressionIsNoBetterThanTheMean)
{
    attention::Run run(1, of("friedman1"));
    run.prepare(numbers());
    add(run, record(1.012, -0.012), {0.75F, 0.25F});
    EXPECT_EQ(accuracy(run), "R² -0.0120: no better than guessing the mean.");
    run.finish(StopReason::Completed);
    EXPECT_EQ(accuracy(run), "The model has learnt nothing: R² -0.0120, guessing gets 0.");
    EXPECT_EQ(attention(run, false), "Nothing was learnt, so the attention means nothing.");
    EXPECT_EQ(nothingLearntSentence(run, 1).english(),
              "The model has learnt nothing: R² -0.0120, guessing the mean gets 0. Its attention means "
              "nothing.");
}

TEST_F(TaskSentences, SayWhenR2IsNoNumber)
{
    attention::Run run(1, of("friedman1"));
    run.prepare(numbers());
    add(run, record(0.1, notCompared), {0.75F, 0.25F});
    EXPECT_EQ(accuracy(run), "R² is not a number at epoch 1.");
}

TEST_F(TaskSentences, CompareTheClassThatLooksMostWithTheOneThatLooksLeast)
{
    attention::Run run(1, of("iris.csv"));
    run.prepare(threeClasses());
    add(run, record(0.4, 0.9), {0.5F, 0.5F, 0.8F, 0.2F, 0.6F, 0.4F, 0.39F, 0.61F});
    EXPECT_EQ(attention(run, true), "sepal width gets 80 % at setosa, least at virginica: 39 %.");
    EXPECT_EQ(attention(run, false), "No column stands out: sepal width gets most, 50 %.");
    EXPECT_EQ(map(run, true), "sepal width leads at setosa from the start.");
}

TEST_F(TaskSentences, ShowManyClassesAsAllRowsInTheMap)
{
    RunFacts facts = threeClasses();
    facts.classNames = {"a", "b", "c", "d"};
    attention::Run run(1, of("letters.csv"));
    run.prepare(facts);
    add(run, record(0.4, 0.9), {0.4F, 0.6F, 0.9F, 0.1F, 0.9F, 0.1F, 0.9F, 0.1F, 0.9F, 0.1F});
    EXPECT_EQ(map(run, true), "petal width leads from the start.");
}

TEST_F(TaskSentences, MeasureACategoryByTheNumberOfItsLevels)
{
    RunFacts facts = numbers();
    facts.columnNames = {"size", "colour"};
    facts.levels = {{"colour=red", 1}, {"colour=blue", 1}, {"colour=green", 1}};
    attention::Run run(1, of("shop.csv"));
    run.prepare(facts);
    add(run, record(0.4, 0.6, 1.0), {0.2F, 0.8F, 0.3F, 0.3F, 0.2F});
    EXPECT_EQ(attention(run, false), "No column stands out: colour gets most, 80 %.");
    add(run, record(0.4, 0.6, 1.0), {0.04F, 0.96F, 0.9F, 0.03F, 0.03F});
    EXPECT_EQ(attention(run, false), "colour gets 96 % of the attention; equal is 75 %.");
}

TEST_F(TaskSentences, ScoreTheAttentionWhereTheTruthIsPlanted)
{
    attention::Run run(1, of("syn4"));
    run.prepare(planted({0}));
    add(run, record(0.4, 0.8), {0.7F, 0.3F, 0.7F, 0.3F, 0.7F, 0.3F}, 0.784);
    for (const bool byClass : {false, true})
        EXPECT_EQ(attention(run, byClass), "78 % of attention lies on the columns that decide a row.");
}

TEST_F(TaskSentences, SayThatNoColumnDecidesWhereAllIsNoise)
{
    attention::Run run(1, of("noise"));
    run.prepare(planted({}));
    add(run, record(0.7, 0.49), {0.7F, 0.3F, 0.7F, 0.3F, 0.7F, 0.3F}, 0.0);
    EXPECT_EQ(attention(run, true), "No column decides here: the target is noise.");
    run.finish(StopReason::Completed);
    EXPECT_EQ(attention(run, true), "Nothing was learnt, rightly: no column decides here.");
    EXPECT_EQ(map(run, true), "Shares drift without a reason: nothing was learnt.");
    EXPECT_EQ(nothingLearntSentence(run, 1).english(),
              "The model has learnt nothing: 49.0 %, guessing gets 50.1 %. That is right: no column decides "
              "here.");
}

TEST_F(TaskSentences, SayThatNothingWasLearnt)
{
    attention::Run run(1, of("xor"));
    run.prepare(planted({0, 1}));
    add(run, record(0.6935, 0.503), {0.7F, 0.3F, 0.7F, 0.3F, 0.7F, 0.3F}, 1.0);
    run.finish(StopReason::Completed);
    EXPECT_EQ(accuracy(run), "The model has learnt nothing: 50.3 %, guessing gets 50.1 %.");
    EXPECT_EQ(attention(run, true), "Nothing was learnt, so the attention means nothing.");
}

} // namespace
} // namespace attention
