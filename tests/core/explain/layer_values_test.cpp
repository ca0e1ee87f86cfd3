// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/layer_values.h"

#include "core/model/network.h"
#include "core/session/past_epoch.h"
#include "tests/core/support/passes.h"
#include "tests/core/support/trained_run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

namespace attention {
namespace {

std::vector<LayerRow> rowsOf(const Run &run, const std::vector<std::size_t> &numbers)
{
    std::vector<LayerRow> rows;
    rows.reserve(numbers.size());
    for (const std::size_t row : numbers)
        rows.push_back(dataRow(*run.facts().data, row));
    return rows;
}

std::vector<LayerRow> examples(const Run &run, std::size_t turn = 0)
{
    return rowsOf(run, exampleRows(*run.facts().data, turn));
}

TrainingConfig generatorConfig(const char *source, std::int64_t columns)
{
    TrainingConfig config = test::smallConfig(3);
    config.data.source = std::string(source);
    config.data.columns = columns;
    return config;
}

const LayerValues &layerOf(const LayersAtEpoch &layers, const std::string &name)
{
    for (const LayerValues &layer : layers.layers) {
        if (layer.layer.name == name)
            return layer;
    }
    throw std::out_of_range(name);
}

/// Mean loss of some rows in double precision.
double meanLoss(const Run &run, const std::vector<float> &parameters, const std::vector<LayerRow> &rows)
{
    const Dataset &data = *run.facts().data;
    Network<double> network(run.config.model, data.columns, data.output());
    std::copy(parameters.begin(), parameters.end(), network.parameters().begin());
    Batch<double> x(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(data.columns));
    std::vector<float> labels;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < data.columns; ++column)
            x(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) =
                static_cast<double>(rows[row].values[column]);
        labels.push_back(*rows[row].target);
    }
    return test::passOf<double>(network, x, labels).meanLoss;
}

void expectGradient(const Run &run, const LayersAtEpoch &layers, const std::vector<LayerRow> &rows)
{
    ASSERT_EQ(layers.gradient.size(), layers.parameters.size());
    for (std::size_t index = 0; index < layers.parameters.size(); ++index) {
        std::vector<float> moved = layers.parameters;
        moved[index] = layers.parameters[index] + 1e-2F;
        const double above = meanLoss(run, moved, rows);
        const double step = static_cast<double>(moved[index]);
        moved[index] = layers.parameters[index] - 1e-2F;
        const double slope =
            (above - meanLoss(run, moved, rows)) / (step - static_cast<double>(moved[index]));
        EXPECT_NEAR(static_cast<double>(layers.gradient[index]), slope, 2e-4 + 2e-3 * std::abs(slope))
            << "parameter " << index;
    }
}

TEST(LayerValues, AreTheActivationsOfTheNetworkAtThatEpoch)
{
    const auto run = test::trainedRun(test::smallConfig(4));
    const std::vector<LayerRow> rows = examples(*run);
    ASSERT_EQ(rows.size(), 2U);
    for (const std::int64_t epoch : {0, 2, 4}) {
        const LayersAtEpoch layers = layersAt(*run, epoch, rows).value();
        EXPECT_EQ(layers.run, run->id);
        EXPECT_EQ(layers.epoch, epoch);
        const Dataset &data = *run->facts().data;
        Network<float> network(run->config.model, data.columns, data.output());
        const std::vector<float> parameters = parametersAt(*run, epoch).values;
        std::copy(parameters.begin(), parameters.end(), network.parameters().begin());
        Batch<float> x(2, static_cast<Eigen::Index>(data.columns));
        for (Eigen::Index row = 0; row < 2; ++row) {
            for (Eigen::Index column = 0; column < x.cols(); ++column)
                x(row, column) = rows[static_cast<std::size_t>(row)].values[static_cast<std::size_t>(column)];
        }
        const auto outputs = network.activations(x);
        ASSERT_EQ(layers.layers.size(), outputs.size());
        for (std::size_t layer = 0; layer < outputs.size(); ++layer) {
            EXPECT_EQ(layers.layers[layer].layer.name, outputs[layer].name);
            for (std::size_t row = 0; row < 2; ++row) {
                for (std::size_t unit = 0; unit < layers.units(layer); ++unit)
                    EXPECT_EQ(layers.output(layer, row, unit),
                              outputs[layer].values(static_cast<Eigen::Index>(row),
                                                    static_cast<Eigen::Index>(unit)));
            }
        }
        EXPECT_EQ(layers.parameters, parameters);
    }
}

TEST(LayerValues, OfThePublishedExperimentHaveSharesThatAddUpToOne)
{
    TrainingConfig config;
    config.epochs = 2;
    const auto run = test::trainedRun(config);
    const LayersAtEpoch layers = layersAt(*run, 2, examples(*run)).value();
    const std::vector<std::string> names{"input_1",        "dense_1",    "attention_vec",
                                         "multiply_1",     "dense_2",    "dense_3",
                                         "attention_vec1", "multiply_2", "dense_4"};
    ASSERT_EQ(layers.layers.size(), names.size());
    for (std::size_t layer = 0; layer < names.size(); ++layer)
        EXPECT_EQ(layers.layers[layer].layer.name, names[layer]);
    for (const char *name : {"attention_vec", "attention_vec1"}) {
        const LayerValues &layer = layerOf(layers, name);
        for (std::size_t row = 0; row < 2; ++row) {
            const auto first = layer.outputs.begin() + static_cast<std::ptrdiff_t>(row * layer.layer.units);
            EXPECT_NEAR(std::accumulate(first, first + static_cast<std::ptrdiff_t>(layer.layer.units), 0.0F),
                        1.0F, 1e-5F);
        }
    }
    const LayerValues &input = layerOf(layers, "input_1");
    const LayerValues &shares = layerOf(layers, "attention_vec");
    const LayerValues &weighted = layerOf(layers, "multiply_1");
    for (std::size_t value = 0; value < weighted.outputs.size(); ++value)
        EXPECT_FLOAT_EQ(weighted.outputs[value], input.outputs[value] * shares.outputs[value]);
}

TEST(LayerValues, HaveTheLossOfEachRow)
{
    const auto run = test::trainedRun(test::smallConfig());
    const std::vector<LayerRow> rows = examples(*run);
    const LayersAtEpoch layers = layersAt(*run, 5, rows).value();
    const auto p1 = static_cast<double>(layers.layers.back().outputs[0]);
    const auto p0 = static_cast<double>(layers.layers.back().outputs[1]);
    EXPECT_FLOAT_EQ(*rows[0].target, 1.0F);
    EXPECT_NEAR(layers.losses[0], -std::log(p1), 1e-5);
    EXPECT_NEAR(layers.losses[1], -std::log(1.0 - p0), 1e-5);
    EXPECT_TRUE(layers.gradient.empty());
}

TEST(LayerValues, OfMoreRowsThanABlockAreThoseOfEachRow)
{
    const auto run = test::trainedRun(test::smallConfig());
    std::vector<std::size_t> numbers(200);
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    const LayersAtEpoch all = layersAt(*run, 5, rowsOf(*run, numbers), GradientRows::Shown).value();
    EXPECT_EQ(all.gradientRows, 200U);
    const LayersAtEpoch one = layersAt(*run, 5, rowsOf(*run, {150})).value();
    EXPECT_FLOAT_EQ(static_cast<float>(all.losses[150]), static_cast<float>(one.losses[0]));
    EXPECT_FLOAT_EQ(all.output(8, 150, 0), one.output(8, 0, 0));
}

TEST(LayerValues, GradientsAreTheSlopesOfTheMeanLoss)
{
    for (const char *source : {"label-column", "friedman1"}) {
        const auto run = test::trainedRun(generatorConfig(source, 5));
        const std::vector<LayerRow> rows = examples(*run);
        expectGradient(*run, layersAt(*run, 3, rows, GradientRows::Shown).value(), rows);
    }
}

TEST(LayerValues, GradientsOfTheTrainingRowsAreOfAllOfThem)
{
    const auto run = test::trainedRun(generatorConfig("friedman1", 5));
    std::vector<std::size_t> numbers(run->facts().trainRows);
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    const LayersAtEpoch layers = layersAt(*run, 3, examples(*run), GradientRows::Training).value();
    EXPECT_EQ(layers.gradientRows, numbers.size());
    expectGradient(*run, layers, rowsOf(*run, numbers));
}

TEST(LayerValues, GradientsOfLargeNetworksAreOfAPart)
{
    EXPECT_EQ(mostGradientRows(369), 20'000U);
    EXPECT_EQ(mostGradientRows(1'000'000), 1'000U);
    EXPECT_EQ(mostGradientRows(1'000'000'000), 128U);
}

TEST(LayerValues, TakeValuesSetByHand)
{
    const auto run = test::trainedRun(test::smallConfig());
    std::vector<LayerRow> rows = rowsOf(*run, {3});
    rows.push_back({std::nullopt, rows[0].values, std::nullopt});
    rows[1].values[1] += 1.0F;
    const LayersAtEpoch layers = layersAt(*run, 5, rows, GradientRows::Shown).value();
    EXPECT_EQ(layers.output(0, 1, 1), layers.output(0, 0, 1) + 1.0F);
    EXPECT_NE(layers.output(8, 1, 0), layers.output(8, 0, 0));
    EXPECT_TRUE(std::isnan(layers.losses[1]));
    EXPECT_EQ(layers.gradientRows, 1U); // only one has a target
    rows[1].values.pop_back();
    EXPECT_THROW(layersAt(*run, 5, rows), std::invalid_argument);
    EXPECT_THROW(dataRow(*run->facts().data, 200), std::out_of_range);
}

TEST(LayerValues, StopWhenAsked)
{
    const auto run = test::trainedRun(test::smallConfig());
    EXPECT_FALSE(layersAt(*run, 5, examples(*run), GradientRows::None, [] { return true; }));
    const attention::Run unprepared(7, test::smallConfig());
    EXPECT_FALSE(layersAt(unprepared, 1, {}));
}

TEST(ExampleRows, AreOneOfEachClassTheOneLookedForFirst)
{
    const Dataset data = generate(test::smallConfig().data).value();
    const std::vector<std::size_t> first = exampleRows(data);
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(data.y[first[0]], 1.0F);
    EXPECT_EQ(data.y[first[1]], 0.0F);
    EXPECT_GE(first[0], data.trainRows);
    const std::vector<std::size_t> next = exampleRows(data, 1);
    EXPECT_GT(next[0], first[0]);
    EXPECT_EQ(data.y[next[0]], 1.0F);
    EXPECT_EQ(exampleRows(data, classCounts(std::span(data.y).subspan(data.trainRows), 2)[1])[0], first[0]);
}

TEST(ExampleRows, AreOfUpToFourClasses)
{
    Dataset data;
    data.task = Task::Multiclass;
    data.classNames = {"a", "b", "c", "d", "e"};
    data.rows = 6;
    data.trainRows = 0;
    data.y = {4, 3, 2, 2, 1, 0};
    EXPECT_EQ(exampleRows(data), (std::vector<std::size_t>{5, 4, 2, 1}));
    data.y = {4, 3, 2, 2, 0, 0}; // none of b
    EXPECT_EQ(exampleRows(data), (std::vector<std::size_t>{4, 2, 1}));
}

TEST(ExampleRows, OfARegressionHaveALowAMiddleAndAHighTarget)
{
    const Dataset data = generate(generatorConfig("friedman1", 5).data).value();
    const std::vector<std::size_t> rows = exampleRows(data);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_LT(data.y[rows[0]], data.y[rows[1]]);
    EXPECT_LT(data.y[rows[1]], data.y[rows[2]]);
    EXPECT_NE(exampleRows(data, 1), rows);
    EXPECT_TRUE(exampleRows(Dataset()).empty());
}

} // namespace
} // namespace attention
