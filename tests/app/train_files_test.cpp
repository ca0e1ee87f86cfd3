// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures.h"
#include "tests/app/command_run.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;

/// All the files of a run, in alphabetical order.
std::vector<std::string> expectedNames(const std::vector<std::string> &formats)
{
    std::vector<std::string> names = pictureNames(formats);
    names.insert(names.end(), {"experiment.attnlab", "history.csv", "model.json", "model.onnx"});
    std::sort(names.begin(), names.end());
    return names;
}

TEST(TrainFiles, AreThoseOfTheContractAndNoOther)
{
    const TemporaryFolder folder;
    const Result result = trainSmall({"--out", folder.text("new/run")});
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(namesIn(folder / "new/run"), ElementsAreArray(expectedNames({"png"})));
    EXPECT_THAT(result.out, HasSubstr("Wrote " + folder.text("new/run") + ": "));
    for (const std::string &name : namesIn(folder / "new/run"))
        EXPECT_GT(std::filesystem::file_size(folder / "new/run" / name), 100U) << name;
}

#ifdef ATTENTION_HAS_GUI
TEST(TrainFiles, HoldThePicturesAskedFor)
{
    EXPECT_THAT(pictureNames({"png"}),
                ElementsAre("loss.png", "accuracy.png", "attention.png", "attention-map.png"));
    const TemporaryFolder folder;
    EXPECT_EQ(trainSmall({"--out", folder.text("run"), "--images", "svg,pdf,jpeg"}).code, 0);
    EXPECT_THAT(namesIn(folder / "run"), ElementsAreArray(expectedNames({"svg", "pdf", "jpg"})));
    EXPECT_THAT(contentOf(folder / "run/loss.svg"), HasSubstr("viewBox"));
    EXPECT_TRUE(contentOf(folder / "run/attention-map.pdf").starts_with("%PDF"));
}

TEST(TrainFiles, NameThePictureThatDoesNotFitByItsPlace)
{
    const TemporaryFolder folder;
    const FileSizeLimit limit(66'000); // a picture is larger
    const Result result = runCommand({"train", "--out", folder.text("run"), "--quiet"});
    EXPECT_EQ(result.code, 1);
    EXPECT_TRUE(result.complainsInOneLine()) << result.err;
    EXPECT_THAT(result.err, HasSubstr("cannot write " + folder.text("run/")));
    EXPECT_THAT(result.err, testing::Not(HasSubstr("/.attention-lab")));
    EXPECT_THAT(namesIn(folder.path()), IsEmpty());
}

TEST(TrainFiles, HoldPicturesOfARunWithoutEpochsToo)
{
    const TemporaryFolder folder;
    EXPECT_EQ(trainSmall({"--out", folder.text("run"), "--epochs", "0", "--no-column-attention"}).code, 0);
    EXPECT_THAT(namesIn(folder / "run"), ElementsAreArray(expectedNames({"png"})));
}
#else
TEST(TrainFiles, LackPicturesAndTheOutputSaysSo)
{
    const TemporaryFolder folder;
    EXPECT_THAT(trainSmall({"--out", folder.text("run")}).out, HasSubstr("this build draws no pictures"));
    const Result jsonl = trainSmall({"--out", folder.text("run"), "--format", "jsonl"});
    EXPECT_EQ(jsonl.objects().back()["event"], "end");
    EXPECT_TRUE(jsonl.complainsInOneLine());
    EXPECT_THAT(trainSmall({"--out", folder.text("run"), "--quiet"}).err, IsEmpty());
}
#endif

TEST(TrainFiles, HoldTheFiguresThatWerePrinted)
{
    const TemporaryFolder folder;
    const std::vector<Json> objects =
        trainSmall({"--out", folder.text("run"), "--format", "jsonl"}).objects();
    std::istringstream history(contentOf(folder / "run/history.csv"));
    std::string line;
    std::getline(history, line);
    for (std::size_t epoch = 1; epoch <= 3; ++epoch) {
        std::getline(history, line);
        std::istringstream cells(line);
        std::string cell;
        for (const char *key : {"epoch", "loss", "accuracy", "val_loss", "val_accuracy"}) {
            std::getline(cells, cell, ',');
            EXPECT_EQ(std::stod(cell), objects[epoch][key].get<double>()) << key;
        }
    }
    EXPECT_FALSE(std::getline(history, line));
    EXPECT_EQ(Json::parse(contentOf(folder / "run/experiment.attnlab"))["epoch"], 3);
}

TEST(TrainFiles, ReplaceThoseOfAnEarlierRunAndLeaveOthersAlone)
{
    const TemporaryFolder folder;
    put(folder / "notes.txt", "mine");
    put(folder / "model.json", "earlier");
    EXPECT_EQ(trainSmall({"--out", folder.text("")}).code, 0);
    EXPECT_EQ(contentOf(folder / "notes.txt"), "mine");
    EXPECT_TRUE(contentOf(folder / "model.json").starts_with('{'));
}

TEST(TrainFiles, AreWrittenOfARunThatDivergedToo)
{
    const TemporaryFolder folder;
    const Result result = trainSmall({"--out", folder.text("run"), "--optimizer", "sgd", "--learning-rate",
                                      "1000", "--epochs", "50", "--quiet"});
    EXPECT_EQ(result.code, 1);
    EXPECT_TRUE(result.complainsInOneLine()) << result.err;
    EXPECT_THAT(namesIn(folder / "run"), IsSupersetOf(expectedNames({})));
    EXPECT_EQ(Json::parse(contentOf(folder / "run/experiment.attnlab"))["reason"], "diverged");
    EXPECT_TRUE(Json::accept(contentOf(folder / "run/model.json")));
}

TEST(TrainFiles, ThatCannotBeWrittenAreNoticedBeforeTraining)
{
    const TemporaryFolder folder;
    put(folder / "file", "");
    std::filesystem::create_directories(folder / "taken/model.json");
    for (const std::string &path : {folder.text("file"), folder.text("file/below"), folder.text("taken"),
                                    std::string("/dev/null"), folder.text(std::string(300, 'a'))}) {
        const Result result = trainSmall({"--out", path});
        EXPECT_EQ(result.code, 1) << path;
        EXPECT_TRUE(result.complainsInOneLine()) << result.err;
        EXPECT_THAT(result.err, AllOf(HasSubstr("cannot write"), HasSubstr(path)));
        EXPECT_THAT(result.out, IsEmpty());
    }
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("file", "taken"));
    EXPECT_THAT(namesIn(folder / "taken"), ElementsAre("model.json"));
}

TEST(TrainFiles, ThatDoNotFitOnTheDiskLeaveTheEarlierOnesAlone)
{
    const TemporaryFolder folder;
    put(folder / "model.json", "earlier");
    const FileSizeLimit limit(70'000); // the history of 1 000 epochs is larger
    const Result result = trainSmall({"--out", folder.text(""), "--epochs", "1000", "--quiet"});
    EXPECT_EQ(result.code, 1);
    EXPECT_TRUE(result.complainsInOneLine()) << result.err;
    EXPECT_THAT(result.err, HasSubstr("history.csv: file too large"));
    EXPECT_EQ(contentOf(folder / "model.json"), "earlier");
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("model.json"));
}

TEST(PictureFormats, AreReadFromAList)
{
    EXPECT_THAT(parsePictureFormats("png,svg,pdf,jpeg"), ElementsAre("png", "svg", "pdf", "jpg"));
    EXPECT_THAT(parsePictureFormats("svg,svg"), ElementsAre("svg"));
    EXPECT_THROW(parsePictureFormats("png,bmp"), std::invalid_argument);
    EXPECT_THROW(parsePictureFormats(",png"), std::invalid_argument);
}

} // namespace
} // namespace attention::test
