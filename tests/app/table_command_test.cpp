// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_run.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

namespace attention {

namespace {

using test::put;
using test::Result;
using test::runCommand;
using test::TemporaryFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

/// 60 rows: of two colours and a size, the colour decides; the weight is the size once more with a gap.
std::string colours()
{
    std::ostringstream text;
    text << "id,colour,size,weight,price,bought\n";
    for (int row = 0; row < 60; ++row) {
        const int size = row * 7 % 11;
        const bool red = row % 3 == 0;
        text << 'r' << row << (red ? ",red," : ",blue,") << size << ',';
        if (row % 10 == 0)
            text << '?';
        else
            text << 2 * size + 1;
        text << ',' << 100 + 10 * size << (red ? ",yes\n" : ",no\n");
    }
    return text.str();
}

class Tables : public testing::Test
{
protected:
    Tables() { put(m_folder / "colours.csv", colours()); }

    std::string path() const { return m_folder.text("colours.csv"); }
    Result onTable(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin() + 1, path());
        return runCommand(arguments);
    }
    static Json start(const Result &result) { return result.objects().front(); }
    static Json lastEpoch(const Result &result)
    {
        const std::vector<Json> objects = result.objects();
        return objects[objects.size() - 2];
    }

    const TemporaryFolder m_folder;
};

TEST_F(Tables, AreTrainedOnWithWhatSuitsThem)
{
    const Result result = onTable({"train", "--target", "bought", "--format", "jsonl"});
    ASSERT_EQ(result.code, 0) << result.err;
    const Json settings = start(result)["settings"];
    EXPECT_EQ(settings["target"], "bought");
    EXPECT_EQ(settings["task"], "binary");
    EXPECT_EQ(settings["batch_size"], 32);
    EXPECT_EQ(settings["hidden_units"], 32);
    EXPECT_EQ(settings["epochs"], 1000); // 48 rows are two batches, 2 500 steps more epochs than allowed
    EXPECT_EQ(start(result)["train_rows"], 48);
    EXPECT_EQ(start(result)["validation_rows"], 12);
    EXPECT_EQ(start(result)["columns"], Json({"colour", "size", "weight", "price"}));
    EXPECT_GT(lastEpoch(result)["val_accuracy"].get<double>(), 0.8); // guessing is right in two of three
    EXPECT_TRUE(lastEpoch(result)["attention_by_class"].contains("yes"));
}

TEST_F(Tables, KeepWhatIsGivenOnTheCommandLine)
{
    const Result result =
        onTable({"train", "--target", "bought", "--epochs", "2", "--batch-size", "7", "--hidden-units", "3",
                 "--ignore", "size", "--ignore", "price", "--format", "jsonl"});
    ASSERT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(start(result)["columns"], Json({"colour", "weight"}));
    EXPECT_EQ(start(result)["settings"]["epochs"], 2);
    EXPECT_EQ(start(result)["settings"]["batch_size"], 7);
    EXPECT_EQ(start(result)["settings"]["hidden_units"], 3);
}

TEST_F(Tables, OfNumbersAreARegressionInTheUnitOfTheFile)
{
    const Result result = onTable({"train", "--target", "price", "--task", "regression", "--epochs", "400",
                                   "--ignore", "bought", "--format", "jsonl"});
    ASSERT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(start(result)["settings"]["task"], "regression");
    const Json last = lastEpoch(result);
    EXPECT_GT(last["val_accuracy"].get<double>(), 0.9); // R²
    EXPECT_LT(last["val_mae"].get<double>(), 10.0);     // prices are 100 to 200
    EXPECT_GT(last["val_mae"].get<double>(), 1e-3);
    EXPECT_TRUE(last["attention_by_class"].empty());
}

TEST_F(Tables, SayWhatWasDoneToThemInWords)
{
    const Result result = onTable({"train", "--target", "bought", "--epochs", "1"});
    EXPECT_THAT(result.out, AllOf(HasSubstr("weight"), HasSubstr("6 of 60"), HasSubstr("id"),
                                  HasSubstr("Predict bought, binary")));
}

TEST_F(Tables, SayWhereAClassHasNoValidationRows)
{
    put(m_folder / "rare.csv", "x,kind\n1,a\n2,b\n3,a\n4,b\n5,a\n6,b\n7,a\n8,b\n9,c\n");
    const Result result = runCommand(
        {"train", m_folder.text("rare.csv"), "--target", "kind", "--task", "multiclass", "--epochs", "1"});
    ASSERT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, AllOf(HasSubstr("no rows"), testing::Not(HasSubstr("nan"))));
}

TEST_F(Tables, CanBeReadAndTypedAsTold)
{
    const Result result = onTable({"data", "--describe", "--type", "size=category", "--target", "price"});
    const Json description = Json::parse(result.out);
    const auto column = [&description](const char *name) {
        for (const Json &each : description["columns"]) {
            if (each["name"] == name)
                return each;
        }
        return Json();
    };
    EXPECT_EQ(column("size")["type"], "category");
    EXPECT_EQ(column("size")["role"], "input");
    EXPECT_EQ(column("price")["role"], "target");
    EXPECT_EQ(column("id")["role"], "ignore");
    EXPECT_EQ(column("weight")["missing"], 6);
}

TEST_F(Tables, AreDescribedEvenIfNothingCanBePredicted)
{
    put(m_folder / "one.csv", "a\n1\n1\n1\n");
    const Result result = runCommand({"data", m_folder.text("one.csv"), "--describe"});
    ASSERT_EQ(result.code, 0) << result.err;
    EXPECT_FALSE(Json::parse(result.out)["warnings"].empty());
    const Result training = runCommand({"train", m_folder.text("one.csv")});
    EXPECT_EQ(training.code, 1);
    EXPECT_TRUE(training.complainsInOneLine()) << training.err;
}

TEST_F(Tables, AreWrittenAsTheNetworkSeesThemTrainingRowsFirst)
{
    const Result result = onTable({"data", "--target", "bought", "--ignore", "price"});
    const std::vector<std::string> lines = result.lines();
    ASSERT_EQ(lines.size(), 61U);
    EXPECT_EQ(lines[0], "colour=blue,colour=red,size,weight,bought");
    double sum = 0.0;
    for (std::size_t row = 1; row <= 48; ++row) {
        double size = 0.0;
        ASSERT_EQ(std::sscanf(lines[row].c_str(), "%*d,%*d,%lf", &size), 1) << lines[row];
        sum += size;
    }
    EXPECT_NEAR(sum, 0.0, 1e-4); // standardised with the training rows
}

TEST_F(Tables, AreCopiedByteByByteAsRaw)
{
    EXPECT_EQ(onTable({"data", "--raw"}).out, colours());
    EXPECT_THAT(runCommand({"data", "sample:iris", "--raw"}).out, StartsWith("sepal_length,"));
    EXPECT_EQ(onTable({"data", "--raw", "--cells"}).code, 2);
}

TEST_F(Tables, ComplainInOneLine)
{
    const auto complaint = [this](std::vector<std::string> more) {
        more.insert(more.begin(), std::string("train"));
        const Result result = onTable(more);
        EXPECT_EQ(result.code, 1);
        EXPECT_TRUE(result.complainsInOneLine()) << result.err;
        return result.err;
    };
    EXPECT_THAT(complaint({"--target", "cost"}), HasSubstr("there is no column cost; use one of id, colour"));
    EXPECT_THAT(complaint({"--ignore", "cost"}), HasSubstr("there is no column cost"));
    EXPECT_THAT(complaint({"--target", "colour", "--task", "regression"}),
                HasSubstr("a regression predicts numbers"));
    EXPECT_EQ(onTable({"train", "--type", "size"}).code, 2);
    EXPECT_EQ(onTable({"train", "--type", "size=date"}).code, 2);
    const Result sample = runCommand({"train", "sample:tulips"});
    EXPECT_EQ(sample.code, 2);
    EXPECT_THAT(sample.err,
                StartsWith("attention-lab: FILE: sample:tulips is no sample; choose one of sample:iris"));
    EXPECT_EQ(onTable({"data", "--describe", "--validation-share", "5"}).code, 2);
    put(m_folder / "header.csv", "a,b\n");
    EXPECT_THAT(runCommand({"train", m_folder.text("header.csv")}).err,
                HasSubstr("header.csv: there are no rows below the header"));
}

TEST_F(Tables, TrainToTheSameNumbersFromTheirExperimentFile)
{
    const std::string folder = m_folder.text("run");
    ASSERT_EQ(onTable({"train", "--target", "bought", "--epochs", "5", "--quiet", "--out", folder}).code, 0);
    const std::string again = m_folder.text("again");
    const Result result =
        runCommand({"train", "--experiment", folder + "/experiment.attnlab", "--quiet", "--out", again});
    ASSERT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(test::contentOf(m_folder / "run/model.json"), test::contentOf(m_folder / "again/model.json"));
    EXPECT_EQ(test::contentOf(m_folder / "run/history.csv"), test::contentOf(m_folder / "again/history.csv"));
    put(m_folder / "colours.csv", colours() + "r60,red,1,3,110,yes\n");
    const Result changed = runCommand({"train", "--experiment", folder + "/experiment.attnlab", "--quiet"});
    EXPECT_EQ(changed.code, 1);
    EXPECT_TRUE(changed.complainsInOneLine()) << changed.err;
}

class Activations : public Tables
{
protected:
    Activations()
    {
        EXPECT_EQ(onTable({"train", "--target", "bought", "--ignore", "price", "--epochs", "200", "--quiet",
                           "--out", m_folder.text("run")})
                      .code,
                  0);
    }
    Result activations(std::vector<std::string> more) const
    {
        more.insert(more.begin(), {"activations", "--model", m_folder.text("run/model.json")});
        return runCommand(more);
    }
};

TEST_F(Activations, PredictNewRowsThroughTheSavedPreprocessing)
{
    put(m_folder / "new.csv", "weight;size;colour\n3;1;red\n?;2;blue\n7;3;green\n");
    const Result result = activations({m_folder.text("new.csv"), "--layer", "attention_vec"});
    ASSERT_EQ(result.code, 0) << result.err;
    const Json json = Json::parse(result.out);
    EXPECT_EQ(json["rows"], Json({0, 1, 2}));
    EXPECT_EQ(json["predictions"][0], "yes");
    EXPECT_EQ(json["predictions"][1], "no");
    ASSERT_EQ(json["layers"].size(), 1U);
    EXPECT_EQ(json["layers"][0]["shape"], Json({3, 4}));
}

TEST_F(Activations, OfTheModelsOwnRowsAreThoseOfEveryLayer)
{
    const Result result = activations({"--select", "2:4"});
    ASSERT_EQ(result.code, 0) << result.err;
    const Json json = Json::parse(result.out);
    EXPECT_EQ(json["rows"], Json({2, 3}));
    EXPECT_EQ(json["layers"].size(), 9U);
    double sum = 0.0;
    for (const Json &share : json["layers"][2]["values"][0])
        sum += share.get<double>();
    EXPECT_NEAR(sum, 1.0, 1e-5);
    EXPECT_EQ(activations({"--shapes"}).lines()[1], "dense_1 (5, 4)");
}

TEST_F(Activations, SayWhatIsWrongInOneLine)
{
    const auto complaint = [this](const std::vector<std::string> &more, int code) {
        const Result result = activations(more);
        EXPECT_EQ(result.code, code);
        EXPECT_TRUE(result.complainsInOneLine()) << result.err;
        return result.err;
    };
    put(m_folder / "other.csv", "size,weight\n1,2\n3,4\n");
    EXPECT_THAT(complaint({m_folder.text("other.csv")}, 1), HasSubstr("colour"));
    EXPECT_THAT(complaint({"--layer", "dense_9"}, 2), HasSubstr("must be one of input_1, dense_1"));
    EXPECT_THAT(complaint({"--select", "60:61"}, 2), HasSubstr("there are 60 rows"));
    EXPECT_THAT(complaint({"--select", "3"}, 2), HasSubstr("FIRST:END"));
    EXPECT_THAT(runCommand({"activations"}).err, HasSubstr("--model: needs the model.json"));
}

} // namespace

} // namespace attention
