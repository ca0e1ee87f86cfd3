// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/csv_reading.h"

#include <sys/stat.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace attention::test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

std::string complaintAboutPath(const std::filesystem::path &path)
{
    return complaintOf([&] { readCsv(path); });
}

TEST(CsvFileErrors, SayWhatIsWrongAndHowToMendIt)
{
    const TemporaryFolder folder;
    EXPECT_EQ(complaintAboutPath(folder / "none.csv"),
              "cannot read " + folder.text("none.csv") + ": no such file or directory; check the name");
    EXPECT_THAT(complaintAboutPath(folder.path()), EndsWith("is a directory; name a file inside it"));
    EXPECT_EQ(complaintAboutPath("/dev/null"),
              "/dev/null: this is a device or a pipe; save its data as a file first");
    ASSERT_EQ(mkfifo(folder.text("pipe").c_str(), 0600), 0);
    EXPECT_THAT(complaintAboutPath(folder / "pipe"), HasSubstr("this is a device or a pipe"));
}

TEST(CsvFileErrors, RefuseAFileWithoutContent)
{
    for (const char *content : {"", "\n", " \n\r\n", "\xEF\xBB\xBF", "sep=;\n"})
        EXPECT_THAT(complaintAbout(content), EndsWith("the file is empty; choose one that holds a table"));
}

TEST(CsvFileErrors, RefuseBinaryData)
{
    const std::string png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", 24);
    EXPECT_THAT(complaintAbout(png),
                EndsWith("this is binary data, not a table; save the table as CSV first"));
    EXPECT_THAT(complaintAbout(std::string(1000, '\0')), HasSubstr("binary data"));
}

TEST(CsvProgress, EndsAtTheFilesSize)
{
    const TemporaryFolder folder;
    put(folder / "table.csv", "a,b\n1,2\n");
    ReadProgress progress;
    readCsv(folder / "table.csv", {}, {}, &progress);
    EXPECT_EQ(progress.bytesRead, 8U);
    EXPECT_EQ(progress.bytesTotal, 8U);
}

TEST(CsvProgress, CountsASecondReading)
{
    const TemporaryFolder folder;
    put(folder / "table.csv", "a,b\n1,2\nx,3\n");
    ReadProgress progress;
    readCsv(folder / "table.csv", {}, {}, &progress);
    EXPECT_EQ(progress.bytesRead, 24U);
    EXPECT_EQ(progress.bytesTotal, 24U);
}

TEST(CsvStop, EndsTheReadingSoon)
{
    const TemporaryFolder folder;
    std::string text = "a,b\n";
    for (int row = 0; row < 100'000; ++row)
        text += "1,2\n";
    put(folder / "table.csv", text);
    int asked = 0;
    ReadProgress progress;
    EXPECT_FALSE(readCsv(
        folder / "table.csv", {}, [&asked] { return ++asked == 3; }, &progress));
    EXPECT_EQ(asked, 3);
}

TEST(CsvFileChanges, AreToldWhereTheFileGrows)
{
    const TemporaryFolder folder;
    std::string text = "a,b\n";
    for (int row = 0; row < 10'000; ++row)
        text += "1,2\n";
    put(folder / "table.csv", text);
    bool grown = false;
    const auto file = readCsv(folder / "table.csv", {}, [&] {
        if (!grown)
            std::ofstream(folder / "table.csv", std::ios::app) << "5,6\n";
        grown = true;
        return false;
    });
    EXPECT_THAT(warningsOf(*file),
                testing::Contains(": the file was written to while it was read: rows may be missing or cut"));
}

TEST(CsvFileChanges, AreAnErrorWhereTheSecondReadingDiffers)
{
    const TemporaryFolder folder;
    std::string text = "a,b\nx,2\n";
    for (int row = 0; row < 10'000; ++row)
        text += "1,2\n";
    put(folder / "table.csv", text + "1,x\n");
    bool shrunk = false;
    EXPECT_THAT(complaintOf([&] {
                    readCsv(folder / "table.csv", {}, [&] {
                        if (!shrunk)
                            std::filesystem::resize_file(folder / "table.csv", 100);
                        shrunk = true;
                        return false;
                    });
                }),
                EndsWith("the file changed while it was read; read it again"));
}

TEST(CsvFileChanges, DoNotHurtWhereTheFileVanishes)
{
    const TemporaryFolder folder;
    std::string text = "a,b\n";
    for (int row = 0; row < 10'000; ++row)
        text += "1,2\n";
    put(folder / "table.csv", text);
    const auto file = readCsv(folder / "table.csv", {}, [&] {
        std::filesystem::remove(folder / "table.csv");
        return false;
    });
    EXPECT_EQ(file->table.rows, 10'000U);
}

} // namespace
} // namespace attention::test
