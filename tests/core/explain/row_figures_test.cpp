// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/row_figures.h"

#include "core/explain/row_values.h"
#include "core/model/network.h"
#include "core/session/past_epoch.h"
#include "core/session/training_session.h"
#include "tests/core/support/sessions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace attention {
namespace {

using ::testing::SizeIs;

std::shared_ptr<const Run> finished(TrainingConfig config)
{
    TrainingSession session;
    std::shared_ptr<const Run> run = session.start(std::move(config), TrainingSession::Begin::Running);
    test::waitForState(*run, RunState::Finished);
    EXPECT_EQ(run->error(), "");
    return run;
}

TrainingConfig configOf(const std::string &source)
{
    TrainingConfig config = test::smallConfig(3);
    config.data.source = source;
    config.model.attentionBias = true;
    return config;
}

/// The layers' outputs for rows of the data set after an epoch.
std::vector<LayerOutput<float>> activationsOf(const Run &run, std::int64_t epoch,
                                              const std::vector<std::uint32_t> &rows)
{
    const Dataset &data = *run.facts().data;
    Network<float> network(run.config.model, data.columns, data.output());
    const EpochParameters parameters = parametersAt(run, epoch);
    std::copy(parameters.values.begin(), parameters.values.end(), network.parameters().begin());
    Batch<float> x(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(data.columns));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < data.columns; ++column)
            x(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) =
                data.row(rows[row])[column];
    }
    return network.activations(x);
}

const Batch<float> &outputOf(const std::vector<LayerOutput<float>> &outputs, const std::string &name)
{
    return std::find_if(outputs.begin(), outputs.end(), [&](const auto &each) { return each.name == name; })
        ->values;
}

TEST(RowFigures, AreWhatTheNetworkSaysOfEveryValidationRow)
{
    const auto run = finished(configOf("label-column"));
    for (const std::int64_t epoch : {0, 2, 3}) {
        const RowFigures figures = rowFigures(*run, epoch).value();
        ASSERT_EQ(figures.size(), run->facts().validationRows);
        EXPECT_TRUE(figures.hasAllRows());
        EXPECT_EQ(figures.epoch, epoch);
        const auto outputs = activationsOf(*run, epoch, figures.rows);
        const Batch<float> &said = outputOf(outputs, "dense_4");
        const Batch<float> &weights = outputOf(outputs, "attention_vec");
        for (std::size_t i = 0; i < figures.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            EXPECT_EQ(figures.predicted[i], said(row, 0) > 0.5F ? 1.0F : 0.0F);
            EXPECT_NEAR(figures.probability[i], std::max(said(row, 0), 1.0F - said(row, 0)), 1e-5F);
            EXPECT_EQ(figures.truth[i], run->facts().data->y[figures.rows[i]]);
            for (std::size_t column = 0; column < figures.columns; ++column)
                EXPECT_NEAR(figures.shareOf(i, column), weights(row, static_cast<Eigen::Index>(column)),
                            1e-6F);
        }
    }
}

TEST(RowFigures, AreOfTheLikeliestOfSeveralClasses)
{
    const auto run = finished(configOf("sample:iris"));
    const RowFigures figures = rowFigures(*run, 3).value();
    const auto outputs = activationsOf(*run, 3, figures.rows);
    const Batch<float> &said = outputOf(outputs, "dense_4");
    for (std::size_t i = 0; i < figures.size(); ++i) {
        Eigen::Index likeliest = 0;
        const float highest = said.row(static_cast<Eigen::Index>(i)).maxCoeff(&likeliest);
        EXPECT_EQ(figures.predicted[i], static_cast<float>(likeliest));
        EXPECT_NEAR(figures.probability[i], highest, 1e-5F);
    }
}

TEST(RowFigures, AreInTheUnitOfARegressionsTarget)
{
    TrainingConfig config = configOf("friedman1");
    config.data.columns = 10;
    const auto run = finished(config);
    const RowFigures figures = rowFigures(*run, 3).value();
    const auto outputs = activationsOf(*run, 3, figures.rows);
    const StandardScale scale = run->facts().targetScale;
    EXPECT_TRUE(figures.probability.empty());
    EXPECT_NE(scale.deviation, 1.0);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const double said =
            static_cast<double>(outputOf(outputs, "dense_4")(static_cast<Eigen::Index>(i), 0));
        EXPECT_NEAR(static_cast<double>(figures.predicted[i]), scale.mean + scale.deviation * said, 1e-4);
    }
    const std::vector<std::size_t> worst = worstRows(figures, 3);
    ASSERT_THAT(worst, SizeIs(3));
    for (std::size_t i = 0; i < figures.size(); ++i)
        EXPECT_LE(std::abs(figures.errorOf(i)), std::abs(figures.errorOf(worst[0])));
    EXPECT_EQ(wrongRows(figures), 0U);
}

TEST(RowFigures, MeanSharesAreTheRunsAttention)
{
    const auto run = finished(configOf("sample:breast-cancer"));
    const std::vector<double> mean = rowFigures(*run, 3).value().meanShares();
    const AttentionStatistics attention = *run->attention.at(3);
    ASSERT_EQ(mean.size(), 30U);
    for (std::size_t column = 0; column < mean.size(); ++column)
        EXPECT_NEAR(mean[column], static_cast<double>(attention.meanOf(0, column)), 1e-5);
}

TEST(RowFigures, WrongRowsComeWithTheMostCertainFirst)
{
    RowFigures figures;
    figures.data = test::shareDataset(test::smallConfig());
    figures.rows = {160, 161, 162, 163};
    figures.truth = {0, 1, 0, 1};
    figures.predicted = {1, 1, 1, 0};
    figures.probability = {0.6F, 0.99F, 0.9F, 0.7F};
    EXPECT_EQ(worstRows(figures, 8), (std::vector<std::size_t>{2, 3, 0}));
    EXPECT_EQ(worstRows(figures, 2), (std::vector<std::size_t>{2, 3}));
    EXPECT_EQ(wrongRows(figures), 3U);
    EXPECT_FALSE(figures.hasAllRows());
}

TEST(RowFigures, OfARunWithoutColumnAttentionHaveNone)
{
    TrainingConfig config = test::smallConfig(2);
    config.model.columnAttention = false;
    const auto run = finished(config);
    const RowFigures figures = rowFigures(*run, 2).value();
    EXPECT_EQ(figures.columns, 0U);
    EXPECT_TRUE(figures.unlikeness.empty());
    EXPECT_EQ(figures.predicted.size(), run->facts().validationRows);
    EXPECT_TRUE(rowHistory(*run, run->facts().data->row(160)).value().empty());
}

TEST(RowFigures, StopWhenAsked)
{
    const auto run = finished(test::smallConfig(2));
    EXPECT_FALSE(rowFigures(*run, 2, [] { return true; }));
    EXPECT_FALSE(rowHistory(*run, run->facts().data->row(160), [] { return true; }));
}

TEST(RowFigures, AreEvenlyPickedOfMoreRowsThanMayBeKept)
{
    TrainingConfig config = test::tinyConfig(1);
    config.data.rows = 300'000;
    config.data.validationShare = 0.5;
    config.batchSize = 65'536;
    const auto run = finished(config);
    const RowFigures figures = rowFigures(*run, 1).value();
    EXPECT_EQ(figures.size(), RowFigures::mostRows);
    EXPECT_FALSE(figures.hasAllRows());
    EXPECT_EQ(figures.rows.front(), 150'000U);
    EXPECT_EQ(figures.rows.back(), 299'998U);
    EXPECT_TRUE(std::is_sorted(figures.rows.begin(), figures.rows.end()));
}

TEST(Unlikeness, IsNothingForTheMeanAndOneForWhatSharesNothingWithIt)
{
    const std::vector<float> same{0.25F, 0.75F};
    EXPECT_NEAR(unlikeness(same, std::vector<double>{0.25, 0.75}), 0.0F, 1e-9F);
    EXPECT_FLOAT_EQ(unlikeness(std::vector<float>{1.0F, 0.0F}, std::vector<double>{0.0, 1.0}), 1.0F);
    // ½ Σ p log2(p/m) + ½ Σ q log2(q/m) by hand: p (1, 0), q (½, ½), m (¾, ¼).
    EXPECT_NEAR(unlikeness(std::vector<float>{1.0F, 0.0F}, std::vector<double>{0.5, 0.5}), 0.3112781F, 1e-6F);
}

TEST(RowAnswers, AreThoseOfTheFigures)
{
    const auto run = finished(configOf("sample:breast-cancer"));
    const RowFigures figures = rowFigures(*run, 2).value();
    const Dataset &data = *run->facts().data;
    std::vector<float> two(data.row(figures.rows[5]).begin(), data.row(figures.rows[5]).end());
    two.insert(two.end(), data.row(figures.rows[9]).begin(), data.row(figures.rows[9]).end());
    const RowAnswers answers = rowAnswers(*run, 2, two);
    EXPECT_EQ(answers.epoch, 2);
    ASSERT_EQ(answers.attention.groups, 2U);
    for (const std::size_t i : {5U, 9U}) {
        const std::size_t group = i == 5U ? 0 : 1;
        EXPECT_EQ(answers.predicted[group], figures.predicted[i]);
        EXPECT_FLOAT_EQ(answers.probability[group], figures.probability[i]);
        for (std::size_t column = 0; column < figures.columns; ++column)
            EXPECT_NEAR(answers.attention.meanOf(group, column), figures.shareOf(i, column), 1e-6F);
    }
}

TEST(RowAnswers, FollowAnEditedValue)
{
    TrainingConfig config;
    config.data.rows = 2'000;
    config.model.attentionBias = true;
    config.learningRate = 0.01;
    const auto run = finished(config);
    const Dataset &data = *run->facts().data;
    const std::vector<ValueColumn> columns = valueColumns(data);
    std::vector<float> edited(data.row(1'700).begin(), data.row(1'700).end());
    const double label = valueOf(columns[1], edited);
    setValue(columns[1], 1.0 - label, edited);
    EXPECT_EQ(rowAnswers(*run, 20, data.row(1'700)).predicted[0], static_cast<float>(label));
    EXPECT_EQ(rowAnswers(*run, 20, edited).predicted[0], static_cast<float>(1.0 - label));
}

TEST(RowHistory, HasEveryKeptEpoch)
{
    const auto run = finished(configOf("label-column"));
    const std::span<const float> row = run->facts().data->row(170);
    const auto history = rowHistory(*run, row).value();
    ASSERT_THAT(history, SizeIs(3));
    for (std::int64_t epoch = 1; epoch <= 3; ++epoch)
        EXPECT_EQ(*history[static_cast<std::size_t>(epoch - 1)], rowAnswers(*run, epoch, row).attention);
}

TEST(RowValues, AreThoseOfTheFile)
{
    const auto run = finished(configOf("sample:iris"));
    const Dataset &data = *run->facts().data;
    const std::vector<ValueColumn> columns = valueColumns(data);
    ASSERT_THAT(columns, SizeIs(4));
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (rowNumber(data, row) != 1) // 5.1, 3.5, 1.4, 0.2 in iris.csv
            continue;
        EXPECT_NEAR(valueOf(columns[0], data.row(row)), 5.1, 1e-5);
        EXPECT_NEAR(valueOf(columns[3], data.row(row)), 0.2, 1e-5);
    }
    std::vector<float> edited(data.row(0).begin(), data.row(0).end());
    setValue(columns[2], 4.75, edited);
    EXPECT_NEAR(valueOf(columns[2], edited), 4.75, 1e-5);
    EXPECT_TRUE(std::equal(edited.begin(), edited.begin() + 2, data.row(0).begin()));
    const ValueRange range = valueRange(data, columns[2]);
    EXPECT_GE(range.low, 1.0);
    EXPECT_LE(range.high, 6.9 + 1e-5);
}

TEST(RowValues, OfACategoryAreItsLevels)
{
    Dataset data;
    data.rows = 1;
    data.columns = 4;
    data.x = {0.0F, 1.0F, 0.0F, 2.0F};
    data.columnNames = {"colour=red", "colour=blue", "colour=(other)", "size"};
    data.sources = {{"colour", 0, 3}, {"size", 3, 1}};
    data.preprocessing = Preprocessing();
    data.preprocessing->columns = {
        {"colour", ColumnEncoding::Kind::Category, {}, 0.0, {"red", "blue"}, {"grey"}, true, false},
        {"size", ColumnEncoding::Kind::Number, {10.0, 4.0}, 0.0, {}, {}, false, false}};
    const std::vector<ValueColumn> columns = valueColumns(data);
    EXPECT_EQ(columns[0].levels, (std::vector<std::string>{"red", "blue", "(other)"}));
    EXPECT_EQ(valueOf(columns[0], data.row(0)), 1.0);
    EXPECT_EQ(valueOf(columns[1], data.row(0)), 18.0);
    std::vector<float> inputs = data.x;
    setValue(columns[0], 2.0, inputs);
    EXPECT_EQ(inputs, (std::vector<float>{0.0F, 0.0F, 1.0F, 2.0F}));
    setValue(columns[0], ValueColumn::noLevel, inputs);
    EXPECT_EQ(valueOf(columns[0], inputs), ValueColumn::noLevel);
    setValue(columns[1], 6.0, inputs);
    EXPECT_EQ(inputs[3], -1.0F);
}

} // namespace
} // namespace attention
