// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/model_file.h"

#include "core/data/generators/generator.h"
#include "core/io/file_error.h"
#include "core/io/number_text.h"
#include "core/io/preprocessing_json.h"
#include "core/io/settings_json.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

namespace attention {

namespace {

constexpr const char *modelFormat = "attention-lab-model";
constexpr int modelVersion = 1;

std::string shapeText(const std::vector<std::size_t> &shape)
{
    std::string text;
    for (const std::size_t size : shape)
        text += (text.empty() ? "" : " × ") + std::to_string(size);
    return text;
}

/// A tensor's shape. \throws std::invalid_argument
std::vector<std::size_t> readShape(const Json &tensor, const std::string &name)
{
    std::vector<std::size_t> shape;
    const auto found = tensor.find("shape");
    bool good = found != tensor.end() && found->is_array();
    for (const Json &size : good ? *found : Json::array()) {
        good = good && size.is_number_unsigned();
        if (good)
            shape.push_back(size.get<std::size_t>());
    }
    if (!good)
        throw std::invalid_argument("the shape of " + name + " is not an array of whole numbers");
    return shape;
}

void readValues(const Json &tensor, const ParameterInfo &info, float *values)
{
    const auto found = tensor.find("values");
    if (found == tensor.end() || !found->is_array() || found->size() != info.size()) {
        throw std::invalid_argument(info.name + " needs an array of " + std::to_string(info.size()) +
                                    " values");
    }
    for (const Json &value : *found) {
        const auto number =
            value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN();
        if (!std::isfinite(static_cast<float>(number))) {
            throw std::invalid_argument("a value of " + info.name + " is " + jsonLine(value) +
                                        ", not a number that fits a float");
        }
        *values++ = static_cast<float>(number);
    }
}

/// The size of a tensor along an axis, as far as tables and classes go.
std::size_t extentOf(const Json &parameters, const std::string &name, std::size_t axis)
{
    for (const Json &tensor : parameters) {
        if (!tensor.is_object() || !tensor.contains("name") || tensor["name"] != name)
            continue;
        const std::vector<std::size_t> shape = readShape(tensor, name);
        if (shape.size() != 2 || shape[axis] < 1 ||
            static_cast<double>(shape[axis]) > limits::columns.maximum) {
            throw std::invalid_argument(name + " is " + shapeText(shape) +
                                        ", not inputs × outputs of a network of 1 to " +
                                        shortNumber(limits::columns.maximum));
        }
        return shape[axis];
    }
    throw std::invalid_argument("it lacks " + name + ", which the network needs");
}

Task taskOf(const DataConfig &data)
{
    if (!data.isTable())
        return findGenerator(data.source)->task;
    if (!data.table.task)
        throw std::invalid_argument("task is missing in its settings");
    return *data.table.task;
}

/// A part of the file. \throws std::invalid_argument
const Json &at(const Json &json, const char *key)
{
    const auto found = json.find(key);
    if (found == json.end())
        throw std::invalid_argument(std::string("it has no ") + key);
    return *found;
}

/// Whether inputs and target were standardised: a table's, or generated numbers.
bool isPreprocessed(const DataConfig &data, Task task)
{
    return data.isTable() || task == Task::Regression;
}

std::string textOf(const Json &json, const char *key)
{
    if (!json.is_string())
        throw std::invalid_argument(std::string(key) + " must be a text, not " + jsonLine(json));
    return json.get<std::string>();
}

std::vector<std::string> columnsFromJson(const Json &json)
{
    std::vector<std::string> columns;
    if (!json.is_array())
        throw std::invalid_argument("columns must be an array, not " + jsonLine(json));
    for (const Json &name : json)
        columns.push_back(textOf(name, "a name in columns"));
    return columns;
}

/// What the parts say of each other must agree. \throws std::invalid_argument
void checkParts(const SavedModel &model)
{
    const Preprocessing &preprocessing = model.preprocessing;
    const bool preprocessed = isPreprocessed(model.config.data, model.output.task);
    const std::size_t inputs = preprocessed ? preprocessing.inputs() : model.columns.size();
    if (model.inputs != inputs || (preprocessed && model.columns.size() != preprocessing.columns.size())) {
        throw std::invalid_argument("its network has " + std::to_string(model.inputs) +
                                    " inputs, its columns make " + std::to_string(inputs));
    }
    std::size_t outputs = 1;
    if (model.output.task == Task::Multiclass)
        outputs = preprocessing.classes.size();
    if (model.output.units != outputs) {
        throw std::invalid_argument("its network has " + std::to_string(model.output.units) +
                                    " outputs, the task needs " + std::to_string(outputs));
    }
}

} // namespace

Json parametersJson(const Architecture &architecture, std::span<const float> parameters)
{
    Json json = Json::array();
    for (const ParameterInfo &info : architecture.parameters) {
        Json values = Json::array();
        for (const float value : parameters.subspan(info.offset, info.size()))
            values.push_back(shortestDouble(value));
        json.push_back({{"name", info.name}, {"shape", info.shape()}, {"values", std::move(values)}});
    }
    return json;
}

std::vector<float> parametersFromJson(const Json &json, const Architecture &architecture)
{
    if (!json.is_array())
        throw std::invalid_argument("parameters is not an array");
    std::vector<float> parameters(architecture.parameterCount());
    std::vector<bool> seen(architecture.parameters.size());
    for (const Json &tensor : json) {
        const auto name = tensor.is_object() ? tensor.find("name") : tensor.end();
        if (name == tensor.end() || !name->is_string())
            throw std::invalid_argument("a tensor among the parameters has no name");
        const ParameterInfo *info = architecture.find(name->get<std::string>());
        if (info == nullptr)
            throw std::invalid_argument("it holds " + name->get<std::string>() +
                                        ", which the network does not have");
        const std::vector<std::size_t> shape = readShape(tensor, info->name);
        if (shape != info->shape()) {
            throw std::invalid_argument(info->name + " is " + shapeText(shape) + ", the network needs " +
                                        shapeText(info->shape()));
        }
        const auto index = static_cast<std::size_t>(info - architecture.parameters.data());
        if (seen[index])
            throw std::invalid_argument("it holds " + info->name + " twice");
        seen[index] = true;
        readValues(tensor, *info, parameters.data() + info->offset);
    }
    for (std::size_t index = 0; index < seen.size(); ++index) {
        const ParameterInfo &info = architecture.parameters[index];
        if (!seen[index]) {
            throw std::invalid_argument("it lacks " + info.name + ", which the network needs as " +
                                        shapeText(info.shape()));
        }
    }
    return parameters;
}

Architecture architectureFromJson(const Json &parameters, const ModelConfig &config)
{
    if (!parameters.is_array())
        throw std::invalid_argument("parameters is not an array");
    const std::size_t inputs =
        extentOf(parameters, config.columnAttention ? "dense_1/kernel" : "dense_2/kernel", 0);
    return {config, inputs, extentOf(parameters, "dense_4/kernel", 1)};
}

SavedModel modelOf(const TrainingConfig &config, const Dataset &data, std::vector<float> parameters)
{
    SavedModel model{config, {}, data.columns, data.output(), {}, std::move(parameters)};
    for (const SourceColumn &source : data.sources)
        model.columns.push_back(source.name);
    if (data.preprocessing)
        model.preprocessing = *data.preprocessing;
    return model;
}

std::string modelText(const SavedModel &model)
{
    TrainingConfig config = model.config;
    if (config.data.isTable())
        config.data.table.task = model.output.task;
    return jsonText({{"format", modelFormat},
                     {"version", modelVersion},
                     {"settings", settingsJson(config)},
                     {"columns", model.columns},
                     {"preprocessing", isPreprocessed(config.data, model.output.task)
                                           ? preprocessingJson(model.preprocessing)
                                           : Json::object()},
                     {"parameters", parametersJson(model.architecture(), model.parameters)}});
}

SavedModel readWholeModel(const std::filesystem::path &path)
{
    const Json json = readJson(path);
    checkFormat(json, modelFormat, modelVersion, path);
    try {
        SavedModel model;
        model.config = settingsFromJson(at(json, "settings"));
        const Json &parameters = at(json, "parameters");
        const Architecture architecture = architectureFromJson(parameters, model.config.model);
        model.parameters = parametersFromJson(parameters, architecture);
        model.inputs = architecture.layers.front().units;
        model.output = {taskOf(model.config.data), architecture.layers.back().units};
        if (isPreprocessed(model.config.data, model.output.task))
            model.preprocessing = preprocessingFromJson(at(json, "preprocessing"));
        model.columns = columnsFromJson(at(json, "columns"));
        checkParts(model);
        return model;
    } catch (const std::invalid_argument &error) {
        throw contentError(path, std::string("damaged, ") + error.what() + "; use an undamaged copy");
    }
}

std::vector<float> readModel(const std::filesystem::path &path, const Architecture &architecture)
{
    const Json json = readJson(path);
    checkFormat(json, modelFormat, modelVersion, path);
    if (!json.contains("parameters"))
        throw contentError(path, "damaged, it has no parameters; use an undamaged copy");
    try {
        return parametersFromJson(json["parameters"], architecture);
    } catch (const std::invalid_argument &error) {
        throw contentError(path, std::string(error.what()) + "; use a model of the same shape");
    }
}

} // namespace attention
