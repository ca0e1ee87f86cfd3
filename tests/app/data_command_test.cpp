// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/generator.h"
#include "tests/app/command_run.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::vector<std::string> smallData{"data",    "--rows", "40",     "--columns", "3",
                                         "--noise", "0.1",    "--seed", "5"};

std::vector<std::string> smallDataWith(std::vector<std::string> more)
{
    more.insert(more.begin(), smallData.begin(), smallData.end());
    return more;
}

TEST(DataCommand, PrintsTheRowsTheNetworkSees)
{
    const Result result = runCommand(smallData);
    EXPECT_EQ(result.code, 0);
    const std::vector<std::string> lines = result.lines();
    ASSERT_EQ(lines.size(), 41U);
    EXPECT_EQ(lines[0], "x0,x1,x2,y");
    DataConfig config;
    config.rows = 40;
    config.columns = 3;
    config.noise = 0.1;
    config.seed = 5;
    const Dataset data = generate(config).value();
    EXPECT_EQ(std::stof(lines[40]), data.row(39)[0]);
    EXPECT_EQ(lines[40].back(), data.y[39] == 1.0F ? '1' : '0');
}

TEST(DataCommand, WritesTheSameIntoAFile)
{
    const TemporaryFolder folder;
    const Result result = runCommand(smallDataWith({"--out", folder.text("rows.csv")}));
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out + result.err, IsEmpty());
    EXPECT_EQ(contentOf(folder / "rows.csv"), runCommand(smallData).out);
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("rows.csv"));
}

TEST(DataCommand, OfGeneratedDataIsItsOwnSource)
{
    EXPECT_EQ(runCommand(smallDataWith({"--raw"})).out, runCommand(smallData).out);
}

TEST(DataCommand, DescribesTheColumns)
{
    const Json json = Json::parse(runCommand(smallDataWith({"--describe"})).out);
    EXPECT_EQ(json["rows"], 40);
    EXPECT_EQ(json["columns"][1]["distinct"], 2);
    EXPECT_EQ(json["columns"][3]["role"], "target");
    EXPECT_EQ(json["warnings"], Json::array());
}

TEST(DataCommand, GivesTheCellsAsTexts)
{
    const Json cells = Json::parse(runCommand(smallDataWith({"--cells"})).out);
    ASSERT_EQ(cells.size(), 40U);
    EXPECT_TRUE(cells[0]["x0"].is_string());
    const Result both = runCommand(smallDataWith({"--cells", "--describe"}));
    EXPECT_EQ(both.code, 2);
    EXPECT_TRUE(both.complainsInOneLine());
}

TEST(DataCommand, DescribesATable)
{
    const TemporaryFolder folder;
    put(folder / "table.csv", "name;x\na;1,5\nb\n");
    const Result result = runCommand({"data", folder.text("table.csv"), "--describe"});
    EXPECT_EQ(result.code, 0) << result.err;
    const Json json = Json::parse(result.out);
    EXPECT_EQ(json["rows"], 2);
    EXPECT_EQ(json["columns"][1]["name"], "x");
    EXPECT_EQ(json["columns"][1]["type"], "number");
    EXPECT_EQ(json["columns"][1]["missing"], 1);
    EXPECT_EQ(json["warnings"][0]["line"], 3);
    EXPECT_EQ(runCommand({"data", "--data", folder.text("table.csv"), "--describe"}).out, result.out);
    EXPECT_EQ(
        runCommand({"data", folder.text("table.csv"), "--describe", "--out", folder.text("d.json")}).code, 0);
    EXPECT_EQ(contentOf(folder / "d.json"), result.out);
}

TEST(DataCommand, GivesATablesCellsAsInTheFile)
{
    const TemporaryFolder folder;
    put(folder / "table.csv", "a:b\n01:caf\xE9\n");
    const std::string path = folder.text("table.csv");
    EXPECT_EQ(Json::parse(runCommand({"data", path, "--cells", "--delimiter", ":"}).out).dump(),
              "[{\"a\":\"01\",\"b\":\"caf\xC3\xA9\"}]");
    EXPECT_EQ(Json::parse(runCommand({"data", path, "--cells", "--delimiter", ":", "--no-header",
                                      "--encoding", "latin-1", "--decimal", "comma"})
                              .out)
                  .dump(),
              "[{\"column1\":\"a\",\"column2\":\"b\"},{\"column1\":\"01\",\"column2\":\"caf\xC3\xA9\"}]");
}

TEST(DataCommand, FailsInOneLineWhereATableCannotBeRead)
{
    const TemporaryFolder folder;
    put(folder / "empty.csv", "");
    put(folder / "before.json", "before");
    for (const std::string &path :
         {folder.text("none.csv"), folder.text("empty.csv"), std::string("/dev/null")}) {
        const Result result = runCommand({"data", path, "--describe", "--out", folder.text("before.json")});
        EXPECT_EQ(result.code, 1) << path;
        EXPECT_TRUE(result.complainsInOneLine()) << result.err;
        EXPECT_THAT(result.err, HasSubstr(path));
    }
    EXPECT_EQ(contentOf(folder / "before.json"), "before");
}

TEST(DataCommand, FailsInOneLineWhereItCannotWrite)
{
    const TemporaryFolder folder;
    put(folder / "rows.csv", "before");
    for (const std::string &path :
         {folder.text("none/rows.csv"), folder.text(""), std::string("/dev/full")}) {
        const Result result = runCommand(smallDataWith({"--out", path}));
        EXPECT_EQ(result.code, 1) << path;
        EXPECT_TRUE(result.complainsInOneLine()) << result.err;
        EXPECT_THAT(result.err, HasSubstr(path));
    }
    const FileSizeLimit limit(500);
    EXPECT_EQ(runCommand(smallDataWith({"--out", folder.text("rows.csv")})).code, 1);
    EXPECT_EQ(contentOf(folder / "rows.csv"), "before");
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("rows.csv"));
}

} // namespace
} // namespace attention::test
