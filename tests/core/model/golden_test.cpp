// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "tests/core/support/golden.h"
#include "tests/core/support/plain_training.h"
#include "tests/core/support/vector_targets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <vector>

namespace attention {

namespace {

using test::Figures;
using test::GoldenCase;

/// Of the largest value of a tensor.
template <class Scalar>
constexpr double tolerance = 1e-10;
template <>
constexpr double tolerance<float> = 1e-5;

void expectClose(const std::vector<double> &values, const std::vector<double> &golden, double share,
                 const std::string &what)
{
    ASSERT_EQ(values.size(), golden.size()) << what;
    double largest = 0.0;
    double worst = 0.0;
    for (std::size_t index = 0; index < values.size(); ++index) {
        largest = std::max(largest, std::abs(golden[index]));
        const double difference = std::abs(values[index] - golden[index]);
        worst =
            std::isnan(difference) ? std::numeric_limits<double>::infinity() : std::max(worst, difference);
    }
    // A gradient that has to be 0 has no largest value to compare with.
    EXPECT_LE(worst, share * (largest > 0.0 ? largest : 1.0)) << what;
}

void expectClose(const Figures &figures, const Figures &golden, double share, const std::string &what)
{
    SCOPED_TRACE(what);
    ASSERT_EQ(figures.size(), golden.size());
    for (const auto &[name, values] : golden) {
        ASSERT_TRUE(figures.contains(name)) << name;
        expectClose(figures.at(name), values, share, name);
    }
}

template <class Scalar>
std::vector<double> rowMajor(const Batch<Scalar> &values)
{
    std::vector<double> result;
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        for (Eigen::Index unit = 0; unit < values.cols(); ++unit)
            result.push_back(static_cast<double>(values(row, unit)));
    }
    return result;
}

Figures curvesOf(const std::vector<EpochRecord> &records, Task task)
{
    Figures curves;
    for (const EpochRecord &record : records) {
        curves["loss"].push_back(record.loss);
        curves["accuracy"].push_back(record.accuracy);
        curves["val_loss"].push_back(record.valLoss);
        curves["val_accuracy"].push_back(record.valAccuracy);
        if (task == Task::Regression) {
            curves["mae"].push_back(record.mae);
            curves["val_mae"].push_back(record.valMae);
        }
    }
    return curves;
}

template <class Scalar>
void expectActivationsAreGolden(const GoldenCase &golden)
{
    const auto network = test::networkWith<Scalar>(golden.config, *golden.data, golden.parameters);
    Figures activations;
    for (const LayerOutput<Scalar> &output :
         network.activations(test::batchOf<Scalar>(*golden.data, 0, golden.data->trainRows)))
        activations[output.name] = rowMajor(output.values);
    expectClose(activations, golden.activations, tolerance<Scalar>, golden.name);
}

template <class Scalar>
void expectPassIsGolden(const GoldenCase &golden)
{
    const auto network = test::networkWith<Scalar>(golden.config, *golden.data, golden.parameters);
    const std::size_t rows = golden.data->trainRows;
    const test::PassResult<Scalar> pass = test::passOf(network, test::batchOf<Scalar>(*golden.data, 0, rows),
                                                       std::span(golden.data->y).first(rows));
    expectClose({pass.logits.begin(), pass.logits.end()}, golden.logits, tolerance<Scalar>,
                golden.name + ": logits");
    expectClose({pass.meanLoss}, {golden.loss}, tolerance<Scalar>, golden.name + ": loss");
    EXPECT_EQ(pass.correct, golden.correct) << golden.name;
    expectClose({pass.absoluteError}, {golden.absoluteError}, tolerance<Scalar>,
                golden.name + ": absolute error");
    expectClose(test::excerpts<Scalar>(pass.gradient, network.architecture()), golden.gradient,
                tolerance<Scalar>, golden.name + ", gradient");
}

void expectPlainRunIsGolden(const GoldenCase &golden)
{
    const test::PlainRun<double> run =
        test::trainPlainly<double>(golden.config, *golden.data, golden.parameters);
    expectClose(curvesOf(run.records, golden.data->task), golden.curves, tolerance<double>, golden.name);
    expectClose(test::excerpts<double>(run.network.parameters(), run.network.architecture()), golden.trained,
                tolerance<double>, golden.name + ", trained");
}

void expectTrainerIsGolden(const GoldenCase &golden)
{
    Trainer trainer(golden.config, golden.data, golden.parameters);
    std::vector<EpochRecord> records;
    while (!trainer.finished())
        records.push_back(trainer.trainEpoch().value().record);
    expectClose(curvesOf(records, golden.data->task), golden.curves, tolerance<float>, golden.name);
    expectClose(test::excerpts<float>(trainer.network().parameters(), trainer.network().architecture()),
                golden.trained, tolerance<float>, golden.name + ", trained");
}

void forEveryCase(void (*expect)(const GoldenCase &))
{
    const std::vector<GoldenCase> cases = test::readGoldenCases();
    test::forEveryVectorTarget([&] {
        for (const GoldenCase &golden : cases)
            expect(golden);
    });
}

} // namespace

TEST(Golden, FilesCoverEveryChoiceAndManySizes)
{
    std::set<Activation> activations;
    std::set<OptimizerKind> optimizers;
    std::set<std::vector<bool>> attention;
    std::set<std::int64_t> units;
    std::set<std::size_t> columns;
    std::set<std::size_t> lastBatches;
    std::set<std::size_t> classes;
    std::set<std::vector<bool>> attentionOfClasses;
    std::set<std::vector<bool>> attentionOfNumbers;
    for (const GoldenCase &golden : test::readGoldenCases()) {
        const ModelConfig &model = golden.config.model;
        activations.insert(model.activation);
        optimizers.insert(golden.config.optimizer);
        classes.insert(golden.data->classNames.size());
        const std::vector<bool> switches{model.columnAttention, model.hiddenAttention, model.attentionBias};
        (golden.data->task == Task::Binary       ? attention
         : golden.data->task == Task::Multiclass ? attentionOfClasses
                                                 : attentionOfNumbers)
            .insert(switches);
        units.insert(model.hiddenUnits);
        columns.insert(golden.data->columns);
        lastBatches.insert(golden.data->trainRows % static_cast<std::size_t>(golden.config.batchSize));
        EXPECT_EQ(golden.config.epochs, 5) << golden.name;
    }
    EXPECT_EQ(activations.size(), 4U);
    EXPECT_EQ(optimizers.size(), 3U);
    EXPECT_EQ(attention.size(), 5U);
    EXPECT_EQ(attentionOfClasses.size(), 5U);
    EXPECT_EQ(attentionOfNumbers.size(), 5U);
    EXPECT_THAT(classes, testing::IsSupersetOf({0, 2, 3, 4, 11, 17, 20}));
    EXPECT_THAT(units, testing::IsSupersetOf({1, 16, 17, 33}));
    EXPECT_THAT(columns, testing::IsSupersetOf({1, 4, 19, 300}));
    EXPECT_THAT(lastBatches, testing::IsSupersetOf({0, 1, 4, 5}));
}

TEST(Golden, ActivationsOfEveryLayerAreTheReferencesInDouble)
{
    forEveryCase(expectActivationsAreGolden<double>);
}

TEST(Golden, ActivationsOfEveryLayerAreTheReferencesInFloat)
{
    forEveryCase(expectActivationsAreGolden<float>);
}

TEST(Golden, LossAndGradientOfAPassAreTheReferencesInDouble)
{
    forEveryCase(expectPassIsGolden<double>);
}

TEST(Golden, LossAndGradientOfAPassAreTheReferencesInFloat)
{
    forEveryCase(expectPassIsGolden<float>);
}

TEST(Golden, FiveEpochsInDoubleGiveTheReferencesCurvesAndParameters)
{
    forEveryCase(expectPlainRunIsGolden);
}

TEST(Golden, FiveEpochsOfTheTrainerGiveTheReferencesCurvesAndParameters)
{
    forEveryCase(expectTrainerIsGolden);
}

} // namespace attention
