// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_hash.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

TEST(FileHash, IsThatOfTheReference)
{
    // As `xxhsum -H2` prints them.
    const TemporaryFolder folder;
    put(folder / "empty", "");
    EXPECT_EQ(fileHash(folder / "empty"), "99aa06d3014798d86001c324468d497f");
    put(folder / "abc", "abc");
    EXPECT_EQ(fileHash(folder / "abc"), "06b05ab6733a618578af5f94892f3950");
}

TEST(FileHash, NoticesOneByteAnywhereInALargeFile)
{
    const TemporaryFolder folder;
    std::string bytes(3'000'001, 'x');
    put(folder / "large", bytes);
    const std::string whole = fileHash(folder / "large");
    for (const std::size_t place : {std::size_t{0}, std::size_t{1} << 20, bytes.size() - 1}) {
        bytes[place] = 'y';
        put(folder / "large", bytes);
        EXPECT_NE(fileHash(folder / "large"), whole) << place;
        bytes[place] = 'x';
    }
    put(folder / "large", bytes);
    EXPECT_EQ(fileHash(folder / "large"), whole);
}

TEST(FileHash, SaysWhatCannotBeRead)
{
    const TemporaryFolder folder;
    EXPECT_THAT(complaintOf([&] { fileHash(folder / "none"); }), testing::HasSubstr("none: no such file"));
    EXPECT_THAT(complaintOf([&] { fileHash(folder.path()); }), testing::HasSubstr("is a directory"));
}

} // namespace
} // namespace attention::test
