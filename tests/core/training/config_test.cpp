// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace attention {

namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

using Change = std::function<void(TrainingConfig &)>;

std::vector<SettingError> errorsWith(const Change &change)
{
    TrainingConfig config;
    change(config);
    return config.validate();
}

auto isError(const std::string &setting, const std::string &words)
{
    return AllOf(Field(&SettingError::setting, setting), Field(&SettingError::message, HasSubstr(words)));
}

struct Limited
{
    std::string setting;
    std::function<void(TrainingConfig &, double)> set;
    double minimum;
    double maximum;
    double below;
    double above;
    std::string range;
};

template <class Number>
std::int64_t whole(Number value)
{
    return static_cast<std::int64_t>(value);
}

/// The limits are written down once more: a change of one has to be meant.
std::vector<Limited> allLimits()
{
    using Config = TrainingConfig;
    return {
        {"rows", [](Config &c, double v) { c.data.rows = whole(v); }, 10, 1e7, 9, 10'000'001,
         "10 to 10000000"},
        {"columns",
         [](Config &c, double v) {
             c.data.columns = whole(v);
             c.data.labelColumn = 0;
         },
         1, 2'000, 0, 2'001, "1 to 2000"},
        {"label-column", [](Config &c, double v) { c.data.labelColumn = whole(v); }, 0, 3, -1, 4, "0 to 3"},
        {"noise", [](Config &c, double v) { c.data.noise = v; }, 0, 0.5, -1e-9, 0.500001, "0 to 0.5"},
        {"validation-share", [](Config &c, double v) { c.data.validationShare = v; }, 0.01, 0.9, 0.0099, 0.91,
         "0.01 to 0.9"},
        {"seed", [](Config &c, double v) { c.data.seed = whole(v); }, 0, 2'147'483'647, -1, 2'147'483'648,
         "0 to 2147483647"},
        {"hidden-units", [](Config &c, double v) { c.model.hiddenUnits = whole(v); }, 1, 1'024, 0, 1'025,
         "1 to 1024"},
        {"epochs", [](Config &c, double v) { c.epochs = whole(v); }, 0, 1e6, -1, 1'000'001, "0 to 1000000"},
        {"batch-size", [](Config &c, double v) { c.batchSize = whole(v); }, 1, 65'536, 0, 65'537,
         "1 to 65536"},
        {"learning-rate", [](Config &c, double v) { c.learningRate = v; }, 1e-7, 1'000, 9.9e-8, 1'000.1,
         "1e-07 to 1000"},
        {"momentum",
         [](Config &c, double v) {
             c.momentum = v;
             c.optimizer = OptimizerKind::Sgd;
         },
         0, 0.999, -0.1, 0.9991, "0 to 0.999"},
        {"weight-decay", [](Config &c, double v) { c.weightDecay = v; }, 0, 1, -1e-9, 1.001, "0 to 1"},
        {"early-stopping", [](Config &c, double v) { c.earlyStopping = whole(v); }, 0, 1e6, -1, 1'000'001,
         "0 to 1000000"},
    };
}

} // namespace

TEST(Config, IsThePublishedExperimentByDefault)
{
    const TrainingConfig config;
    EXPECT_THAT(config.validate(), IsEmpty());
    EXPECT_TRUE(config.isPublished());
    EXPECT_EQ(config.data.rows, 10'000);
    EXPECT_EQ(config.data.columns, 4);
    EXPECT_EQ(config.data.labelColumn, 1);
    EXPECT_EQ(config.data.validationRows(), 2'000);
    EXPECT_EQ(config.model.hiddenUnits, 16);
    EXPECT_EQ(config.epochs, 20);
    EXPECT_EQ(config.batchSize, 128);
    EXPECT_EQ(config.learningRate, 0.001);
    EXPECT_EQ(config.optimizer, OptimizerKind::Adam);
    EXPECT_TRUE(config.shuffle);
}

TEST(Config, TakesEveryNumberAtBothEndsOfItsRange)
{
    for (const Limited &limit : allLimits()) {
        EXPECT_THAT(errorsWith([&](TrainingConfig &c) { limit.set(c, limit.minimum); }), IsEmpty())
            << limit.setting;
        EXPECT_THAT(errorsWith([&](TrainingConfig &c) { limit.set(c, limit.maximum); }), IsEmpty())
            << limit.setting;
    }
}

TEST(Config, RefusesEveryNumberBeyondItsRangeAndNamesTheRange)
{
    for (const Limited &limit : allLimits()) {
        for (const double value : {limit.below, limit.above}) {
            EXPECT_THAT(errorsWith([&](TrainingConfig &c) { limit.set(c, value); }),
                        ElementsAre(isError(limit.setting, "must be " + limit.range)))
                << limit.setting << " " << value;
        }
    }
}

TEST(Config, NamesTheRefusedValueToo)
{
    EXPECT_THAT(errorsWith([](TrainingConfig &c) { c.learningRate = 5'000; }),
                ElementsAre(isError("learning-rate", "must be 1e-07 to 1000, not 5000")));
    EXPECT_THAT(errorsWith([](TrainingConfig &c) { c.data.labelColumn = 7; }),
                ElementsAre(isError("label-column", "must be 0 to 3 with 4 columns, not 7")));
}

TEST(Config, RefusesWhatIsNoNumberOrInfinite)
{
    for (const double value :
         {std::nan(""), std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()}) {
        EXPECT_EQ(errorsWith([&](TrainingConfig &c) { c.learningRate = value; }).size(), 1U);
        EXPECT_EQ(errorsWith([&](TrainingConfig &c) { c.data.noise = value; }).size(), 1U);
        EXPECT_EQ(errorsWith([&](TrainingConfig &c) { c.data.validationShare = value; }).size(), 1U);
        EXPECT_EQ(errorsWith([&](TrainingConfig &c) { c.weightDecay = value; }).size(), 1U);
    }
}

TEST(Config, RefusesTheGreatestIntegersWithoutOverflow)
{
    for (const std::int64_t value :
         {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        TrainingConfig config;
        config.data.rows = config.data.columns = config.data.labelColumn = config.data.seed = value;
        config.model.hiddenUnits = config.epochs = config.batchSize = config.earlyStopping = value;
        EXPECT_GE(config.validate().size(), 7U);
    }
}

TEST(Config, NeedsALabelColumnThatIsThere)
{
    EXPECT_THAT(errorsWith([](TrainingConfig &c) { c.data.columns = 1; }),
                ElementsAre(isError("label-column", "must be 0 with 1 column, not 1")));
    EXPECT_THAT(errorsWith([](TrainingConfig &c) { c.data.labelColumn = 4; }),
                ElementsAre(isError("label-column", "must be 0 to 3 with 4 columns, not 4")));
}

TEST(Config, TakesMomentumWithSgdAlone)
{
    for (const OptimizerKind kind : {OptimizerKind::Adam, OptimizerKind::RmsProp}) {
        const auto errors = errorsWith([kind](TrainingConfig &c) {
            c.momentum = 0.9;
            c.optimizer = kind;
        });
        EXPECT_THAT(errors, ElementsAre(isError("momentum", "needs the optimizer sgd")));
    }
}

TEST(Config, BoundsTheCellsOfTheTable)
{
    const auto withSize = [](std::int64_t rows, std::int64_t columns) {
        return errorsWith([=](TrainingConfig &c) {
            c.data.rows = rows;
            c.data.columns = columns;
        });
    };
    EXPECT_THAT(withSize(250'000, 2'000), IsEmpty());
    EXPECT_THAT(withSize(10'000'000, 50), IsEmpty());
    EXPECT_THAT(withSize(250'001, 2'000), ElementsAre(isError("rows", "at most 500000000, not 500002000")));
    EXPECT_THAT(withSize(10'000'000, 2'000), ElementsAre(isError("rows", "at most 500000000")));
}

TEST(Config, NeedsRowsOnBothSidesOfTheCut)
{
    const auto errors = errorsWith([](TrainingConfig &c) {
        c.data.rows = 10;
        c.data.validationShare = 0.01;
    });
    EXPECT_THAT(errors, ElementsAre(isError("validation-share", "at least one row on each side")));
    EXPECT_THAT(errorsWith([](TrainingConfig &c) {
                    c.data.rows = 10;
                    c.data.validationShare = 0.9;
                }),
                IsEmpty());
}

TEST(Config, ReportsEveryBrokenRuleAtOnce)
{
    const auto errors = errorsWith([](TrainingConfig &c) {
        c.epochs = -1;
        c.batchSize = 0;
        c.model.hiddenUnits = 0;
    });
    EXPECT_EQ(errors.size(), 3U);
}

TEST(Config, NeedsLearningRateChangesInOrderAndInRange)
{
    const auto with = [](std::vector<LearningRateChange> changes) {
        return errorsWith([&](TrainingConfig &c) { c.learningRateChanges = std::move(changes); });
    };
    EXPECT_THAT(with({{0, 0.1}, {1, 0.2}, {500, 1'000.0}}), IsEmpty());
    EXPECT_THAT(with({{5, 0.1}, {5, 0.2}}), ElementsAre(isError("learning_rate_changes", "ascend")));
    EXPECT_THAT(with({{-1, 0.1}}), ElementsAre(isError("learning_rate_changes", "ascend")));
    EXPECT_THAT(with({{3, 0.0}}), ElementsAre(isError("learning_rate_changes", "1e-07 to 1000")));
}

TEST(Config, NeedsTheColumnsAGeneratorsFormulaHas)
{
    EXPECT_THAT(errorsWith([](TrainingConfig &c) { c.data.source = "syn4"; }),
                ElementsAre(isError("columns", "must be 11 to 2000 with syn4, not 4")));
    EXPECT_THAT(errorsWith([](TrainingConfig &c) {
                    c.data.source = "syn4";
                    c.data.columns = 11;
                    c.data.labelColumn = 99; // says nothing there
                }),
                IsEmpty());
}

TEST(Config, TakesNoiseOnlyWhereThereAreLabelsToFlip)
{
    EXPECT_THAT(errorsWith([](TrainingConfig &c) {
                    c.data.source = "friedman1";
                    c.data.columns = 10;
                    c.data.noise = 0.1;
                }),
                ElementsAre(isError("noise", "must be 0 with friedman1")));
}

TEST(Config, AsksNothingOfATableThatOnlyAGeneratorNeeds)
{
    EXPECT_THAT(errorsWith([](TrainingConfig &c) {
                    c.data.source = "breast.csv";
                    c.data.rows = 0;
                    c.data.columns = 0;
                }),
                IsEmpty());
    EXPECT_THAT(errorsWith([](TrainingConfig &c) { c.data.source.clear(); }),
                ElementsAre(isError("data", "")));
}

TEST(Config, IsBroughtInLineWithAGeneratorsNeeds)
{
    TrainingConfig config;
    config.data.noise = 0.2;
    config.data.source = std::string("friedman1");
    config.reconcile();
    EXPECT_EQ(config.data.columns, 5);
    EXPECT_EQ(config.data.noise, 0.0);
    EXPECT_THAT(config.validate(), IsEmpty());
}

TEST(Config, IsPublishedWithAnySeedButWithNoOtherChange)
{
    TrainingConfig config;
    config.data.seed = 12;
    EXPECT_TRUE(config.isPublished());
    for (const Change &change : std::vector<Change>{
             [](TrainingConfig &c) { c.data.rows = 9'999; }, [](TrainingConfig &c) { c.data.noise = 0.1; },
             [](TrainingConfig &c) { c.model.attentionBias = true; },
             [](TrainingConfig &c) { c.model.activation = Activation::Tanh; },
             [](TrainingConfig &c) { c.epochs = 21; }, [](TrainingConfig &c) { c.shuffle = false; },
             [](TrainingConfig &c) { c.learningRate = 0.002; },
             [](TrainingConfig &c) { c.weightDecay = 0.1; }, [](TrainingConfig &c) { c.earlyStopping = 3; },
             [](TrainingConfig &c) {
                 c.learningRateChanges = {{0, 0.001}};
             }}) {
        TrainingConfig changed;
        change(changed);
        EXPECT_FALSE(changed.isPublished());
    }
}

TEST(Config, ReconcilesSettingsThatRuleEachOtherOut)
{
    TrainingConfig config;
    config.data.columns = 1;
    config.momentum = 0.9;
    config.reconcile();
    EXPECT_EQ(config.data.labelColumn, 0);
    EXPECT_EQ(config.momentum, 0.0);
    EXPECT_THAT(config.validate(), IsEmpty());
    config.optimizer = OptimizerKind::Sgd;
    config.momentum = 0.9;
    config.data.columns = 8;
    config.reconcile();
    EXPECT_EQ(config.data.labelColumn, 0);
    EXPECT_EQ(config.momentum, 0.9);
}

TEST(Config, ReadsItsWordsBackAndNamesThemWhereOneIsWrong)
{
    for (const Activation value :
         {Activation::Linear, Activation::Relu, Activation::Tanh, Activation::Sigmoid})
        EXPECT_EQ(activationFromString(toString(value)), value);
    for (const OptimizerKind value : {OptimizerKind::Adam, OptimizerKind::RmsProp, OptimizerKind::Sgd})
        EXPECT_EQ(optimizerFromString(toString(value)), value);
    for (const std::string word : {"", "Relu", "relu ", "swish"}) {
        try {
            activationFromString(word);
            ADD_FAILURE() << word;
        } catch (const std::invalid_argument &error) {
            EXPECT_THAT(error.what(), HasSubstr("must be one of linear, relu, tanh, sigmoid, not " + word));
        }
    }
    EXPECT_THROW(optimizerFromString("adamw"), std::invalid_argument);
}

TEST(ShortNumber, IsAsShortAsItReadsBackTheSame)
{
    EXPECT_EQ(shortNumber(0.001), "0.001");
    EXPECT_EQ(shortNumber(1e-7), "1e-07");
    EXPECT_EQ(shortNumber(10'000), "10000");
    EXPECT_EQ(shortNumber(-3), "-3");
    EXPECT_EQ(shortNumber(0.1 + 0.2), "0.30000000000000004");
    for (const double value : {1.0 / 3.0, 1e300, -2.5e-300, 123456789.125, 1e15, 999999999999999.0})
        EXPECT_EQ(std::stod(shortNumber(value)), value);
}

} // namespace attention
