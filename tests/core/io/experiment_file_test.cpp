// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_file.h"
#include "core/io/experiment_file.h"
#include "core/io/file_error.h"
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

SavedExperiment writtenAndRead(const SavedExperiment &experiment)
{
    const TemporaryFolder folder;
    writeFile(folder / "a.attnlab", experimentText(experiment));
    return readExperiment(folder / "a.attnlab");
}

std::string complaintAbout(const std::string &text)
{
    const TemporaryFolder folder;
    put(folder / "a.attnlab", text);
    return complaintOf([&] { readExperiment(folder / "a.attnlab"); });
}

std::string complaintWith(const char *key, const Json &value)
{
    Json json = Json::parse(experimentText(interrupted()));
    json[key] = value;
    return complaintAbout(json.dump());
}

TEST(ExperimentFile, GivesEverythingBack)
{
    SavedExperiment experiment = interrupted();
    experiment.initialParameters.assign(Architecture({}, 4).parameterCount(), 0.1F);
    const SavedExperiment read = writtenAndRead(experiment);
    EXPECT_EQ(read.config, experiment.config);
    EXPECT_EQ(read.epoch, 5);
    EXPECT_EQ(read.reason, StopReason::Stopped);
    EXPECT_EQ(read.initialParameters, experiment.initialParameters);
    EXPECT_TRUE(writtenAndRead(interrupted()).initialParameters.empty());
}

TEST(ExperimentFile, NamesTheVersionsItWasMadeWith)
{
    const Json json = Json::parse(experimentText(interrupted()));
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
    const std::string whole = experimentText(interrupted());
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
        Json json = Json::parse(experimentText(interrupted()));
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
}

TEST(ExperimentFile, OfANewerVersionAsksForANewerProgram)
{
    EXPECT_THAT(complaintWith("version", 2), AllOf(HasSubstr("newer"), HasSubstr("update the program")));
}

} // namespace
} // namespace attention::test
