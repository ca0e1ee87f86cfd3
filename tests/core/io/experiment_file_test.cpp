// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_file.h"
#include "core/io/experiment_file.h"
#include "core/io/file_error.h"
#include "core/io/file_hash.h"
#include "core/io/json_text.h"
#include "core/io/program_version.h"
#include "core/model/architecture.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

SavedExperiment interrupted()
{
    SavedExperiment experiment;
    experiment.config.data.seed = 7;
    experiment.config.learningRateChanges = {{100, 0.01}, {200, 0.003}};
    experiment.epoch = 5;
    return experiment;
}

Json interruptedJson()
{
    return Json::parse(experimentText(interrupted(), {}));
}

SavedExperiment writtenAndRead(const SavedExperiment &experiment)
{
    const TemporaryFolder folder;
    writeFile(folder / "a.attnlab", experimentText(experiment, folder.path()));
    return readExperiment(folder / "a.attnlab");
}

/// Of a table in a folder "data" beside the folder "runs".
class OfATable : public testing::Test
{
protected:
    OfATable()
    {
        std::filesystem::create_directories(m_folder / "runs");
        std::filesystem::create_directories(m_folder / "data");
        put(m_csv, "a,y\n1,0\n2,1\n");
        m_experiment.config.data.source = m_csv.string();
        m_experiment.dataHash = fileHash(m_csv);
        write();
    }

    void write() const { put(m_path, experimentText(m_experiment, m_path.parent_path())); }
    Json json() const { return readJson(m_path); }
    std::string complaint() const
    {
        return complaintOf([this] { readExperiment(m_path); });
    }

    TemporaryFolder m_folder;
    std::filesystem::path m_csv = m_folder / "data/breast.csv";
    std::filesystem::path m_path = m_folder / "runs/a.attnlab";
    SavedExperiment m_experiment;
};

std::string complaintAbout(const std::string &text)
{
    const TemporaryFolder folder;
    put(folder / "a.attnlab", text);
    return complaintOf([&] { readExperiment(folder / "a.attnlab"); });
}

std::string complaintWith(const char *key, const Json &value)
{
    Json json = interruptedJson();
    json[key] = value;
    return complaintAbout(json.dump());
}

TEST(ExperimentFile, GivesEverythingBack)
{
    SavedExperiment experiment = interrupted();
    experiment.inputs = 4;
    experiment.outputs = 3;
    experiment.initialParameters.assign(Architecture({}, 4, 3).parameterCount(), 0.1F);
    const SavedExperiment read = writtenAndRead(experiment);
    EXPECT_EQ(read.config, experiment.config);
    EXPECT_EQ(read.epoch, 5);
    EXPECT_EQ(read.reason, StopReason::Stopped);
    EXPECT_EQ(read.initialParameters, experiment.initialParameters);
    EXPECT_EQ(read.inputs, 4U);
    EXPECT_EQ(read.outputs, 3U);
    EXPECT_TRUE(writtenAndRead(interrupted()).initialParameters.empty());
}

TEST(ExperimentFile, NamesTheVersionsItWasMadeWith)
{
    const Json json = interruptedJson();
    EXPECT_EQ(json["versions"]["attention_lab"], programVersion());
    EXPECT_THAT(programVersion(), testing::MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+"));
    EXPECT_FALSE(json["versions"]["compiler"].get<std::string>().empty());
}

TEST(ExperimentFile, OfARunThatWasStoppedRepeatsUpToThere)
{
    EXPECT_EQ(interrupted().configToRepeat().epochs, 5);
    EXPECT_EQ(interrupted().configToRepeat().learningRateChanges.size(), 2U);
}

TEST(ExperimentFile, OfARunThatEndedByItselfKeepsItsEpochs)
{
    for (const StopReason reason : {StopReason::Completed, StopReason::EarlyStopping, StopReason::Diverged}) {
        SavedExperiment experiment = interrupted();
        experiment.reason = reason;
        EXPECT_EQ(writtenAndRead(experiment).configToRepeat().epochs, 20);
    }
}

TEST(ExperimentFile, CutOffAnywhereIsRefusedAsDamaged)
{
    const std::string whole = experimentText(interrupted(), {});
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.attnlab";
    writeFile(path, whole);
    EXPECT_NO_THROW(readExperiment(path));
    for (std::size_t length = whole.rfind('}'); length-- > 0;) {
        std::filesystem::resize_file(path, length);
        ASSERT_THAT(complaintOf([&path] { readExperiment(path); }), HasSubstr("damaged")) << length;
    }
}

TEST(ExperimentFile, NamesThePartThatIsMissing)
{
    for (const char *key : {"settings", "learning_rate_changes", "epoch", "reason"}) {
        Json json = interruptedJson();
        json.erase(key);
        EXPECT_THAT(complaintAbout(json.dump()), HasSubstr(std::string("damaged, ") + key + " is missing"));
    }
}

TEST(ExperimentFile, NamesThePartThatIsDamaged)
{
    EXPECT_THAT(complaintWith("epoch", 21), HasSubstr("epoch must be 0 to 20, not 21"));
    EXPECT_THAT(complaintWith("epoch", UINT64_MAX),
                HasSubstr("epoch must be 0 to 20, not 18446744073709551615"));
    EXPECT_THAT(complaintWith("epoch", -1), HasSubstr("epoch must be 0 to 20, not -1"));
    EXPECT_THAT(complaintWith("epoch", "5"), HasSubstr("epoch must be"));
    EXPECT_THAT(complaintWith("reason", "bored"), HasSubstr("reason is unknown: \"bored\""));
    EXPECT_THAT(complaintWith("settings", 1), HasSubstr("settings is not an object"));
    EXPECT_THAT(complaintWith("settings", Json::object()), HasSubstr("data is missing"));
    EXPECT_THAT(complaintWith("learning_rate_changes", nullptr), HasSubstr("learning_rate_changes"));
    EXPECT_THAT(complaintWith("initial_parameters", Json::array()), HasSubstr("it lacks dense_1/kernel"));
    EXPECT_THAT(complaintWith("initial_parameters", 1), HasSubstr("parameters is not an array"));
    const Json large = {{"name", "dense_1/kernel"}, {"shape", {1'000'000'000, 4}}, {"values", Json::array()}};
    EXPECT_THAT(complaintWith("initial_parameters", Json::array({large})),
                HasSubstr("dense_1/kernel is 1000000000 × 4"));
}

TEST(ExperimentFile, OfGeneratedDataHasNoHash)
{
    EXPECT_FALSE(interruptedJson().contains("data_hash"));
    SavedExperiment sample;
    sample.config.data.source = "sample:iris";
    EXPECT_FALSE(Json::parse(experimentText(sample, {})).contains("data_hash"));
    EXPECT_EQ(writtenAndRead(sample).config.data.source, "sample:iris");
}

TEST_F(OfATable, NamesItRelativeToItselfWithItsHash)
{
    EXPECT_EQ(json()["settings"]["data"], "../data/breast.csv");
    EXPECT_EQ(json()["data_hash"], fileHash(m_csv));
    const SavedExperiment read = readExperiment(m_path);
    EXPECT_EQ(read.config, m_experiment.config);
    EXPECT_EQ(read.dataHash, m_experiment.dataHash);
}

TEST_F(OfATable, MovesWithIt)
{
    const TemporaryFolder elsewhere;
    std::filesystem::rename(m_folder / "data", elsewhere / "data");
    std::filesystem::rename(m_folder / "runs", elsewhere / "runs");
    EXPECT_EQ(readExperiment(elsewhere / "runs/a.attnlab").config.data.source,
              elsewhere.text("data/breast.csv"));
}

TEST_F(OfATable, FollowsLinksOfFoldersWhenItNamesTheWay)
{
    const TemporaryFolder elsewhere;
    std::filesystem::create_directory_symlink(m_folder / "runs", elsewhere / "link");
    put(elsewhere / "link/b.attnlab", experimentText(m_experiment, elsewhere / "link"));
    EXPECT_EQ(readExperiment(m_folder / "runs/b.attnlab").config.data.source, m_csv.string());
    EXPECT_EQ(readExperiment(elsewhere / "link/b.attnlab").config.data.source, m_csv.string());
}

TEST_F(OfATable, CalledLikeAGeneratorIsNoGenerator)
{
    std::filesystem::rename(m_csv, m_folder / "runs/xor");
    m_experiment.config.data.source = m_folder.text("runs/xor");
    write();
    EXPECT_EQ(json()["settings"]["data"], "./xor");
    EXPECT_EQ(readExperiment(m_path).config.data.source, m_folder.text("runs/xor"));
}

TEST_F(OfATable, ThatIsMissingSaysWhere)
{
    std::filesystem::remove(m_csv);
    EXPECT_EQ(complaint(), m_path.string() + ": the file it was trained on is missing, " + m_csv.string() +
                               "; put it there, or move both files together");
    EXPECT_EQ(readExperiment(m_path, DataCheck::None).config, m_experiment.config);
}

TEST_F(OfATable, ThatIsAnotherNowIsRefused)
{
    put(m_csv, "a,y\n1,0\n2,0\n");
    EXPECT_EQ(complaint(), m_csv.string() + ": this is not the file that " + m_path.string() +
                               " was trained on, its content differs; put that one back, or open this one "
                               "itself to train on it");
    EXPECT_EQ(readExperiment(m_path, DataCheck::None).config, m_experiment.config);
}

TEST_F(OfATable, WithoutAHashIsDamaged)
{
    Json without = json();
    without.erase("data_hash");
    put(m_path, without.dump());
    EXPECT_THAT(complaint(), HasSubstr("damaged, data_hash is missing"));
    without["data_hash"] = 1;
    put(m_path, without.dump());
    EXPECT_THAT(complaint(), HasSubstr("damaged, data_hash must be a text, not 1"));
}

TEST_F(OfATable, ForTheClipboardIsNamedByItsWholePath)
{
    const std::string text = experimentText(m_experiment);
    const std::filesystem::path nowhere("the clipboard");
    EXPECT_EQ(experimentFromText(text, nowhere, DataCheck::None).config, m_experiment.config);
    EXPECT_THAT(text, HasSubstr(m_csv.string()));
}

TEST(ExperimentFile, OfANewerVersionAsksForANewerProgram)
{
    EXPECT_THAT(complaintWith("version", 2), AllOf(HasSubstr("newer"), HasSubstr("update the program")));
}

} // namespace
} // namespace attention::test
