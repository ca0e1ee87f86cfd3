// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/gradients.h"

#include "tests/core/trust/subjects.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace attention {

namespace {

const std::vector<std::size_t> someColumns{1, 3, 1, 2};

std::vector<test::NamedModel> models()
{
    std::vector<test::NamedModel> all = test::allModels();
    all.push_back({"wide", {}});
    all.back().config.hiddenUnits = 37;
    return all;
}

Batch<double> inputsOf(const Explained &subject)
{
    const Dataset &data = *subject.data;
    Batch<double> x(static_cast<Eigen::Index>(subject.rows.size()), static_cast<Eigen::Index>(data.columns));
    for (Eigen::Index row = 0; row < x.rows(); ++row) {
        for (Eigen::Index input = 0; input < x.cols(); ++input)
            x(row, input) = static_cast<double>(
                data.row(subject.rows[static_cast<std::size_t>(row)])[static_cast<std::size_t>(input)]);
    }
    return x;
}

/// What is explained of every row, by the double kernels of training.
std::vector<double> outputsOf(const Explained &subject, const Batch<double> &x)
{
    const Dataset &data = *subject.data;
    const Network<double> network(subject.model, data.columns, data.output());
    const std::vector<double> parameters(subject.parameters.begin(), subject.parameters.end());
    NetworkPass<double> pass(network.plan(), data.task);
    std::vector<double> outputs;
    for (Eigen::Index row = 0; row < x.rows(); ++row) {
        const float label = data.y[subject.rows[static_cast<std::size_t>(row)]];
        pass.load(x.row(row), std::vector<float>{label});
        pass.evaluate(parameters.data());
        const Batch<double> last = pass.output(network.plan().size() - 1);
        outputs.push_back(last(0, data.task == Task::Multiclass ? static_cast<Eigen::Index>(label) : 0));
    }
    return outputs;
}

} // namespace

TEST(InputGradients, AreWhatDifferencesOfTheOutputSay)
{
    for (const test::NamedModel &model : models()) {
        for (const Task task : test::allTasks) {
            const Explained subject =
                test::randomSubject(test::randomDataset(task, 600, someColumns), model.config);
            const Batch<double> x = inputsOf(subject);
            const Batch<double> gradients = inputGradients(subject, subject.rows, x);
            for (Eigen::Index input = 0; input < x.cols(); ++input) {
                constexpr double step = 1e-6;
                Batch<double> more = x;
                Batch<double> less = x;
                more.col(input).array() += step;
                less.col(input).array() -= step;
                const std::vector<double> above = outputsOf(subject, more);
                const std::vector<double> below = outputsOf(subject, less);
                for (std::size_t row = 0; row < above.size(); ++row) {
                    ASSERT_NEAR(gradients(static_cast<Eigen::Index>(row), input),
                                (above[row] - below[row]) / (2.0 * step), 1e-6)
                        << model.name << ", task " << static_cast<int>(task) << ", row " << row;
                }
            }
        }
    }
}

TEST(GradientInput, OfALinearNetworkIsWeightTimesValue)
{
    ModelConfig linear;
    linear.columnAttention = false;
    linear.hiddenAttention = false;
    const Explained subject =
        test::randomSubject(test::randomDataset(Task::Regression, 200, {1, 1, 1}), linear);
    const Architecture architecture(linear, 3);
    const float *first = subject.parameters.data();
    const float *second = first + architecture.find("dense_4/kernel")->offset;
    const Evidence evidence = gradientInputEvidence(subject).value();
    for (std::size_t column = 0; column < 3; ++column) {
        const double weight = std::inner_product(first + column * 16, first + column * 16 + 16, second, 0.0);
        for (std::size_t row = 0; row < evidence.rows.size(); ++row) {
            const auto value = static_cast<double>(subject.data->row(evidence.rows[row])[column]);
            ASSERT_NEAR(static_cast<double>(evidence.perRow[row * 3 + column]), std::abs(weight * value),
                        1e-5);
        }
    }
}

TEST(GradientInput, OfACategoryIsSummedOverItsLevels)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Multiclass, 200, someColumns));
    const Batch<double> x = inputsOf(subject);
    const Batch<double> parts = inputGradients(subject, subject.rows, x).cwiseProduct(x);
    const Evidence evidence = gradientInputEvidence(subject).value();
    ASSERT_EQ(evidence.figures.columns, 4U);
    for (std::size_t row = 0; row < evidence.rows.size(); ++row) {
        const double sum = parts.row(static_cast<Eigen::Index>(row)).segment(1, 3).sum();
        ASSERT_NEAR(static_cast<double>(evidence.perRow[row * 4 + 1]), std::abs(sum), 1e-6);
    }
}

TEST(IntegratedGradients, AddUpToTheOutputLessTheBase)
{
    for (const test::NamedModel &model : models()) {
        for (const Task task : test::allTasks) {
            const Explained subject =
                test::randomSubject(test::randomDataset(task, 600, someColumns), model.config);
            const Parts parts = integratedParts(subject, runProducts).value();
            ASSERT_EQ(parts.rows, subject.rows);
            // With a bend between two steps the rule is off by as much as a step is worth.
            const double error = model.config.activation == Activation::Relu ? 0.1 : 0.01;
            for (std::size_t row = 0; row < parts.rows.size(); ++row) {
                const float *ofRow = parts.values.data() + row * subject.columns();
                const double sum = std::accumulate(ofRow, ofRow + subject.columns(), 0.0);
                ASSERT_NEAR(sum, parts.outputs[row] - parts.bases[row], error) << model.name;
            }
        }
    }
}

TEST(IntegratedGradients, AreOfTheOutputsThatShapleyValuesAreOf)
{
    for (const Task task : test::allTasks) {
        const Explained subject = test::randomSubject(test::randomDataset(task, 200, someColumns));
        const Parts integrated = integratedParts(subject, runProducts).value();
        const Parts shapley = shapleyParts(subject, runProducts, 1).value();
        for (std::size_t row = 0; row < integrated.rows.size(); ++row) {
            ASSERT_NEAR(integrated.outputs[row], shapley.outputs[row], 1e-5);
            ASSERT_NEAR(integrated.bases[row], shapley.bases[row], 1e-5);
        }
    }
}

TEST(IntegratedGradients, OfALinearNetworkAreItsShapleyValues)
{
    ModelConfig linear;
    linear.columnAttention = false;
    linear.hiddenAttention = false;
    for (const Task task : test::allTasks) {
        const Explained subject = test::randomSubject(test::randomDataset(task, 200, someColumns), linear);
        const Parts integrated = integratedParts(subject, runProducts).value();
        const Parts shapley = shapleyParts(subject, runProducts, 1).value();
        for (std::size_t place = 0; place < integrated.values.size(); ++place)
            ASSERT_NEAR(integrated.values[place], shapley.values[place], 1e-5F);
    }
}

TEST(Gradients, HaveNoPartOfAColumnTheNetworkIgnores)
{
    Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 400, someColumns));
    test::ignoreColumn(subject, 1);
    EXPECT_EQ(gradientInputEvidence(subject).value().figures.meanOf(0, 1), 0.0);
    EXPECT_EQ(integratedGradientsEvidence(subject, runProducts).value().figures.meanOf(0, 1), 0.0);
    EXPECT_GT(integratedGradientsEvidence(subject, runProducts).value().figures.meanOf(0, 0), 1e-3);
}

TEST(Gradients, HaveTheMeanAndSpreadOfTheRowsOfEveryClass)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 400, someColumns));
    const Evidence evidence = integratedGradientsEvidence(subject, runProducts).value();
    std::vector<double> ofClass;
    for (std::size_t row = 0; row < evidence.rows.size(); ++row) {
        if (subject.data->y[evidence.rows[row]] == 1.0F)
            ofClass.push_back(static_cast<double>(evidence.perRow[row * 4 + 2]));
    }
    const auto count = static_cast<double>(ofClass.size());
    const double mean = std::accumulate(ofClass.begin(), ofClass.end(), 0.0) / count;
    double squares = 0.0;
    for (const double value : ofClass)
        squares += (value - mean) * (value - mean);
    EXPECT_NEAR(evidence.figures.meanOf(2, 2), mean, 1e-12);
    EXPECT_NEAR(evidence.figures.spreadOf(2, 2), std::sqrt(squares / count), 1e-12);
}

TEST(Gradients, AreFiniteForOneRowOneColumnOneClassAndWeightsThatAreAllEqual)
{
    Dataset data = test::randomDataset(Task::Binary, 4, {1});
    std::fill(data.y.begin(), data.y.end(), 1.0F);
    Explained subject = test::randomSubject(std::move(data));
    std::fill(subject.parameters.begin(), subject.parameters.end(), 0.25F);
    for (const Evidence &evidence : {gradientInputEvidence(subject).value(),
                                     integratedGradientsEvidence(subject, runProducts).value()}) {
        EXPECT_TRUE(std::isfinite(evidence.figures.meanOf(0, 0)));
        EXPECT_TRUE(std::isnan(evidence.figures.meanOf(1, 0)));
        EXPECT_EQ(evidence.figures.meanOf(2, 0), evidence.figures.meanOf(0, 0));
        EXPECT_EQ(evidence.figures.spreadOf(2, 0), 0.0);
    }
}

TEST(Gradients, TakeFewerRowsWhereAllWouldTakeTooLong)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 4'000, someColumns));
    EXPECT_EQ(integratedGradientsEvidence(subject, 1.0).value().rows.size(), 64U);
}

TEST(Gradients, GiveNothingIfStoppedAtAnyMoment)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 800, someColumns));
    EXPECT_FALSE(gradientInputEvidence(subject, [] { return true; }).has_value());
    int asked = 0;
    ASSERT_TRUE(integratedParts(subject, runProducts, [&asked] { return ++asked < 0; }).has_value());
    for (int moment = 1; moment <= asked; ++moment) {
        int turn = 0;
        EXPECT_FALSE(integratedParts(subject, runProducts, [&] { return ++turn == moment; }).has_value());
    }
}

} // namespace attention
