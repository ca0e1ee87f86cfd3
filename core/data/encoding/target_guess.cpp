// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/target_guess.h"

#include "core/data/csv/cell_text.h"
#include "core/data/encoding/column_role.h"
#include "core/data/encoding/table_dataset.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

namespace attention {

namespace {

/// A number with more values than this, or with values that are not whole, is no class.
constexpr std::size_t fewNumbers = 20;

constexpr std::array<std::string_view, 13> targetNames{
    "target",  "label",   "class",    "y",     "outcome", "diagnosis", "response",
    "species", "variety", "survived", "churn", "result",  "output"};
constexpr std::array<std::string_view, 15> positiveNames{
    "yes",  "true",    "y",        "t",       "on",   "positive", "pos", "malignant",
    "sick", "disease", "diseased", "present", "spam", "fraud",    "+"};
constexpr std::array<std::string_view, 12> negativeNames{"no",  "false",   "off",     "negative",
                                                         "neg", "benign",  "healthy", "normal",
                                                         "ham", "absence", "absent",  "legitimate"};

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return lower;
}

template <std::size_t size>
bool isAmong(const std::array<std::string_view, size> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), lowerCase(name)) != names.end();
}

/// The one of two for which `holds`; nothing if it does for both or none.
template <class Predicate>
std::optional<std::size_t> theOne(const std::vector<std::string> &classes, Predicate holds)
{
    const bool first = holds(classes[0]);
    if (first == holds(classes[1]))
        return std::nullopt;
    return first ? 0 : 1;
}

bool canBeGuessed(const Column &column, const TableConfig &config)
{
    return !config.roles.contains(column.name) && whyNoInput(column) == NotAnInput::No &&
           !tasksOf(column).empty();
}

} // namespace

std::vector<Task> tasksOf(const Column &column)
{
    std::vector<std::uint32_t> rows(std::max(column.numbers.size(), column.codes.size()));
    std::iota(rows.begin(), rows.end(), 0U);
    return tasksOf(column, ColumnLevels(column, rows, mostClasses));
}

std::vector<Task> tasksOf(const Column &column, const ColumnLevels &levels)
{
    const bool number = column.type == ColumnType::Number;
    if (levels.moreThanMost())
        return number ? std::vector{Task::Regression} : std::vector<Task>{};
    const std::size_t size = levels.size();
    if (size < 2)
        return {};
    std::vector<Task> tasks;
    if (size < levels.present()) { // else a class would be a row
        if (size == 2)
            tasks.push_back(Task::Binary);
        tasks.push_back(Task::Multiclass);
    }
    if (number) {
        const bool classes =
            2 * size <= levels.present() && (size == 2 || (size <= fewNumbers && levels.areWholeNumbers()));
        tasks.insert(classes ? tasks.begin() + 1 : tasks.begin(), Task::Regression);
    }
    return tasks;
}

std::optional<std::size_t> guessTarget(const Table &table, const TableConfig &config)
{
    const std::vector<Column> &columns = table.columns;
    for (const std::string_view name : targetNames) {
        const auto named = std::find_if(columns.begin(), columns.end(), [name](const Column &column) {
            return lowerCase(column.name) == name;
        });
        if (named != columns.end() && canBeGuessed(*named, config))
            return static_cast<std::size_t>(named - columns.begin());
    }
    const auto last = std::find_if(columns.rbegin(), columns.rend(),
                                   [&config](const Column &column) { return canBeGuessed(column, config); });
    if (last == columns.rend())
        return std::nullopt;
    return static_cast<std::size_t>(columns.rend() - last) - 1;
}

std::size_t guessPositive(const std::vector<std::string> &classes, const std::vector<std::size_t> &counts)
{
    if (const auto one = theOne(classes, [](const auto &name) { return isAmong(positiveNames, name); }))
        return *one;
    if (const auto one = theOne(classes, [](const auto &name) { return isAmong(negativeNames, name); }))
        return 1 - *one;
    const bool numbers = std::all_of(classes.begin(), classes.end(), [](const std::string &name) {
        return isNumber(name, '.') || isNumber(name, ',');
    });
    return numbers || counts[1] <= counts[0] ? 1 : 0;
}

} // namespace attention
