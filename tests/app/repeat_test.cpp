// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_run.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::HasSubstr;

/// What a run with these options leaves in `--out`, as it will be compared.
struct Files
{
    std::string model;
    std::string history;

    bool operator==(const Files &) const = default;
};

Files filesOf(const std::filesystem::path &folder)
{
    return {contentOf(folder / "model.json"), contentOf(folder / "history.csv")};
}

TEST(Repeating, GivesTheSameBytes)
{
    const TemporaryFolder folder;
    for (const char *name : {"a", "b"})
        EXPECT_EQ(trainSmall({"--out", folder.text(name), "--noise", "0.1", "--quiet"}).code, 0);
    EXPECT_FALSE(filesOf(folder / "a").model.empty());
    EXPECT_EQ(filesOf(folder / "a"), filesOf(folder / "b"));
    EXPECT_EQ(contentOf(folder / "a/experiment.attnlab"), contentOf(folder / "b/experiment.attnlab"));
    EXPECT_EQ(contentOf(folder / "a/model.onnx"), contentOf(folder / "b/model.onnx"));
}

TEST(Repeating, AnExperimentFileGivesTheSameBytes)
{
    const TemporaryFolder folder;
    trainSmall({"--out", folder.text("a"), "--seed", "9", "--optimizer", "sgd", "--momentum", "0.9",
                "--no-hidden-attention", "--attention-bias", "--no-shuffle", "--weight-decay", "0.01",
                "--quiet"});
    const Result again = runCommand(
        {"train", "--experiment", folder.text("a/experiment.attnlab"), "--out", folder.text("b"), "--quiet"});
    EXPECT_EQ(again.code, 0) << again.err;
    EXPECT_EQ(filesOf(folder / "a"), filesOf(folder / "b"));
}

TEST(Repeating, AnExperimentThatStoppedEarlyStopsAtTheSameWeights)
{
    const TemporaryFolder folder;
    trainSmall(
        {"--out", folder.text("a"), "--epochs", "500", "--noise", "0.5", "--early-stopping", "2", "--quiet"});
    runCommand(
        {"train", "--experiment", folder.text("a/experiment.attnlab"), "--out", folder.text("b"), "--quiet"});
    EXPECT_EQ(filesOf(folder / "a"), filesOf(folder / "b"));
}

TEST(Repeating, AnExperimentReplaysTheChangesOfTheLearningRate)
{
    const TemporaryFolder folder;
    trainSmall({"--out", folder.text("a"), "--quiet"});
    Json experiment = Json::parse(contentOf(folder / "a/experiment.attnlab"));
    experiment["learning_rate_changes"] = Json::parse(R"([[4,0.1]])");
    put(folder / "changed.attnlab", experiment.dump());
    runCommand(
        {"train", "--experiment", folder.text("changed.attnlab"), "--out", folder.text("b"), "--quiet"});
    EXPECT_NE(filesOf(folder / "a"), filesOf(folder / "b"));
    EXPECT_THAT(contentOf(folder / "b/history.csv"), HasSubstr(",0.1,"));
    EXPECT_THAT(contentOf(folder / "b/experiment.attnlab"), HasSubstr("[4,0.1]"));
}

TEST(Repeating, OptionsOverrideTheExperiment)
{
    const TemporaryFolder folder;
    trainSmall({"--out", folder.text("a"), "--seed", "9", "--quiet"});
    const Json start = runCommand({"train", "--experiment", folder.text("a/experiment.attnlab"), "--epochs",
                                   "1", "--format", "jsonl"})
                           .objects()
                           .front();
    EXPECT_EQ(start["settings"]["epochs"], 1);
    EXPECT_EQ(start["settings"]["seed"], 9);
    EXPECT_EQ(start["settings"]["rows"], 200);
}

TEST(Repeating, AStoppedExperimentTrainsToTheEpochItReached)
{
    const TemporaryFolder folder;
    trainSmall({"--out", folder.text("a"), "--quiet"});
    Json experiment = Json::parse(contentOf(folder / "a/experiment.attnlab"));
    experiment["settings"]["epochs"] = 500;
    experiment["reason"] = "stopped";
    put(folder / "stopped.attnlab", experiment.dump());
    const std::vector<Json> objects =
        runCommand({"train", "--experiment", folder.text("stopped.attnlab"), "--format", "jsonl"}).objects();
    EXPECT_EQ(objects.back()["epochs"], 3);
}

TEST(Repeating, AnExperimentKeepsTheModelItBeganWith)
{
    const TemporaryFolder folder;
    trainSmall({"--out", folder.text("first"), "--seed", "5", "--quiet"});
    trainSmall({"--out", folder.text("a"), "--initial-model", folder.text("first/model.json"), "--quiet"});
    std::filesystem::remove(folder / "first/model.json");
    const std::string experiment = folder.text("a/experiment.attnlab");
    runCommand({"train", "--experiment", experiment, "--out", folder.text("b"), "--quiet"});
    EXPECT_EQ(filesOf(folder / "a"), filesOf(folder / "b"));

    const Result other = runCommand({"train", "--experiment", experiment, "--columns", "7"});
    EXPECT_EQ(other.code, 2);
    EXPECT_TRUE(other.complainsInOneLine());
    EXPECT_THAT(other.err, HasSubstr("its initial weights do not fit"));
}

TEST(InitialModel, OfNoEpochsIsWrittenAndReadBackTheSame)
{
    const TemporaryFolder folder;
    trainSmall({"--out", folder.text("a"), "--epochs", "0", "--quiet"});
    trainSmall({"--out", folder.text("b"), "--epochs", "0", "--quiet", "--initial-model",
                folder.text("a/model.json")});
    EXPECT_EQ(contentOf(folder / "a/model.json"), contentOf(folder / "b/model.json"));
    trainSmall({"--out", folder.text("drawn"), "--quiet"});
    trainSmall({"--out", folder.text("given"), "--quiet", "--initial-model", folder.text("a/model.json")});
    EXPECT_EQ(filesOf(folder / "drawn"), filesOf(folder / "given"));
}

TEST(InitialModel, ThatDoesNotFitFailsInOneLine)
{
    const TemporaryFolder folder;
    trainSmall({"--out", folder.text("a"), "--epochs", "0", "--quiet"});
    const std::string model = folder.text("a/model.json");
    const Result result = trainSmall({"--columns", "5", "--initial-model", model});
    EXPECT_EQ(result.code, 1);
    EXPECT_TRUE(result.complainsInOneLine());
    EXPECT_THAT(result.err, HasSubstr("dense_1/kernel is 4 × 4, the network needs 5 × 5"));
    put(folder / "half.json", contentOf(model).substr(0, 1000));
    EXPECT_THAT(trainSmall({"--initial-model", folder.text("half.json")}).err, HasSubstr("damaged"));
    EXPECT_EQ(trainSmall({"--initial-model", folder.text("none.json")}).code, 1);
}

} // namespace
} // namespace attention::test
