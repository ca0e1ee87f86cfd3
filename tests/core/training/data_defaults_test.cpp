// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data_defaults.h"

#include <gtest/gtest.h>

namespace attention {

namespace {

TrainingConfig defaultsOf(const char *source, std::int64_t trainRows = 0)
{
    TrainingConfig config;
    config.data.source = source;
    applyDataDefaults(config, trainRows);
    return config;
}

TEST(DataDefaults, OfTheLabelColumnAreThePublishedSettings)
{
    EXPECT_TRUE(defaultsOf("label-column").isPublished());
    TrainingConfig back = defaultsOf("iris.csv", 120);
    back.data.source = labelColumnGenerator;
    applyDataDefaults(back, 0);
    EXPECT_TRUE(back.isPublished());
}

TEST(DataDefaults, GiveSynElevenAndFriedmanTenColumnsAndBothFiftyEpochs)
{
    EXPECT_EQ(defaultsOf("syn3").data.columns, 11);
    EXPECT_EQ(defaultsOf("syn3").epochs, 50);
    EXPECT_EQ(defaultsOf("friedman1").data.columns, 10);
    EXPECT_EQ(defaultsOf("friedman1").epochs, 50);
    EXPECT_EQ(defaultsOf("syn3").batchSize, 128);
}

TEST(DataDefaults, GiveATableAtLeast2500StepsInTwentyToAThousandEpochs)
{
    for (const std::int64_t rows : {1, 31, 32, 33, 120, 455, 10'000, 1'000'000}) {
        const TrainingConfig config = defaultsOf("table.csv", rows);
        EXPECT_EQ(config.batchSize, 32);
        EXPECT_EQ(config.model.hiddenUnits, 32);
        EXPECT_GE(config.epochs, 20);
        EXPECT_LE(config.epochs, 1'000);
        const std::int64_t batches = (rows + 31) / 32;
        if (config.epochs < 1'000) {
            EXPECT_GE(config.epochs * batches, 2'500) << rows;
        }
        if (config.epochs > 20) {
            EXPECT_LT((config.epochs - 1) * batches, 2'500) << rows;
        }
    }
}

TEST(DataDefaults, LeaveEveryOtherSettingAlone)
{
    TrainingConfig config;
    config.learningRate = 0.02;
    config.data.seed = 9;
    config.model.attentionBias = true;
    config.data.source = std::string("table.csv");
    TrainingConfig expected = config;
    applyDataDefaults(config, 64);
    expected.epochs = 1'000;
    expected.batchSize = 32;
    expected.model.hiddenUnits = 32;
    EXPECT_EQ(config, expected);
}

TEST(DataDefaults, AreThePublishedSettingsButForWhatSuitsTheData)
{
    EXPECT_EQ(defaultSettings(DataConfig(), 0), TrainingConfig());
    DataConfig table;
    table.source = std::string("table.csv");
    table.rows = 7;
    TrainingConfig expected;
    expected.data.source = table.source;
    applyDataDefaults(expected, 400);
    EXPECT_EQ(defaultSettings(table, 400), expected);
}

} // namespace

} // namespace attention
