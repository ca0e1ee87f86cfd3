// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_run.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

using Arguments = std::vector<std::string>;

/// Expects exit code 2 and one line "attention-lab: <beginning>…" on standard error.
void expectRefused(const Arguments &arguments, const std::string &beginning)
{
    const Result result = runCommand(arguments);
    EXPECT_EQ(result.code, 2) << beginning;
    EXPECT_TRUE(result.complainsInOneLine()) << result.err;
    EXPECT_THAT(result.err, StartsWith("attention-lab: " + beginning));
    EXPECT_THAT(result.out, IsEmpty());
}

TEST(Usage, NamesTheRangeOfEveryNumberOutsideIt)
{
    for (const char *command : {"train", "data", "summary", "explain"}) {
        expectRefused({command, "--rows", "5"}, "--rows: must be 10 to 10000000, not 5");
        expectRefused({command, "--rows", "10000001"}, "--rows: must be 10 to 10000000, not 10000001");
        expectRefused({command, "--columns", "0"}, "--columns: must be 1 to 2000, not 0");
        expectRefused({command, "--label-column", "4"},
                      "--label-column: must be 0 to 3 with 4 columns, not 4");
        expectRefused({command, "--columns", "1"}, "--label-column: must be 0");
        expectRefused({command, "--noise", "0.6"}, "--noise: must be 0 to 0.5, not 0.6");
        expectRefused({command, "--validation-share", "1"}, "--validation-share: must be 0.01 to 0.9, not 1");
        expectRefused({command, "--seed", "-1"}, "--seed: must be 0 to 2147483647, not -1");
        expectRefused({command, "--hidden-units", "1025"}, "--hidden-units: must be 1 to 1024, not 1025");
        expectRefused({command, "--epochs", "1000001"}, "--epochs: must be 0 to 1000000, not 1000001");
        expectRefused({command, "--batch-size", "0"}, "--batch-size: must be 1 to 65536, not 0");
        expectRefused({command, "--learning-rate", "0"}, "--learning-rate: must be 1e-07 to 1000, not 0");
        expectRefused({command, "--learning-rate", "1001"},
                      "--learning-rate: must be 1e-07 to 1000, not 1001");
        expectRefused({command, "--optimizer", "sgd", "--momentum", "1"},
                      "--momentum: must be 0 to 0.999, not 1");
        expectRefused({command, "--weight-decay", "-1"}, "--weight-decay: must be 0 to 1, not -1");
        expectRefused({command, "--early-stopping", "-1"}, "--early-stopping: must be 0 to 1000000, not -1");
        expectRefused({command, "--threads", "0"}, "--threads: must be 1 to 256, not 0");
    }
}

TEST(Usage, TakesOnlyWholeTextsForNumbers)
{
    const std::string whole = "--rows: must be a whole number, 10 to 10000000, not ";
    for (const char *text :
         {"abc", "10.5", "1e9999", "1e2", " 50", "50 ", "+50", "0x40", "50,0", "{}", "[50]"})
        expectRefused({"train", "--rows", text}, whole + text);
    const std::string number = "--noise: must be a number, 0 to 0.5, not ";
    for (const char *text : {"abc", "0.1x", "0,1", "+0.1", "--seed"})
        expectRefused({"train", "--noise", text}, number + text);
}

TEST(Usage, NamesTheRangeForNumbersNoVariableHolds)
{
    expectRefused({"train", "--rows", "99999999999999999999"}, "--rows: must be 10 to 10000000, not 99999");
    expectRefused({"train", "--noise", "1e9999"}, "--noise: must be 0 to 0.5, not 1e9999");
    expectRefused({"train", "--noise", "nan"}, "--noise: must be 0 to 0.5, not nan");
    expectRefused({"train", "--noise", "inf"}, "--noise: must be 0 to 0.5, not inf");
}

TEST(Usage, NamesTheWordsThatAreAllowed)
{
    expectRefused({"train", "--optimizer", "adagrad"},
                  "--optimizer: must be one of adam, rmsprop, sgd, not adagrad");
    expectRefused({"train", "--activation", "Relu"},
                  "--activation: must be one of linear, relu, tanh, sigmoid, not Relu");
    expectRefused({"train", "--task", "regression"},
                  "--task: must be binary with label-column, not regression");
    expectRefused({"train", "--format", "json"}, "--format: must be one of text, jsonl, not json");
    expectRefused({"summary", "--format", "jsonl"},
                  "--format: must be one of text, json, keras, pytorch, not jsonl");
    expectRefused({"train", "--data", "syn7"}, "--data: must be label-column, two-columns, xor, ");
    expectRefused({"train", "--task", "classes"},
                  "--task: must be one of binary, multiclass, regression, not classes");
    expectRefused({"train", "--out", "a", "--images", "gif"}, "--images: must be one of png, svg, pdf, jpeg");
    expectRefused({"train", "--out", "a", "--images", "png,"},
                  "--images: must be one of png, svg, pdf, jpeg");
}

TEST(Usage, WantsMomentumOnlyWithSgd)
{
    expectRefused({"train", "--momentum", "0.5"}, "--momentum: needs the optimizer sgd");
    expectRefused({"train", "--optimizer", "rmsprop", "--momentum", "0.5"},
                  "--momentum: needs the optimizer sgd");
    EXPECT_EQ(trainSmall({"--optimizer", "sgd", "--momentum", "0.5"}).code, 0);
}

TEST(Usage, WantsEveryOptionOnce)
{
    expectRefused({"train", "--rows", "50", "--rows", "60"}, "--rows: given 2 times; give it once");
    expectRefused({"train", "--rows", "50", "--rows", "50", "--rows", "50"}, "--rows: given 3 times");
    expectRefused({"train", "--no-shuffle", "--no-shuffle"}, "--no-shuffle: given 2 times");
    expectRefused({"train", "--experiment", "a", "--experiment", "b"}, "--experiment: given 2 times");
    expectRefused({"train", "label-column", "--data", "label-column"}, "FILE: given besides --data");
}

TEST(Usage, WantsAValueForEveryOptionButSwitches)
{
    expectRefused({"train", "--rows"}, "--rows: needs a value");
    expectRefused({"train", "--rows", ""}, "--rows: needs a value");
    expectRefused({"train", "--rows="}, "--rows: needs a value");
    expectRefused({"train", "--optimizer", ""}, "--optimizer: needs a value");
    expectRefused({"train", "--experiment", ""}, "--experiment: needs a value");
    expectRefused({"train", "--initial-model", ""}, "--initial-model: needs a value");
    expectRefused({"train", "--out", ""}, "--out: needs a value");
    expectRefused({"train", ""}, "FILE: needs a value");
    expectRefused({"train", "--no-shuffle=no"}, "--no-shuffle: takes no value, not no");
}

TEST(Usage, NamesWhatItDoesNotKnow)
{
    expectRefused({"train", "--bogus"}, "unknown option --bogus; see attention-lab train --help");
    expectRefused({"data", "--bogus=3"}, "unknown option --bogus; see attention-lab data --help");
    expectRefused({"train", "-x"}, "unknown option -x");
    expectRefused({"--rows", "5"}, "unknown option --rows; see attention-lab --help");
    expectRefused({"trian", "--rows", "50"},
                  "unknown command trian; there are train, data, summary, activations and explain");
    expectRefused({"train", "label-column", "more"}, "more: not expected here");
    expectRefused({"summary", "--out", "a"}, "unknown option --out");
}

TEST(Usage, TakesTheFolderOfRunsForTheWindowAlone)
{
    expectRefused({"--data-dir", "runs", "train"}, "--data-dir: is for the window alone");
    expectRefused({"train", "--data-dir", "runs"},
                  "unknown option --data-dir; see attention-lab train --help");
    expectRefused({"--data-dir"}, "--data-dir: needs a value");
    expectRefused({"--data-dir", ""}, "--data-dir: needs a value, not an empty text");
    expectRefused({"--data-dir", "a", "--data-dir", "b"}, "--data-dir: given 2 times; give it once");
}

TEST(Usage, RefusesOptionsTheDataHaveNoUseFor)
{
    expectRefused({"train", "t.csv", "--rows", "50"}, "--rows: only for generated data, not for t.csv");
    expectRefused({"data", "sample:iris", "--noise", "0.1"},
                  "--noise: only for generated data, not for sample:iris");
    expectRefused({"train", "--target", "y"}, "--target: only for tables; give a CSV file, too");
    expectRefused({"train", "--ignore", "x0"}, "--ignore: only for tables");
    expectRefused({"summary", "--no-shuffle-split"}, "--no-shuffle-split: only for tables");
    expectRefused({"train", "syn4", "--label-column", "2"}, "--label-column: only for label-column");
    expectRefused({"train", "syn4", "--columns", "10"}, "--columns: must be 11 to 2000 with syn4, not 10");
    expectRefused({"train", "friedman1", "--noise", "0.1"}, "--noise: must be 0 with friedman1");
    expectRefused({"train", "run.attnlab"},
                  "FILE: run.attnlab is an experiment, not data; give it with --experiment");
}

TEST(Usage, SaysHowATableMayBeWritten)
{
    expectRefused(
        {"data", "t.csv", "--cells", "--delimiter", "dot"},
        "--delimiter: must be comma, semicolon, tab, pipe or one character that is no quote, not dot");
    expectRefused({"data", "t.csv", "--cells", "--decimal", "x"}, "--decimal: must be point or comma, not x");
    expectRefused({"data", "t.csv", "--cells", "--delimiter", ",", "--decimal", "comma"},
                  "--decimal: the comma cannot be the delimiter as well");
    expectRefused({"data", "t.csv", "--cells", "--encoding", "klingon"},
                  "--encoding: must be utf-8, utf-16, utf-16le, utf-16be or latin-1, not klingon");
    expectRefused({"data", "--no-header"}, "--no-header: only for tables; give a CSV file, too");
}

TEST(Usage, WantsAFolderForPictures)
{
    expectRefused({"train", "--images", "png"}, "--images: needs --out FOLDER");
}

TEST(Usage, KeepsComplaintsOnOneLineWhateverWasTyped)
{
    expectRefused({"train", "--data", "a\nb\x1b[31m"}, "--data: must be label-column, two-columns");
    expectRefused({"train", std::string("--se\0ed", 7)}, "an argument holds a zero byte");
}

TEST(Usage, LeavesNoFolderBehindWhenAnotherOptionIsWrong)
{
    const TemporaryFolder folder;
    expectRefused({"train", "--out", folder.text("new"), "--rows", "5"}, "--rows");
    EXPECT_THAT(namesIn(folder.path()), IsEmpty());
}

TEST(Help, OfEachCommandNamesItsOptionsWithTheirRanges)
{
    const Result train = runCommand({"train", "--help"});
    EXPECT_EQ(train.code, 0);
    EXPECT_THAT(train.out, AllOf(HasSubstr("--rows N=10000"), HasSubstr("10 to 10000000"),
                                 HasSubstr("--initial-model FILE"), HasSubstr("--images FORMATS=png")));
    EXPECT_THAT(runCommand({"data", "--help"}).out, AllOf(HasSubstr("--cells"), HasSubstr("--seed N=1")));
    EXPECT_THAT(runCommand({"summary", "--help"}).out, HasSubstr("--format NAME=text"));
    EXPECT_THAT(runCommand({"--help"}).out,
                AllOf(HasSubstr("train"), HasSubstr("data"), HasSubstr("summary")));
}

TEST(Version, IsOneLine)
{
    const Result result = runCommand({"--version"});
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out, testing::MatchesRegex("attention-lab [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

} // namespace
} // namespace attention::test
