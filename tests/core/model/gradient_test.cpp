// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network.h"

#include "tests/core/support/models.h"
#include "tests/core/support/passes.h"
#include "tests/core/support/vector_targets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace attention {

namespace {

constexpr std::array<OutputShape, 3> allOutputs{
    {{Task::Binary, 1}, {Task::Multiclass, 11}, {Task::Regression, 1}}};

class GradientCheck
{
public:
    GradientCheck(const test::NamedModel &model, OutputShape output, Eigen::Index rows, std::uint64_t seed)
        : m_network(model.config, model.columns, output)
        , m_x(test::normalBatch<double>(rows, static_cast<Eigen::Index>(model.columns), seed))
    {
        test::fillWithNormals(m_network, 0.5, seed);
        for (Eigen::Index row = 0; row < rows; ++row)
            m_labels.push_back(labelOf(row, output));
    }

    /// The least distance of a unit of dense_2 from the kink of relu.
    double distanceFromKink() const
    {
        for (const LayerOutput<double> &output : m_network.activations(m_x)) {
            if (output.name == "multiply_1") {
                const ParameterInfo &kernel = *m_network.architecture().find("dense_2/kernel");
                const ParameterInfo &bias = *m_network.architecture().find("dense_2/bias");
                Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>
                    weights(m_network.parameters().data() + kernel.offset,
                            static_cast<Eigen::Index>(kernel.rows),
                            static_cast<Eigen::Index>(kernel.columns));
                Eigen::Map<const Eigen::RowVectorXd> offsets(m_network.parameters().data() + bias.offset,
                                                             static_cast<Eigen::Index>(bias.rows));
                return ((output.values * weights).rowwise() + offsets).cwiseAbs().minCoeff();
            }
        }
        return 0.0;
    }

    std::vector<double> byFormula() const { return test::passOf(m_network, m_x, m_labels).gradient; }

    /// Five points: the error is of fourth order in the step.
    double byDifferences(std::size_t index)
    {
        double &parameter = m_network.parameters()[index];
        const double centre = parameter;
        const auto lossAt = [&](double steps) {
            parameter = centre + steps * difference;
            const double loss = meanLoss();
            parameter = centre;
            return loss;
        };
        return (lossAt(-2.0) - 8.0 * lossAt(-1.0) + 8.0 * lossAt(1.0) - lossAt(2.0)) / (12.0 * difference);
    }

    const Architecture &architecture() const { return m_network.architecture(); }

    static constexpr double difference = 1e-3;

private:
    static float labelOf(Eigen::Index row, OutputShape output)
    {
        switch (output.task) {
        case Task::Binary:
            return row % 3 == 0 ? 1.0F : 0.0F;
        case Task::Multiclass:
            return static_cast<float>(row * 3 % static_cast<Eigen::Index>(output.units));
        case Task::Regression:
            return 0.7F * static_cast<float>(row % 4) - 1.0F;
        }
        return 0.0F;
    }

    double meanLoss() const { return test::passOf(m_network, m_x, m_labels).meanLoss; }

    Network<double> m_network;
    Batch<double> m_x;
    std::vector<float> m_labels;
};

void expectGradientsAgree(GradientCheck check, const std::string &name)
{
    const std::vector<double> gradient = check.byFormula();
    for (const ParameterInfo &info : check.architecture().parameters) {
        double largest = 0.0;
        double worst = 0.0;
        for (std::size_t index = info.offset; index < info.offset + info.size(); ++index) {
            largest = std::max(largest, std::abs(gradient[index]));
            worst = std::max(worst, std::abs(gradient[index] - check.byDifferences(index)));
        }
        // The one score of a softmax over one unit has no effect: 0 but for rounding.
        EXPECT_LE(worst, std::max(1e-6 * largest, 1e-12)) << name << ", " << info.name;
    }
}

std::string nameOf(const test::NamedModel &model, OutputShape output)
{
    return model.name + ", " + std::string(toString(output.task));
}

} // namespace

TEST(Gradient, OfEveryParameterAgreesWithDifferencesOfTheLoss)
{
    test::forEveryVectorTarget([] {
        for (const test::NamedModel &model : test::allModels()) {
            if (model.config.activation != Activation::Relu)
                expectGradientsAgree(GradientCheck(model, {}, 13, 1), model.name);
        }
    });
}

TEST(Gradient, OfEveryTaskAgrees)
{
    const test::NamedModel model{"published", {}};
    test::forEveryVectorTarget([&model] {
        for (const OutputShape output : allOutputs)
            expectGradientsAgree(GradientCheck(model, output, 13, 3), nameOf(model, output));
    });
}

TEST(Gradient, OfOneRowAgreesToo)
{
    for (const test::NamedModel &model : test::allModels()) {
        if (model.config.activation == Activation::Relu)
            continue;
        for (const OutputShape output : allOutputs)
            expectGradientsAgree(GradientCheck(model, output, 1, 2), nameOf(model, output) + ", one row");
    }
}

TEST(Gradient, OfReluAgreesAwayFromItsKink)
{
    test::NamedModel model{"relu", {}};
    model.config.activation = Activation::Relu;
    int checked = 0;
    for (std::uint64_t seed = 1; checked < 3; ++seed) {
        ASSERT_LT(seed, 1'000U) << "no weights far enough from every kink";
        GradientCheck check(model, {}, 5, seed);
        if (check.distanceFromKink() > 10.0 * GradientCheck::difference) {
            expectGradientsAgree(std::move(check), "relu, seed " + std::to_string(seed));
            ++checked;
        }
    }
}

TEST(Gradient, DoesNotDependOnThePrecisionBeyondRounding)
{
    for (const test::NamedModel &model : test::allModels()) {
        for (const OutputShape output : allOutputs) {
            const auto columns = static_cast<Eigen::Index>(model.columns);
            Network<double> fine(model.config, model.columns, output);
            Network<float> coarse(model.config, model.columns, output);
            test::fillWithNormals(coarse, 0.5);
            std::copy(coarse.parameters().begin(), coarse.parameters().end(), fine.parameters().begin());
            const Batch<float> x = test::normalBatch<float>(11, columns);
            const std::vector<float> labels{1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0};

            const std::vector<double> fineGradient =
                test::passOf(fine, Batch<double>(x.cast<double>()), labels).gradient;
            const std::vector<float> coarseGradient = test::passOf(coarse, x, labels).gradient;

            double largest = 0.0;
            for (const double value : fineGradient)
                largest = std::max(largest, std::abs(value));
            for (std::size_t index = 0; index < fineGradient.size(); ++index) {
                EXPECT_NEAR(static_cast<double>(coarseGradient[index]), fineGradient[index], 1e-5 * largest)
                    << nameOf(model, output) << ", parameter " << index;
            }
        }
    }
}

} // namespace attention
