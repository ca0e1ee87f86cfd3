// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/csv_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace attention::test {
namespace {

using testing::HasSubstr;

TEST(CsvScanner, CutsRecordsAtEveryKindOfLineEnd)
{
    const Cells expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    EXPECT_EQ(scanned("a,b\n1,2\n3,4\n"), expected);
    EXPECT_EQ(scanned("a,b\r\n1,2\r\n3,4\r\n"), expected);
    EXPECT_EQ(scanned("a,b\r1,2\r3,4\r"), expected);
    EXPECT_EQ(scanned("a,b\n1,2\r\n3,4"), expected);
}

TEST(CsvScanner, KeepsEmptyCellsAndBlanks)
{
    EXPECT_EQ(scanned(",\n a ,\n\n,,"), (Cells{{"", ""}, {" a ", ""}, {""}, {"", "", ""}}));
}

TEST(CsvScanner, TakesDelimitersLineEndsAndDoubledQuotesInQuotes)
{
    EXPECT_EQ(scanned("\"a,b\",\"c\r\nd\",\"e \"\"f\"\"\"\n\"\",\"\"\"\"\n"),
              (Cells{{"a,b", "c\r\nd", "e \"f\""}, {"", "\""}}));
}

TEST(CsvScanner, TakesAQuoteWithinACellAsItStands)
{
    EXPECT_EQ(scanned("5\" pipe,6\"\n"), (Cells{{"5\" pipe", "6\""}}));
}

TEST(CsvScanner, LeavesOutBlanksAroundQuotes)
{
    EXPECT_EQ(scanned("a, \"b,c\" ,d\n"), (Cells{{"a", "b,c", "d"}}));
}

TEST(CsvScanner, TellsTextAfterAQuote)
{
    CsvScanner scanner(inPieces("x,\"a\"b,c\n1,2,3\n"), ',', '"');
    ASSERT_TRUE(scanner.next());
    EXPECT_EQ(scanner.cells()[1], "\"a\"b");
    ASSERT_TRUE(scanner.flaw());
    EXPECT_EQ(scanner.flaw()->kind, CsvFlaw::TextAfterQuote);
    EXPECT_EQ(scanner.flaw()->cell, 1U);
    ASSERT_TRUE(scanner.next());
    EXPECT_FALSE(scanner.flaw());
}

TEST(CsvScanner, ReadsAQuoteThatIsNeverClosedAsACharacter)
{
    CsvScanner scanner(inPieces("a,b\n\"c,d\n1,2\n"), ',', '"');
    ASSERT_TRUE(scanner.next());
    ASSERT_TRUE(scanner.next());
    EXPECT_EQ(scanner.cells()[0], "\"c");
    ASSERT_TRUE(scanner.flaw());
    EXPECT_EQ(scanner.flaw()->kind, CsvFlaw::UnclosedQuote);
    EXPECT_EQ(scanner.line(), 2U);
    ASSERT_TRUE(scanner.next());
    EXPECT_EQ(scanner.cells()[1], "2");
    EXPECT_FALSE(scanner.flaw());
}

TEST(CsvScanner, CountsLinesWithinQuotes)
{
    CsvScanner scanner(inPieces("\"a\nb\r\nc\rd\",1\r\nx,2\n"), ',', '"');
    ASSERT_TRUE(scanner.next());
    EXPECT_EQ(scanner.line(), 1U);
    ASSERT_TRUE(scanner.next());
    EXPECT_EQ(scanner.line(), 5U);
}

TEST(CsvScanner, TellsBlankLinesFromEmptyQuotes)
{
    CsvScanner scanner(inPieces(" \t\n\"\"\n,\n"), ',', '"');
    ASSERT_TRUE(scanner.next());
    EXPECT_TRUE(scanner.blank());
    ASSERT_TRUE(scanner.next());
    EXPECT_FALSE(scanner.blank());
    ASSERT_TRUE(scanner.next());
    EXPECT_FALSE(scanner.blank());
}

TEST(CsvScanner, FindsTheSameCellsHoweverTheTextIsCut)
{
    const std::string text = "a,\"b \"\"q\"\" \r\n\"\r\n1,\"\"\r\"x\"\"\",y\n\nlast,\"one\"";
    const Cells whole = scanned(text);
    for (std::size_t piece = 1; piece < 12; ++piece)
        EXPECT_EQ(scanned(text, ',', '"', piece), whole) << piece;
}

TEST(CsvScanner, ReadsRecordsLongerThanABlock)
{
    const std::string cell(3 * TextWindow::block, 'x');
    EXPECT_EQ(scanned(cell + ",1\n\"" + cell + "\n\",2\n"), (Cells{{cell, "1"}, {cell + "\n", "2"}}));
}

TEST(CsvScanner, RefusesALineWithoutEnd)
{
    bool first = true;
    CsvScanner scanner(
        [&first](std::span<char> to) {
            std::fill(to.begin(), to.end(), 'x');
            to[1] = first ? '\n' : 'x';
            first = false;
            return to.size();
        },
        ',', '"');
    ASSERT_TRUE(scanner.next());
    try {
        scanner.next();
        FAIL() << "no error";
    } catch (const std::length_error &error) {
        EXPECT_STREQ(error.what(),
                     "line 2 is longer than 64 MB; look there for a quote that is never closed, "
                     "or split the line");
    }
}

TEST(CsvScanner, RefusesMoreThanAMillionCells)
{
    EXPECT_EQ(scanned(std::string(CsvScanner::mostCells - 1, ','))[0].size(), CsvScanner::mostCells);
    EXPECT_THAT(complaintAbout("a,b\n1,2\n" + std::string(CsvScanner::mostCells, ',')),
                HasSubstr("table.csv: line 3 has more than 1 000 000 cells; check the delimiter"));
}

} // namespace
} // namespace attention::test
