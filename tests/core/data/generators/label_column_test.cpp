// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/generator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <vector>

namespace attention {

namespace {

using testing::ElementsAre;

DataConfig dataConfig(std::int64_t rows, std::int64_t columns = 4, std::int64_t labelColumn = 1)
{
    DataConfig config;
    config.rows = rows;
    config.columns = columns;
    config.labelColumn = labelColumn;
    return config;
}

std::size_t differingLabels(const Dataset &left, const Dataset &right)
{
    std::size_t count = 0;
    for (std::size_t row = 0; row < left.rows; ++row)
        count += left.y[row] != right.y[row] ? 1U : 0U;
    return count;
}

} // namespace

TEST(LabelColumn, HasTheShapesOfThePublishedExperiment)
{
    const Dataset data = *generate({});
    EXPECT_EQ(data.rows, 10'000U);
    EXPECT_EQ(data.columns, 4U);
    EXPECT_EQ(data.trainRows, 8'000U);
    EXPECT_EQ(data.validationRows(), 2'000U);
    EXPECT_EQ(data.x.size(), 40'000U);
    EXPECT_EQ(data.y.size(), 10'000U);
    EXPECT_THAT(data.columnNames, ElementsAre("x0", "x1", "x2", "x3"));
    EXPECT_THAT(data.classNames, ElementsAre("0", "1"));
    EXPECT_THAT(data.truth->ofRow(0), ElementsAre(1U));
    EXPECT_EQ(data.targetName, "y");
}

TEST(LabelColumn, HoldsTheLabelInTheLabelColumnWhicheverItIs)
{
    for (const std::int64_t labelColumn : {0, 2, 5}) {
        const Dataset data = *generate(dataConfig(500, 6, labelColumn));
        for (std::size_t row = 0; row < data.rows; ++row) {
            ASSERT_EQ(data.row(row)[static_cast<std::size_t>(labelColumn)], data.y[row]);
            ASSERT_TRUE(data.y[row] == 0.0F || data.y[row] == 1.0F);
        }
    }
}

TEST(LabelColumn, HoldsBothClassesWithEqualChance)
{
    const Dataset data = *generate({});
    const std::vector<std::size_t> counts = classCounts(data.y, 2);
    EXPECT_EQ(counts[0] + counts[1], data.rows);
    EXPECT_NEAR(static_cast<double>(counts[1]), 5'000.0, 5.0 * 50.0);
}

TEST(LabelColumn, HoldsStandardNormalNoiseElsewhereThatKnowsNothingOfTheLabel)
{
    const Dataset data = *generate({});
    const auto n = static_cast<double>(data.rows);
    for (const std::size_t column : {0U, 2U, 3U}) {
        double sum = 0.0;
        double squares = 0.0;
        double withLabel = 0.0;
        for (std::size_t row = 0; row < data.rows; ++row) {
            const double value = data.row(row)[column];
            sum += value;
            squares += value * value;
            withLabel += value * (data.y[row] - 0.5);
        }
        EXPECT_NEAR(sum / n, 0.0, 5.0 / std::sqrt(n));
        EXPECT_NEAR(squares / n, 1.0, 5.0 * std::sqrt(2.0 / n));
        EXPECT_NEAR(withLabel / n, 0.0, 2.5 / std::sqrt(n));
    }
}

TEST(LabelColumn, NoiseFlipsThatShareOfTheLabelsAndLeavesTheColumnsAsTheyWere)
{
    const Dataset clean = *generate({});
    for (const double noise : {0.1, 0.5}) {
        DataConfig config;
        config.noise = noise;
        const Dataset noisy = *generate(config);
        EXPECT_EQ(noisy.x, clean.x);
        const double sd = std::sqrt(10'000.0 * noise * (1.0 - noise));
        EXPECT_NEAR(static_cast<double>(differingLabels(noisy, clean)), 10'000.0 * noise, 5.0 * sd);
    }
}

TEST(LabelColumn, GrowsByMoreRowsWithoutChangingTheFirst)
{
    DataConfig config = dataConfig(300);
    config.noise = 0.2;
    const Dataset less = *generate(config);
    config.rows = 700;
    const Dataset more = *generate(config);
    EXPECT_TRUE(std::equal(less.x.begin(), less.x.end(), more.x.begin()));
    EXPECT_TRUE(std::equal(less.y.begin(), less.y.end(), more.y.begin()));
}

TEST(LabelColumn, CutsTheValidationShareWithoutChangingARow)
{
    DataConfig config = dataConfig(1'000);
    const Dataset fifth = *generate(config);
    config.validationShare = 0.5;
    const Dataset half = *generate(config);
    EXPECT_EQ(fifth.trainRows, 800U);
    EXPECT_EQ(half.trainRows, 500U);
    EXPECT_EQ(fifth.x, half.x);
    EXPECT_EQ(fifth.y, half.y);
}

TEST(LabelColumn, RepeatsItselfWithTheSameSeedAndDiffersWithAnother)
{
    DataConfig config = dataConfig(200);
    const Dataset once = *generate(config);
    const Dataset again = *generate(config);
    EXPECT_EQ(once.x, again.x);
    EXPECT_EQ(once.y, again.y);
    config.seed = 2;
    EXPECT_NE(generate(config)->x, once.x);
}

TEST(LabelColumn, KeepsTheNumbersThatEarlierExperimentsWereMadeOf)
{
    DataConfig config = dataConfig(40);
    config.noise = 0.5;
    const Dataset data = *generate(config);
    std::string column;
    std::string labels;
    for (std::size_t row = 0; row < data.rows; ++row) {
        column += data.row(row)[1] > 0.0F ? '1' : '0';
        labels += data.y[row] > 0.0F ? '1' : '0';
    }
    EXPECT_EQ(column, "0000101100111110101101100110000101010101");
    EXPECT_EQ(labels, "1010000000100010000110010101101011011010");
    const std::vector<float> first(data.x.begin(), data.x.begin() + 8);
    EXPECT_THAT(first,
                testing::Pointwise(testing::FloatEq(), {0.378183663F, 0.0F, -0.356718421F, -0.156694084F,
                                                        0.656348169F, 0.0F, -0.818965971F, 1.99536729F}));
}

TEST(LabelColumn, MakesOneColumnOfLabelsAlone)
{
    const Dataset data = *generate(dataConfig(10, 1, 0));
    EXPECT_EQ(data.x, data.y);
    EXPECT_EQ(data.trainRows, 8U);
}

TEST(LabelColumn, IsGivenUpWhenStoppedAndWholeWhenNot)
{
    int asked = 0;
    const auto stopAtTheThirdQuestion = [&asked] { return ++asked == 3; };
    EXPECT_FALSE(generate(dataConfig(10'000), stopAtTheThirdQuestion).has_value());
    EXPECT_EQ(asked, 3);
    const auto whole = generate(dataConfig(10'000), [] { return false; });
    ASSERT_TRUE(whole.has_value());
    EXPECT_EQ(whole->x, generate(dataConfig(10'000))->x);
}

TEST(Dataset, CountsTheRowsOfEveryClassTheMissingOnesToo)
{
    const std::vector<float> labels{2.0F, 0.0F, 2.0F, 2.0F};
    EXPECT_THAT(classCounts(labels, 4), ElementsAre(1U, 0U, 3U, 0U));
    EXPECT_THAT(classCounts(std::span<const float>{}, 2), ElementsAre(0U, 0U));
}

} // namespace attention
