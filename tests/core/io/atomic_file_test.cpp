// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_file.h"
#include "core/io/file_error.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

TEST(AtomicFile, IsThereWholeAfterCommitAndNothingElseIs)
{
    const TemporaryFolder folder;
    AtomicFile file(folder / "a");
    file.write("one ");
    file.write("two");
    file.commit();
    EXPECT_EQ(contentOf(folder / "a"), "one two");
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("a"));
}

TEST(AtomicFile, LeavesTheEarlierFileUntilCommit)
{
    const TemporaryFolder folder;
    put(folder / "a", "before");
    {
        AtomicFile file(folder / "a");
        file.write("after");
        file.sync();
        EXPECT_EQ(contentOf(folder / "a"), "before");
    }
    EXPECT_EQ(contentOf(folder / "a"), "before");
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("a"));
}

TEST(AtomicFile, KeepsThePermissionsOfTheFileItReplaces)
{
    const TemporaryFolder folder;
    put(folder / "a", "before");
    chmod((folder / "a").c_str(), 0640);
    writeFile(folder / "a", "after");
    struct stat status = {};
    stat((folder / "a").c_str(), &status);
    EXPECT_EQ(status.st_mode & 0777U, 0640U);
    EXPECT_EQ(contentOf(folder / "a"), "after");
}

TEST(AtomicFile, FollowsALinkAndKeepsIt)
{
    const TemporaryFolder folder;
    put(folder / "a", "before");
    std::filesystem::create_symlink("a", folder / "link");
    writeFile(folder / "link", "after");
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
    EXPECT_EQ(contentOf(folder / "a"), "after");
}

TEST(AtomicFile, SaysThatADeviceIsFullAndLeavesItThere)
{
    const TemporaryFolder folder;
    std::filesystem::create_symlink("/dev/full", folder / "full");
    const std::string complaint = complaintOf([&] { writeFile(folder / "full", "text"); });
    EXPECT_THAT(complaint, AllOf(StartsWith("cannot write " + folder.text("full")),
                                 HasSubstr("no space left on device"), HasSubstr("free some space")));
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/full"));
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("full"));
}

TEST(AtomicFile, RemovesWhatItWroteWhenTheDiskIsFull)
{
    const TemporaryFolder folder;
    put(folder / "a", "before");
    const FileSizeLimit limit(1000);
    const std::string complaint = complaintOf([&] { writeFile(folder / "a", std::string(2000, 'x')); });
    EXPECT_THAT(complaint, AllOf(HasSubstr(folder.text("a")), HasSubstr("file too large")));
    EXPECT_EQ(contentOf(folder / "a"), "before");
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("a"));
}

TEST(AtomicFile, NamesPlaceReasonAndRemedyWhenItCannotBegin)
{
    const TemporaryFolder folder;
    put(folder / "file", "");
    EXPECT_THAT(complaintOf([&] { AtomicFile file(folder / "none" / "a"); }),
                AllOf(HasSubstr("none/a"), HasSubstr("no such folder"), HasSubstr("; make the folder")));
    EXPECT_THAT(complaintOf([&] { AtomicFile file(folder.path()); }), HasSubstr("is a directory"));
    EXPECT_THAT(complaintOf([&] { AtomicFile file(folder / "file" / "a"); }), HasSubstr("not a directory"));
    EXPECT_THAT(complaintOf([&] { AtomicFile file(folder / std::string(300, 'a')); }),
                HasSubstr("file name too long"));
    EXPECT_THAT(complaintOf([&] { AtomicFile file(std::filesystem::path{}); }), HasSubstr("no such folder"));
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("file"));
}

TEST(ReadFile, GivesEveryByteBack)
{
    const TemporaryFolder folder;
    std::string bytes(200'000, '\0');
    for (std::size_t index = 0; index < bytes.size(); ++index)
        bytes[index] = static_cast<char>(index % 251);
    writeFile(folder / "a", bytes);
    EXPECT_EQ(readFile(folder / "a"), bytes);
}

TEST(ReadFile, SaysWhyItCannot)
{
    const TemporaryFolder folder;
    EXPECT_THAT(complaintOf([&] { readFile(folder / "none"); }), HasSubstr("no such file"));
    EXPECT_THAT(complaintOf([&] { readFile(folder.path()); }), HasSubstr("is a directory"));
    EXPECT_THAT(complaintOf([&] { readFile("/dev/zero"); }), HasSubstr("larger than 256 MiB"));
}

} // namespace
} // namespace attention::test
