// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/csv_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(CsvDelimiter, IsFoundAmongCommaSemicolonTabAndPipe)
{
    for (const char delimiter : {',', ';', '\t', '|'}) {
        std::string text = "name_b_c\nx y_1_2.5\nu v_3_4.5\n";
        std::replace(text.begin(), text.end(), '_', delimiter);
        const CsvFile file = readText(text);
        EXPECT_EQ(file.dialect.delimiter, delimiter);
        EXPECT_THAT(valuesOf(file.table.columns[2]), ElementsAre("2.5", "4.5")) << delimiter;
        EXPECT_THAT(file.warnings, IsEmpty());
    }
}

TEST(CsvDelimiter, IsTheOneThatCutsEveryRowAlike)
{
    EXPECT_EQ(readText("text;n\na, b, c;1\nd;2\ne, f;3\n").dialect.delimiter, ';');
    EXPECT_EQ(readText("text,n\n\"a;b\",1\n\"c;d;e\",2\n").dialect.delimiter, ',');
}

TEST(CsvDelimiter, LeavesDecimalCommasWhole)
{
    EXPECT_EQ(readText("1,5;2,5\n3,5;4,5\n").dialect.delimiter, ';');
}

TEST(CsvDelimiter, IsToldBySepLine)
{
    const CsvFile file = readText("sep=|\r\na|b\r\n1,2|3\r\n");
    EXPECT_EQ(file.dialect.delimiter, '|');
    EXPECT_THAT(namesOf(file), ElementsAre("a", "b"));
    EXPECT_EQ(file.table.rows, 1U);
    EXPECT_EQ(namesOf(readText("sep=\n\na,b\n1,2\n3,4\n")).back(), "sep=");
    EXPECT_EQ(namesOf(readText("sep=\"\na,b\n1,2\n3,4\n")).back(), "sep=\"");
}

TEST(CsvDelimiter, CanBeGiven)
{
    CsvOptions options;
    options.delimiter = ':';
    const CsvFile file = readText("a:b\n1,5:2\n", options);
    EXPECT_THAT(namesOf(file), ElementsAre("a", "b"));
    EXPECT_EQ(file.dialect.delimiter, ':');
}

TEST(CsvDelimiter, ThatIsNoneIsRefused)
{
    for (const char delimiter : {'"', '\n', '\xE9', '\0'}) {
        CsvOptions options;
        options.delimiter = delimiter;
        EXPECT_THROW(readText("a,b\n1,2\n", options), std::invalid_argument);
    }
    CsvOptions options;
    options.delimiter = ',';
    options.decimal = ',';
    EXPECT_THROW(readText("a,b\n1,2\n", options), std::invalid_argument);
}

TEST(CsvDelimiter, ThatIsMissingMakesASingleColumn)
{
    const CsvFile file = readText("a\n1\n2\n");
    EXPECT_THAT(namesOf(file), ElementsAre("a"));
    EXPECT_EQ(file.table.rows, 2U);
    EXPECT_THAT(warningsOf(file),
                ElementsAre(": no delimiter was found: the file is read as a single column"));
}

TEST(CsvQuote, MayBeSingle)
{
    const CsvFile file = readText("'a','b'\n'x, y','1'\n'it''s','2'\n");
    EXPECT_EQ(file.dialect.quote, '\'');
    EXPECT_THAT(valuesOf(file.table.columns[0]), ElementsAre("x, y", "it's"));
}

TEST(CsvQuote, IsNoApostrophe)
{
    const CsvFile file = readText("a,b\n'tis,1\ndon't,2\n");
    EXPECT_EQ(file.dialect.quote, '"');
    EXPECT_THAT(valuesOf(file.table.columns[0]), ElementsAre("'tis", "don't"));
}

TEST(CsvDecimal, IsTheMoreFrequentOne)
{
    EXPECT_THAT(valuesOf(readText("a;b\n1,5;-2,25\n1,5e2;3\n").table.columns[0]),
                ElementsAre("1.5", "150.0"));
    EXPECT_EQ(readText("a;b\n1.5;2.5\n").dialect.decimal, '.');
}

TEST(CsvDecimal, IsAPointWhereTheCommaDelimits)
{
    const CsvFile file = readText("a,b\n\"1,5\",2\n\"2,5\",3\n");
    EXPECT_EQ(file.dialect.decimal, '.');
    EXPECT_THAT(typesOf(file), ElementsAre("category", "number"));
}

TEST(CsvDecimal, CanBeGiven)
{
    CsvOptions options;
    options.decimal = ',';
    EXPECT_THAT(valuesOf(readText("a,b\n\"1,5\",2\n\"2,5\",3\n", options).table.columns[0]),
                ElementsAre("1.5", "2.5"));
}

TEST(CsvDecimal, ThatMayGroupThousandsIsTold)
{
    EXPECT_THAT(warningsOf(readText("a;b\n1,234;2\n5,678;3\n")),
                ElementsAre(HasSubstr("the comma is read as the decimal sign, as in 1,234")));
    EXPECT_THAT(warningsOf(readText("a;b\n1,234;2\n5,67;3\n")), IsEmpty());
}

TEST(CsvDialectSniffing, WorksBehindALongFirstLine)
{
    std::string header;
    std::string row;
    for (int column = 0; column < 100'000; ++column) {
        header.append(column == 0 ? "c" : ";c").append(std::to_string(column));
        row += column == 0 ? "1,5" : ";1,5";
    }
    const CsvFile file = readText(header + '\n' + row + '\n' + row + '\n');
    EXPECT_EQ(file.table.columns.size(), 100'000U);
    EXPECT_EQ(file.table.rows, 2U);
    EXPECT_THAT(valuesOf(file.table.columns.back()), ElementsAre("1.5", "1.5"));
    EXPECT_EQ(file.preview.size(), 2U);
    EXPECT_THAT(file.warnings, IsEmpty());
}

} // namespace
} // namespace attention::test
