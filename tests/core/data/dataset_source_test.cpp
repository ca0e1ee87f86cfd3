// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_source.h"

#include "core/data/generators/generator.h"
#include "core/io/file_error.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>

namespace attention::test {

namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

const auto always = [] { return true; };

/// Numbers a and b, and a target of two classes, "no" and "yes" by turns.
std::string tableText(int rows)
{
    std::string text = "a,b,target\n";
    for (int row = 0; row < rows; ++row) {
        text.append(std::to_string(row)).append(".5,").append(std::to_string(row * row % 7)).append(".25,");
        text.append(row % 2 == 0 ? "no\n" : "yes\n");
    }
    return text;
}

class DatasetSourceOfAFile : public testing::Test
{
protected:
    DatasetSourceOfAFile()
    {
        put(m_path, tableText(40));
        m_config.source = m_path;
    }

    const TemporaryFolder m_folder;
    const std::string m_path = m_folder.text("table.csv");
    DataConfig m_config;
    DatasetSource m_source;
};

} // namespace

TEST(DatasetSource, MakesTheDataOfAGenerator)
{
    DataConfig config;
    config.source = "xor";
    config.rows = 500;
    DatasetSource source;
    const auto data = source.make(config);
    ASSERT_TRUE(data.has_value());
    const Dataset expected = *generate(config);
    EXPECT_EQ(data->dataset->x, expected.x);
    EXPECT_EQ(data->dataset->y, expected.y);
    EXPECT_TRUE(data->dataset->truth.has_value());
    EXPECT_THAT(data->notes, IsEmpty());
    EXPECT_THAT(data->warnings, IsEmpty());
}

TEST(DatasetSource, KeepsTheLastDataUntilTheConfigIsAnother)
{
    DataConfig config;
    config.rows = 500;
    DatasetSource source;
    const auto first = source.make(config)->dataset;
    EXPECT_EQ(source.make(config)->dataset, first);
    config.seed = 2;
    const auto second = source.make(config)->dataset;
    EXPECT_NE(second->x, first->x);
    config.seed = 1;
    EXPECT_EQ(source.make(config)->dataset->x, first->x);
}

TEST(DatasetSource, AStopLeavesNothingBehind)
{
    DataConfig config;
    DatasetSource source;
    EXPECT_FALSE(source.make(config, always).has_value());
    EXPECT_EQ(source.make(config)->dataset->rows, 10'000U);
}

TEST(DatasetSource, MakesTheDataOfASample)
{
    DataConfig config;
    config.source = "sample:iris";
    DatasetSource source;
    const auto data = source.make(config);
    ASSERT_TRUE(data.has_value());
    EXPECT_EQ(data->dataset->task, Task::Multiclass);
    EXPECT_EQ(data->dataset->rows, 150U);
    EXPECT_EQ(data->dataset->columns, 4U);
    EXPECT_EQ(data->dataset->targetName, "class");
    EXPECT_THAT(data->dataset->classNames, UnorderedElementsAre("setosa", "versicolor", "virginica"));
    EXPECT_FALSE(data->dataset->truth.has_value());
    EXPECT_EQ(source.table(config)->table.rows, 150U);
}

TEST(DatasetSource, AnUnknownSampleIsAnsweredWithTheNamesOfAll)
{
    DataConfig config;
    config.source = "sample:rose";
    DatasetSource source;
    EXPECT_THROW(source.make(config), std::invalid_argument);
    EXPECT_THAT(complaintOf([&] { source.table(config); }),
                HasSubstr("sample:iris, sample:wine, sample:breast-cancer"));
}

TEST_F(DatasetSourceOfAFile, ReadsAndEncodesIt)
{
    const auto data = m_source.make(m_config);
    ASSERT_TRUE(data.has_value());
    EXPECT_EQ(data->dataset->task, Task::Binary);
    EXPECT_EQ(data->dataset->rows, 40U);
    EXPECT_EQ(data->dataset->columns, 2U);
    EXPECT_EQ(data->dataset->targetName, "target");
    EXPECT_THAT(data->dataset->classNames, UnorderedElementsAre("no", "yes"));
}

TEST_F(DatasetSourceOfAFile, IsReadOnceForEverySeedAndRole)
{
    ReadProgress progress;
    const auto first = m_source.make(m_config, {}, &progress)->dataset;
    const auto table = m_source.table(m_config);
    EXPECT_EQ(progress.bytesRead, tableText(40).size());
    m_config.seed = 2;
    m_config.table.roles["b"] = ColumnRole::Ignore;
    const auto second = m_source.make(m_config, {}, &progress)->dataset;
    EXPECT_EQ(second->columns, 1U);
    EXPECT_NE(second->tableRows, first->tableRows);
    EXPECT_EQ(m_source.table(m_config), table);
    EXPECT_EQ(progress.bytesRead, tableText(40).size());
}

TEST_F(DatasetSourceOfAFile, IsReadAgainWithOtherOptions)
{
    const auto table = m_source.table(m_config);
    m_config.table.csv.types["b"] = ColumnType::Category;
    const auto other = m_source.table(m_config);
    EXPECT_NE(other, table);
    EXPECT_EQ(other->table.columns[1].type, ColumnType::Category);
}

TEST_F(DatasetSourceOfAFile, IsReadAgainOnceItHasGrown)
{
    const auto before = m_source.make(m_config)->dataset;
    put(m_path, tableText(50));
    const auto after = m_source.make(m_config)->dataset;
    EXPECT_EQ(before->rows, 40U);
    EXPECT_EQ(after->rows, 50U);
}

TEST_F(DatasetSourceOfAFile, IsReadAgainOnceItWasWrittenToThoughItsSizeIsTheSame)
{
    const auto before = m_source.make(m_config)->dataset;
    std::string text = tableText(40);
    text.replace(text.find("0.5"), 3, "9.5");
    put(m_path, text);
    std::filesystem::last_write_time(m_path,
                                     std::filesystem::last_write_time(m_path) + std::chrono::hours(1));
    EXPECT_NE(m_source.make(m_config)->dataset, before);
    EXPECT_EQ(m_source.table(m_config)->table.columns[0].numbers[0], 9.5F);
}

TEST_F(DatasetSourceOfAFile, IsMissedOnceItHasVanished)
{
    m_source.make(m_config);
    std::filesystem::remove(m_path);
    EXPECT_THROW(m_source.make(m_config), FileError);
    EXPECT_THAT(complaintOf([this] { m_source.table(m_config); }), HasSubstr(m_path));
}

TEST_F(DatasetSourceOfAFile, AStopLeavesNothingBehind)
{
    EXPECT_EQ(m_source.table(m_config, always), nullptr);
    EXPECT_FALSE(m_source.make(m_config, always).has_value());
    EXPECT_EQ(m_source.make(m_config)->dataset->rows, 40U);
}

TEST_F(DatasetSourceOfAFile, WarningsOfTheFileComeWithTheData)
{
    put(m_path, tableText(40).append("1.5,2.25\n"));
    const auto data = m_source.make(m_config);
    ASSERT_TRUE(data.has_value());
    ASSERT_THAT(data->warnings, SizeIs(1));
    EXPECT_EQ(data->warnings[0].line, 42U);
}

TEST_F(DatasetSourceOfAFile, AGeneratorBetweenDoesNotMakeItRead)
{
    const auto table = m_source.table(m_config);
    DataConfig generated;
    generated.rows = 100;
    EXPECT_EQ(m_source.make(generated)->dataset->rows, 100U);
    EXPECT_EQ(m_source.make(m_config)->dataset->rows, 40U);
    EXPECT_EQ(m_source.table(m_config), table);
}

} // namespace attention::test
