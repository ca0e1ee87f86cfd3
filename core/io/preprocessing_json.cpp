// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/preprocessing_json.h"

#include "core/data/task.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

namespace attention {

namespace {

using Kind = ColumnEncoding::Kind;

const char *wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Number:
        return "number";
    case Kind::Boolean:
        return "boolean";
    case Kind::Category:
        return "category";
    }
    return "";
}

[[noreturn]] void fail(const std::string &where, const std::string &what)
{
    throw std::invalid_argument(where + ' ' + what);
}

/// An object all of whose keys are asked for.
class ObjectReader
{
public:
    ObjectReader(const Json &json, std::string where)
        : m_json(json)
        , m_where(std::move(where))
    {
        if (!json.is_object())
            fail(m_where, "must be an object, not " + jsonLine(json));
    }

    std::string where(const std::string &key) const { return m_where + '.' + key; }
    bool has(const std::string &key) const { return m_json.contains(key); }

    const Json &at(const std::string &key)
    {
        const auto found = m_json.find(key);
        if (found == m_json.end())
            fail(where(key), "is missing");
        m_known.insert(key);
        return *found;
    }

    double number(const std::string &key)
    {
        const Json &json = at(key);
        if (!json.is_number() || !std::isfinite(json.get<double>()))
            fail(where(key), "must be a number, not " + jsonLine(json));
        return json.get<double>();
    }

    bool truth(const std::string &key)
    {
        const Json &json = at(key);
        if (!json.is_boolean())
            fail(where(key), "must be true or false, not " + jsonLine(json));
        return json.get<bool>();
    }

    std::string text(const std::string &key)
    {
        const Json &json = at(key);
        if (!json.is_string())
            fail(where(key), "must be a text, not " + jsonLine(json));
        return json.get<std::string>();
    }

    std::vector<std::string> differentTexts(const std::string &key)
    {
        const Json &json = at(key);
        if (!json.is_array())
            fail(where(key), "must be an array, not " + jsonLine(json));
        std::vector<std::string> texts;
        std::set<std::string> seen;
        for (const Json &item : json) {
            if (!item.is_string())
                fail(where(key), "must hold texts, not " + jsonLine(item));
            texts.push_back(item.get<std::string>());
            if (!seen.insert(texts.back()).second)
                fail(where(key), "holds " + jsonLine(item) + " twice");
        }
        return texts;
    }

    StandardScale scale()
    {
        const StandardScale scale{number("mean"), number("deviation")};
        if (scale.deviation <= 0.0)
            fail(where("deviation"), "must be above 0, not " + jsonLine(m_json["deviation"]));
        return scale;
    }

    void checkAllKnown() const
    {
        for (const auto &[key, value] : m_json.items()) {
            if (!m_known.contains(key))
                fail(where(key), "is unknown to this version");
        }
    }

private:
    const Json &m_json;
    std::string m_where;
    std::set<std::string> m_known;
};

Json toJson(const ColumnEncoding &column)
{
    Json json{{"name", column.name}, {"kind", wordOf(column.kind)}};
    if (column.kind == Kind::Category) {
        json["levels"] = column.levels;
        json["rare"] = column.rare;
        json["other"] = column.other;
        json["missing"] = column.missing;
    } else {
        json["mean"] = column.scale.mean;
        json["deviation"] = column.scale.deviation;
        json["fill"] = column.fill;
    }
    return json;
}

Kind readKind(ObjectReader &reader)
{
    const std::string word = reader.text("kind");
    for (const Kind kind : {Kind::Number, Kind::Boolean, Kind::Category}) {
        if (word == wordOf(kind))
            return kind;
    }
    fail(reader.where("kind"), "must be one of number, boolean, category, not " + word);
}

void readCategory(ObjectReader &reader, ColumnEncoding &column)
{
    column.levels = reader.differentTexts("levels");
    column.rare = reader.differentTexts("rare");
    column.other = reader.truth("other");
    column.missing = reader.truth("missing");
    for (const std::string &level : column.rare) {
        if (std::find(column.levels.begin(), column.levels.end(), level) != column.levels.end())
            fail(reader.where("rare"), "holds " + jsonLine(level) + ", which is a level too");
    }
    if (!column.rare.empty() && !column.other)
        fail(reader.where("other"), "must be true where there are rare levels");
    if (column.inputs() == 0)
        fail(reader.where("levels"), "must not be empty");
}

ColumnEncoding readColumn(const Json &json, const std::string &where)
{
    ObjectReader reader(json, where);
    ColumnEncoding column;
    column.name = reader.text("name");
    column.kind = readKind(reader);
    if (column.kind == Kind::Category) {
        readCategory(reader, column);
    } else {
        column.scale = reader.scale();
        column.fill = reader.number("fill");
    }
    reader.checkAllKnown();
    return column;
}

std::vector<ColumnEncoding> readColumns(const Json &json, const std::string &where)
{
    if (!json.is_array() || json.empty())
        fail(where, "must be an array of one column at least, not " + jsonLine(json));
    std::vector<ColumnEncoding> columns;
    std::set<std::string> names;
    for (const Json &item : json) {
        columns.push_back(readColumn(item, where + '[' + std::to_string(columns.size()) + ']'));
        if (!names.insert(columns.back().name).second)
            fail(where, "holds " + columns.back().name + " twice");
    }
    return columns;
}

void readTarget(const Json &json, const std::string &where, Preprocessing &preprocessing)
{
    ObjectReader reader(json, where);
    preprocessing.target = reader.text("name");
    if (reader.has("classes")) {
        preprocessing.classes = reader.differentTexts("classes");
        const std::size_t count = preprocessing.classes.size();
        if (count < 2 || count > mostClasses)
            fail(reader.where("classes"),
                 "must be 2 to " + std::to_string(mostClasses) + " classes, not " + std::to_string(count));
    } else {
        preprocessing.targetScale = reader.scale();
    }
    reader.checkAllKnown();
}

} // namespace

Json preprocessingJson(const Preprocessing &preprocessing)
{
    Json columns = Json::array();
    for (const ColumnEncoding &column : preprocessing.columns)
        columns.push_back(toJson(column));
    Json target{{"name", preprocessing.target}};
    if (preprocessing.classes.empty()) {
        target["mean"] = preprocessing.targetScale.mean;
        target["deviation"] = preprocessing.targetScale.deviation;
    } else {
        target["classes"] = preprocessing.classes;
    }
    return {{"columns", std::move(columns)}, {"target", std::move(target)}};
}

Preprocessing preprocessingFromJson(const Json &json)
{
    ObjectReader reader(json, "preprocessing");
    Preprocessing preprocessing;
    preprocessing.columns = readColumns(reader.at("columns"), reader.where("columns"));
    readTarget(reader.at("target"), reader.where("target"), preprocessing);
    reader.checkAllKnown();
    return preprocessing;
}

} // namespace attention
