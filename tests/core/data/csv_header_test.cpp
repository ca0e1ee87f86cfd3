// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/csv_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::ElementsAre;

bool hasHeader(const std::string &text)
{
    return readText(text).dialect.header;
}

TEST(CsvHeader, IsSeenByTheValuesBelowIt)
{
    EXPECT_TRUE(hasHeader("a,b\n1,x\n2,y\n"));
    EXPECT_TRUE(hasHeader("a,b\n2023-01-02,x\n"));
    EXPECT_TRUE(hasHeader("x,y\ntrue,a\nfalse,a\n"));
}

TEST(CsvHeader, HoldsNoNumber)
{
    const CsvFile file = readText("1,x\n2,y\n");
    EXPECT_FALSE(file.dialect.header);
    EXPECT_THAT(namesOf(file), ElementsAre("column1", "column2"));
    EXPECT_EQ(file.table.rows, 2U);
}

TEST(CsvHeader, HoldsNoTextsThatComeAgain)
{
    EXPECT_FALSE(hasHeader("p,x\ne,x\np,y\n"));
    EXPECT_TRUE(hasHeader("class,shape\ne,x\np,y\n"));
}

TEST(CsvHeader, CanBeGiven)
{
    CsvOptions options;
    options.header = true;
    EXPECT_THAT(namesOf(readText("1990,1991\n1,2\n", options)), ElementsAre("1990", "1991"));
    options.header = false;
    EXPECT_EQ(readText("a,b\n1,2\n", options).table.rows, 2U);
}

TEST(CsvHeader, AloneIsATableWithoutRows)
{
    const CsvFile file = readText("a,b,c\n");
    EXPECT_THAT(namesOf(file), ElementsAre("a", "b", "c"));
    EXPECT_EQ(file.table.rows, 0U);
    EXPECT_THAT(warningsOf(file), ElementsAre(": there are no rows below the header"));
}

TEST(CsvNames, AreTrimmedAndRepairedAndTold)
{
    const CsvFile file = readText(" a ,a,,\"b,\nc\",a,a_2\n1,2,3,4,5,6\n");
    EXPECT_THAT(namesOf(file), ElementsAre("a", "a_3", "column3", "b,\nc", "a_4", "a_2"));
    EXPECT_THAT(warningsOf(file),
                ElementsAre("1 a_3: column 2 has a name that another has: it is called a_3",
                            "1 column3: column 3 has no name: it is called column3",
                            "1 a_4: column 5 has a name that another has: it is called a_4"));
}

TEST(CsvNames, LoseZeroBytesAndTell)
{
    const CsvFile file = readText(std::string("a\0b,\0,c\n1,2,3\n", 14));
    EXPECT_THAT(namesOf(file), ElementsAre("ab", "column2", "c"));
    EXPECT_THAT(warningsOf(file), ElementsAre("1 : \"a␀b\" holds zero bytes: they are left out of the name",
                                              "1 : \"␀\" holds zero bytes: they are left out of the name",
                                              "1 column2: column 2 has no name: it is called column2"));
}

TEST(CsvNames, AreToldWithTheLineTheHeaderIsIn)
{
    EXPECT_THAT(warningsOf(readText("sep=;\n\nx;x\n1;2\n")),
                testing::Contains("3 x_2: column 2 has a name that another has: it is called x_2"));
    EXPECT_THAT(warningsOf(readText("\n\na,b\nr,1,2\nr,3,4\n")),
                testing::Contains("3 column1: column 1 has no name: it is called column1"));
}

TEST(CsvNames, OfManyColumnsAlikeAreAllDifferent)
{
    const std::string commas(20'000, ',');
    const CsvFile file = readText("n" + commas + "\n1" + commas + "\n");
    std::vector<std::string> names = namesOf(file);
    std::sort(names.begin(), names.end());
    EXPECT_EQ(std::unique(names.begin(), names.end()), names.end());
    EXPECT_EQ(names.size(), 20'001U);
}

TEST(CsvNames, OfRowsComeFirstWithoutANameOfTheirOwn)
{
    const CsvFile file = readText("a,b\nr1,1,2\nr2,3,4\n");
    EXPECT_THAT(namesOf(file), ElementsAre("column1", "a", "b"));
    EXPECT_THAT(valuesOf(file.table.columns[2]), ElementsAre("2.0", "4.0"));
    EXPECT_THAT(
        warningsOf(file),
        ElementsAre("1 : the header has one name fewer than the rows have cells: the first column has none",
                    "1 column1: column 1 has no name: it is called column1"));
}

TEST(CsvNames, StayInPlaceWhereEveryRowEndsInADelimiter)
{
    const CsvFile file = readText("a,b\n1,2,\n3,4,\n");
    EXPECT_THAT(namesOf(file), ElementsAre("a", "b", "column3"));
    EXPECT_THAT(warningsOf(file), ElementsAre("1 column3: column 3 has no name: it is called column3",
                                              "column3: column3 has no values, so it is ignored"));
    EXPECT_THAT(valuesOf(file.table.columns[0]), ElementsAre("1.0", "3.0"));
}

} // namespace
} // namespace attention::test
