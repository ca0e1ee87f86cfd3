// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/text_encoding.h"
#include "core/data/csv/text_source.h"
#include "tests/core/data/csv_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view utf8Table = "stra\xC3\x9F"
                                       "e,n\nM\xC3\xBCller,1\n\xE2\x82\xAC \xF0\x9F\x98\x80,2\n";

/// The same characters in UTF-16.
std::string utf16(bool littleEndian)
{
    std::string text;
    for (const char16_t unit : u"stra\u00DFe,n\nM\u00FCller,1\n\u20AC \U0001F600,2\n") {
        if (unit == 0)
            break;
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        text += littleEndian ? low : high;
        text += littleEndian ? high : low;
    }
    return text;
}

void expectTheTable(const std::string &content, TextEncoding encoding, const CsvOptions &options = {})
{
    const CsvFile file = readText(content, options);
    EXPECT_EQ(file.dialect.encoding, encoding);
    EXPECT_THAT(namesOf(file), ElementsAre("stra\xC3\x9F"
                                           "e",
                                           "n"));
    EXPECT_THAT(valuesOf(file.table.columns[0]),
                ElementsAre("M\xC3\xBCller", "\xE2\x82\xAC \xF0\x9F\x98\x80"));
    EXPECT_THAT(valuesOf(file.table.columns[1]), ElementsAre("1.0", "2.0"));
    EXPECT_THAT(file.warnings, IsEmpty());
}

TEST(CsvEncoding, IsUtf8WithAndWithoutAByteOrderMark)
{
    expectTheTable(std::string(utf8Table), TextEncoding::Utf8);
    expectTheTable(std::string("\xEF\xBB\xBF").append(utf8Table), TextEncoding::Utf8);
}

TEST(CsvEncoding, IsUtf16WithAndWithoutAByteOrderMark)
{
    expectTheTable("\xFF\xFE" + utf16(true), TextEncoding::Utf16LittleEndian);
    expectTheTable("\xFE\xFF" + utf16(false), TextEncoding::Utf16BigEndian);
    expectTheTable(utf16(true), TextEncoding::Utf16LittleEndian);
    expectTheTable(utf16(false), TextEncoding::Utf16BigEndian);
}

TEST(CsvEncoding, CanBeGiven)
{
    CsvOptions options;
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Utf16LittleEndian}) {
        options.encoding = encoding;
        expectTheTable(encoding == TextEncoding::Utf8 ? std::string(utf8Table) : utf16(true), encoding,
                       options);
    }
    expectTheTable("\xFE\xFF" + utf16(false), TextEncoding::Utf16BigEndian, options); // the mark knows better
}

TEST(CsvEncoding, IsWindows1252WhereUtf8IsBrokenWhichIsTold)
{
    const CsvFile file = readText("a,b\n1,x\n2,caf\xE9 \x80\n");
    EXPECT_EQ(file.dialect.encoding, TextEncoding::Windows1252);
    EXPECT_THAT(valuesOf(file.table.columns[1]), ElementsAre("x", "caf\xC3\xA9 \xE2\x82\xAC"));
    EXPECT_THAT(warningsOf(file),
                ElementsAre("3 : this line is not UTF-8: the file is read as Windows-1252 (Latin-1)"));
}

TEST(CsvEncoding, IsFoundOutHoweverLateItShows)
{
    std::string text = "n,t\n";
    for (int row = 0; row < 200'000; ++row)
        text += std::to_string(row % 7) + ",abc\n";
    const CsvFile file = readText(text + "1,\xFC\n");
    EXPECT_EQ(file.table.rows, 200'001U);
    EXPECT_EQ(file.table.columns[1].texts.text(1), "\xC3\xBC");
    EXPECT_THAT(warningsOf(file),
                ElementsAre("200002 : this line is not UTF-8: the file is read as Windows-1252 (Latin-1)"));
}

TEST(CsvEncoding, ReplacesWhatIsNoTextInItAndTells)
{
    CsvOptions options;
    options.encoding = TextEncoding::Utf8;
    const CsvFile file = readText("a,b\n1,x\xFFy\n2,z\n", options);
    EXPECT_THAT(valuesOf(file.table.columns[1]), ElementsAre("x\xEF\xBF\xBDy", "z"));
    EXPECT_THAT(warningsOf(file),
                ElementsAre(HasSubstr("2 b: \"x\xEF\xBF\xBDy\" holds bytes that are no text")));
}

TEST(CsvEncoding, OfTheEndOfACutFileIsTheSameInEveryReading)
{
    const TemporaryFolder folder;
    put(folder / "table.csv", "a,b\n1,\xF0\x9F\x98");
    const CsvFile file = readCsv(folder / "table.csv").value();
    visitCsvRows(folder / "table.csv", file.dialect,
                 [&](std::size_t, std::span<const std::string_view> cells) {
                     EXPECT_EQ(cells[1], TextSource::replacement);
                     EXPECT_EQ(file.preview[0][1], cells[1]);
                     return true;
                 });
}

TEST(CsvEncoding, Utf32IsRefused)
{
    EXPECT_THAT(complaintAbout(std::string("\xFF\xFE\0\0a\0\0\0", 8)),
                testing::EndsWith("this is UTF-32; save the file as UTF-8 first"));
    EXPECT_THAT(complaintAbout(std::string("\0\0\xFE\xFF\0\0\0a", 8)), testing::HasSubstr("UTF-32"));
}

TEST(CsvEncoding, StaysUtf8WhereTheFileEndsWithinACharacter)
{
    const CsvFile file = readText("a,b\n1,\xC3\xBC\n2,x\xE2\x82");
    EXPECT_EQ(file.dialect.encoding, TextEncoding::Utf8);
    EXPECT_THAT(valuesOf(file.table.columns[1]), ElementsAre("\xC3\xBC", "x\xEF\xBF\xBD"));
    EXPECT_THAT(warningsOf(file), ElementsAre(HasSubstr("3 b: ")));
}

TEST(CsvEncoding, IsReadRightAcrossBlocks)
{
    // One byte more in front in every turn, so that blocks end within each byte of a character.
    for (std::size_t shift = 0; shift < 4; ++shift) {
        std::string text = "n,t\n" + std::string(shift, ' ');
        for (std::size_t row = 0; row < 90'000; ++row)
            text += "1,\xF0\x9F\x98\x80\n";
        const CsvFile file = readText(text);
        EXPECT_EQ(file.dialect.encoding, TextEncoding::Utf8);
        EXPECT_EQ(distinctValues(file.table.columns[1]), 1U);
    }
    std::string units("n\0,\0t\0\n\0", 8);
    for (int row = 0; row < 90'000; ++row)
        units.append("1\0,\0\x3D\xD8\0\xDE\n\0", 10);
    const CsvFile file = readText(units);
    EXPECT_EQ(file.dialect.encoding, TextEncoding::Utf16LittleEndian);
    EXPECT_EQ(file.table.rows, 90'000U);
    EXPECT_EQ(distinctValues(file.table.columns[1]), 1U);
    EXPECT_THAT(file.warnings, IsEmpty());
}

TEST(CsvEncoding, HasTheNamesPeopleUse)
{
    EXPECT_EQ(encodingNamed("UTF-8"), TextEncoding::Utf8);
    EXPECT_EQ(encodingNamed("latin-1"), TextEncoding::Windows1252);
    EXPECT_EQ(encodingNamed("ISO_8859-1"), TextEncoding::Windows1252);
    EXPECT_EQ(encodingNamed("utf-16be"), TextEncoding::Utf16BigEndian);
    EXPECT_FALSE(encodingNamed("klingon"));
}

TEST(Utf8, IsValidAsRfc3629Has)
{
    for (const std::string_view text : {"a", "\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                                        "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
        EXPECT_EQ(validUtf8(text), text.size());
    for (const std::string_view text :
         {"\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
          "\xF5\x80\x80\x80", "\xC3", "\xE2\x82"})
        EXPECT_EQ(validUtf8(text), 0U);
    EXPECT_EQ(validUtf8("twelve bytes\xC3\xBC\xFF"), 14U);
    EXPECT_TRUE(beginsUtf8Character("\xE2\x82"));
    EXPECT_FALSE(beginsUtf8Character("\xE2\x28"));
    EXPECT_FALSE(beginsUtf8Character("\xFF"));
}

} // namespace
} // namespace attention::test
