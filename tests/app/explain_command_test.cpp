// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_run.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

using Arguments = std::vector<std::string>;

Arguments withMore(Arguments arguments, const Arguments &more)
{
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

/// `explain` of a network, data and seeds that take milliseconds, and more options.
Result explainSmall(const Arguments &more)
{
    Arguments arguments{"explain", "--batch-size", "20"};
    for (const auto &[option, value] :
         {std::pair{"--rows", "400"}, {"--seeds", "3"}, {"--hidden-units", "4"}, {"--epochs", "40"}}) {
        if (std::find(more.begin(), more.end(), option) == more.end())
            arguments.insert(arguments.end(), {option, value});
    }
    return runCommand(withMore(std::move(arguments), more));
}

Json explainedJson(const Arguments &more)
{
    const Result result = explainSmall(withMore({"--format", "json"}, more));
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.err, IsEmpty());
    return Json::parse(result.out);
}

std::set<std::string> keysOf(const Json &json)
{
    std::set<std::string> keys;
    for (const auto &[key, value] : json.items())
        keys.insert(key);
    return keys;
}

/// Every number of the report is one, and every τ lies where it has to.
void expectSound(const Json &json)
{
    const std::string text = json.dump();
    EXPECT_THAT(text, AllOf(Not(HasSubstr("nan")), Not(HasSubstr("inf\""))));
    for (const auto &[kind, agreement] : json["agreement"].items()) {
        const Json &tau = agreement["tau"];
        EXPECT_TRUE(tau.is_null() || std::abs(tau.get<double>()) <= 1.0) << kind;
    }
    EXPECT_THAT(json["sentence"].get<std::string>(), Not(IsEmpty()));
}

std::string tableOf(const std::string &header, const std::vector<std::string> &lines)
{
    std::string text = header + '\n';
    for (const std::string &line : lines)
        text += line + '\n';
    return text;
}

/// A CSV file in a folder.
std::string written(const TemporaryFolder &folder, const std::string &text)
{
    std::ofstream(folder / "table.csv") << text;
    return folder.text("table.csv");
}

TEST(ExplainCommand, WritesTheJsonOfTheContract)
{
    const Json json = explainedJson({});
    for (const char *key : {"columns", "agreement", "seeds", "baselines", "verdict", "attention_needed",
                            "verdict_by_class", "sentence"})
        EXPECT_TRUE(json.contains(key)) << key;
    ASSERT_EQ(json["columns"].size(), 4U);
    for (const Json &column : json["columns"]) {
        EXPECT_TRUE(column["attention"]["mean"].is_number());
        EXPECT_TRUE(column["permutation"]["sd"].is_number());
        for (const char *key : {"gradient_input", "integrated_gradients", "shapley", "drop_column"})
            EXPECT_TRUE(column[key].is_number()) << key;
        EXPECT_EQ(column["informative"], column["name"] == "x1");
    }
    EXPECT_EQ(json["seeds"]["n"], 3);
    EXPECT_EQ(keysOf(json["verdict_by_class"]), (std::set<std::string>{"0", "1"}));
    expectSound(json);
}

TEST(ExplainCommand, GivesTheSameBytesAgainAndWithAnyThreads)
{
    const Arguments options{"--format", "json", "--seed", "5"};
    const std::string first = explainSmall(withMore(options, {"--threads", "1"})).out;
    EXPECT_EQ(explainSmall(withMore(options, {"--threads", "1"})).out, first);
    EXPECT_EQ(explainSmall(withMore(options, {"--threads", "2"})).out, first);
    EXPECT_EQ(explainSmall(options).out, first);
    EXPECT_NE(explainSmall({"--format", "json", "--seed", "6"}).out, first);
}

TEST(ExplainCommand, SaysThatAttentionOfThePublishedExperimentAgreesAtOneClassAlone)
{
    const Result result = runCommand({"explain", "--format", "json"});
    const Json json = Json::parse(result.out);
    EXPECT_EQ(json["verdict"], "mixed");
    EXPECT_EQ(json["verdict_by_class"]["1"], "agrees");
    EXPECT_EQ(json["verdict_by_class"]["0"], "disagrees");
    EXPECT_EQ(json["attention_needed"], false);
    EXPECT_THAT(json["sentence"].get<std::string>(),
                AllOf(HasSubstr("y = 1"), HasSubstr("y = 0"), HasSubstr("x1")));
    EXPECT_EQ(json["seeds"]["n"], 20);
}

TEST(ExplainCommand, SaysThatItAgreesWithAnAttentionBias)
{
    const Result result = runCommand({"explain", "--attention-bias", "--format", "json"});
    EXPECT_EQ(Json::parse(result.out)["verdict"], "agrees");
}

TEST(ExplainCommand, LeavesAttentionThatIsNotThereUndefined)
{
    const Json json = explainedJson({"--no-column-attention"});
    EXPECT_EQ(json["verdict"], "undefined");
    EXPECT_EQ(json["columns"][0]["attention"]["mean"], nullptr);
    EXPECT_EQ(json["agreement"]["permutation"]["tau"], nullptr);
    EXPECT_TRUE(json["columns"][0]["permutation"]["mean"].is_number());
    EXPECT_EQ(json["baselines"]["uniform_attention"], nullptr);
    expectSound(json);
}

TEST(ExplainCommand, SaysFirstThatNothingWasLearnt)
{
    const Json json = explainedJson({"--data", "noise"});
    EXPECT_EQ(json["verdict"], "not-learned");
    expectSound(json);
}

TEST(ExplainCommand, PrintsTablesToRead)
{
    const Result result = explainSmall({"--epochs", "30"});
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out,
                AllOf(HasSubstr("Evidence per column on 80 validation rows"), HasSubstr("x1 *"),
                      HasSubstr("Shapley value"), HasSubstr("this model"), HasSubstr("Ranks, not amounts")));
    EXPECT_EQ(explainSmall({"--epochs", "30", "--quiet"}).out, result.out);
}

TEST(ExplainCommand, SaysWhatWasDoneToATable)
{
    const Result result = runCommand({"explain", "sample:iris", "--seeds", "1", "--epochs", "2"});
    EXPECT_THAT(result.out, testing::EndsWith("\nPredict class, multiclass\n"));
}

TEST(ExplainCommand, RefusesBadValuesInOneLine)
{
    const std::vector<std::pair<Arguments, std::string>> wrong{
        {{"--seeds", "0"}, "--seeds: must be 1 to 1000, not 0"},
        {{"--seeds", "1001"}, "--seeds: must be 1 to 1000, not 1001"},
        {{"--seeds", "many"}, "--seeds: must be a whole number, 1 to 1000, not many"},
        {{"--repeats", "9"}, "--repeats: must be 10 to 1000, not 9"},
        {{"--format", "jsonl"}, "--format: must be one of text, json, not jsonl"},
        {{"--epochs", "0"}, "--epochs: must be 1 or more for explain, not 0"},
        {{"--out", "a"}, "unknown option --out"},
    };
    for (const auto &[options, message] : wrong) {
        const Result result = runCommand(withMore({"explain"}, options));
        EXPECT_EQ(result.code, 2) << message;
        EXPECT_TRUE(result.complainsInOneLine()) << result.err;
        EXPECT_THAT(result.err, StartsWith("attention-lab: " + message));
        EXPECT_THAT(result.out, IsEmpty());
    }
}

TEST(ExplainCommand, SaysInOneLineThatTheRunDiverged)
{
    const Result result = explainSmall({"--learning-rate", "1000", "--optimizer", "sgd"});
    EXPECT_EQ(result.code, 1);
    EXPECT_TRUE(result.complainsInOneLine()) << result.err;
    EXPECT_THAT(result.err, StartsWith("attention-lab: the run diverged in epoch "));
    EXPECT_THAT(result.out, IsEmpty());
}

TEST(ExplainCommand, ExplainsATableOfOneColumn)
{
    const Json json = explainedJson({"--columns", "1", "--label-column", "0"});
    EXPECT_EQ(json["columns"][0]["attention"]["mean"], 1.0);
    EXPECT_EQ(json["columns"][0]["drop_column"], nullptr);
    EXPECT_EQ(json["agreement"]["permutation"]["tau"], nullptr);
    expectSound(json);
}

TEST(ExplainCommand, ExplainsConstantColumns)
{
    const TemporaryFolder folder;
    std::vector<std::string> lines(60);
    for (std::size_t row = 0; row < lines.size(); ++row)
        lines[row] = std::to_string(row) + ".5,7,7," + (row % 2 == 0 ? "a" : "b");
    const std::string table = written(folder, tableOf("v,c,d,y", lines));
    const Result result = runCommand({"explain", table, "--target", "y", "--type", "c=number", "--type",
                                      "d=number", "--seeds", "2", "--epochs", "5", "--format", "json"});
    EXPECT_EQ(result.code, 0) << result.err;
    expectSound(Json::parse(result.out));
}

TEST(ExplainCommand, ExplainsOneValidationRow)
{
    const Json json = explainedJson({"--rows", "100", "--validation-share", "0.01"});
    EXPECT_EQ(json["rows"], 1);
    expectSound(json);
    EXPECT_THAT(explainSmall({"--rows", "100", "--validation-share", "0.01"}).out,
                HasSubstr("on 1 validation row,"));
}

TEST(ExplainCommand, ExplainsNumbersAndSeveralClasses)
{
    const Json number = explainedJson({"--data", "friedman1", "--epochs", "5"});
    EXPECT_EQ(number["baselines"]["majority"], 0.0);
    EXPECT_THAT(number["verdict_by_class"], IsEmpty());
    expectSound(number);
    const Result result =
        runCommand({"explain", "sample:wine", "--seeds", "2", "--epochs", "10", "--format", "json"});
    const Json classes = Json::parse(result.out);
    EXPECT_EQ(classes["verdict_by_class"].size(), 3U);
    EXPECT_EQ(classes["columns"][0]["informative"], nullptr);
    expectSound(classes);
}

TEST(ExplainCommand, ExplainsMoreColumnsThanThereAreShapleyValuesFor)
{
    const Json json = explainedJson(
        {"--rows", "60", "--columns", "300", "--epochs", "1", "--seeds", "1", "--hidden-units", "2"});
    EXPECT_EQ(json["columns"].size(), 300U);
    EXPECT_EQ(json["columns"][0]["shapley"], nullptr);
    EXPECT_EQ(json["columns"][0]["drop_column"], nullptr);
    EXPECT_TRUE(json["columns"][0]["integrated_gradients"].is_number());
    expectSound(json);
}

} // namespace
} // namespace attention::test
