// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/explained.h"
#include "core/trust/retraining.h"

#include "tests/core/support/experiments.h"
#include "tests/core/support/models.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace attention::test {

/// The published experiment in small, learnt well.
inline TrainingConfig quickConfig()
{
    TrainingConfig config = smallConfig(20);
    config.data.rows = 1'000;
    config.model.hiddenUnits = 8;
    config.learningRate = 0.02;
    return config;
}

inline Explained trainedSubject(const TrainingConfig &config)
{
    return retrain(config, shareDataset(config)).value().explained;
}

/// Random inputs and labels. Every fourth row is for validation. \param inputsOfColumn more than one are
/// those of a category.
inline Dataset randomDataset(Task task, std::size_t rows, const std::vector<std::size_t> &inputsOfColumn,
                             std::uint64_t seed = 1)
{
    Random random(seed, Stream::Data);
    Dataset data;
    data.task = task;
    data.rows = rows;
    data.trainRows = rows - rows / 4;
    for (std::size_t column = 0; column < inputsOfColumn.size(); ++column) {
        std::string name = std::to_string(column);
        name.insert(name.begin(), 'x');
        data.sources.push_back({name, data.columns, inputsOfColumn[column]});
        data.columns += inputsOfColumn[column];
        for (std::size_t input = 0; input < inputsOfColumn[column]; ++input)
            data.columnNames.push_back(inputsOfColumn[column] == 1 ? name
                                                                   : name + "=" + std::to_string(input));
    }
    if (task != Task::Regression)
        data.classNames.resize(task == Task::Binary ? 2 : 3, std::string("class"));
    for (std::size_t row = 0; row < rows; ++row) {
        for (const std::size_t inputs : inputsOfColumn) {
            const std::size_t level = random.below(static_cast<std::uint32_t>(inputs));
            for (std::size_t input = 0; input < inputs; ++input) {
                const auto number = static_cast<float>(random.normal());
                data.x.push_back(inputs == 1 ? number : input == level ? 1.0F : 0.0F);
            }
        }
        data.y.push_back(task == Task::Regression ? static_cast<float>(random.normal())
                                                  : static_cast<float>(random.below(
                                                        static_cast<std::uint32_t>(data.classNames.size()))));
    }
    return data;
}

/// A network with random weights of a trained size.
inline Explained randomSubject(Dataset data, const ModelConfig &model = {}, std::uint64_t seed = 1)
{
    Network<float> network(model, data.columns, data.output());
    fillWithNormals(network, 0.5, seed);
    const auto parameters = network.parameters();
    return explained(model, {parameters.begin(), parameters.end()},
                     std::make_shared<const Dataset>(std::move(data)));
}

/// Makes a tensor's rows from `first` on 0, as many as asked for. \param tensor "dense_2/kernel"
inline void clearInputs(Explained &subject, const std::string &tensor, std::size_t first,
                        std::size_t count = 1)
{
    const Architecture architecture(subject.model, subject.data->columns, subject.data->output().units);
    const ParameterInfo &info = *architecture.find(tensor);
    for (std::size_t index = first * info.columns; index < (first + count) * info.columns; ++index)
        subject.parameters[info.offset + index] = 0.0F;
}

/// Makes the network one that takes no notice of a source column.
inline void ignoreColumn(Explained &subject, std::size_t column)
{
    const SourceColumn &source = subject.data->sources[column];
    clearInputs(subject, "dense_1/kernel", source.firstInput, source.inputs);
    clearInputs(subject, "dense_2/kernel", source.firstInput, source.inputs);
}

inline const std::vector<Task> allTasks{Task::Binary, Task::Multiclass, Task::Regression};

} // namespace attention::test
