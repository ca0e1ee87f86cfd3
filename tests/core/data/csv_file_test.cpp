// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_error.h"
#include "tests/core/data/csv_reading.h"

#include <sys/stat.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
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
    for (const std::string device : {"/dev/null", "/dev/zero", "/dev/full"})
        EXPECT_EQ(complaintAboutPath(device),
                  device + ": this is a device or a pipe; save its data as a file first");
    ASSERT_EQ(mkfifo(folder.text("pipe").c_str(), 0600), 0);
    EXPECT_THAT(complaintAboutPath(folder / "pipe"), HasSubstr("this is a device or a pipe"));
}

TEST(CsvFileErrors, SayThatAFileMayNotBeRead)
{
    const TemporaryFolder folder;
    put(folder / "table.csv", "a,b\n1,2\n");
    std::filesystem::permissions(folder / "table.csv", std::filesystem::perms::none);
    const std::string complaint = complaintAboutPath(folder / "table.csv");
    if (access(folder.text("table.csv").c_str(), R_OK) == 0) { // whoever may read everything is asked nothing
        EXPECT_EQ(complaint, "");
        EXPECT_THAT(fileError(FileAccess::Read, "table.csv", EACCES).what(),
                    HasSubstr("permission denied; choose a file you may read"));
    } else {
        EXPECT_THAT(complaint, EndsWith("permission denied; choose a file you may read"));
    }
}

TEST(CsvFileErrors, RefuseAFileWithoutContent)
{
    for (const char *content : {"", "\n", " \n\r\n", "\t\n \t\t\n", "\xEF\xBB\xBF", "sep=;\n", "sep=;"})
        EXPECT_THAT(complaintAbout(content), EndsWith("the file is empty; choose one that holds a table"));
}

TEST(CsvFileErrors, RefuseBinaryData)
{
    const std::string png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", 24);
    EXPECT_THAT(complaintAbout(png),
                EndsWith("this is binary data, not a table; save the table as CSV first"));
    EXPECT_THAT(complaintAbout(std::string(1000, '\0')), HasSubstr("binary data"));
}

TEST(CsvFileErrors, NameAFormatThatIsNoTable)
{
    EXPECT_THAT(complaintAbout(" \n<!DOCTYPE HTML>\n<html>"),
                EndsWith("this is a web page (HTML), not a table; save the table as CSV first"));
    EXPECT_THAT(complaintAbout("<HTML lang=\"en\">"), HasSubstr("this is a web page (HTML)"));
    EXPECT_THAT(complaintAbout("\xEF\xBB\xBF<?xml version=\"1.0\"?>"), HasSubstr("this is XML"));
    for (const char *json : {"{\"a\": 1}", "[{\"a\": 1}]", "[\n  {\n    \"a\": 1\n  }\n]\n"})
        EXPECT_THAT(complaintAbout(json), HasSubstr("this is JSON")) << json;
    for (const char *table : {"<a>,b\n1,2\n", "{a},b\n1,2\n", "[a],b\n1,2\n", "[,{\n1,2\n"})
        EXPECT_EQ(readText(table).table.rows, 1U) << table;
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

TEST(CsvFileChanges, AreToldWhereTheFileShrinks)
{
    const TemporaryFolder folder;
    std::string text = "a,b\n";
    for (int row = 0; row < 500'000; ++row) // several blocks, of which the last ones go
        text += "1,2\n";
    put(folder / "table.csv", text);
    const auto file = readCsv(folder / "table.csv", {}, [&] {
        std::filesystem::resize_file(folder / "table.csv", 100);
        return false;
    });
    EXPECT_GT(file->table.rows, 0U);
    EXPECT_LT(file->table.rows, 500'000U);
    EXPECT_EQ(file->table.columns[1].numbers.size(), file->table.rows);
    EXPECT_THAT(warningsOf(*file),
                testing::Contains(": the file was written to while it was read: rows may be missing or cut"));
}

TEST(CsvFileChanges, AreAnErrorWhereTheFileVanishesBeforeItIsReadInAnotherEncoding)
{
    const TemporaryFolder folder;
    std::string text = "a,b\n";
    for (int row = 0; row < 500'000; ++row)
        text += "1,2\n";
    put(folder / "table.csv", text + "K\xF6ln,2\n");
    EXPECT_THAT(complaintOf([&] {
                    readCsv(folder / "table.csv", {}, [&] {
                        std::filesystem::remove(folder / "table.csv");
                        return false;
                    });
                }),
                EndsWith("table.csv: no such file or directory; check the name"));
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
