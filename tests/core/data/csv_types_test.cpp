// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/csv_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;

/// A header `x,n`, then so many rows of what `cell` makes of the row's number.
template <class Cell>
std::string column(int rows, Cell cell)
{
    std::string text = "x,n\n";
    for (int row = 0; row < rows; ++row)
        text.append(cell(row)).append(",1.5\n");
    return text;
}

Column firstColumn(const std::string &text, const CsvOptions &options = {})
{
    return readText(text, options).table.columns.front();
}

TEST(CsvTypes, AreNumberCategoryBooleanDateAndText)
{
    std::string text = "num,cat,bool,date,id\n";
    for (int row = 0; row < 30; ++row) {
        text.append(std::to_string(row * 1.5)).append(row % 2 == 0 ? ",red,yes," : ",blue,no,");
        text.append("2023-01-").append(std::to_string(row % 28 + 1));
        text.append(",r").append(std::to_string(row)).append("\n");
    }
    const CsvFile file = readText(text);
    EXPECT_THAT(typesOf(file), ElementsAre("number", "category", "boolean", "date", "text"));
    EXPECT_THAT(warningsOf(file),
                ElementsAre("date: date holds dates or times, which are not used as inputs yet, so it is "
                            "ignored; it can be read as category",
                            "id: id is different in every row: it names rows, so it is ignored"));
    EXPECT_EQ(file.table.columns[4].ignoredBecause, "is different in every row: it names rows");
    EXPECT_EQ(file.table.columns[3].ignoredBecause, "holds dates or times, which are not used as inputs yet");
    EXPECT_EQ(file.table.columns[2].ignoredBecause, "");
}

TEST(CsvTypes, ComeFromAllRows)
{
    const CsvFile file = readText(column(50'000, [](int row) { return row == 49'999 ? "many" : "12"; }));
    const Column &x = file.table.columns[0];
    EXPECT_EQ(x.type, ColumnType::Category);
    EXPECT_EQ(x.codes.size(), 50'000U);
    EXPECT_EQ(x.texts.text(x.codes[0]), "12");
    EXPECT_EQ(x.texts.text(x.codes.back()), "many");
    EXPECT_THAT(warningsOf(file),
                ElementsAre("50001 x: \"many\" is not a number, so the column is read as category"));
    EXPECT_EQ(file.table.columns[1].numbers.size(), 50'000U);
}

TEST(CsvTypes, KeepTheTextsOfNumbersThatTurnOutToBeNone)
{
    EXPECT_THAT(valuesOf(firstColumn("x,n\n007,1\n1.50,1\nNA,1\n1e400,1\nabc,1\n")),
                ElementsAre("007", "1.50", "(missing)", "1e400", "abc"));
}

TEST(CsvTypes, OfOddNumbersAreDecidedAndTold)
{
    for (const std::string odd : {"1_000", "0x10", "5 %", "\"1,234\"", "12:30"}) {
        const CsvFile file = readText("x,n\n1,1\n2,2\n3,3\n" + odd + ",4\n");
        EXPECT_EQ(file.table.columns[0].type, ColumnType::Category) << odd;
        EXPECT_THAT(warningsOf(file), ElementsAre(HasSubstr("is not a number"))) << odd;
    }
    EXPECT_THAT(valuesOf(firstColumn("x,n\n1,1\n\xE2\x88\x92"
                                     "5,2\n-,3\n")),
                ElementsAre("1.0", "-5.0", "(missing)"));
}

TEST(CsvTypes, LeaveNumbersTooLargeEmptyAndTell)
{
    const CsvFile file = readText("x,n\n1,1\n1e400,2\ninf,3\n");
    EXPECT_THAT(valuesOf(file.table.columns[0]), ElementsAre("1.0", "(missing)", "(missing)"));
    EXPECT_EQ(file.table.columns[0].missing, 2U);
    EXPECT_THAT(warningsOf(file), ElementsAre("3 x: \"1e400\" is too large for a 32-bit float: left empty",
                                              "4 x: \"inf\" is too large for a 32-bit float: left empty"));
}

TEST(CsvTypes, TellWholeNumbersThatAFloatRounds)
{
    EXPECT_THAT(warningsOf(readText("x,n\n123456789,1\n5,2\n")), ElementsAre(HasSubstr("rounded")));
    EXPECT_THAT(warningsOf(readText("x,n\n16777216,1\n5,2\n")), IsEmpty());
}

TEST(CsvTypes, CountMissingValues)
{
    const CsvFile file = readText("x,c\n,a\nNA,?\n1,null\n -,b\n\"NaN\",\n");
    EXPECT_EQ(file.table.columns[0].missing, 4U);
    EXPECT_EQ(file.table.columns[1].missing, 3U);
    EXPECT_THAT(valuesOf(file.table.columns[1]),
                ElementsAre("a", "(missing)", "(missing)", "b", "(missing)"));
    EXPECT_THAT(file.warnings, IsEmpty());
}

TEST(CsvTypes, IgnoreAColumnWithoutValues)
{
    const CsvFile file = readText("x,n\n,1\n?,2\n");
    EXPECT_EQ(file.table.columns[0].ignoredBecause, "has no values");
    EXPECT_THAT(valuesOf(file.table.columns[0]), ElementsAre("(missing)", "(missing)"));
}

TEST(CsvTypes, WriteBooleansAsNoAndYes)
{
    const Column x = firstColumn("x,n\nTRUE,1\ntrue,2\nFalse,3\n,4\n");
    EXPECT_EQ(x.type, ColumnType::Boolean);
    EXPECT_THAT(x.codes, ElementsAre(1U, 1U, 0U, TextDictionary::noCode));
    EXPECT_EQ(x.texts.text(0), "false");
    EXPECT_EQ(x.texts.text(1), "true");
    EXPECT_EQ(distinctValues(x), 2U);
    EXPECT_EQ(distinctValues(firstColumn("x,n\nyes,1\nYES,2\n")), 1U);
    EXPECT_EQ(firstColumn("x,n\nyes,1\nfalse,2\n").type, ColumnType::Category);
}

TEST(CsvTypes, TakeManyDifferentTextsForText)
{
    const auto words = [](int different) {
        return [different](int row) { return std::string("w").append(std::to_string(row % different)); };
    };
    EXPECT_EQ(firstColumn(column(100, words(20))).type, ColumnType::Category);
    EXPECT_EQ(firstColumn(column(100, words(50))).type, ColumnType::Category);
    const Column text = firstColumn(column(100, words(60)));
    EXPECT_EQ(text.type, ColumnType::Text);
    EXPECT_EQ(text.ignoredBecause, "is text with 60 different values");
    EXPECT_EQ(firstColumn(column(3000, words(1001))).type, ColumnType::Text);
    EXPECT_EQ(firstColumn(column(10, words(10))).type, ColumnType::Category);
}

TEST(CsvTypes, KnowIdentifiers)
{
    const auto numbered = [](const std::string &name, std::int64_t first, std::int64_t repeated = 1) {
        std::string text = name + ",n\n";
        for (std::int64_t row = 0; row < 12; ++row)
            text += std::to_string(first + row / repeated * 3) + ",1.5\n";
        return firstColumn(text);
    };
    for (const char *name : {"id", "ID", "patient_id", "patientId", "Index"}) {
        const Column x = numbered(name, 911'320'501); // as floats these would not all be different
        EXPECT_EQ(x.type, ColumnType::Text) << name;
        EXPECT_EQ(x.ignoredBecause, "is different in every row: it names rows") << name;
    }
    for (const char *name : {"acid", "humid", "area"})
        EXPECT_EQ(numbered(name, 5).type, ColumnType::Number) << name;
    const Column repeated = numbered("shop_id", 1, 2);
    EXPECT_EQ(repeated.type, ColumnType::Number);
    EXPECT_EQ(repeated.ignoredBecause, "");
    EXPECT_THAT(valuesOf(repeated), Contains("16.0"));
}

TEST(CsvTypes, KnowAColumnThatCountsTheRows)
{
    EXPECT_EQ(firstColumn(column(20, [](int row) { return std::to_string(row + 1); })).ignoredBecause,
              "counts the rows");
    EXPECT_EQ(firstColumn(column(20, [](int row) { return std::to_string(row + 1990); })).ignoredBecause, "");
}

TEST(CsvTypes, CanBeGiven)
{
    CsvOptions options;
    options.types = {{"x", ColumnType::Number}};
    const CsvFile file = readText("x,n\n1,1\nabc,2\n3,3\n", options);
    EXPECT_THAT(valuesOf(file.table.columns[0]), ElementsAre("1.0", "(missing)", "3.0"));
    EXPECT_EQ(file.table.columns[0].missing, 1U);
    EXPECT_THAT(warningsOf(file), ElementsAre("3 x: \"abc\" is not a number: left empty"));

    options.types = {{"x", ColumnType::Category}, {"n", ColumnType::Text}};
    EXPECT_THAT(valuesOf(firstColumn("x,n\n01,1\n1,2\n", options)), ElementsAre("01", "1"));
    EXPECT_EQ(readText("x,n\n01,1\n1,2\n", options).table.columns[1].type, ColumnType::Text);

    options.types = {{"x", ColumnType::Boolean}};
    EXPECT_THAT(firstColumn("x,n\nyes,1\nmaybe,2\n", options).codes, ElementsAre(1U, TextDictionary::noCode));

    options.types = {{"x", ColumnType::DateTime}};
    EXPECT_THAT(valuesOf(firstColumn("x,n\n5,1\n1.2.2020,2\n", options)),
                ElementsAre("(missing)", "1.2.2020"));
}

TEST(CsvTypes, OfAnUnknownColumnCannotBeGiven)
{
    CsvOptions options;
    options.types = {{"z", ColumnType::Number}};
    EXPECT_THAT(complaintAbout("x,n\n1,1\n", options),
                EndsWith("no column is called \"z\"; there are \"x\", \"n\""));
    EXPECT_THAT(complaintAbout("a,b,c,d,e,f,g,h,\"i\nj\",k\n1,2,3,4,5,6,7,8,9,10\n", options),
                EndsWith("\"g\", \"h\" and 2 more"));
}

TEST(CsvTypes, ThatWereAskedForAreInputsUnlessTheyCannotBe)
{
    const auto whyIgnored = [](const std::string &text, ColumnType type) {
        CsvOptions options;
        options.types = {{"x", type}};
        return firstColumn(text, options).ignoredBecause;
    };
    const std::string counted = column(20, [](int row) { return std::to_string(row); });
    EXPECT_EQ(whyIgnored(counted, ColumnType::Number), "");
    EXPECT_EQ(whyIgnored(counted, ColumnType::Category), "");
    EXPECT_EQ(whyIgnored(counted, ColumnType::Text), "is different in every row: it names rows");
    EXPECT_EQ(whyIgnored("x,n\n12:30,1\n", ColumnType::Category), "");
    EXPECT_EQ(whyIgnored("x,n\n12:30,1\n", ColumnType::DateTime),
              "holds dates or times, which are not used as inputs yet");
    EXPECT_EQ(whyIgnored("x,n\n12:30,1\n", ColumnType::Number), "has no values");
}

TEST(CsvTypes, TellNumbersThatLoseTheirLeadingZeros)
{
    EXPECT_THAT(
        warningsOf(readText("zip,n\n10115,1\n01067,2\n04109,3\n")),
        ElementsAre("3 zip: 01067 is read as a number, without its leading zeros; if it is a code, read "
                    "the column as category"));
    EXPECT_THAT(warningsOf(readText("x,n\n0,1\n0.5,2\n00,3\n")), ElementsAre(HasSubstr("00 is read")));
    EXPECT_THAT(warningsOf(readText("x,n\n0,1\n-0.5,2\n10,3\n")), IsEmpty());
    CsvOptions options;
    options.types = {{"zip", ColumnType::Number}};
    EXPECT_THAT(warningsOf(readText("zip,n\n01067,1\n", options)), IsEmpty());
    EXPECT_EQ(firstColumn("shop_id,n\n001,1\n001,2\n002,3\n").type, ColumnType::Category);
}

TEST(CsvTypes, TellNumbersTooSmallForAFloat)
{
    const CsvFile file = readText("x,n\n1,1\n1e-400,2\n0e9,3\n");
    EXPECT_THAT(valuesOf(file.table.columns[0]), ElementsAre("1.0", "0.0", "0.0"));
    EXPECT_EQ(file.table.columns[0].missing, 0U);
    EXPECT_THAT(warningsOf(file), ElementsAre("3 x: \"1e-400\" is too small for a 32-bit float: read as 0"));
}

TEST(CsvTypes, TellWhatOnlyLooksLikeNumbers)
{
    for (const std::string odd : {"1_000", "0x1F", "5 %", "\"1,234\"", "$5", "1 000", "1'000"}) {
        EXPECT_THAT(warningsOf(readText("x,n\n" + odd + ",1\n" + odd + ",2\n")),
                    ElementsAre(HasSubstr("is not a number, so the column is read as category")))
            << odd;
    }
    for (const std::string other : {"10-20", "1/2", "Q1", "12:30", "31.12.2022", "-", "%"}) {
        EXPECT_THAT(warningsOf(readText("x,n\n" + other + ",1\n" + other + ",2\n")),
                    testing::Not(Contains(HasSubstr("is not a number"))))
            << other;
    }
}

TEST(CsvTypes, TellNoLossOfAColumnThatTurnsOutToBeText)
{
    std::string text = "x,n\n1,1\n";
    for (int row = 0; row < 300; ++row)
        text += "1e400,2\n";
    EXPECT_THAT(warningsOf(readText(text + "much,3\n")), ElementsAre(HasSubstr("\"much\" is not a number")));
}

TEST(CsvTypes, AreToldInOneLine)
{
    EXPECT_THAT(warningsOf(readText("x,n\n1,1\n2,2\n\"3\n4\",3\n")),
                ElementsAre("4 x: \"3␊4\" is not a number, so the column is read as category"));
}

TEST(CsvTypes, LeaveCellsWithZeroBytesEmptyAndTell)
{
    const CsvFile file = readText(std::string("x,c\n1\0002,a\n3,b\0\n4,c\n", 19));
    EXPECT_THAT(valuesOf(file.table.columns[0]), ElementsAre("(missing)", "3.0", "4.0"));
    EXPECT_THAT(valuesOf(file.table.columns[1]), ElementsAre("a", "(missing)", "c"));
    EXPECT_THAT(warningsOf(file), ElementsAre(HasSubstr("2 x: "), HasSubstr("3 c: ")));
}

} // namespace
} // namespace attention::test
