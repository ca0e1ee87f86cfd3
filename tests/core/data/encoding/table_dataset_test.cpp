// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/table_dataset.h"
#include "tests/core/data/encoding/tables.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t rows = 200;

/// Numbers, a boolean, a category with missing ones, and a target of three classes.
Table mixed()
{
    return tableOf(
        {numbers("x", repeated(rows, [](std::size_t row) { return 100.0F + 7.0F * scattered(row, 1); })),
         booleans("b", repeated(rows, [](std::size_t row) { return scattered(row, 2) < 0.3F ? 1 : 0; })),
         texts("c", repeated(rows,
                             [](std::size_t row) {
                                 const std::vector<std::string> words{"red", "blue", ""};
                                 return words[static_cast<std::size_t>(3.0F * scattered(row, 3))];
                             })),
         texts("y", repeated(rows, [](std::size_t row) { return std::string(1, "aabc"[row % 4]); }))});
}

Dataset datasetOf(const Table &table, const TableConfig &config = {}, double share = 0.2,
                  std::uint64_t seed = 1)
{
    return makeTableDataset(table, config, share, seed)->dataset;
}

std::string complaintAbout(const Table &table, const TableConfig &config, double share = 0.2)
{
    return complaintOf([&] { makeTableDataset(table, config, share, 1); });
}

/// One input of all training rows.
std::vector<double> inputOf(const Dataset &data, std::size_t input)
{
    std::vector<double> values;
    for (std::size_t row = 0; row < data.trainRows; ++row)
        values.push_back(data.row(row)[input]);
    return values;
}

double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double squareMeanOf(std::vector<double> values)
{
    for (double &value : values)
        value *= value;
    return meanOf(values);
}

TEST(TableDataset, KnowsItsColumnsClassesAndTarget)
{
    const Dataset data = datasetOf(mixed());
    EXPECT_EQ(data.task, Task::Multiclass);
    EXPECT_EQ(data.rows, rows);
    EXPECT_EQ(data.trainRows, 160U);
    EXPECT_EQ(data.columns, 5U);
    EXPECT_EQ(data.x.size(), rows * 5);
    EXPECT_THAT(data.columnNames, ElementsAre("x", "b", "c=blue", "c=red", "c=(missing)"));
    EXPECT_THAT(data.sources,
                ElementsAre(SourceColumn{"x", 0, 1}, SourceColumn{"b", 1, 1}, SourceColumn{"c", 2, 3}));
    EXPECT_THAT(data.classNames, ElementsAre("a", "b", "c"));
    EXPECT_EQ(data.targetName, "y");
    EXPECT_EQ(data.targetScale, StandardScale{});
    EXPECT_EQ(data.preprocessing->target, "y");
    EXPECT_EQ(data.preprocessing->classes, data.classNames);
}

TEST(TableDataset, HasEachRowsClassAsTarget)
{
    const Dataset data = datasetOf(mixed());
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t place = data.tableRows[row] % 4;
        EXPECT_EQ(data.y[row], place < 2 ? 0.0F : static_cast<float>(place - 1));
    }
}

TEST(TableDataset, GivesThePositiveClassY1)
{
    TableConfig config;
    config.positiveClass = "p";
    const Table table =
        tableOf({numbers("x", counting(20)),
                 texts("y", repeated(20, [](std::size_t row) { return row % 2 == 0 ? "p" : "q"; }))});
    const Dataset data = datasetOf(table, config);
    for (std::size_t row = 0; row < data.rows; ++row)
        EXPECT_EQ(data.y[row], data.tableRows[row] % 2 == 0 ? 1.0F : 0.0F);
}

TEST(TableDataset, StandardisesNumbersAndBooleansOverTrainingRows)
{
    const Dataset data = datasetOf(mixed());
    for (const std::size_t input : {std::size_t{0}, std::size_t{1}}) {
        EXPECT_NEAR(meanOf(inputOf(data, input)), 0.0, 1e-6);
        EXPECT_NEAR(squareMeanOf(inputOf(data, input)), 1.0, 1e-6);
    }
}

TEST(TableDataset, LearnsNothingFromValidationRows)
{
    Table table = mixed();
    const Dataset before = datasetOf(table);
    const std::uint32_t validation = before.tableRows[before.trainRows];
    table.columns[0].numbers[validation] = 1e6F;
    table.columns[1].codes[validation] = TextDictionary::noCode;
    table.columns[1].missing = 1;
    table.columns[2].codes[validation] = table.columns[2].texts.add("green");
    const Dataset after = datasetOf(table);
    EXPECT_EQ(after.preprocessing, before.preprocessing);
    EXPECT_EQ(after.tableRows, before.tableRows);
    EXPECT_NE(after.row(after.trainRows)[0], before.row(before.trainRows)[0]);

    const std::uint32_t training = before.tableRows[0];
    table.columns[0].numbers[training] = 1e6F;
    EXPECT_NE(datasetOf(table).preprocessing, before.preprocessing);
}

TEST(TableDataset, HasOneLevelOfACategoryInEveryRow)
{
    const Table table = mixed();
    const Dataset data = datasetOf(table);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint32_t code = table.columns[2].codes[data.tableRows[row]];
        const std::string_view level =
            code == TextDictionary::noCode ? "(missing)" : table.columns[2].texts.text(code);
        for (std::size_t input = 2; input < 5; ++input) {
            EXPECT_EQ(data.row(row)[input],
                      data.columnNames[input] == std::string("c=").append(level) ? 1.0F : 0.0F);
        }
    }
}

TEST(TableDataset, FillsMissingNumbersWithTheMedianOfTheTrainingRows)
{
    Table table = mixed();
    for (std::size_t row = 0; row < rows; row += 5)
        table.columns[0].numbers[row] = missingNumber;
    table.columns[0].missing = rows / 5;
    const Dataset data = datasetOf(table);
    const ColumnEncoding &x = data.preprocessing->columns[0];
    std::vector<float> present;
    for (std::size_t row = 0; row < data.trainRows; ++row) {
        if (data.tableRows[row] % 5 != 0)
            present.push_back(table.columns[0].numbers[data.tableRows[row]]);
    }
    std::sort(present.begin(), present.end());
    const std::size_t half = present.size() / 2;
    EXPECT_DOUBLE_EQ(
        x.fill, present.size() % 2 == 1
                    ? present[half]
                    : (static_cast<double>(present[half - 1]) + static_cast<double>(present[half])) / 2.0);
    for (std::size_t row = 0; row < rows; ++row) {
        if (data.tableRows[row] % 5 == 0) {
            EXPECT_EQ(data.row(row)[0], static_cast<float>((x.fill - x.scale.mean) / x.scale.deviation));
        }
    }
    EXPECT_NEAR(squareMeanOf(inputOf(data, 0)), 1.0, 1e-6);
}

TEST(TableDataset, StandardisesARegressionsTarget)
{
    const Table table =
        tableOf({numbers("x", counting(rows)), numbers("price", repeated(rows, [](std::size_t row) {
                                                           return 5000.0F + 100.0F * scattered(row);
                                                       }))});
    const Dataset data = datasetOf(table);
    EXPECT_EQ(data.task, Task::Regression);
    EXPECT_THAT(data.classNames, IsEmpty());
    const std::vector<double> y(data.y.begin(), data.y.begin() + static_cast<std::ptrdiff_t>(data.trainRows));
    EXPECT_NEAR(meanOf(y), 0.0, 1e-6);
    EXPECT_NEAR(squareMeanOf(y), 1.0, 1e-6);
    EXPECT_EQ(data.targetScale, data.preprocessing->targetScale);
    for (std::size_t row = 0; row < rows; ++row) {
        EXPECT_NEAR(data.y[row] * data.targetScale.deviation + data.targetScale.mean,
                    table.columns[1].numbers[data.tableRows[row]], 1e-2);
    }
}

TEST(TableDataset, ValidatesEachClassByItsShare)
{
    const Dataset data = datasetOf(mixed());
    const std::span<const float> y = data.y;
    EXPECT_THAT(classCounts(y.first(data.trainRows), 3), ElementsAre(80, 40, 40));
    EXPECT_THAT(classCounts(y.subspan(data.trainRows), 3), ElementsAre(20, 10, 10));
}

TEST(TableDataset, TrainsOnAClassThatHasOneRow)
{
    const Table table =
        tableOf({numbers("x", counting(30)),
                 texts("y", repeated(30, [](std::size_t row) { return row == 17 ? "rare" : "often"; }))});
    const Dataset data = datasetOf(table);
    EXPECT_THAT(classCounts(std::span(data.y).first(data.trainRows), 2), ElementsAre(23, 1));
    EXPECT_EQ(data.rows, 30U);
}

TEST(TableDataset, IsTheSameBySeed)
{
    const auto rowsBy = [](std::uint64_t seed) { return datasetOf(mixed(), {}, 0.2, seed).tableRows; };
    EXPECT_EQ(rowsBy(5), rowsBy(5));
    EXPECT_NE(rowsBy(5), rowsBy(6));
    EXPECT_EQ(datasetOf(mixed(), {}, 0.2, 5).x, datasetOf(mixed(), {}, 0.2, 5).x);
}

TEST(TableDataset, ValidatesTheLastRowsUnlessShuffled)
{
    TableConfig config;
    config.shuffleSplit = false;
    const Dataset data = datasetOf(mixed(), config);
    EXPECT_EQ(data.trainRows, 160U);
    std::vector<std::uint32_t> all(rows);
    std::iota(all.begin(), all.end(), 0U);
    EXPECT_EQ(data.tableRows, all);
}

TEST(TableDataset, LeavesOutRowsWithoutATargetAndThoseAskedFor)
{
    Table table =
        tableOf({numbers("a", counting(40)), numbers("b", counting(40)),
                 texts("y", repeated(40, [](std::size_t row) { return row % 2 == 0 ? "p" : "q"; }))});
    table.columns[0].numbers[3] = table.columns[1].numbers[4] = missingNumber;
    table.columns[2].codes[5] = TextDictionary::noCode;
    for (Column &column : table.columns)
        column.missing = 1;
    TableConfig config;
    config.leaveOutMissing = {"a"};
    const Dataset data = datasetOf(table, config);
    EXPECT_EQ(data.rows, 38U);
    EXPECT_EQ(std::count(data.tableRows.begin(), data.tableRows.end(), 3U), 0);
    EXPECT_EQ(std::count(data.tableRows.begin(), data.tableRows.end(), 4U), 1);
    EXPECT_EQ(std::count(data.tableRows.begin(), data.tableRows.end(), 5U), 0);
}

TEST(TableDataset, KeepsInputsFiniteFarFromTheTrainingRows)
{
    const float largest = std::numeric_limits<float>::max();
    TableConfig config = targeting("y");
    config.shuffleSplit = false;
    config.roles = {{"x", ColumnRole::Input}};
    const Table table =
        tableOf({numbers("x", {-largest, -largest, -largest, largest}), numbers("y", {1, 2, 1, 2})});
    const Dataset data = datasetOf(table, config, 0.25);
    EXPECT_THAT(data.x, ElementsAre(0.0F, 0.0F, 0.0F, largest));
}

TEST(TableDataset, NeedsRowsOnBothSides)
{
    const Table table = tableOf({numbers("x", {1, 2, 3, 4}), numbers("y", {0, 1, 0, 1})});
    EXPECT_EQ(complaintAbout(table, {}, 0.1),
              "a validation share of 0.1 of 4 rows leaves no row for validation; use more rows or another "
              "share");
    TableConfig config;
    config.shuffleSplit = false;
    EXPECT_EQ(
        complaintAbout(table, config, 0.9),
        "a validation share of 0.9 of 4 rows leaves no row for training; use more rows or another share");
}

TEST(TableDataset, HasAtMostSoManyInputs)
{
    std::vector<Column> columns{numbers("y", {0, 1, 0, 1, 0})};
    for (std::size_t column = 0; column < 2001; ++column)
        columns.push_back(numbers(numbered("x", column), {1, 2, 3, 4, 5}));
    EXPECT_EQ(complaintAbout(tableOf(columns), {}),
              "the columns become 2001 inputs, more than the 2000 there may be; ignore some");
    columns.resize(1900);
    for (Column &column : columns) {
        if (column.name != "y")
            column = texts(column.name, {"a", "a", "b", "b", "b"});
    }
    EXPECT_THAT(complaintAbout(tableOf(columns), {}), HasSubstr("the columns become 37"));
}

TEST(TableDataset, StopsWhenAsked)
{
    const Table table = mixed();
    std::size_t asked = 0;
    const auto never = [&asked] {
        ++asked;
        return false;
    };
    EXPECT_TRUE(makeTableDataset(table, {}, 0.2, 1, never));
    EXPECT_GT(asked, 5U);
    for (std::size_t at = 1; at <= asked; ++at) {
        std::size_t now = 0;
        EXPECT_FALSE(makeTableDataset(table, {}, 0.2, 1, [&now, at] { return ++now == at; })) << at;
    }
}

} // namespace
} // namespace attention::test
