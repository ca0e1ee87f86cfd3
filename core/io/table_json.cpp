// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/table_json.h"

#include "core/io/json_text.h"

#include <nlohmann/json.hpp>

#include <string>

namespace attention {

namespace {

Json description(const Column &column)
{
    return {{"name", column.name},
            {"type", columnTypeName(column.type)},
            {"role", column.ignoredBecause.empty() ? "input" : "ignore"},
            {"missing", column.missing},
            {"distinct", distinctValues(column)}};
}

Json description(const CsvWarning &warning)
{
    Json json{{"line", nullptr}, {"column", nullptr}, {"message", warning.message}};
    if (warning.line != 0)
        json["line"] = warning.line;
    if (!warning.column.empty())
        json["column"] = warning.column;
    return json;
}

} // namespace

void writeTableDescription(const CsvFile &file, const TextSink &sink)
{
    Json columns = Json::array();
    for (const Column &column : file.table.columns)
        columns.push_back(description(column));
    Json warnings = Json::array();
    for (const CsvWarning &warning : file.warnings)
        warnings.push_back(description(warning));
    sink(jsonText(
        {{"rows", file.table.rows}, {"columns", std::move(columns)}, {"warnings", std::move(warnings)}}));
}

void writeTableCells(const InputBytes &input, const CsvDialect &dialect, const TextSink &sink)
{
    bool first = true;
    sink("[");
    visitCsvRows(input, dialect, [&](std::size_t, std::span<const std::string_view> cells) {
        std::string line = first ? "\n{" : ",\n{";
        for (std::size_t column = 0; column < cells.size(); ++column) {
            line += column == 0 ? "" : ",";
            line += jsonLine(dialect.names[column]) + ':' + jsonLine(Json(cells[column]));
        }
        sink(line += '}');
        first = false;
        return true;
    });
    sink("\n]\n");
}

} // namespace attention
