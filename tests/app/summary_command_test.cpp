// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(SummaryCommand, PrintsTheTableOfThePublishedNetwork)
{
    const Result result = runCommand({"summary"});
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out, AllOf(HasSubstr("dense_3 (Dense)"), HasSubstr("Total params: 369")));
}

TEST(SummaryCommand, FollowsTheOptionsOfTheNetwork)
{
    const Result result =
        runCommand({"summary", "--columns", "6", "--no-hidden-attention", "--attention-bias"});
    EXPECT_THAT(result.out, AllOf(Not(HasSubstr("dense_3")), HasSubstr("Total params: 171")));
}

TEST(SummaryCommand, WritesJson)
{
    const Json json = Json::parse(runCommand({"summary", "--format", "json"}).out);
    EXPECT_EQ(json["parameters"], 369);
    EXPECT_EQ(json["layers"].size(), 9U);
}

} // namespace
} // namespace attention::test
