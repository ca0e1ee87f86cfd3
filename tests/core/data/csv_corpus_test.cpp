// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader makes of each file in tests/data/csv, against the file of the same name beside it:
// NAME.csv and NAME.expected.json, which says why, with which options, and either the table or the error.
// With CSV_CORPUS_REWRITE in the environment the expectations are written anew: read every change of them.
#include "core/io/file_error.h"
#include "core/io/json_text.h"
#include "core/io/number_text.h"
#include "tests/core/data/csv_reading.h"

#include <nlohmann/json.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace attention::test {
namespace {

const std::filesystem::path corpus = std::filesystem::path(ATTENTION_SOURCE_DIR) / "tests/data/csv";
constexpr std::string_view tableEnding = ".csv";
constexpr std::string_view expectationEnding = ".expected.json";
constexpr std::size_t mostShown = 12; ///< columns, values of a column, warnings
constexpr std::size_t longestShown = 60;

/// The names in the corpus that end so, without that ending.
std::vector<std::string> namesThatEndIn(std::string_view ending)
{
    std::vector<std::string> names;
    for (const std::string &file : namesIn(corpus)) {
        if (file.ends_with(ending))
            names.push_back(file.substr(0, file.size() - ending.size()));
    }
    return names;
}

ColumnType typeNamed(const std::string &name)
{
    for (const ColumnType type : {ColumnType::Number, ColumnType::Category, ColumnType::Boolean,
                                  ColumnType::DateTime, ColumnType::Text}) {
        if (name == columnTypeName(type))
            return type;
    }
    throw std::invalid_argument("no type is called " + name);
}

CsvOptions optionsIn(const Json &json)
{
    CsvOptions options;
    for (const auto &[key, value] : json.items()) {
        if (key == "delimiter")
            options.delimiter = value.get<std::string>().at(0);
        else if (key == "decimal")
            options.decimal = value.get<std::string>().at(0);
        else if (key == "header")
            options.header = value.get<bool>();
        else if (key == "encoding")
            options.encoding = encodingNamed(value.get<std::string>());
        else if (key == "types")
            for (const auto &[column, type] : value.items())
                options.types[column] = typeNamed(type);
        else
            throw std::invalid_argument("no option is called " + key);
    }
    return options;
}

/// The first ones and, if there are more, their count and the last.
Json shown(const Json &all)
{
    if (all.size() <= mostShown)
        return all;
    Json some(all.begin(), all.begin() + mostShown);
    some.push_back(Json{{"of", all.size()}});
    some.push_back(all.back());
    return some;
}

std::string shown(std::string_view text)
{
    if (text.size() <= longestShown)
        return std::string(text);
    return std::string(text.substr(0, longestShown)) + "… " + std::to_string(text.size()) + " bytes";
}

Json valuesIn(const Column &column)
{
    Json values = Json::array();
    for (const float number : column.numbers)
        values.push_back(std::isnan(number) ? Json() : Json(shortestDouble(number)));
    for (const std::uint32_t code : column.codes)
        values.push_back(code == TextDictionary::noCode ? Json() : Json(shown(column.texts.text(code))));
    return values;
}

std::string describe(const CsvDialect &dialect)
{
    std::string text = std::string(encodingName(dialect.encoding)) + ", " + delimiterName(dialect.delimiter);
    text += dialect.decimal == ',' ? ", decimal comma" : "";
    text += dialect.quote == '\'' ? ", single quotes" : "";
    text += dialect.delimiterLine ? ", sep line" : "";
    return text + (dialect.header ? ", header" : ", no header");
}

Json describe(const CsvFile &file)
{
    Json columns = Json::array();
    for (const Column &column : file.table.columns) {
        Json json{{"name", column.name}, {"type", columnTypeName(column.type)}};
        if (!column.ignoredBecause.empty())
            json["ignoredBecause"] = column.ignoredBecause;
        json["missing"] = column.missing;
        json["values"] = shown(valuesIn(column));
        columns.push_back(std::move(json));
    }
    Json warnings = Json::array();
    for (const CsvWarning &warning : file.warnings)
        warnings.push_back({warning.line, warning.column, warning.message});
    return {{"dialect", describe(file.dialect)},
            {"rows", file.table.rows},
            {"columns", shown(columns)},
            {"warnings", shown(warnings)}};
}

Json whatIsReadFrom(const std::filesystem::path &path, const CsvOptions &options)
{
    try {
        return describe(readCsv(path, options).value());
    } catch (const FileError &error) {
        const std::string place = path.string() + ": ";
        const std::string message = error.what();
        return {{"error", message.starts_with(place) ? message.substr(place.size()) : message}};
    }
}

class CsvCorpus : public testing::TestWithParam<std::string>
{
};

TEST_P(CsvCorpus, IsReadAsExpected)
{
    const std::filesystem::path table = corpus / (GetParam() + std::string(tableEnding));
    const std::filesystem::path expectation = corpus / (GetParam() + std::string(expectationEnding));
    Json expected = readJson(expectation);
    Json found{{"why", expected.at("why")}};
    if (expected.contains("options"))
        found["options"] = expected["options"];
    found.update(whatIsReadFrom(table, optionsIn(expected.value("options", Json::object()))));
    if (std::getenv("CSV_CORPUS_REWRITE") != nullptr)
        put(expectation, jsonText(found));
    EXPECT_EQ(jsonText(found), contentOf(expectation)) << table.filename();
}

std::string testNameOf(const testing::TestParamInfo<std::string> &table)
{
    std::string name = table.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Of, CsvCorpus, testing::ValuesIn(namesThatEndIn(tableEnding)), testNameOf);

TEST(CsvCorpusFolder, HasAnExpectationForEachTableAndNothingElse)
{
    const std::vector<std::string> tables = namesThatEndIn(tableEnding);
    EXPECT_EQ(tables, namesThatEndIn(expectationEnding));
    EXPECT_EQ(namesIn(corpus).size(), 2 * tables.size());
    EXPECT_GE(tables.size(), 60U);
}

} // namespace
} // namespace attention::test
