// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/generator.h"
#include "core/data/random.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace attention {

namespace {

TrainingConfig smallConfig(std::int64_t epochs)
{
    TrainingConfig config;
    config.epochs = epochs;
    config.batchSize = 32;
    config.learningRate = 0.02;
    config.model.hiddenUnits = 5;
    return config;
}

/// Normal columns; of `classes` the one whose column is largest, or a sum of columns to predict.
std::shared_ptr<Dataset> makeData(Task task, std::size_t classes, std::size_t rows = 500)
{
    auto data = std::make_shared<Dataset>();
    data->task = task;
    data->rows = rows;
    data->columns = std::max<std::size_t>(classes, 3);
    data->trainRows = rows * 4 / 5;
    for (std::size_t column = 0; column < data->columns; ++column)
        data->columnNames.push_back(std::string("c").append(std::to_string(column)));
    data->sources = plainSources(data->columnNames);
    for (std::size_t label = 0; label < classes; ++label)
        data->classNames.push_back(std::to_string(label));
    Random random(1, Stream::Data);
    for (std::size_t row = 0; row < rows; ++row) {
        std::size_t largest = 0;
        for (std::size_t column = 0; column < data->columns; ++column) {
            data->x.push_back(static_cast<float>(random.normal()));
            if (data->x.back() > data->x[row * data->columns + largest])
                largest = column;
        }
        const float *x = data->x.data() + row * data->columns;
        data->y.push_back(task == Task::Regression ? 0.8F * x[0] - 0.6F * x[1]
                                                   : static_cast<float>(std::min(largest, classes - 1)));
    }
    return data;
}

/// What the network says of each validation row: probabilities or a number.
Batch<float> validationOutput(const Trainer &trainer, const Dataset &data)
{
    Batch<float> x(static_cast<Eigen::Index>(data.validationRows()), static_cast<Eigen::Index>(data.columns));
    for (Eigen::Index row = 0; row < x.rows(); ++row) {
        for (Eigen::Index column = 0; column < x.cols(); ++column)
            x(row, column) =
                data.row(data.trainRows + static_cast<std::size_t>(row))[static_cast<std::size_t>(column)];
    }
    return trainer.network().activations(x).back().values;
}

TEST(Multiclass, ReportsCrossEntropyAndAccuracyOfTheSoftmax)
{
    const auto data = makeData(Task::Multiclass, 4);
    Trainer trainer(smallConfig(3), data);
    const EpochRecord record = trainer.trainEpoch().value().record;
    const Batch<float> probability = validationOutput(trainer, *data);
    double loss = 0.0;
    double correct = 0.0;
    for (Eigen::Index row = 0; row < probability.rows(); ++row) {
        const auto label =
            static_cast<Eigen::Index>(data->y[data->trainRows + static_cast<std::size_t>(row)]);
        EXPECT_NEAR(probability.row(row).sum(), 1.0F, 1e-5F);
        loss -= std::log(static_cast<double>(probability(row, label)));
        Eigen::Index said = 0;
        probability.row(row).maxCoeff(&said);
        correct += said == label ? 1.0 : 0.0;
    }
    const auto rows = static_cast<double>(probability.rows());
    EXPECT_NEAR(record.valLoss, loss / rows, 1e-5);
    EXPECT_DOUBLE_EQ(record.valAccuracy, correct / rows);
    EXPECT_EQ(record.mae, 0.0);
}

TEST(Multiclass, LearnsWhichColumnIsLargest)
{
    const auto data = makeData(Task::Multiclass, 4, 2'000);
    Trainer trainer(smallConfig(40), data);
    EpochResult last;
    while (!trainer.finished())
        last = trainer.trainEpoch().value();
    EXPECT_GT(last.record.valAccuracy, 0.9);
}

TEST(Multiclass, HasAttentionByClassUpToTwentyClasses)
{
    Trainer twenty(smallConfig(1), makeData(Task::Multiclass, 20, 3'000));
    EXPECT_EQ(twenty.attention().groups, 21U);
    Trainer more(smallConfig(1), makeData(Task::Multiclass, 21, 3'000));
    const AttentionStatistics statistics = more.attention();
    EXPECT_EQ(statistics.groups, 1U);
    float sum = 0.0F;
    for (std::size_t column = 0; column < statistics.columns; ++column)
        sum += statistics.meanOf(0, column);
    EXPECT_NEAR(sum, 1.0F, 1e-5F);
    AttentionQuantiles quantiles;
    ASSERT_TRUE(more.quantiles(quantiles));
    EXPECT_EQ(quantiles.groups, 1U);
    EXPECT_LE(quantiles.lowOf(0, 0), quantiles.highOf(0, 0));
}

TEST(Multiclass, HasDivergedAboveFourTimesTheLossOfGuessingAllClassesAlike)
{
    TrainingConfig config = smallConfig(10);
    config.learningRate = 1'000.0;
    Trainer trainer(config, makeData(Task::Multiclass, 4));
    EpochResult last;
    while (!trainer.finished())
        last = trainer.trainEpoch().value();
    EXPECT_EQ(trainer.reason(), StopReason::Diverged);
    if (trainer.divergence() == Divergence::LossTooLarge) {
        EXPECT_GT(last.record.loss, 4.0 * std::log(4.0));
    }
}

TEST(Regression, ReportsSquaredErrorsAndR2OfTheEpochsRows)
{
    const auto data = makeData(Task::Regression, 0);
    data->targetScale = {5.0, 3.0};
    Trainer trainer(smallConfig(3), data);
    const EpochRecord record = trainer.trainEpoch().value().record;
    const Batch<float> output = validationOutput(trainer, *data);
    double mean = 0.0;
    for (std::size_t row = data->trainRows; row < data->rows; ++row)
        mean += static_cast<double>(data->y[row]) / static_cast<double>(data->validationRows());
    double squares = 0.0;
    double spread = 0.0;
    double absolute = 0.0;
    for (std::size_t row = data->trainRows; row < data->rows; ++row) {
        const double y = data->y[row];
        const double error =
            static_cast<double>(output(static_cast<Eigen::Index>(row - data->trainRows), 0)) - y;
        squares += error * error;
        absolute += std::abs(error);
        spread += (y - mean) * (y - mean);
    }
    const auto rows = static_cast<double>(data->validationRows());
    EXPECT_NEAR(record.valLoss, squares / rows, 1e-5);
    EXPECT_NEAR(record.valAccuracy, 1.0 - squares / spread, 1e-5);
    EXPECT_NEAR(record.valMae, 3.0 * absolute / rows, 1e-5);
    EXPECT_GT(record.mae, 0.0);
}

TEST(Regression, LearnsASumOfColumns)
{
    Trainer trainer(smallConfig(60), makeData(Task::Regression, 0, 2'000));
    EpochResult last;
    while (!trainer.finished())
        last = trainer.trainEpoch().value();
    EXPECT_GT(last.record.valAccuracy, 0.9);
    EXPECT_GT(last.record.accuracy, 0.9);
}

TEST(Regression, FindsTheNumberOfEveryRowHoweverRowsAreShuffled)
{
    const auto data = makeData(Task::Regression, 0);
    TrainingConfig config = smallConfig(1);
    config.batchSize = 1'000; // one batch: the loss is that of the initial weights over all training rows
    Trainer shuffled(config, data);
    config.shuffle = false;
    Trainer inOrder(config, data);
    EXPECT_NEAR(shuffled.trainEpoch().value().record.loss, inOrder.trainEpoch().value().record.loss, 1e-5);
}

TEST(Regression, OfRowsThatDoNotDifferHasAnR2OfZero)
{
    const auto data = makeData(Task::Regression, 0);
    std::fill(data->y.begin() + static_cast<std::ptrdiff_t>(data->trainRows), data->y.end(), 2.0F);
    Trainer trainer(smallConfig(1), data);
    EXPECT_EQ(trainer.trainEpoch().value().record.valAccuracy, 0.0);
}

TEST(Regression, HasNoAttentionByClass)
{
    Trainer trainer(smallConfig(1), makeData(Task::Regression, 0));
    EXPECT_EQ(trainer.attention().groups, 1U);
}

TEST(AttentionOfCategories, IsTheSumOverTheirLevelsWhichFollowTheSourceColumns)
{
    const auto plain = makeData(Task::Binary, 2);
    const auto grouped = std::make_shared<Dataset>(*plain);
    grouped->sources = {{"c0", 0, 1}, {"colour", 1, 2}};
    Trainer ofInputs(smallConfig(1), plain);
    Trainer ofSources(smallConfig(1), grouped);
    const AttentionStatistics inputs = ofInputs.attention();
    const AttentionStatistics sources = ofSources.attention();
    ASSERT_EQ(sources.columns, 4U); // c0, colour; then the two levels of colour
    for (std::size_t group = 0; group < 3; ++group) {
        EXPECT_NEAR(sources.meanOf(group, 0), inputs.meanOf(group, 0), 1e-6);
        EXPECT_NEAR(sources.meanOf(group, 1), inputs.meanOf(group, 1) + inputs.meanOf(group, 2), 1e-6);
        EXPECT_NEAR(sources.meanOf(group, 2), inputs.meanOf(group, 1), 1e-6);
        EXPECT_NEAR(sources.meanOf(group, 3), inputs.meanOf(group, 2), 1e-6);
        // c0 and colour add up to 1 in every row.
        EXPECT_NEAR(sources.sdOf(group, 0), sources.sdOf(group, 1), 1e-5);
    }
    AttentionQuantiles quantiles;
    ASSERT_TRUE(ofSources.quantiles(quantiles));
    EXPECT_NEAR(quantiles.lowOf(0, 1), 1.0F - quantiles.highOf(0, 0), 1e-5F);
}

TEST(AttentionOnTheTruth, IsTakenRowByRowWhereTheTruthIs)
{
    TrainingConfig config = smallConfig(1);
    config.data.source = std::string("switch");
    config.data.rows = 400;
    config.data.columns = 5;
    const auto data = std::make_shared<const Dataset>(generate(config.data).value());
    Trainer trainer(config, data);
    const AttentionStatistics statistics = trainer.trainEpoch().value().attention;
    double sum = 0.0;
    Batch<float> x(1, 5);
    for (std::size_t row = data->trainRows; row < data->rows; ++row) {
        for (std::size_t column = 0; column < 5; ++column)
            x(0, static_cast<Eigen::Index>(column)) = data->row(row)[column];
        const Batch<float> weights = trainer.network().activations(x)[2].values;
        for (const std::size_t column : data->truth->ofRow(row))
            sum += static_cast<double>(weights(0, static_cast<Eigen::Index>(column)));
    }
    ASSERT_TRUE(statistics.onTruth);
    EXPECT_NEAR(*statistics.onTruth, sum / static_cast<double>(data->validationRows()), 1e-5);
}

TEST(AttentionOnTheTruth, IsZeroWhereNoColumnSaysAnythingAndUnknownOfATable)
{
    TrainingConfig config = smallConfig(1);
    config.data.source = std::string("noise");
    config.data.rows = 200;
    Trainer noise(config, std::make_shared<const Dataset>(generate(config.data).value()));
    EXPECT_EQ(noise.attention().onTruth, 0.0);
    Trainer table(config, makeData(Task::Binary, 2));
    EXPECT_FALSE(table.attention().onTruth);
}

} // namespace

} // namespace attention
