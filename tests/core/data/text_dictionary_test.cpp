// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_dictionary.h"

#include <gtest/gtest.h>

#include <string>

namespace attention::test {
namespace {

TEST(TextDictionary, NumbersTextsInTheOrderTheyCome)
{
    TextDictionary texts;
    EXPECT_EQ(texts.add("b"), 0U);
    EXPECT_EQ(texts.add(""), 1U);
    EXPECT_EQ(texts.add("b"), 0U);
    EXPECT_EQ(texts.add("bb"), 2U);
    EXPECT_EQ(texts.size(), 3U);
    EXPECT_EQ(texts.text(0), "b");
    EXPECT_EQ(texts.text(1), "");
    EXPECT_EQ(texts.text(2), "bb");
}

TEST(TextDictionary, FindsEachOfMany)
{
    TextDictionary texts;
    for (std::uint32_t turn = 0; turn < 2; ++turn) {
        for (std::uint32_t number = 0; number < 10'000; ++number)
            ASSERT_EQ(texts.add(std::to_string(number)), number);
    }
    EXPECT_EQ(texts.size(), 10'000U);
    EXPECT_EQ(texts.text(9'999), "9999");
}

} // namespace
} // namespace attention::test
