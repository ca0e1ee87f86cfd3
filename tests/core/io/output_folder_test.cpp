// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_error.h"
#include "core/io/output_folder.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(OutputFolder, MakesTheFolderWithItsParents)
{
    const TemporaryFolder folder;
    OutputFolder output(folder / "a/b/c");
    output.write("one", "1");
    EXPECT_THAT(output.publish(), ElementsAre("one"));
    EXPECT_EQ(contentOf(folder / "a/b/c/one"), "1");
}

TEST(OutputFolder, ShowsNothingBeforeItIsPublished)
{
    const TemporaryFolder folder;
    put(folder / "one", "before");
    OutputFolder output(folder.path());
    output.write("one", "after");
    output.write("two", "2");
    EXPECT_EQ(contentOf(folder / "one"), "before");
    EXPECT_FALSE(std::filesystem::exists(folder / "two"));
    EXPECT_THAT(output.publish(), ElementsAre("one", "two"));
    EXPECT_EQ(contentOf(folder / "one"), "after");
    EXPECT_EQ(contentOf(folder / "two"), "2");
}

TEST(OutputFolder, LeavesNoTraceWithoutPublishing)
{
    const TemporaryFolder folder;
    {
        OutputFolder output(folder / "a/b");
        output.write("one", "1");
    }
    EXPECT_THAT(namesIn(folder.path()), IsEmpty());
}

TEST(OutputFolder, LeavesOnlyWhatItPublished)
{
    const TemporaryFolder folder;
    {
        OutputFolder output(folder.path());
        output.write("one", "1");
        output.publish();
    }
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("one"));
}

TEST(OutputFolder, PublishesNothingWhereOneNameIsTaken)
{
    const TemporaryFolder folder;
    put(folder / "one", "before");
    std::filesystem::create_directory(folder / "two");
    {
        OutputFolder output(folder.path());
        EXPECT_THAT(complaintOf([&] { output.checkName("two"); }), HasSubstr("is a directory"));
        output.write("one", "after");
        output.write("two", "2");
        EXPECT_THROW(output.publish(), FileError);
    }
    EXPECT_EQ(contentOf(folder / "one"), "before");
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("one", "two"));
}

TEST(OutputFolder, RefusesAtOnceWhatCannotBeWrittenTo)
{
    const TemporaryFolder folder;
    put(folder / "file", "");
    EXPECT_THAT(complaintOf([&] { OutputFolder output(folder / "file"); }), HasSubstr("not a directory"));
    EXPECT_THAT(complaintOf([&] { OutputFolder output(folder / "file/below"); }),
                HasSubstr("not a directory"));
    const FileSizeLimit limit(1000);
    EXPECT_THAT(complaintOf([&] { OutputFolder output(folder / "new/deep"); }),
                AllOf(HasSubstr(folder.text("new/deep") + ":"), HasSubstr("file too large")));
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("file"));
}

TEST(OutputFolder, NamesTheFileThatDoesNotFitByItsPlace)
{
    const TemporaryFolder folder;
    const FileSizeLimit limit(100'000);
    OutputFolder output(folder / "out");
    EXPECT_THAT(complaintOf([&] { output.write("large", std::string(200'000, 'x')); }),
                AllOf(HasSubstr(folder.text("out/large") + ":"), Not(HasSubstr("/.attention"))));
}

} // namespace
} // namespace attention::test
