// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_text.h"
#include "core/io/table_json.h"
#include "tests/core/io/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace attention::test {
namespace {

Json cellsOf(const std::string &content)
{
    const TemporaryFolder folder;
    put(folder / "table.csv", content);
    std::string text;
    writeTableCells(folder / "table.csv", readCsv(folder / "table.csv")->dialect,
                    [&text](std::string_view piece) { text += piece; });
    return Json::parse(text);
}

TEST(TableDescription, NamesColumnsAndWarnings)
{
    const TemporaryFolder folder;
    put(folder / "table.csv", "a,b,c\n1,x,\n2\n1,y,?\n");
    std::string text;
    writeTableDescription(*readCsv(folder / "table.csv"), {},
                          [&text](std::string_view piece) { text += piece; });
    const Json json = Json::parse(text);
    EXPECT_EQ(json["rows"], 3);
    EXPECT_EQ(json["columns"][0].dump(),
              R"({"name":"a","type":"number","role":"target","missing":0,"distinct":2})");
    EXPECT_EQ(json["columns"][1].dump(),
              R"({"name":"b","type":"category","role":"input","missing":1,"distinct":2})");
    EXPECT_EQ(json["columns"][2].dump(),
              R"({"name":"c","type":"number","role":"ignore","missing":3,"distinct":0})");
    EXPECT_EQ(json["warnings"][0].dump(),
              R"({"line":null,"column":"c","message":"c has no values, so it is ignored"})");
    EXPECT_EQ(json["warnings"][1].dump(),
              R"({"line":3,"column":null,"message":"1 cell instead of 3: the missing ones are left empty"})");
}

TEST(TableCells, AreTheTextsOfTheFileByHeader)
{
    EXPECT_EQ(cellsOf("name;n\n\" a \"\"b\"\"\n\";01,50\nshort\n").dump(),
              R"([{"name":" a \"b\"\n","n":"01,50"},{"name":"short","n":""}])");
    EXPECT_EQ(cellsOf("a,b\n"), Json::array());
}

} // namespace
} // namespace attention::test
