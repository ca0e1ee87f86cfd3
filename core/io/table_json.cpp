// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/table_json.h"

#include "core/data/encoding/table_dataset.h"
#include "core/io/json_text.h"

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>
#include <vector>

namespace attention {

namespace {

Json description(const Column &column, const char *role)
{
    return {{"name", column.name},
            {"type", columnTypeName(column.type)},
            {"role", role},
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

/// What each column is used for. A table nothing can be predicted of has inputs all the same, and the reason
/// among its warnings.
std::vector<const char *> rolesOf(const Table &table, const TableConfig &config, Json &warnings)
{
    std::vector<const char *> roles(table.columns.size(), "ignore");
    try {
        const TablePlan plan = planTable(table, config);
        for (const std::size_t input : plan.inputs)
            roles[input] = "input";
        roles[plan.target] = "target";
    } catch (const std::invalid_argument &error) {
        warnings.push_back(description(CsvWarning{0, {}, error.what()}));
        for (std::size_t column = 0; column < roles.size(); ++column) {
            if (table.columns[column].ignoredBecause.empty())
                roles[column] = "input";
        }
    }
    return roles;
}

} // namespace

void writeTableDescription(const CsvFile &file, const TableConfig &config, const TextSink &sink)
{
    Json warnings = Json::array();
    for (const CsvWarning &warning : file.warnings)
        warnings.push_back(description(warning));
    const std::vector<const char *> roles = rolesOf(file.table, config, warnings);
    Json columns = Json::array();
    for (std::size_t column = 0; column < roles.size(); ++column)
        columns.push_back(description(file.table.columns[column], roles[column]));
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
