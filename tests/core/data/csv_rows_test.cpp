// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/csv_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

TEST(CsvRows, ThatAreTooShortAreFilledAndTold)
{
    const CsvFile file = readText("a,b,c\n1,2,3\n4\n5,6\n7,8,9\n");
    EXPECT_THAT(valuesOf(file.table.columns[2]), ElementsAre("3.0", "(missing)", "(missing)", "9.0"));
    EXPECT_THAT(warningsOf(file), ElementsAre("3 : 1 cell instead of 3: the missing ones are left empty",
                                              "4 : 2 cells instead of 3: the missing one is left empty"));
}

TEST(CsvRows, ThatAreTooLongAreCutAndTold)
{
    const CsvFile file = readText("a,b\n1,2\n3,4,5\n6,7,,\n8,9\n");
    EXPECT_EQ(file.table.rows, 4U);
    EXPECT_THAT(warningsOf(file),
                ElementsAre("3 : 3 cells instead of 2: the last one is left out",
                            "4 : 4 cells instead of 2: the last, which are empty, are left out"));
}

TEST(CsvRows, ThatAreBlankAreLeftOutAndTold)
{
    const CsvFile file = readText("\na,b\n1,2\n\n3,4\n  \n\n\n5,6\n\n\n");
    EXPECT_THAT(valuesOf(file.table.columns[0]), ElementsAre("1.0", "3.0", "5.0"));
    EXPECT_THAT(warningsOf(file), ElementsAre("1 : this line is blank: it is left out",
                                              "4 : this line is blank: it is left out",
                                              "6 : the lines up to 8 are blank: they are left out"));
}

TEST(CsvRows, WithBrokenQuotesAreTold)
{
    const CsvFile file = readText("a,b\n\"x\"y,1\nz,2\n\"w,3\n");
    EXPECT_THAT(valuesOf(file.table.columns[0]), ElementsAre("\"x\"y", "z", "\"w"));
    EXPECT_THAT(warningsOf(file),
                ElementsAre("2 a: text follows a closing quote: the cell is taken as it stands",
                            "4 : a quote is opened and never closed: it is read as an ordinary character"));
}

TEST(CsvRows, AreToldUpToALimit)
{
    std::string text = "a,b\n1,2\n";
    for (int row = 0; row < 300; ++row)
        text += "1,2\n3\n";
    const CsvFile file = readText(text);
    ASSERT_THAT(file.warnings, SizeIs(CsvWarnings::most + 1));
    EXPECT_EQ(warningsOf(file).back(), ": and 100 more about rows and cells");
}

TEST(CsvRows, AreVisitedAsInTheFile)
{
    const TemporaryFolder folder;
    put(folder / "table.csv", "sep=;\nname;x\n\n\" a \"\"b\"\"\n\";01,50\nshort\nlong;2;3\n");
    const CsvFile file = readCsv(folder / "table.csv").value();
    Cells rows;
    std::vector<std::size_t> lines;
    visitCsvRows(folder / "table.csv", file.dialect,
                 [&](std::size_t line, std::span<const std::string_view> cells) {
                     rows.emplace_back(cells.begin(), cells.end());
                     lines.push_back(line);
                     return true;
                 });
    EXPECT_EQ(rows, (Cells{{" a \"b\"\n", "01,50"}, {"short", ""}, {"long", "2"}}));
    EXPECT_THAT(lines, ElementsAre(4U, 6U, 7U));
    EXPECT_EQ(file.table.rows, rows.size());
    EXPECT_EQ(file.preview, rows);
}

TEST(CsvRows, AreVisitedUntilTheVisitorHasEnough)
{
    const TemporaryFolder folder;
    put(folder / "table.csv", "a,b\n1,2\n3,4\n");
    const CsvFile file = readCsv(folder / "table.csv").value();
    int visits = 0;
    visitCsvRows(folder / "table.csv", file.dialect, [&](std::size_t, std::span<const std::string_view>) {
        ++visits;
        return false;
    });
    EXPECT_EQ(visits, 1);
}

TEST(CsvPreview, HasTheFirstRows)
{
    std::string text = "a,b\n";
    for (int row = 0; row < 1000; ++row)
        text += std::to_string(row) + " , x\n";
    const CsvFile file = readText(text);
    ASSERT_THAT(file.preview, SizeIs(200));
    EXPECT_THAT(file.preview[199], ElementsAre("199 ", " x"));
}

} // namespace
} // namespace attention::test
