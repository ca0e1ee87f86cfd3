// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/table_dataset.h"
#include "core/data/encoding/target_guess.h"
#include "tests/core/data/encoding/tables.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t rows = 24;

Column feature(const std::string &name = "x")
{
    return numbers(name, repeated(rows, [](std::size_t row) { return scattered(row); }));
}

Column classes(const std::string &name, const std::vector<std::string> &words)
{
    return texts(name, repeated(rows, [&words](std::size_t row) { return words[row % words.size()]; }));
}

Column wholeNumbers(const std::string &name, std::size_t different)
{
    return numbers(
        name, repeated(rows, [different](std::size_t row) { return static_cast<float>(row % different); }));
}

std::string targetNameOf(std::vector<Column> columns, const TableConfig &config = {})
{
    const Table table = tableOf(std::move(columns));
    return table.columns[planTable(table, config).target].name;
}

TablePlan planOf(Column target, TableConfig config = {})
{
    config.target = target.name;
    return planTable(tableOf({feature(), std::move(target)}), config);
}

std::string complaintAbout(std::vector<Column> columns, const TableConfig &config)
{
    const Table table = tableOf(std::move(columns));
    return complaintOf([&] { planTable(table, config); });
}

TEST(TablePlan, TakesTheTargetByItsNameInAnyCase)
{
    EXPECT_EQ(targetNameOf({feature("a"), classes("Diagnosis", {"M", "B"}), feature("b")}), "Diagnosis");
    EXPECT_EQ(targetNameOf({classes("class", {"p", "q"}), wholeNumbers("target", 2), feature("b")}),
              "target");
}

TEST(TablePlan, TakesTheLastColumnThatCanBePredictedElse)
{
    Column counted = numbers("n", counting(rows, 1.0F));
    counted.ignoredBecause = "counts the rows";
    EXPECT_EQ(targetNameOf({feature("a"), feature("b"), counted,
                            numbers("constant", std::vector<float>(rows, 5.0F)),
                            texts("empty", std::vector<std::string>(rows))}),
              "b");
}

TEST(TablePlan, GuessesNoTargetAmongColumnsThatWereGivenARole)
{
    TableConfig config;
    config.roles = {{"target", ColumnRole::Input}, {"b", ColumnRole::Ignore}};
    EXPECT_EQ(targetNameOf({feature("target"), feature("a"), feature("b")}, config), "a");
}

TEST(TablePlan, SeesTheTaskInTheTargetsValues)
{
    EXPECT_EQ(planOf(classes("y", {"a", "b"})).task, Task::Binary);
    EXPECT_EQ(planOf(classes("y", {"a", "b", "c"})).task, Task::Multiclass);
    EXPECT_EQ(
        planOf(booleans("y", repeated(rows, [](std::size_t row) { return row % 3 == 0 ? 1 : 0; }))).task,
        Task::Binary);
    EXPECT_EQ(planOf(wholeNumbers("y", 2)).task, Task::Binary);
    EXPECT_EQ(planOf(wholeNumbers("y", 12)).task, Task::Multiclass);
    EXPECT_EQ(planOf(wholeNumbers("y", 13)).task, Task::Regression); // do not come twice on average
    EXPECT_EQ(planOf(feature("y")).task, Task::Regression);
    Column halves = wholeNumbers("y", 3);
    for (float &number : halves.numbers)
        number /= 2.0F;
    EXPECT_EQ(planOf(halves).task, Task::Regression);
}

TEST(TablePlan, OffersTheTasksAColumnCanHaveTheLikeliestFirst)
{
    EXPECT_THAT(tasksOf(classes("y", {"a", "b"})), ElementsAre(Task::Binary, Task::Multiclass));
    EXPECT_THAT(tasksOf(classes("y", {"a", "b", "c"})), ElementsAre(Task::Multiclass));
    EXPECT_THAT(tasksOf(wholeNumbers("y", 2)), ElementsAre(Task::Binary, Task::Regression, Task::Multiclass));
    EXPECT_THAT(tasksOf(wholeNumbers("y", 3)), ElementsAre(Task::Multiclass, Task::Regression));
    EXPECT_THAT(tasksOf(wholeNumbers("y", 20)), ElementsAre(Task::Regression, Task::Multiclass));
    EXPECT_THAT(tasksOf(feature("y")), ElementsAre(Task::Regression));
    EXPECT_THAT(tasksOf(classes("y", {"a"})), IsEmpty());
    const std::vector<std::string> names =
        repeated(rows, [](std::size_t row) { return std::to_string(row); });
    EXPECT_THAT(tasksOf(texts("y", names)), IsEmpty());
}

TEST(TablePlan, CountsTheClassesOfTheRowsUsed)
{
    Column target = texts("y", {"b", "a", "", "b", "a", "b", "c", "c"});
    const Table table = tableOf({numbers("x", {1, 2, 3, 4, missingNumber, 6, 7, 8}), target});
    TableConfig config = targeting("y");
    EXPECT_THAT(planTable(table, config).classes, ElementsAre("a", "b", "c"));
    EXPECT_THAT(planTable(table, config).classRows, ElementsAre(2, 3, 2));
    config.leaveOutMissing = {"x"};
    EXPECT_THAT(planTable(table, config).classRows, ElementsAre(1, 3, 2));
}

TEST(TablePlan, OrdersClassesAsNumbersWhereTheyAre)
{
    EXPECT_THAT(planOf(wholeNumbers("y", 12)).classes,
                ElementsAre("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"));
    EXPECT_THAT(planOf(classes("y", {"10", "9", "-1"})).classes, ElementsAre("-1", "9", "10"));
    EXPECT_THAT(planOf(classes("y", {"10,5", "9,5", "-1"})).classes, ElementsAre("-1", "9,5", "10,5"));
    EXPECT_THAT(planOf(classes("y", {"10", "9", "b"})).classes, ElementsAre("10", "9", "b"));
}

TEST(TablePlan, PutsThePositiveClassLast)
{
    EXPECT_THAT(planOf(classes("y", {"malignant", "benign"})).classes, ElementsAre("benign", "malignant"));
    EXPECT_THAT(planOf(classes("y", {"Yes", "maybe"})).classes, ElementsAre("maybe", "Yes"));
    EXPECT_THAT(planOf(classes("y", {"healthy", "cold"})).classes, ElementsAre("healthy", "cold"));
    EXPECT_THAT(planOf(wholeNumbers("y", 2)).classes, ElementsAre("0", "1"));
    EXPECT_THAT(planOf(classes("y", {"2", "1", "2"})).classes, ElementsAre("1", "2"));
    EXPECT_THAT(planOf(classes("y", {"dog", "cat", "dog"})).classes, ElementsAre("dog", "cat")); // rarer
    EXPECT_THAT(planOf(classes("y", {"dog", "cat"})).classes, ElementsAre("cat", "dog"));
    TableConfig config;
    config.positiveClass = "benign";
    const TablePlan plan = planOf(classes("y", {"malignant", "benign", "benign"}), config);
    EXPECT_THAT(plan.classes, ElementsAre("malignant", "benign"));
    EXPECT_THAT(plan.classRows, ElementsAre(8, 16));
}

TEST(TablePlan, LeavesOutOfTheInputsWhatSaysNothing)
{
    Column retyped = texts("retyped", repeated(rows, [](std::size_t row) { return std::to_string(row); }),
                           ColumnType::Text);
    const Table table = tableOf(
        {feature("a"),
         texts("date", repeated(rows, [](std::size_t row) { return std::to_string(row % 3); }),
               ColumnType::DateTime),
         retyped, numbers("constant", std::vector<float>(rows, 1.0F)), wholeNumbers("y", 2),
         texts("only or missing", repeated(rows, [](std::size_t row) { return row % 2 == 0 ? "yes" : ""; })),
         feature("b")});
    TableConfig config = targeting("y");
    EXPECT_THAT(planTable(table, config).inputs, ElementsAre(0, 5, 6));
    config.roles = {{"date", ColumnRole::Input}, {"b", ColumnRole::Ignore}, {"y", ColumnRole::Input}};
    EXPECT_THAT(planTable(table, config).inputs, ElementsAre(0, 1, 5));
}

TEST(TablePlan, TakesATaskThatSuitsTheTarget)
{
    TableConfig config;
    config.task = Task::Regression;
    EXPECT_EQ(planOf(wholeNumbers("y", 2), config).task, Task::Regression);
    EXPECT_THAT(planOf(wholeNumbers("y", 2), config).classes, IsEmpty());
    config.task = Task::Multiclass;
    EXPECT_EQ(planOf(classes("y", {"a", "b"}), config).task, Task::Multiclass);
}

TEST(TablePlan, SaysInOneLineWhatCannotBePredicted)
{
    const auto of = [](const Column &target, std::optional<Task> task) {
        TableConfig config = targeting(target.name);
        config.task = task;
        return complaintAbout({feature(), target}, config);
    };
    EXPECT_EQ(of(classes("diagnosis", {"benign"}), {}),
              "diagnosis has one value only: nothing to predict; choose another target");
    EXPECT_EQ(of(texts("y", std::vector<std::string>(rows)), {}),
              "y has no values: nothing to predict; choose another target");
    EXPECT_EQ(of(classes("y", {"a", "b"}), Task::Regression),
              "y is category: a regression predicts numbers; predict classes or choose another target");
    EXPECT_EQ(of(classes("y", {"a", "b", "c"}), Task::Binary),
              "y has 3 values, a binary task has two; predict several classes (multiclass)");
    EXPECT_EQ(of(numbers("y", counting(rows)), Task::Multiclass),
              "y is different in every row: no classes to predict; choose another target");
}

TEST(TablePlan, TakesUpTo255Classes)
{
    const auto plan = [](std::size_t different, std::optional<Task> task, bool asNumbers) {
        TableConfig config = targeting("y");
        config.task = task;
        const auto index = [different](std::size_t row) { return row % different; };
        Column target =
            asNumbers
                ? numbers("y", repeated(600, [&](std::size_t row) { return static_cast<float>(index(row)); }))
                : texts("y", repeated(600, [&](std::size_t row) { return std::to_string(index(row)); }));
        return planTable(tableOf({numbers("x", counting(600)), std::move(target)}), config);
    };
    EXPECT_EQ(plan(255, {}, false).classes.size(), 255U);
    EXPECT_EQ(plan(255, Task::Multiclass, true).classes.size(), 255U);
    EXPECT_EQ(complaintOf([&] { plan(256, {}, false); }),
              "y has more than the 255 classes there may be; choose another target");
    EXPECT_EQ(complaintOf([&] { plan(256, Task::Multiclass, true); }),
              "y has more than the 255 classes there may be; predict it as a number (regression)");
}

TEST(TablePlan, NamesAColumnOrClassThatIsNotThere)
{
    const std::vector<Column> columns{feature("a"), classes("y", {"p", "q"})};
    EXPECT_EQ(complaintAbout(columns, targeting("z")), "there is no column z; use one of a, y");
    TableConfig config;
    config.roles = {{"b", ColumnRole::Ignore}};
    EXPECT_EQ(complaintAbout(columns, config), "there is no column b; use one of a, y");
    config = {};
    config.leaveOutMissing = {"c"};
    EXPECT_EQ(complaintAbout(columns, config), "there is no column c; use one of a, y");
    config = {};
    config.positiveClass = "r";
    EXPECT_EQ(complaintAbout(columns, config), "r is no class of y; use one of p, q");
}

TEST(TablePlan, AsksForAnInput)
{
    EXPECT_EQ(complaintAbout({classes("y", {"p", "q"})}, {}),
              "no input is left besides the target y: the table has a single column; check the delimiter");
    EXPECT_EQ(
        complaintAbout({classes("y", {"p", "q"}), classes("c", {"p"})}, {}),
        "no input is left besides the target y: the other columns are ignored; use one of them as input");
}

TEST(TablePlan, SaysThatNothingCanBePredicted)
{
    EXPECT_EQ(complaintAbout({classes("c", {"p"})}, {}),
              "no column can be predicted: each has one value only, names the rows or is ignored; choose the "
              "target");
}

TEST(TablePlan, SaysThatNoRowIsLeft)
{
    TableConfig config = targeting("y");
    config.leaveOutMissing = {"a"};
    EXPECT_EQ(complaintAbout({numbers("a", std::vector<float>(rows, missingNumber)), feature(), feature("y")},
                             config),
              "no row is left: each misses a value of a; fill missing values instead");
}

} // namespace
} // namespace attention::test
