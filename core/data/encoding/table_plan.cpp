// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/column_role.h"
#include "core/data/encoding/table_dataset.h"
#include "core/data/encoding/table_rows.h"
#include "core/data/encoding/target_guess.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace attention {

namespace {

[[noreturn]] void fail(const std::string &what)
{
    throw std::invalid_argument(what);
}

/// "a, b, c and 12 more"
std::string listed(const std::vector<std::string> &names)
{
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t index = 0; index < std::min(names.size(), most); ++index)
        text += (index == 0 ? "" : ", ") + names[index];
    if (names.size() > most)
        text += " and " + std::to_string(names.size() - most) + " more";
    return text;
}

std::size_t columnNamed(const Table &table, const std::string &name)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&name](const Column &column) { return column.name == name; });
    if (found != table.columns.end())
        return static_cast<std::size_t>(found - table.columns.begin());
    std::vector<std::string> names;
    for (const Column &column : table.columns)
        names.push_back(column.name);
    fail("there is no column " + name + "; use one of " + listed(names));
}

void checkNames(const Table &table, const TableConfig &config)
{
    for (const auto &[name, role] : config.roles)
        columnNamed(table, name);
    for (const std::string &name : config.leaveOutMissing)
        columnNamed(table, name);
}

std::size_t targetOf(const Table &table, const TableConfig &config)
{
    if (!config.target.empty())
        return columnNamed(table, config.target);
    if (const std::optional<std::size_t> guess = guessTarget(table, config))
        return *guess;
    fail("no column can be predicted: each has one value only, names the rows or is ignored; "
         "choose the target");
}

/// The target's task, as asked for or guessed. \throws if it cannot be
Task taskOf(const Column &target, const ColumnLevels &levels, std::optional<Task> asked)
{
    const std::string another = "; choose another target";
    const std::string &name = target.name;
    if (levels.size() == 0 && !levels.moreThanMost())
        fail(name + " has no values: nothing to predict" + another);
    if (levels.size() == 1)
        fail(name + " has one value only: nothing to predict" + another);
    const std::vector<Task> tasks = tasksOf(target, levels);
    const Task task = asked ? *asked : tasks.empty() ? Task::Multiclass : tasks.front();
    if (std::find(tasks.begin(), tasks.end(), task) != tasks.end())
        return task;
    if (task == Task::Regression)
        fail(name + " is " + columnTypeName(target.type) +
             ": a regression predicts numbers; predict classes or choose another target");
    if (levels.moreThanMost()) {
        fail(name + " has more than the " + std::to_string(mostClasses) + " classes there may be" +
             (tasks.empty() ? another : "; predict it as a number (regression)"));
    }
    if (levels.size() == levels.present())
        fail(name + " is different in every row: no classes to predict" + another);
    fail(name + " has " + std::to_string(levels.size()) +
         " values, a binary task has two; predict several classes (multiclass)");
}

/// The class y = 1 becomes the second of two.
void setPositive(TablePlan &plan, const std::string &target, const std::string &asked)
{
    std::size_t positive = 0;
    if (asked.empty()) {
        positive = guessPositive(plan.classes, plan.classRows);
    } else {
        const auto found = std::find(plan.classes.begin(), plan.classes.end(), asked);
        if (found == plan.classes.end())
            fail(asked + " is no class of " + target + "; use one of " + listed(plan.classes));
        positive = static_cast<std::size_t>(found - plan.classes.begin());
    }
    std::swap(plan.classes[positive], plan.classes[1]);
    std::swap(plan.classRows[positive], plan.classRows[1]);
}

bool isInput(const Column &column, const TableConfig &config)
{
    const auto role = config.roles.find(column.name);
    return role == config.roles.end() ? whyNoInput(column) == NotAnInput::No
                                      : role->second == ColumnRole::Input;
}

} // namespace

TablePlan planTable(const Table &table, const TableConfig &config)
{
    checkNames(table, config);
    if (table.rows == 0)
        fail("there are no rows below the header");
    TablePlan plan;
    plan.target = targetOf(table, config);
    const Column &target = table.columns[plan.target];
    const TableRows rows = usedRows(table, plan.target, config);
    if (rows.used.empty() && rows.leftOut > 0)
        fail("no row is left: each misses a value of " + listed(rows.leftOutForColumns) +
             "; fill missing values instead");
    const ColumnLevels levels(target, rows.used, mostClasses);
    plan.task = taskOf(target, levels, config.task);
    if (plan.task != Task::Regression) {
        plan.classes = levels.texts();
        plan.classRows = levels.counts();
    }
    if (plan.task == Task::Binary)
        setPositive(plan, target.name, config.positiveClass);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (column != plan.target && isInput(table.columns[column], config))
            plan.inputs.push_back(column);
    }
    if (plan.inputs.empty()) {
        fail("no input is left besides the target " + target.name +
             (table.columns.size() == 1 ? ": the table has a single column; check the delimiter"
                                        : ": the other columns are ignored; use one of them as input"));
    }
    return plan;
}

} // namespace attention
