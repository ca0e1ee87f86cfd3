// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/dataset_csv.h"

#include "core/io/csv_cell.h"
#include "core/io/json_text.h"
#include "core/io/number_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace attention {

namespace {

std::size_t distinct(std::vector<float> values)
{
    std::sort(values.begin(), values.end());
    return static_cast<std::size_t>(std::unique(values.begin(), values.end()) - values.begin());
}

Json description(const std::string &name, const char *type, const char *role, std::size_t distinctValues)
{
    return {{"name", name}, {"type", type}, {"role", role}, {"missing", 0}, {"distinct", distinctValues}};
}

} // namespace

void writeDatasetCsv(const Dataset &data, const TextSink &sink)
{
    std::string line;
    for (const std::string &name : data.columnNames)
        line += csvCell(name) + ',';
    sink(line + csvCell(data.targetName) + '\n');
    for (std::size_t row = 0; row < data.rows; ++row) {
        line.clear();
        for (const float value : data.row(row))
            line += numberText(value) + ',';
        sink(line + numberText(data.y[row]) + '\n');
    }
}

void writeDatasetCells(const Dataset &data, const TextSink &sink)
{
    sink("[");
    for (std::size_t row = 0; row < data.rows; ++row) {
        Json cells = Json::object();
        for (std::size_t column = 0; column < data.columns; ++column)
            cells[data.columnNames[column]] = numberText(data.row(row)[column]);
        cells[data.targetName] = numberText(data.y[row]);
        sink((row == 0 ? "\n" : ",\n") + jsonLine(cells));
    }
    sink("\n]\n");
}

void writeDatasetDescription(const Dataset &data, const TextSink &sink)
{
    Json columns = Json::array();
    std::vector<float> values(data.rows);
    for (std::size_t column = 0; column < data.columns; ++column) {
        for (std::size_t row = 0; row < data.rows; ++row)
            values[row] = data.row(row)[column];
        columns.push_back(description(data.columnNames[column], "number", "input", distinct(values)));
    }
    columns.push_back(description(data.targetName, data.task == Task::Regression ? "number" : "category",
                                  "target", distinct(data.y)));
    sink(jsonText({{"rows", data.rows}, {"columns", std::move(columns)}, {"warnings", Json::array()}}));
}

} // namespace attention
