// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/training/optimizer.h"
#include "core/training/records.h"

#include "tests/core/support/passes.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace attention::test {

/// Rows of a data set as a batch.
template <class Scalar>
Batch<Scalar> batchOf(const Dataset &data, std::size_t first, std::size_t count)
{
    using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto columns = static_cast<Eigen::Index>(data.columns);
    return Eigen::Map<const RowMajor>(data.row(first).data(), static_cast<Eigen::Index>(count), columns)
        .template cast<Scalar>();
}

template <class Scalar>
Network<Scalar> networkWith(const TrainingConfig &config, const Dataset &data,
                            std::span<const float> parameters)
{
    Network<Scalar> network(config.model, data.columns, data.output());
    std::copy(parameters.begin(), parameters.end(), network.parameters().begin());
    return network;
}

/// R² of a regression, else the share of rows guessed right.
inline double accuracyOf(double lossSum, double correct, std::span<const float> labels, Task task)
{
    const auto rows = static_cast<double>(labels.size());
    if (task != Task::Regression)
        return correct / rows;
    double mean = 0.0;
    for (const float label : labels)
        mean += static_cast<double>(label) / rows;
    double spread = 0.0;
    for (const float label : labels)
        spread += (static_cast<double>(label) - mean) * (static_cast<double>(label) - mean);
    return 1.0 - lossSum / spread;
}

template <class Scalar>
struct PlainRun
{
    std::vector<EpochRecord> records;
    Network<Scalar> network; ///< as trained
};

/// All epochs of a config without shuffle, from these parameters: the trainer's work as a plain loop in any
/// precision.
template <class Scalar>
PlainRun<Scalar> trainPlainly(const TrainingConfig &config, const Dataset &data,
                              std::span<const float> initialParameters)
{
    const std::span<const float> labels = data.y;
    PlainRun<Scalar> run{{}, networkWith<Scalar>(config, data, initialParameters)};
    Optimizer<Scalar> optimizer(config.optimizer, config.momentum, config.weightDecay,
                                initialParameters.size());
    const Batch<Scalar> validationX = batchOf<Scalar>(data, data.trainRows, data.validationRows());
    for (std::int64_t epoch = 1; epoch <= config.epochs; ++epoch) {
        double loss = 0.0;
        double correct = 0.0;
        double absoluteError = 0.0;
        for (std::size_t first = 0; first < data.trainRows;) {
            const std::size_t count =
                std::min(static_cast<std::size_t>(config.batchSize), data.trainRows - first);
            PassResult<Scalar> pass =
                passOf(run.network, batchOf<Scalar>(data, first, count), labels.subspan(first, count));
            loss += pass.meanLoss * static_cast<double>(count);
            correct += pass.correct;
            absoluteError += pass.absoluteError;
            optimizer.step(run.network.parameters(), pass.gradient, config.learningRate);
            first += count;
        }
        const auto rows = static_cast<double>(data.trainRows);
        const auto validationRows = static_cast<double>(data.validationRows());
        const PassResult<Scalar> validation =
            passOf(run.network, validationX, labels.subspan(data.trainRows));
        run.records.push_back({epoch, loss / rows,
                               accuracyOf(loss, correct, labels.first(data.trainRows), data.task),
                               validation.meanLoss,
                               accuracyOf(validation.meanLoss * validationRows, validation.correct,
                                          labels.subspan(data.trainRows), data.task),
                               config.learningRate, absoluteError / rows * data.targetScale.deviation,
                               validation.absoluteError / validationRows * data.targetScale.deviation});
    }
    return run;
}

} // namespace attention::test
