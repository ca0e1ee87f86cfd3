// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_error.h"
#include "tests/core/data/csv_reading.h"

#include <gtest/gtest.h>

#include <random>

namespace attention::test {
namespace {

/// Reads a file of any bytes: a table that holds together, or an error in one line that names the file.
void expectTableOrError(const std::filesystem::path &path, const std::string &content)
{
    put(path, content);
    try {
        const CsvFile file = readCsv(path).value();
        ASSERT_EQ(file.table.columns.size(), file.dialect.names.size());
        for (const Column &column : file.table.columns) {
            const bool number = column.type == ColumnType::Number;
            ASSERT_EQ(column.numbers.size(), number ? file.table.rows : 0);
            ASSERT_EQ(column.codes.size(), number ? 0 : file.table.rows);
            ASSERT_LE(distinctValues(column) + (column.type == ColumnType::Boolean ? 0 : column.missing),
                      file.table.rows);
            for (const std::uint32_t code : column.codes)
                ASSERT_TRUE(code == TextDictionary::noCode || code < column.texts.size());
        }
        std::size_t rows = 0;
        visitCsvRows(path, file.dialect, [&](std::size_t, std::span<const std::string_view> cells) {
            EXPECT_EQ(cells.size(), file.dialect.names.size());
            ++rows;
            return true;
        });
        ASSERT_EQ(rows, file.table.rows);
    } catch (const FileError &error) {
        const std::string message = error.what();
        ASSERT_NE(message.find(path.string()), std::string::npos) << message;
        ASSERT_EQ(message.find('\n'), std::string::npos) << message;
    }
}

TEST(CsvOfAnyBytes, IsReadOrRefusedWhereverItIsCut)
{
    const TemporaryFolder folder;
    const std::string tricky = "\xEF\xBB\xBFname,\"n \"\"q\"\"\",date,,x\r\n"
                               "\"a\r\nb\",1.5e3,2023-01-02,yes,\xE2\x88\x92"
                               "5\r\n"
                               "'c', \"2\" ,?,no,\"1,5\"\r\n\r\n"
                               "\xC3\xA9\xF0\x9F\x98\x80,NaN,x\ry,\"z\"z,1e400\r\n\"open,1";
    for (std::size_t size = 0; size <= tricky.size(); ++size)
        expectTableOrError(folder / "cut.csv", tricky.substr(0, size));
    std::string wide("\xFF\xFE");
    for (const char c : tricky.substr(3))
        wide.append(1, c).append(1, '\0');
    for (std::size_t size = 0; size <= wide.size(); ++size)
        expectTableOrError(folder / "cut.csv", wide.substr(0, size));
}

TEST(CsvOfAnyBytes, IsReadOrRefused)
{
    const TemporaryFolder folder;
    std::mt19937 random(11);
    for (int turn = 0; turn < 1500; ++turn) {
        std::string content;
        for (std::size_t size = random() % 300; size > 0; --size)
            content += static_cast<char>(random() % 256);
        expectTableOrError(folder / "any.csv", content);
    }
}

TEST(CsvOfAnyBytes, IsReadOrRefusedWhenItLooksLikeATable)
{
    constexpr std::string_view alphabet = "01.-e,;\t|\"'\n\r atyN?\xC3\xBC\xFF";
    const TemporaryFolder folder;
    std::mt19937 random(13);
    for (int turn = 0; turn < 3000; ++turn) {
        std::string content;
        for (std::size_t size = random() % 120; size > 0; --size)
            content += random() % 50 == 0 ? '\0' : alphabet[random() % alphabet.size()];
        expectTableOrError(folder / "any.csv", content);
    }
}

} // namespace
} // namespace attention::test
