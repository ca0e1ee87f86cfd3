// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network.h"

#include <cmath>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace attention::test {

/// The network once more, for one row, written for reading: loops over doubles, tensors by their names.
class ScalarNetwork
{
public:
    using Values = std::vector<double>;

    template <class Scalar>
    ScalarNetwork(const ModelConfig &config, const Network<Scalar> &network)
        : m_config(config)
    {
        for (const ParameterInfo &info : network.architecture().parameters) {
            const auto from = network.parameters().begin() + static_cast<std::ptrdiff_t>(info.offset);
            m_tensors[info.name].assign(from, from + static_cast<std::ptrdiff_t>(info.size()));
        }
    }

    /// Layer name → output for the row.
    std::map<std::string, Values> run(const Values &row) const
    {
        std::map<std::string, Values> outputs;
        Values x = outputs["input_1"] = row;
        if (m_config.columnAttention)
            x = attend(outputs, x, "dense_1", "attention_vec", "multiply_1");
        x = affine(x, "dense_2");
        for (double &value : x)
            value = activated(value);
        outputs["dense_2"] = x;
        if (m_config.hiddenAttention)
            x = attend(outputs, x, "dense_3", "attention_vec1", "multiply_2");
        outputs["dense_4"] = {1.0 / (1.0 + std::exp(-affine(x, "dense_4")[0]))};
        return outputs;
    }

private:
    double activated(double value) const
    {
        switch (m_config.activation) {
        case Activation::Linear:
            return value;
        case Activation::Relu:
            return value > 0.0 ? value : 0.0;
        case Activation::Tanh:
            return std::tanh(value);
        case Activation::Sigmoid:
            return 1.0 / (1.0 + std::exp(-value));
        }
        return std::nan("");
    }

    Values attend(std::map<std::string, Values> &outputs, const Values &x, const std::string &scoresName,
                  const std::string &weightsName, const std::string &productName) const
    {
        const Values scores = outputs[scoresName] = affine(x, scoresName);
        double sum = 0.0;
        for (const double score : scores)
            sum += std::exp(score);
        Values weights(x.size());
        Values product(x.size());
        for (std::size_t unit = 0; unit < x.size(); ++unit) {
            weights[unit] = std::exp(scores[unit]) / sum;
            product[unit] = x[unit] * weights[unit];
        }
        outputs[weightsName] = weights;
        return outputs[productName] = product;
    }

    Values affine(const Values &x, const std::string &layer) const
    {
        const Values &kernel = m_tensors.at(layer + "/kernel");
        const std::size_t units = kernel.size() / x.size();
        const auto bias = m_tensors.find(layer + "/bias");
        Values result = bias == m_tensors.end() ? Values(units) : bias->second;
        for (std::size_t input = 0; input < x.size(); ++input) {
            for (std::size_t unit = 0; unit < units; ++unit)
                result[unit] += x[input] * kernel[input * units + unit];
        }
        return result;
    }

    ModelConfig m_config;
    std::map<std::string, Values> m_tensors;
};

} // namespace attention::test
