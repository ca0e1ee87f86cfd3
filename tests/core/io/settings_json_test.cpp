// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/settings_json.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

/// Every setting has another value than by default.
TrainingConfig unusualConfig()
{
    TrainingConfig config;
    config.data = {std::string(labelColumnGenerator), 321, 7, 5, 0.125, 0.3, 42};
    config.model = {9, Activation::Tanh, false, false, true};
    config.epochs = 3;
    config.batchSize = 17;
    config.learningRate = 0.1 + 0.2;
    config.optimizer = OptimizerKind::Sgd;
    config.momentum = 0.9;
    config.weightDecay = 1e-5;
    config.shuffle = false;
    config.earlyStopping = 4;
    return config;
}

std::string complaintAbout(const Json &json)
{
    return complaintOf([&json] { settingsFromJson(json); });
}

TEST(SettingsJson, NamesEverySettingAsTheCommandLineDoes)
{
    EXPECT_EQ(
        jsonLine(settingsJson({})),
        R"({"data":"label-column","task":"binary","rows":10000,"columns":4,"label_column":1,"noise":0.0,)"
        R"("validation_share":0.2,"seed":1,"hidden_units":16,"activation":"linear","column_attention":true,)"
        R"("hidden_attention":true,"attention_bias":false,"epochs":20,"batch_size":128,)"
        R"("learning_rate":0.001,"optimizer":"adam","momentum":0.0,"weight_decay":0.0,"shuffle":true,)"
        R"("early_stopping":0})");
}

TEST(SettingsJson, ReadsBackWhatItWrote)
{
    EXPECT_EQ(settingsFromJson(settingsJson({})), TrainingConfig());
    EXPECT_EQ(settingsFromJson(Json::parse(jsonText(settingsJson(unusualConfig())))), unusualConfig());
}

TEST(SettingsJson, NamesTheSettingThatIsMissing)
{
    const Json all = settingsJson({});
    for (const auto &[name, value] : all.items()) {
        Json json = settingsJson({});
        json.erase(name);
        EXPECT_EQ(complaintAbout(json), name + " is missing");
    }
}

TEST(SettingsJson, NamesTheSettingOfTheWrongKind)
{
    const Json all = settingsJson({});
    for (const auto &[name, value] : all.items()) {
        Json json = settingsJson({});
        json[name] = Json::array({1});
        EXPECT_THAT(complaintAbout(json), AllOf(StartsWith(name + " must be"), HasSubstr("[1]")));
    }
}

TEST(SettingsJson, TakesNoNumberForAWholeOne)
{
    Json json = settingsJson({});
    json["rows"] = 100.5;
    EXPECT_EQ(complaintAbout(json), "rows must be a whole number, not 100.5");
    json["rows"] = 18446744073709551615U;
    EXPECT_EQ(complaintAbout(json), "rows must be a whole number, not 18446744073709551615");
}

TEST(SettingsJson, NamesTheSettingOutOfRangeAndTheRange)
{
    Json json = settingsJson({});
    json["batch_size"] = 0;
    EXPECT_EQ(complaintAbout(json), "batch_size must be 1 to 65536, not 0");
}

TEST(SettingsJson, NamesAWordItDoesNotKnow)
{
    Json json = settingsJson({});
    json["optimizer"] = "adagrad";
    EXPECT_THAT(complaintAbout(json), AllOf(StartsWith("optimizer must be one of"), HasSubstr("adagrad")));
}

TEST(SettingsJson, NamesASettingItDoesNotKnow)
{
    Json json = settingsJson({});
    json["rowz"] = 1;
    EXPECT_EQ(complaintAbout(json), "rowz is not a setting of this version");
}

TEST(LearningRateChanges, AreReadAsTheyWereWritten)
{
    const std::vector<LearningRateChange> changes{{0, 0.01}, {17, 1e-5}};
    EXPECT_EQ(learningRateChangesFromJson(learningRateChangesJson(changes)), changes);
}

TEST(LearningRateChanges, ThatAreDamagedAreNamed)
{
    const auto complaint = [](const char *text) {
        return complaintOf([text] { learningRateChangesFromJson(Json::parse(text)); });
    };
    EXPECT_THAT(complaint("3"), HasSubstr("not an array"));
    EXPECT_THAT(complaint("[3]"), HasSubstr("must hold pairs"));
    EXPECT_THAT(complaint(R"([[1]])"), HasSubstr("pairs of step and value"));
    EXPECT_THAT(complaint(R"([[5,1],[5,1]])"), HasSubstr("ascend"));
    EXPECT_THAT(complaint(R"([[5,5000]])"), HasSubstr("1e-07 to 1000"));
}

} // namespace
} // namespace attention::test
