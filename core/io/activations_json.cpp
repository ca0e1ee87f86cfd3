// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/activations_json.h"

#include "core/io/json_text.h"
#include "core/io/number_text.h"

#include <nlohmann/json.hpp>

namespace attention {

namespace {

/// "0" and "1" of generated data, else the file's names.
std::string className(const SavedModel &model, Eigen::Index label)
{
    const std::vector<std::string> &names = model.preprocessing.classes;
    return names.empty() ? std::to_string(label) : names[static_cast<std::size_t>(label)];
}

Json prediction(const SavedModel &model, const Batch<float> &output, Eigen::Index row)
{
    if (model.output.task == Task::Regression) {
        const StandardScale &scale = model.preprocessing.targetScale;
        return scale.mean + scale.deviation * static_cast<double>(output(row, 0));
    }
    Eigen::Index said = 0;
    if (model.output.task == Task::Binary)
        said = output(row, 0) > 0.5F ? 1 : 0;
    else
        output.row(row).maxCoeff(&said);
    return className(model, said);
}

} // namespace

std::string activationsJson(const SavedModel &model, std::size_t firstRow,
                            const std::vector<LayerOutput<float>> &layers, const LayerOutput<float> &last)
{
    Json rows = Json::array();
    Json predictions = Json::array();
    for (Eigen::Index row = 0; row < last.values.rows(); ++row) {
        rows.push_back(firstRow + static_cast<std::size_t>(row));
        predictions.push_back(prediction(model, last.values, row));
    }
    Json all = Json::array();
    for (const LayerOutput<float> &layer : layers) {
        Json values = Json::array();
        for (Eigen::Index row = 0; row < layer.values.rows(); ++row) {
            Json ofRow = Json::array();
            for (Eigen::Index unit = 0; unit < layer.values.cols(); ++unit)
                ofRow.push_back(shortestDouble(layer.values(row, unit)));
            values.push_back(std::move(ofRow));
        }
        all.push_back({{"name", layer.name},
                       {"shape", {layer.values.rows(), layer.values.cols()}},
                       {"values", std::move(values)}});
    }
    return jsonText(
        {{"rows", std::move(rows)}, {"layers", std::move(all)}, {"predictions", std::move(predictions)}});
}

std::string layerShapes(const std::vector<LayerOutput<float>> &layers)
{
    std::string text;
    for (const LayerOutput<float> &layer : layers) {
        text += layer.name + " (" + std::to_string(layer.values.rows()) + ", " +
                std::to_string(layer.values.cols()) + ")\n";
    }
    return text;
}

} // namespace attention
