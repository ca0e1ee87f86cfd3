// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <streambuf>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::Not;

const std::string figures = "loss: [0-9]\\.[0-9]{4} - accuracy: [0-9]\\.[0-9]{4} - "
                            "val_loss: [0-9]\\.[0-9]{4} - val_accuracy: [0-9]\\.[0-9]{4}";

std::vector<std::string> keysOf(const Json &json)
{
    std::vector<std::string> keys;
    for (const auto &[key, value] : json.items())
        keys.push_back(key);
    return keys;
}

/// A device that takes so many bytes and then fails.
class FailingBuffer : public std::streambuf
{
public:
    FailingBuffer(std::streamsize room, int error)
        : m_room(room)
        , m_error(error)
    {}

protected:
    std::streamsize xsputn(const char *, std::streamsize count) override
    {
        m_room -= count;
        if (m_room >= 0)
            return count;
        errno = m_error;
        return 0;
    }
    int_type overflow(int_type) override { return traits_type::eof(); }

private:
    std::streamsize m_room;
    int m_error;
};

TEST(TextOutput, HasKerasLines)
{
    const Result result = trainSmall({});
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.err, IsEmpty());
    const std::vector<std::string> lines = result.lines();
    ASSERT_GE(lines.size(), 7U);
    EXPECT_EQ(lines[0], "Train on 160 samples, validate on 40 samples, 57 parameters");
    EXPECT_EQ(lines[1], "Epoch 1/3");
    EXPECT_THAT(lines[2], MatchesRegex("4/4 - [0-9]+s - " + figures));
    EXPECT_EQ(lines[5], "Epoch 3/3");
    EXPECT_THAT(result.out, Not(HasSubstr("\r")));
}

TEST(TextOutput, HasAProgressBarOnATerminal)
{
    const Result result = trainSmall({}, true);
    EXPECT_THAT(result.lines()[2],
                MatchesRegex("\r4/4 \\[={30}\\] - [0-9]+s [0-9]+[mu]?s/step - " + figures));
}

TEST(TextOutput, EndsWithTheAttentionOfEveryColumnByClass)
{
    const std::string out = trainSmall({}).out;
    const std::string share = " +0\\.[0-9]{4} ± 0\\.[0-9]{4}";
    EXPECT_THAT(out, HasSubstr("Attention after epoch 3, mean ± sd over 40 validation rows"));
    EXPECT_THAT(out, testing::ContainsRegex("column +all rows +y=0 +y=1\n"));
    EXPECT_THAT(out, testing::ContainsRegex("\nx0" + share + share + share + "\n"));
    EXPECT_THAT(out, testing::ContainsRegex("\nx1" + share + share + share + " +carries the label\n"));
    EXPECT_THAT(trainSmall({"--no-column-attention"}).out, Not(HasSubstr("Attention")));
}

TEST(TextOutput, ListsTheColumnsWithTheMostAttentionOfMany)
{
    const std::string out = trainSmall({"--columns", "50"}).out;
    EXPECT_THAT(out, HasSubstr("… and 30 columns with less"));
}

TEST(TextOutput, OfNoEpochsStillShowsTheAttentionOfTheInitialWeights)
{
    const Result result = trainSmall({"--epochs", "0"});
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out, HasSubstr("Attention after epoch 0"));
    EXPECT_THAT(result.out, HasSubstr("0 epochs"));
}

TEST(QuietOutput, IsNothing)
{
    for (const char *format : {"text", "jsonl"}) {
        const Result result = trainSmall({"--quiet", "--format", format});
        EXPECT_EQ(result.code, 0);
        EXPECT_THAT(result.out + result.err, IsEmpty());
    }
}

TEST(JsonlOutput, BeginsWithWhatIsTrained)
{
    const Json start = trainSmall({"--format", "jsonl"}).objects().front();
    EXPECT_THAT(keysOf(start),
                ElementsAre("event", "columns", "parameters", "train_rows", "validation_rows", "settings"));
    EXPECT_EQ(start["event"], "start");
    EXPECT_EQ(start["columns"], Json({"x0", "x1", "x2", "x3"}));
    EXPECT_EQ(start["parameters"], 57);
    EXPECT_EQ(start["train_rows"], 160);
    EXPECT_EQ(start["validation_rows"], 40);
    EXPECT_EQ(start["settings"]["batch_size"], 40);
    EXPECT_EQ(start["settings"]["seed"], 1);
}

TEST(JsonlOutput, HasOneObjectAnEpoch)
{
    const std::vector<Json> objects = trainSmall({"--format", "jsonl", "--columns", "2"}).objects();
    ASSERT_EQ(objects.size(), 5U);
    for (std::size_t epoch = 1; epoch <= 3; ++epoch) {
        const Json &line = objects[epoch];
        EXPECT_THAT(keysOf(line),
                    ElementsAre("event", "epoch", "loss", "accuracy", "val_loss", "val_accuracy", "attention",
                                "attention_sd", "attention_by_class", "attention_on_truth"));
        EXPECT_NEAR(line["attention_on_truth"].get<double>(), line["attention"]["x1"].get<double>(), 1e-6);
        EXPECT_EQ(line["event"], "epoch");
        EXPECT_EQ(line["epoch"], epoch);
        EXPECT_THAT(keysOf(line["attention"]), ElementsAre("x0", "x1"));
        EXPECT_THAT(keysOf(line["attention_sd"]), ElementsAre("x0", "x1"));
        EXPECT_THAT(keysOf(line["attention_by_class"]), ElementsAre("0", "1"));
        EXPECT_NEAR(line["attention"]["x0"].get<double>() + line["attention"]["x1"].get<double>(), 1.0, 1e-5);
        EXPECT_THAT(keysOf(line["attention_by_class"]["1"]), ElementsAre("x0", "x1"));
    }
}

TEST(JsonlOutput, EndsWithTheReason)
{
    const Json end = trainSmall({"--format", "jsonl"}).objects().back();
    EXPECT_THAT(keysOf(end),
                ElementsAre("event", "reason", "epochs", "seconds", "samples_per_second", "val_auc"));
    EXPECT_EQ(end["reason"], "completed");
    EXPECT_EQ(end["epochs"], 3);
    EXPECT_GT(end["seconds"], 0.0);
    EXPECT_NEAR(end["samples_per_second"].get<double>() * end["seconds"].get<double>(), 3 * 160, 1e-6);
}

TEST(JsonlOutput, HasNullForAttentionThatIsNotThere)
{
    const Json epoch = trainSmall({"--format", "jsonl", "--no-column-attention"}).objects()[1];
    EXPECT_TRUE(epoch["attention"].is_null());
    EXPECT_TRUE(epoch["attention_sd"].is_null());
    EXPECT_TRUE(epoch["attention_by_class"].is_null());
}

TEST(JsonlOutput, SaysWhenItStoppedEarly)
{
    const std::vector<Json> objects =
        trainSmall({"--format", "jsonl", "--epochs", "500", "--noise", "0.5", "--early-stopping", "2"})
            .objects();
    EXPECT_EQ(objects.back()["reason"], "early-stopping");
    EXPECT_EQ(objects.back()["epochs"], objects.size() - 2);
    EXPECT_LT(objects.size(), 500U);
}

TEST(Diverging, FailsWithAdviceThatNamesTheSetting)
{
    const Result result = runCommand({"train", "--learning-rate", "1000", "--format", "jsonl"});
    EXPECT_EQ(result.code, 1);
    EXPECT_TRUE(result.complainsInOneLine()) << result.err;
    EXPECT_THAT(result.err, HasSubstr("lower the learning rate, --learning-rate 1000"));
    EXPECT_EQ(result.objects().back()["reason"], "diverged");
}

TEST(Diverging, HasNullForFiguresThatAreNoNumbers)
{
    const Result result =
        runCommand({"train", "--optimizer", "sgd", "--learning-rate", "1000", "--format", "jsonl"});
    EXPECT_EQ(result.code, 1);
    const std::vector<Json> objects = result.objects();
    EXPECT_TRUE(objects[objects.size() - 2]["val_loss"].is_null());
}

TEST(Output, OnAFullDeviceEndsTheRunInOneLine)
{
    FailingBuffer full(200, ENOSPC);
    std::ostream out(&full);
    std::ostringstream err;
    Console console(out, err, false);
    EXPECT_EQ(run({"train", "--rows", "200", "--epochs", "1000000"}, console), 1);
    EXPECT_EQ(err.str(), "attention-lab: cannot write standard output: no space left on device; "
                         "free some space or choose another place\n");
}

TEST(Output, ThatNobodyReadsAnyMoreEndsTheRunSilently)
{
    for (const std::vector<std::string> &arguments :
         {std::vector<std::string>{"train", "--rows", "200", "--epochs", "1000000"},
          std::vector<std::string>{"data", "--rows", "1000000"}}) {
        FailingBuffer gone(100, EPIPE);
        std::ostream out(&gone);
        std::ostringstream err;
        Console console(out, err, false);
        EXPECT_EQ(run(arguments, console), 0);
        EXPECT_EQ(err.str(), "");
    }
}

} // namespace
} // namespace attention::test
