// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/generator.h"
#include "core/io/dataset_csv.h"
#include "core/io/json_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace attention::test {
namespace {

Dataset smallData()
{
    DataConfig config;
    config.rows = 50;
    config.columns = 3;
    config.noise = 0.2;
    return generate(config).value();
}

template <class Write>
std::string written(Write write)
{
    std::string text;
    write(smallData(), [&text](std::string_view piece) { text += piece; });
    return text;
}

TEST(DatasetCsv, HoldsTheRowsInOrderWithTheTargetLast)
{
    const Dataset data = smallData();
    std::istringstream csv(written(writeDatasetCsv));
    std::string line;
    std::getline(csv, line);
    EXPECT_EQ(line, "x0,x1,x2,y");
    for (std::size_t row = 0; row < data.rows; ++row) {
        std::getline(csv, line);
        std::istringstream cells(line);
        std::string cell;
        for (std::size_t column = 0; column < data.columns; ++column) {
            std::getline(cells, cell, ',');
            ASSERT_EQ(std::stof(cell), data.row(row)[column]);
        }
        std::getline(cells, cell);
        ASSERT_EQ(cell, data.y[row] == 1.0F ? "1" : "0");
    }
    EXPECT_FALSE(std::getline(csv, line));
}

TEST(DatasetCells, AreTheTextsOfTheCsvByHeader)
{
    const Json cells = Json::parse(written(writeDatasetCells));
    ASSERT_EQ(cells.size(), 50U);
    std::istringstream csv(written(writeDatasetCsv));
    std::string line;
    std::getline(csv, line);
    for (const Json &row : cells) {
        std::getline(csv, line);
        EXPECT_EQ(row["x0"].get<std::string>() + ',' + row["x1"].get<std::string>() + ',' +
                      row["x2"].get<std::string>() + ',' + row["y"].get<std::string>(),
                  line);
    }
}

TEST(DatasetDescription, CountsRowsAndDistinctValues)
{
    const Json json = Json::parse(written(writeDatasetDescription));
    EXPECT_EQ(json["rows"], 50);
    EXPECT_EQ(json["warnings"], Json::array());
    ASSERT_EQ(json["columns"].size(), 4U);
    EXPECT_EQ(json["columns"][0].dump(),
              R"({"name":"x0","type":"number","role":"input","missing":0,"distinct":50})");
    EXPECT_EQ(json["columns"][1]["distinct"], 2);
    EXPECT_EQ(json["columns"][3].dump(),
              R"({"name":"y","type":"category","role":"target","missing":0,"distinct":2})");
}

} // namespace
} // namespace attention::test
