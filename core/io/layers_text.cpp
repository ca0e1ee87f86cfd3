// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/layers_text.h"

#include "core/io/csv_cell.h"
#include "core/io/json_text.h"
#include "core/io/number_text.h"

#include <nlohmann/json.hpp>

namespace attention {

namespace {

/// \param values rows × columns, row-major.
Json nested(std::span<const float> values, std::size_t columns)
{
    Json all = Json::array();
    for (std::size_t first = 0; first < values.size(); first += columns) {
        Json row = Json::array();
        for (const float value : values.subspan(first, columns))
            row.push_back(shortestDouble(value));
        all.push_back(std::move(row));
    }
    return all;
}

Json flat(std::span<const float> values)
{
    Json all = Json::array();
    for (const float value : values)
        all.push_back(shortestDouble(value));
    return all;
}

Json tensors(const LayersAtEpoch &layers, const std::vector<float> &numbers)
{
    Json all = Json::array();
    if (numbers.empty())
        return all;
    for (const ParameterInfo &tensor : layers.tensors) {
        const std::span<const float> values = LayersAtEpoch::part(numbers, tensor);
        all.push_back({{"name", tensor.name},
                       {"shape", tensor.shape()},
                       {"values", tensor.isBias ? flat(values) : nested(values, tensor.columns)}});
    }
    return all;
}

std::string outputsCsv(const LayersAtEpoch &layers, const std::vector<std::string> &names)
{
    std::string text("layer,unit");
    for (const std::string &name : names)
        text += ',' + csvCell(name);
    text += '\n';
    for (std::size_t layer = 0; layer < layers.layers.size(); ++layer) {
        for (std::size_t unit = 0; unit < layers.units(layer); ++unit) {
            text += layers.layers[layer].layer.name + ',' + std::to_string(unit);
            for (std::size_t row = 0; row < layers.rows.size(); ++row)
                text += ',' + numberText(layers.output(layer, row, unit));
            text += '\n';
        }
    }
    return text;
}

std::string tensorsCsv(const LayersAtEpoch &layers, const std::vector<float> &numbers)
{
    std::string text("parameter,input,output,value\n");
    if (numbers.empty())
        return text;
    for (const ParameterInfo &tensor : layers.tensors) {
        const std::span<const float> values = LayersAtEpoch::part(numbers, tensor);
        for (std::size_t index = 0; index < values.size(); ++index) {
            const std::string input = tensor.isBias ? std::string() : std::to_string(index / tensor.columns);
            const std::size_t output = tensor.isBias ? index : index % tensor.columns;
            text += tensor.name;
            text += ',';
            text += input;
            text += ',' + std::to_string(output) + ',' + numberText(values[index]) + '\n';
        }
    }
    return text;
}

} // namespace

std::string layersJson(const LayersAtEpoch &layers, LayerPart part)
{
    Json json{{"epoch", layers.epoch}};
    if (part == LayerPart::Parameters) {
        json["parameters"] = tensors(layers, layers.parameters);
        return jsonText(json);
    }
    if (part == LayerPart::Gradients) {
        json["rows"] = layers.gradientRows;
        json["gradients"] = tensors(layers, layers.gradient);
        return jsonText(json);
    }
    Json rows = Json::array();
    for (const LayerRow &row : layers.rows)
        rows.push_back(row.row ? Json(*row.row) : Json(nullptr));
    json["rows"] = std::move(rows);
    Json all = Json::array();
    for (const LayerValues &layer : layers.layers) {
        all.push_back({{"name", layer.layer.name},
                       {"shape", {layers.rows.size(), layer.layer.units}},
                       {"values", nested(layer.outputs, layer.layer.units)}});
    }
    json["layers"] = std::move(all);
    json["losses"] = layers.losses;
    return jsonText(json);
}

std::string layersCsv(const LayersAtEpoch &layers, LayerPart part, const std::vector<std::string> &names)
{
    switch (part) {
    case LayerPart::Outputs:
        return outputsCsv(layers, names);
    case LayerPart::Parameters:
        return tensorsCsv(layers, layers.parameters);
    case LayerPart::Gradients:
        break;
    }
    return tensorsCsv(layers, layers.gradient);
}

} // namespace attention
