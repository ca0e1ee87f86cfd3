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

TEST(SummaryCommand, WritesTheExperimentAsAScript)
{
    const Result keras = runCommand({"summary", "--format", "keras", "--seed", "7", "--hidden-units", "24"});
    EXPECT_EQ(keras.code, 0);
    EXPECT_THAT(keras.out,
                AllOf(HasSubstr("import keras"), HasSubstr("SEED = 7"), HasSubstr("layers.Dense(24,")));
    const Result torch = runCommand({"summary", "sample:iris", "--format", "pytorch"});
    EXPECT_THAT(torch.out,
                AllOf(HasSubstr("import torch"), HasSubstr("load_iris()"), HasSubstr("BATCH_SIZE = 32")));
}

TEST(SummaryCommand, RefusesAnotherFormat)
{
    const Result result = runCommand({"summary", "--format", "jax"});
    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.err, HasSubstr("keras, pytorch"));
}

} // namespace
} // namespace attention::test
