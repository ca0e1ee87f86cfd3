// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_error.h"
#include "tests/core/data/csv_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {

TEST(CsvMemory, BytesAreReadAsTheSameBytesOfAFile)
{
    // Among them numbers that turn out to be texts, for which all is read twice, and what is not UTF-8.
    const std::string numbers = "a;b\n1,5;2\n2,5;x\n3,5;2\n";
    const std::string latin = std::string("name,town\n").append(70'000, 'x').append(",K\xF6ln\n");
    const std::vector<std::pair<std::string, std::size_t>> textsAndPasses{
        {"a,b\n1,2\n3,4\n", 1}, {numbers, 2}, {latin, 1}};
    for (const auto &[text, passes] : textsAndPasses) {
        ReadProgress progress;
        const CsvFile memory = readCsv({"bytes", text}, {}, {}, &progress).value();
        const CsvFile file = readText(text);
        EXPECT_EQ(memory.table.rows, file.table.rows);
        EXPECT_EQ(namesOf(memory), namesOf(file));
        EXPECT_EQ(typesOf(memory), typesOf(file));
        EXPECT_EQ(memory.preview, file.preview);
        EXPECT_EQ(warningsOf(memory), warningsOf(file));
        EXPECT_EQ(progress.bytesRead, progress.bytesTotal);
        EXPECT_EQ(progress.bytesTotal, passes * text.size());
    }
}

TEST(CsvMemory, ErrorsNameTheBytesByTheirName)
{
    CsvOptions options;
    options.types["c"] = ColumnType::Number;
    EXPECT_THAT(complaintOf([&] {
                    readCsv({"sample:iris", "a,b\n1,2\n"}, options);
                }),
                testing::StartsWith("sample:iris"));
    EXPECT_THROW(readCsv({"nothing", ""}), FileError);
}

TEST(CsvMemory, RowsAreVisitedAgain)
{
    const std::string text = "a,b\n1,2\n3,4\n";
    Cells cells;
    visitCsvRows({"bytes", text}, readCsv({"bytes", text})->dialect,
                 [&cells](std::size_t, std::span<const std::string_view> row) {
                     cells.emplace_back(row.begin(), row.end());
                     return true;
                 });
    EXPECT_EQ(cells, (Cells{{"1", "2"}, {"3", "4"}}));
}

} // namespace attention::test
