// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/architecture.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace attention {

namespace {

class Builder
{
public:
    explicit Builder(Architecture &architecture)
        : m_architecture(architecture)
    {}

    void input(std::size_t columns) { add({"input_1", "Input", columns, 0, {}}); }

    void dense(const std::string &name, std::size_t units, bool bias)
    {
        const LayerInfo before = m_architecture.layers.back();
        parameter({name + "/kernel", before.units, units, 0, false});
        if (bias)
            parameter({name + "/bias", units, 1, 0, true});
        add({name, "Dense", units, before.units * units + (bias ? units : 0), {before.name}});
    }

    void attention(const std::string &dense_, const std::string &softmax, const std::string &multiply,
                   bool bias)
    {
        const LayerInfo before = m_architecture.layers.back();
        dense(dense_, before.units, bias);
        add({softmax, "Softmax", before.units, 0, {dense_}});
        add({multiply, "Multiply", before.units, 0, {before.name, softmax}});
    }

private:
    void add(LayerInfo layer) { m_architecture.layers.push_back(std::move(layer)); }
    void parameter(ParameterInfo info)
    {
        info.offset = m_architecture.parameterCount();
        m_architecture.parameters.push_back(std::move(info));
    }

    Architecture &m_architecture;
};

std::string joined(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

} // namespace

std::vector<std::size_t> ParameterInfo::shape() const
{
    return isBias ? std::vector{rows} : std::vector{rows, columns};
}

Architecture::Architecture(const ModelConfig &config, std::size_t columns, std::size_t outputs)
{
    const auto hidden = static_cast<std::size_t>(config.hiddenUnits);
    Builder builder(*this);
    builder.input(columns);
    if (config.columnAttention)
        builder.attention("dense_1", "attention_vec", "multiply_1", config.attentionBias);
    builder.dense("dense_2", hidden, true);
    if (config.hiddenAttention)
        builder.attention("dense_3", "attention_vec1", "multiply_2", false);
    builder.dense("dense_4", outputs, true);
}

std::size_t Architecture::parameterCount() const
{
    return std::accumulate(parameters.begin(), parameters.end(), std::size_t{0},
                           [](std::size_t sum, const ParameterInfo &info) { return sum + info.size(); });
}

const ParameterInfo *Architecture::find(const std::string &name) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&name](const ParameterInfo &info) { return info.name == name; });
    return found == parameters.end() ? nullptr : &*found;
}

std::string summaryText(const Architecture &architecture)
{
    using Row = std::array<std::string, 4>;
    std::vector<Row> rows{{"Layer (type)", "Output Shape", "Param #", "Connected to"}};
    for (const LayerInfo &layer : architecture.layers) {
        rows.push_back({layer.name + " (" + layer.type + ")", "(None, " + std::to_string(layer.units) + ")",
                        std::to_string(layer.parameters), joined(layer.inputs)});
    }
    std::array<std::size_t, 4> widths{};
    for (const Row &row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size() + 3);
    }
    const std::string rule(std::accumulate(widths.begin(), widths.end(), std::size_t{0}), '_');
    std::string text = rule + '\n';
    for (std::size_t index = 0; index < rows.size(); ++index) {
        std::string line;
        for (std::size_t column = 0; column < 3; ++column)
            line += rows[index][column] + std::string(widths[column] - rows[index][column].size(), ' ');
        line += rows[index][3];
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
        if (index == 0)
            text += std::string(rule.size(), '=') + '\n';
    }
    text += std::string(rule.size(), '=') +
            "\nTotal params: " + std::to_string(architecture.parameterCount()) + '\n';
    return text;
}

} // namespace attention
