// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/random.h"
#include "core/model/network.h"
#include "core/training/config.h"

#include <cstddef>
#include <string>
#include <vector>

namespace attention::test {

struct NamedModel
{
    std::string name;
    ModelConfig config;
    std::size_t columns = 4;
};

/// The published network and one for every switch and every activation.
inline std::vector<NamedModel> allModels()
{
    std::vector<NamedModel> models{{"published", {}}};
    const auto add = [&models](const std::string &name, auto change) {
        models.push_back({name, {}});
        change(models.back());
    };
    add("relu", [](NamedModel &model) { model.config.activation = Activation::Relu; });
    add("tanh", [](NamedModel &model) { model.config.activation = Activation::Tanh; });
    add("sigmoid", [](NamedModel &model) { model.config.activation = Activation::Sigmoid; });
    add("with attention bias", [](NamedModel &model) { model.config.attentionBias = true; });
    add("without column attention", [](NamedModel &model) { model.config.columnAttention = false; });
    add("without hidden attention", [](NamedModel &model) { model.config.hiddenAttention = false; });
    add("without any attention", [](NamedModel &model) {
        model.config.columnAttention = false;
        model.config.hiddenAttention = false;
    });
    add("one column", [](NamedModel &model) { model.columns = 1; });
    add("one hidden unit", [](NamedModel &model) { model.config.hiddenUnits = 1; });
    add("more columns than units", [](NamedModel &model) {
        model.columns = 9;
        model.config.hiddenUnits = 3;
        model.config.attentionBias = true;
        model.config.activation = Activation::Tanh;
    });
    return models;
}

/// Weights of a trained size, the biases too.
template <class Scalar>
void fillWithNormals(Network<Scalar> &network, double scale, std::uint64_t seed = 1)
{
    Random random(seed, Stream::Weights);
    for (Scalar &parameter : network.parameters())
        parameter = static_cast<Scalar>(scale * random.normal());
}

template <class Scalar>
Batch<Scalar> normalBatch(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed = 1)
{
    Random random(seed, Stream::Data);
    Batch<Scalar> x(rows, columns);
    for (Scalar &value : x.reshaped())
        value = static_cast<Scalar>(random.normal());
    return x;
}

} // namespace attention::test
