// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/generators/generated.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace attention::test {

namespace {

using testing::ElementsAre;

std::vector<double> targetsOf(const Dataset &data)
{
    std::vector<double> targets;
    for (const float y : data.y)
        targets.push_back(data.targetScale.mean + y * data.targetScale.deviation);
    return targets;
}

} // namespace

TEST(Generators, AreOfferedInThisOrder)
{
    std::vector<std::string> names;
    for (const Generator &generator : generators())
        names.emplace_back(generator.name);
    EXPECT_THAT(names, ElementsAre("label-column", "two-columns", "xor", "switch", "duplicate", "noise",
                                   "syn1", "syn2", "syn3", "syn4", "syn5", "syn6", "friedman1"));
}

TEST(Generators, AreFoundByTheirNamesOnly)
{
    for (const Generator &generator : generators())
        EXPECT_EQ(findGenerator(generator.name), &generator);
    EXPECT_EQ(findGenerator("syn7"), nullptr);
    EXPECT_EQ(findGenerator("sample:iris"), nullptr);
    EXPECT_EQ(findGenerator(""), nullptr);
}

TEST(Generators, HaveTheDefaultsOfTheirPublications)
{
    EXPECT_EQ(findGenerator("label-column")->columns, 4);
    EXPECT_EQ(findGenerator("label-column")->epochs, 20);
    for (const char *syn : {"syn1", "syn2", "syn3", "syn4", "syn5", "syn6"}) {
        EXPECT_EQ(findGenerator(syn)->columns, 11);
        EXPECT_EQ(findGenerator(syn)->epochs, 50);
    }
    EXPECT_EQ(findGenerator("friedman1")->columns, 10);
    EXPECT_EQ(findGenerator("friedman1")->epochs, 50);
}

TEST(Generators, OnlyOneHasALabelColumnAndOnlyARegressionKnowsNoLabelNoise)
{
    for (const Generator &generator : generators()) {
        EXPECT_EQ(generator.labelColumn, generator.name == "label-column") << generator.name;
        EXPECT_EQ(generator.labelNoise, generator.task == Task::Binary) << generator.name;
    }
}

TEST(Generators, FillEveryPartOfTheDataSet)
{
    for (const Generator &generator : generators()) {
        SCOPED_TRACE(generator.name);
        const Dataset data = generated(generator.name, 100);
        const auto columns = static_cast<std::size_t>(generator.columns);
        EXPECT_EQ(data.task, generator.task);
        EXPECT_EQ(data.rows, 100U);
        EXPECT_EQ(data.trainRows, 80U);
        EXPECT_EQ(data.columns, columns);
        EXPECT_EQ(data.x.size(), 100 * columns);
        EXPECT_EQ(data.y.size(), 100U);
        EXPECT_EQ(data.columnNames.size(), columns);
        EXPECT_EQ(data.columnNames.back(), "x" + std::to_string(columns - 1));
        EXPECT_EQ(data.sources, plainSources(data.columnNames));
        EXPECT_EQ(data.classNames.size(), generator.task == Task::Binary ? 2U : 0U);
        EXPECT_EQ(data.targetName, "y");
        EXPECT_EQ(data.preprocessing.has_value(), generator.task == Task::Regression);
        EXPECT_THAT(data.tableRows, testing::IsEmpty());
    }
}

TEST(Generators, NameATrueSetForEveryRowWithinTheLeastColumns)
{
    for (const Generator &generator : generators()) {
        SCOPED_TRACE(generator.name);
        DataConfig config = configOf(generator.name, 50);
        config.columns = generator.leastColumns;
        config.labelColumn = 0;
        const Dataset data = *generate(config);
        ASSERT_TRUE(data.truth.has_value());
        EXPECT_EQ(data.truth->setOfRow.size(), data.truth->sets.size() > 1 ? data.rows : 0U);
        std::size_t largest = 0;
        for (std::size_t row = 0; row < data.rows; ++row) {
            const std::vector<std::size_t> &set = data.truth->ofRow(row);
            EXPECT_TRUE(std::is_sorted(set.begin(), set.end()));
            for (const std::size_t column : set)
                largest = std::max(largest, column);
        }
        EXPECT_EQ(largest + 1, data.columns);
    }
}

TEST(Generators, RepeatThemselvesWithTheSameSeedAndDifferWithAnother)
{
    for (const Generator &generator : generators()) {
        SCOPED_TRACE(generator.name);
        DataConfig config = configOf(generator.name, 200);
        const Dataset once = *generate(config);
        const Dataset again = *generate(config);
        EXPECT_EQ(once.x, again.x);
        EXPECT_EQ(once.y, again.y);
        config.seed = 2;
        const Dataset other = *generate(config);
        EXPECT_NE(once.x, other.x);
        EXPECT_NE(once.y, other.y);
    }
}

TEST(Generators, GrowByMoreRowsWithoutChangingTheFirst)
{
    for (const Generator &generator : generators()) {
        SCOPED_TRACE(generator.name);
        DataConfig config = configOf(generator.name, 300);
        config.noise = generator.labelNoise ? 0.2 : 0.0;
        const Dataset less = *generate(config);
        config.rows = 700;
        const Dataset more = *generate(config);
        for (std::size_t row = 0; row < less.rows; ++row) {
            for (std::size_t column = 0; column < less.columns; ++column)
                ASSERT_NEAR(drawn(less, row, column), drawn(more, row, column), 1e-5);
        }
        const std::vector<double> targetsOfLess = targetsOf(less);
        const std::vector<double> targetsOfMore = targetsOf(more);
        for (std::size_t row = 0; row < less.rows; ++row) {
            ASSERT_NEAR(targetsOfLess[row], targetsOfMore[row], 1e-5);
            ASSERT_EQ(less.truth->ofRow(row), more.truth->ofRow(row));
        }
    }
}

TEST(Generators, MakeTwoClassesOfAboutTheSameSize)
{
    for (const Generator &generator : generators()) {
        if (generator.task != Task::Binary)
            continue;
        const Dataset data = generated(generator.name, 20'000);
        const double ones = shareOfRows(data, [&data](std::size_t row) { return data.y[row] == 1.0F; });
        // Of syn2 to syn6 the chances lie to one side: 55.7 % of syn2's are ones, the most.
        EXPECT_NEAR(ones, 0.5, generator.name.starts_with("syn") ? 0.075 : 0.018) << generator.name;
        EXPECT_EQ(classCounts(data.y, 2)[0] + classCounts(data.y, 2)[1], data.rows);
    }
}

TEST(Generators, NoiseFlipsThatShareOfTheLabelsAndLeavesTheColumnsAsTheyWere)
{
    for (const Generator &generator : generators()) {
        if (!generator.labelNoise)
            continue;
        DataConfig config = configOf(generator.name, 10'000);
        const Dataset clean = *generate(config);
        config.noise = 0.1;
        const Dataset noisy = *generate(config);
        EXPECT_EQ(noisy.x, clean.x) << generator.name;
        const double flipped =
            shareOfRows(clean, [&](std::size_t row) { return clean.y[row] != noisy.y[row]; });
        EXPECT_NEAR(flipped, 0.1, 5 * 0.003) << generator.name;
    }
}

TEST(Generators, AreGivenUpWhenStopped)
{
    for (const Generator &generator : generators()) {
        int asked = 0;
        EXPECT_FALSE(
            generate(configOf(generator.name, 10'000), [&asked] { return ++asked == 3; }).has_value());
        EXPECT_EQ(asked, 3);
    }
}

TEST(Generators, RefuseANameThatIsNoneOfTheirs)
{
    DataConfig config;
    config.source = "syn7";
    EXPECT_THROW(generate(config), std::invalid_argument);
}

} // namespace attention::test
