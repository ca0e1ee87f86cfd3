// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/csv_invariants.h"
#include "tests/core/io/temporary_folder.h"

#include <gtest/gtest.h>

#include <random>

namespace attention::test {
namespace {

void expectTableOrError(const std::filesystem::path &path, const std::string &content)
{
    put(path, content);
    ASSERT_EQ(flawInReading(path), "") << testing::PrintToString(content);
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
