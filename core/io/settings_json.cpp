// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/settings_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace attention {

namespace {

constexpr const char *task = "binary"; ///< the one of this version

/// Hands every setting of a config with its name to `visit`.
template <class Config, class Visit>
void forEachSetting(Config &config, Visit visit)
{
    visit("data", config.data.source);
    visit("rows", config.data.rows);
    visit("columns", config.data.columns);
    visit("label_column", config.data.labelColumn);
    visit("noise", config.data.noise);
    visit("validation_share", config.data.validationShare);
    visit("seed", config.data.seed);
    visit("hidden_units", config.model.hiddenUnits);
    visit("activation", config.model.activation);
    visit("column_attention", config.model.columnAttention);
    visit("hidden_attention", config.model.hiddenAttention);
    visit("attention_bias", config.model.attentionBias);
    visit("epochs", config.epochs);
    visit("batch_size", config.batchSize);
    visit("learning_rate", config.learningRate);
    visit("optimizer", config.optimizer);
    visit("momentum", config.momentum);
    visit("weight_decay", config.weightDecay);
    visit("shuffle", config.shuffle);
    visit("early_stopping", config.earlyStopping);
}

template <class Value>
Json toJson(const Value &value)
{
    return value;
}
Json toJson(Activation value)
{
    return toString(value);
}
Json toJson(OptimizerKind value)
{
    return toString(value);
}

[[noreturn]] void fail(const std::string &name, const std::string &what)
{
    throw std::invalid_argument(name + ' ' + what);
}

/// The value of a key that must be there.
const Json &at(const Json &json, const std::string &key)
{
    const auto found = json.find(key);
    if (found == json.end())
        fail(key, "is missing");
    return *found;
}

void read(const Json &json, const std::string &name, std::int64_t &value)
{
    if (!json.is_number_integer() || (json.is_number_unsigned() && json.get<std::uint64_t>() > INT64_MAX))
        fail(name, "must be a whole number, not " + jsonLine(json));
    json.get_to(value);
}

void read(const Json &json, const std::string &name, double &value)
{
    if (!json.is_number())
        fail(name, "must be a number, not " + jsonLine(json));
    json.get_to(value);
}

void read(const Json &json, const std::string &name, bool &value)
{
    if (!json.is_boolean())
        fail(name, "must be true or false, not " + jsonLine(json));
    json.get_to(value);
}

void read(const Json &json, const std::string &name, std::string &value)
{
    if (!json.is_string())
        fail(name, "must be a text, not " + jsonLine(json));
    json.get_to(value);
}

template <class Kind, class FromString>
void readWord(const Json &json, const std::string &name, Kind &value, FromString fromString)
{
    std::string word;
    read(json, name, word);
    try {
        value = fromString(word);
    } catch (const std::invalid_argument &error) {
        fail(name, error.what());
    }
}

void read(const Json &json, const std::string &name, Activation &value)
{
    readWord(json, name, value, activationFromString);
}

void read(const Json &json, const std::string &name, OptimizerKind &value)
{
    readWord(json, name, value, optimizerFromString);
}

} // namespace

Json settingsJson(const TrainingConfig &config)
{
    Json json = Json::object();
    forEachSetting(config, [&json](const char *name, const auto &value) {
        json[name] = toJson(value);
        if (name == std::string("data"))
            json["task"] = task;
    });
    return json;
}

TrainingConfig settingsFromJson(const Json &json)
{
    if (!json.is_object())
        throw std::invalid_argument("settings is not an object");
    TrainingConfig config;
    std::size_t known = 0;
    forEachSetting(config, [&json, &known](const char *name, auto &value) {
        read(at(json, name), name, value);
        ++known;
    });
    if (const Json &value = at(json, "task"); value != task)
        fail("task", std::string("must be ") + task + ", not " + jsonLine(value));
    if (json.size() != known + 1) {
        const Json defaults = settingsJson({});
        const auto &object = json.get_ref<const Json::object_t &>();
        const auto unknown = std::find_if(object.begin(), object.end(), [&defaults](const auto &item) {
            return !defaults.contains(item.first);
        });
        fail(unknown->first, "is not a setting of this version");
    }
    if (const std::vector<SettingError> errors = config.validate(); !errors.empty()) {
        std::string name = errors.front().setting;
        std::replace(name.begin(), name.end(), '-', '_');
        fail(name, errors.front().message);
    }
    return config;
}

Json learningRateChangesJson(const std::vector<LearningRateChange> &changes)
{
    Json json = Json::array();
    for (const LearningRateChange &change : changes)
        json.push_back(Json::array({change.step, change.value}));
    return json;
}

std::vector<LearningRateChange> learningRateChangesFromJson(const Json &json)
{
    const std::string name = "learning_rate_changes";
    if (!json.is_array())
        fail(name, "is not an array");
    std::vector<LearningRateChange> changes;
    for (const Json &item : json) {
        if (!item.is_array() || item.size() != 2)
            fail(name, "must hold pairs of step and value, not " + jsonLine(item));
        LearningRateChange &change = changes.emplace_back();
        read(item[0], "step of " + name, change.step);
        read(item[1], "value of " + name, change.value);
    }
    TrainingConfig config;
    config.learningRateChanges = changes;
    if (const std::vector<SettingError> errors = config.validate(); !errors.empty())
        fail(name, errors.front().message);
    return changes;
}

} // namespace attention
