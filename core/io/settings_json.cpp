// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/settings_json.h"

#include "core/data/csv/csv_words.h"
#include "core/data/generators/generator.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>

namespace attention {

namespace {

/// The task of a generator is no choice.
struct TaskOfGenerator
{
    const std::string &source;

    std::string word() const { return std::string(toString(findGenerator(source)->task)); }
};

/// A text, null where it is empty.
template <class Text>
struct TextOrNull
{
    Text &text;
};
template <class Text>
TextOrNull(Text &) -> TextOrNull<Text>;

/// An optional choice by its word, null where it is left open.
template <class Choice, class ToWord, class FromWord>
struct WordOrNull
{
    Choice &choice;
    ToWord toWord;
    FromWord fromWord;
};
template <class Choice, class ToWord, class FromWord>
WordOrNull(Choice &, ToWord, FromWord) -> WordOrNull<Choice, ToWord, FromWord>;

/// The names of the columns that have a role.
template <class RoleMap>
struct NamesOfRole
{
    RoleMap &roles;
    ColumnRole role;
};
template <class RoleMap>
NamesOfRole(RoleMap &, ColumnRole) -> NamesOfRole<RoleMap>;

template <class Config, class Visit>
void forEachSettingOfGenerator(Config &data, Visit visit)
{
    visit("task", TaskOfGenerator{data.source});
    visit("rows", data.rows);
    visit("columns", data.columns);
    visit("label_column", data.labelColumn);
    visit("noise", data.noise);
}

template <class Config, class Visit>
void forEachSettingOfTable(Config &table, Visit visit)
{
    visit("target", TextOrNull{table.target});
    visit("task", table.task);
    visit("positive_class", TextOrNull{table.positiveClass});
    visit("ignore", NamesOfRole{table.roles, ColumnRole::Ignore});
    visit("use", NamesOfRole{table.roles, ColumnRole::Input});
    visit("types", table.csv.types);
    visit("delimiter", WordOrNull{table.csv.delimiter, delimiterWord, delimiterFromWord});
    visit("decimal", WordOrNull{table.csv.decimal, decimalWord, decimalFromWord});
    visit("encoding", WordOrNull{table.csv.encoding, encodingWord, encodingFromWord});
    visit("header", table.csv.header);
    visit("leave_out_missing", table.leaveOutMissing);
    visit("shuffle_split", table.shuffleSplit);
}

/// Hands every setting of a config with its name to `visit`; the source first, which says what others there
/// are.
template <class Config, class Visit>
void forEachSetting(Config &config, Visit visit)
{
    visit("data", config.data.source);
    if (config.data.isTable())
        forEachSettingOfTable(config.data.table, visit);
    else
        forEachSettingOfGenerator(config.data, visit);
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
Json toJson(const std::optional<bool> &value)
{
    return value ? Json(*value) : Json();
}
Json toJson(const std::optional<Task> &value)
{
    return value ? Json(toString(*value)) : Json();
}
Json toJson(const std::map<std::string, ColumnType> &types)
{
    Json json = Json::object();
    for (const auto &[column, type] : types)
        json[column] = columnTypeName(type);
    return json;
}
Json toJson(const TaskOfGenerator &task)
{
    return task.word();
}
template <class Text>
Json toJson(const TextOrNull<Text> &value)
{
    return value.text.empty() ? Json() : Json(value.text);
}
template <class Choice, class ToWord, class FromWord>
Json toJson(const WordOrNull<Choice, ToWord, FromWord> &value)
{
    return value.choice ? Json(value.toWord(*value.choice)) : Json();
}
template <class RoleMap>
Json toJson(const NamesOfRole<RoleMap> &value)
{
    Json json = Json::array();
    for (const auto &[column, role] : value.roles) {
        if (role == value.role)
            json.push_back(column);
    }
    return json;
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

void read(const Json &json, const std::string &name, std::optional<bool> &value)
{
    value.reset();
    if (!json.is_null())
        read(json, name, value.emplace());
}

void read(const Json &json, const std::string &name, std::optional<Task> &value)
{
    value.reset();
    if (!json.is_null())
        readWord(json, name, value.emplace(), taskFromString);
}

void read(const Json &json, const std::string &name, std::map<std::string, ColumnType> &types)
{
    if (!json.is_object())
        fail(name, "must be an object of columns and their types, not " + jsonLine(json));
    types.clear();
    for (const auto &[column, word] : json.items())
        readWord(word, std::string(name).append(" of ").append(column), types[column], columnTypeFromWord);
}

void read(const Json &json, const std::string &name, const TaskOfGenerator &task)
{
    if (json != task.word())
        fail(name, "must be " + task.word() + ", not " + jsonLine(json));
}

void read(const Json &json, const std::string &name, const TextOrNull<std::string> &value)
{
    value.text.clear();
    if (!json.is_null())
        read(json, name, value.text);
}

template <class Choice, class ToWord, class FromWord>
void read(const Json &json, const std::string &name, const WordOrNull<Choice, ToWord, FromWord> &value)
{
    value.choice.reset();
    if (!json.is_null())
        readWord(json, name, value.choice.emplace(), value.fromWord);
}

/// An array of columns, each handed to `add`, which says whether it is new.
template <class Add>
void readNames(const Json &json, const std::string &name, Add add)
{
    if (!json.is_array())
        fail(name, "must be an array of columns, not " + jsonLine(json));
    for (const Json &item : json) {
        std::string column;
        read(item, "a column of " + name, column);
        if (!add(column))
            fail(name, "must name " + column + " once at most");
    }
}

void read(const Json &json, const std::string &name, std::set<std::string> &columns)
{
    columns.clear();
    readNames(json, name, [&columns](const std::string &column) { return columns.insert(column).second; });
}

void read(const Json &json, const std::string &name,
          const NamesOfRole<std::map<std::string, ColumnRole>> &value)
{
    readNames(json, name,
              [&value](const std::string &column) { return value.roles.emplace(column, value.role).second; });
}

} // namespace

Json settingsJson(const TrainingConfig &config)
{
    Json json = Json::object();
    forEachSetting(config, [&json](const char *name, const auto &value) { json[name] = toJson(value); });
    return json;
}

TrainingConfig settingsFromJson(const Json &json)
{
    if (!json.is_object())
        throw std::invalid_argument("settings is not an object");
    TrainingConfig config;
    std::size_t known = 0;
    forEachSetting(config, [&json, &known](const char *name, auto &&value) {
        read(at(json, name), name, value);
        ++known;
    });
    if (json.size() != known) {
        const Json expected = settingsJson(config);
        const auto &object = json.get_ref<const Json::object_t &>();
        const auto unknown = std::find_if(object.begin(), object.end(), [&expected](const auto &item) {
            return !expected.contains(item.first);
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
