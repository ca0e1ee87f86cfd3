// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/cell_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace attention::test {
namespace {

/// NaN where the cell is no number.
float numberIn(std::string_view cell, char decimal = '.')
{
    float value = 0.0F;
    return readNumber(cell, decimal, value) == NumberReading::Number ? value : std::nanf("");
}

TEST(CsvNumber, HasSignDecimalsAndExponent)
{
    EXPECT_EQ(numberIn("0"), 0.0F);
    EXPECT_EQ(numberIn("-1.5"), -1.5F);
    EXPECT_EQ(numberIn("+1.5"), 1.5F);
    EXPECT_EQ(numberIn(".5"), 0.5F);
    EXPECT_EQ(numberIn("5."), 5.0F);
    EXPECT_EQ(numberIn("1e3"), 1000.0F);
    EXPECT_EQ(numberIn("-2.5E-3"), -0.0025F);
    EXPECT_EQ(numberIn(" 7 "), 7.0F);
    EXPECT_EQ(numberIn("007"), 7.0F);
    EXPECT_EQ(numberIn("-1,5", ','), -1.5F);
    EXPECT_EQ(numberIn("\xE2\x88\x92"
                       "5"),
              -5.0F);
}

TEST(CsvNumber, IsTheNearestFloat)
{
    for (const char *text : {"0.1", "0.345584", "16777217", "1.00000017881393432617187499", "3.4028235e38",
                             "1.17549435e-38", "1e-45", "8388609.5", "123456789.123456789"})
        EXPECT_EQ(numberIn(text), std::strtof(text, nullptr)) << text;
}

TEST(CsvNumber, IsNothingElse)
{
    for (const char *text :
         {"",   "-",  "+",   ".",   "abc", "1,234", "1.234,5", "0x10", "1_000", "1 000",  "12:30", "5 %",
          "$5", "1e", "1e+", "--5", "+-5", "1.2.3", "1d5",     "nan",  "-nan",  "nan(1)", "5a"})
        EXPECT_TRUE(std::isnan(numberIn(text))) << text;
    EXPECT_TRUE(std::isnan(numberIn("1.5", ',')));
}

TEST(CsvNumber, MayBeTooLargeOrTooSmall)
{
    float value = 42.0F;
    for (const char *text : {"1e400", "-1e400", "1e39", "inf", "-Infinity", "+INF"})
        EXPECT_EQ(readNumber(text, '.', value), NumberReading::TooLarge) << text;
    EXPECT_EQ(value, 42.0F);
    for (const char *text :
         {"1e-400", "-1e-400", "7e-46", "0.0000000000000000000000000000000000000000000000001"}) {
        EXPECT_EQ(readNumber(text, '.', value), NumberReading::TooSmall) << text;
        EXPECT_EQ(value, 0.0F) << text;
    }
    for (const char *text : {"0", "-0.000", ".0", "0e5", "0e-400"})
        EXPECT_EQ(numberIn(text), 0.0F) << text;
}

TEST(CsvNumber, MayLoseLeadingZeros)
{
    for (const char *text : {"007", "00", "-01.5", " 01", "\xE2\x88\x92\x30\x31"})
        EXPECT_TRUE(hasLeadingZeros(text)) << text;
    for (const char *text : {"0", "0.7", "-0", "10", "", " ", "-", ".01"})
        EXPECT_FALSE(hasLeadingZeros(text)) << text;
}

TEST(CsvNumber, IsResembledByWhatPeopleWriteForOne)
{
    for (const char *text : {"1,234", "1.234,5", "1 234",
                             "1\xC2\xA0"
                             "234",
                             "1_000", "1'000", "0x1F", "0Xff", "5 %", "$5", "-€ 1.50", "5 €",
                             "\xE2\x88\x92"
                             "5%"})
        EXPECT_TRUE(resemblesNumber(text)) << text;
    for (const char *text :
         {"", "%", "-", "$", ".", "0x", "0xG", "1/2", "10-20", "12:30", "5 kg", "1e5", "Q1", "ä1"})
        EXPECT_FALSE(resemblesNumber(text)) << text;
}

TEST(CsvMessage, ShowsTheBeginningOfATextInOneLine)
{
    EXPECT_EQ(shortened("abc"), "abc");
    EXPECT_EQ(shortened(std::string_view("a\0b\r\nc", 6)), "a␀b␍␊c");
    EXPECT_EQ(shortened(std::string(40, 'x')), std::string(40, 'x'));
    EXPECT_EQ(shortened(std::string(41, 'x')), std::string(40, 'x') + "…");
    EXPECT_EQ(shortened(std::string(39, 'x') + "ää"), std::string(39, 'x') + "…");
}

TEST(CsvMissing, IsEmptyOrOneOfSixTexts)
{
    for (const char *text : {"", "  ", "NA", "na", "NaN", "nan", "NULL", "null", " ? ", "-", "\t-"})
        EXPECT_TRUE(isMissing(text)) << text;
    for (const char *text : {"0", "none", "n/a", "--", "??", "nano", "nul"})
        EXPECT_FALSE(isMissing(text)) << text;
}

TEST(CsvDateTime, IsKnownInTheUsualForms)
{
    for (const char *text :
         {"2023-01-31", "2023/1/31", "31.1.2023", "1/31/2023", "31-01-23", "12:30", "9:05:59", "12:30:59.125",
          "2023-01-31 12:30", "2023-01-31T12:30:59Z", "2023-01-31T12:30:59.5+01:00", "24:00"})
        EXPECT_TRUE(isDateTime(text)) << text;
    for (const char *text :
         {"", "2023", "2023-13-32", "2023-1", "1.2.3", "1.2", "2023-01-31x", "12:60", "25:00", "12:3",
          "2023-01-31T", "2023.01-31", "1-2-3-4", "a-b-c", "13/13/2023", "0/1/2023"})
        EXPECT_FALSE(isDateTime(text)) << text;
}

TEST(CsvBoolean, IsOneOfFivePairsOfWords)
{
    EXPECT_TRUE(readBoolean("TRUE")->value);
    EXPECT_FALSE(readBoolean("No")->value);
    EXPECT_EQ(readBoolean("off")->words, BooleanWords::OnOff);
    EXPECT_EQ(readBoolean("t")->words, BooleanWords::TF);
    EXPECT_EQ(readBoolean("N")->words, BooleanWords::YN);
    EXPECT_FALSE(readBoolean("1"));
    EXPECT_FALSE(readBoolean(""));
}

} // namespace
} // namespace attention::test
