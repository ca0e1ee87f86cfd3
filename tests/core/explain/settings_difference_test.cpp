// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/settings_difference.h"

#include "core/io/settings_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <set>

namespace attention {
namespace {

using Change = std::function<void(TrainingConfig &)>;

TrainingConfig with(const Change &change, TrainingConfig config = {})
{
    change(config);
    return config;
}

std::string nameAfter(const Change &change, const TrainingConfig &former = {})
{
    return runName(&former, with(change, former)).english();
}

TrainingConfig table()
{
    TrainingConfig config;
    config.data.source = std::string("/data/flowers.csv");
    return config;
}

TEST(SettingsDifference, OfEqualSettingsIsEmpty)
{
    EXPECT_TRUE(settingsDifference({}, {}).empty());
    EXPECT_TRUE(settingsDifference(table(), table()).empty());
}

TEST(SettingsDifference, NamesSettingAndBothValues)
{
    const auto differences = settingsDifference({}, with([](TrainingConfig &c) {
                                                    c.learningRate = 0.003;
                                                    c.model.attentionBias = true;
                                                }));
    ASSERT_EQ(differences.size(), 2u);
    EXPECT_EQ(differences[0].setting, "attention-bias");
    EXPECT_EQ(differences[0].from.english(), "off");
    EXPECT_EQ(differences[0].to.english(), "on");
    EXPECT_EQ(differences[1].setting, "learning-rate");
    EXPECT_STREQ(differences[1].label, "learning rate");
    EXPECT_EQ(differences[1].from.english(), "0.001");
    EXPECT_EQ(differences[1].to.english(), "0.003");
}

TEST(SettingsDifference, TellsNumbersApartThatLookAlike)
{
    const auto differences = settingsDifference(with([](TrainingConfig &c) { c.learningRate = 0.00123401; }),
                                                with([](TrainingConfig &c) { c.learningRate = 0.00123402; }));
    ASSERT_EQ(differences.size(), 1u);
    EXPECT_EQ(differences[0].from.english(), "0.00123401");
    EXPECT_EQ(differences[0].to.english(), "0.00123402");
}

TEST(SettingsDifference, ComparesOnlyWhatBothDataHaveAndShowsWhatOneLacks)
{
    const auto differences = settingsDifference({}, table());
    EXPECT_EQ(differences.front().setting, "data");
    EXPECT_EQ(differences.front().from.english(), "Label column");
    EXPECT_EQ(differences.front().to.english(), "flowers.csv");
    const auto rows = std::find_if(differences.begin(), differences.end(),
                                   [](const SettingDifference &d) { return d.setting == "rows"; });
    ASSERT_NE(rows, differences.end());
    EXPECT_EQ(rows->to.english(), "–");
    // A generator's settings have no effect on a table.
    EXPECT_TRUE(
        settingsDifference(table(), with([](TrainingConfig &c) { c.data.rows = 99; }, table())).empty());
}

TEST(SettingsDifference, TellsFilesOfOneNameApartByTheirFolders)
{
    const auto differences = settingsDifference(
        table(), with([](TrainingConfig &c) { c.data.source = std::string("/other/flowers.csv"); }));
    ASSERT_FALSE(differences.empty());
    EXPECT_EQ(differences.front().from.english(), "/data/flowers.csv");
    EXPECT_EQ(differences.front().to.english(), "/other/flowers.csv");
}

TEST(SettingsDifference, SeesEverySettingOfAFile)
{
    // Every name settingsJson() knows must be one a difference can have; task of a generator is no choice.
    std::set<std::string> names{"data"};
    for (const auto &difference : settingsDifference({}, table()))
        names.insert(difference.setting);
    const std::vector<Change> changes{
        [](TrainingConfig &c) { c.data.validationShare = 0.3; },
        [](TrainingConfig &c) { c.data.seed = 2; },
        [](TrainingConfig &c) { c.model.hiddenUnits = 8; },
        [](TrainingConfig &c) { c.model.activation = Activation::Tanh; },
        [](TrainingConfig &c) { c.model.columnAttention = false; },
        [](TrainingConfig &c) { c.model.hiddenAttention = false; },
        [](TrainingConfig &c) { c.model.attentionBias = true; },
        [](TrainingConfig &c) { c.epochs = 21; },
        [](TrainingConfig &c) { c.batchSize = 64; },
        [](TrainingConfig &c) { c.learningRate = 0.01; },
        [](TrainingConfig &c) { c.optimizer = OptimizerKind::Sgd; },
        [](TrainingConfig &c) { c.momentum = 0.9; },
        [](TrainingConfig &c) { c.weightDecay = 0.1; },
        [](TrainingConfig &c) { c.shuffle = false; },
        [](TrainingConfig &c) { c.earlyStopping = 5; },
    };
    for (const Change &change : changes) {
        const auto differences = settingsDifference({}, with(change));
        ASSERT_EQ(differences.size(), 1u);
        names.insert(differences.front().setting);
    }
    for (const TrainingConfig &config : {TrainingConfig(), table()}) {
        const Json json = settingsJson(config);
        for (const auto &item : json.items()) {
            std::string name = item.key();
            std::replace(name.begin(), name.end(), '_', '-');
            EXPECT_EQ(names.count(name), 1u) << name;
        }
    }
}

TEST(SettingsDifference, SeesChangesOfTheLearningRateWhileTraining)
{
    const auto differences = settingsDifference({}, with([](TrainingConfig &c) {
                                                    c.learningRateChanges = {{120, 0.003}};
                                                }));
    ASSERT_EQ(differences.size(), 1u);
    EXPECT_EQ(differences[0].from.english(), "none");
    EXPECT_EQ(differences[0].to.english(), "0.003 from step 120");
}

TEST(RunName, OfTheFirstRunIsItsSource)
{
    EXPECT_EQ(runName(nullptr, {}).english(), "Label column");
    EXPECT_EQ(runName(nullptr, table()).english(), "flowers.csv");
}

TEST(RunName, SaysWhatChanged)
{
    EXPECT_EQ(nameAfter([](TrainingConfig &c) { c.learningRate = 0.003; }), "learning rate 0.001 → 0.003");
    EXPECT_EQ(nameAfter([](TrainingConfig &c) { c.data.seed = 2; }), "seed 1 → 2");
    EXPECT_EQ(nameAfter([](TrainingConfig &c) { c.model.attentionBias = true; }), "with attention bias");
    EXPECT_EQ(nameAfter([](TrainingConfig &c) { c.model.columnAttention = false; }),
              "without column attention");
    EXPECT_EQ(nameAfter([](TrainingConfig &c) { c.model.activation = Activation::Relu; }),
              "activation linear → ReLU");
    EXPECT_EQ(nameAfter([](TrainingConfig &c) { c.data.labelColumn = 3; }), "label column x1 → x3");
    EXPECT_EQ(nameAfter([](TrainingConfig &c) { c.data.noise = 0.1; }), "noise 0 % → 10 %");
    EXPECT_EQ(nameAfter([](TrainingConfig &c) { c.data.table.roles["id"] = ColumnRole::Ignore; }, table()),
              "other columns ignored");
    EXPECT_EQ(nameAfter([](TrainingConfig &c) { c.data.table.target = std::string("kind"); }, table()),
              "target");
}

TEST(RunName, CountsWhatElseChanged)
{
    EXPECT_EQ(nameAfter([](TrainingConfig &c) {
                  c.model.hiddenUnits = 32;
                  c.epochs = 50;
                  c.learningRate = 0.01;
              }),
              "hidden units 16 → 32, and 2 more");
}

TEST(RunName, OfOtherDataIsTheirSource)
{
    EXPECT_EQ(nameAfter([](TrainingConfig &c) {
                  c.data.source = std::string("sample:iris");
                  c.epochs = 100;
              }),
              "Iris");
    EXPECT_EQ(nameAfter([](TrainingConfig &) {}), "Label column");
}

} // namespace
} // namespace attention
