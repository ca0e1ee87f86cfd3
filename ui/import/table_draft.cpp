// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/table_draft.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace attention {

TableDraft::TableDraft(DataConfig now)
    : m_data(std::move(now))
{}

void TableDraft::setFile(std::shared_ptr<const CsvFile> file)
{
    m_file = std::move(file);
    m_fileOptions = m_data.table.csv;
    dropUnknownColumns();
    m_configAtFile = m_data.table;
    makePlan();
}

void TableDraft::takeBackOptions()
{
    m_data.table = m_configAtFile;
    makePlan();
}

std::optional<std::size_t> TableDraft::columnNamed(const std::string &name) const
{
    const auto &columns = m_file->table.columns;
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column &column) { return column.name == name; });
    if (found == columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

std::optional<std::size_t> TableDraft::target() const
{
    if (m_plan)
        return m_plan->target;
    return columnNamed(m_data.table.target);
}

std::size_t TableDraft::inputs() const
{
    return static_cast<std::size_t>(std::count(m_roles.begin(), m_roles.end(), DraftRole::Input));
}

void TableDraft::setDelimiter(char delimiter)
{
    CsvOptions &csv = m_data.table.csv;
    csv.delimiter = delimiter;
    if (csv.decimal == delimiter)
        csv.decimal.reset();
    forgetColumns();
}

void TableDraft::setDecimal(char decimal)
{
    m_data.table.csv.decimal = decimal;
}

void TableDraft::setEncoding(TextEncoding encoding)
{
    m_data.table.csv.encoding = encoding;
    forgetColumns();
}

void TableDraft::setHeader(bool header)
{
    m_data.table.csv.header = header;
    forgetColumns();
}

// The reader refuses types of columns that the file has not.
void TableDraft::forgetColumns()
{
    m_data.table.csv.types.clear();
}

void TableDraft::setTypes(std::span<const std::size_t> columns, ColumnType type)
{
    for (const std::size_t column : columns)
        m_data.table.csv.types[m_file->table.columns[column].name] = type;
}

void TableDraft::setTarget(std::size_t column)
{
    TableConfig &config = m_data.table;
    config.target = m_file->table.columns[column].name;
    config.task.reset();
    config.positiveClass.clear();
    config.roles.erase(config.target);
    makePlan();
}

void TableDraft::setTask(Task task)
{
    m_data.table.task = task;
    m_data.table.positiveClass.clear();
    makePlan();
}

void TableDraft::setPositiveClass(const std::string &name)
{
    m_data.table.positiveClass = name;
    makePlan();
}

void TableDraft::setRoles(std::span<const std::size_t> columns, ColumnRole role)
{
    const auto wanted = role == ColumnRole::Input ? DraftRole::Input : DraftRole::Ignore;
    const auto differs = [&](std::size_t column) {
        return m_roles[column] != wanted && m_roles[column] != DraftRole::Target;
    };
    // What is guessed stays the target, whatever becomes of the other columns.
    if (m_plan)
        m_data.table.target = m_file->table.columns[m_plan->target].name;
    // What is so by default is not written down.
    for (const std::size_t column : columns) {
        if (differs(column))
            m_data.table.roles.erase(m_file->table.columns[column].name);
    }
    makePlan();
    if (std::none_of(columns.begin(), columns.end(), differs))
        return;
    for (const std::size_t column : columns) {
        if (differs(column))
            m_data.table.roles[m_file->table.columns[column].name] = role;
    }
    makePlan();
}

void TableDraft::setLeaveOutMissing(std::span<const std::size_t> columns, bool leaveOut)
{
    for (const std::size_t column : columns) {
        const std::string &name = m_file->table.columns[column].name;
        if (leaveOut)
            m_data.table.leaveOutMissing.insert(name);
        else
            m_data.table.leaveOutMissing.erase(name);
    }
    makePlan();
}

void TableDraft::dropUnknownColumns()
{
    TableConfig &config = m_data.table;
    std::set<std::string> known;
    for (const Column &column : m_file->table.columns)
        known.insert(column.name);
    std::erase_if(config.roles, [&](const auto &entry) { return !known.contains(entry.first); });
    std::erase_if(config.leaveOutMissing, [&](const std::string &name) { return !known.contains(name); });
    if (known.contains(config.target))
        return;
    config.target.clear();
    config.task.reset();
    config.positiveClass.clear();
}

void TableDraft::makePlan()
{
    const std::vector<Column> &columns = m_file->table.columns;
    m_problem.clear();
    m_tasks.clear();
    m_plan.reset();
    try {
        m_plan = planTable(m_file->table, m_data.table);
    } catch (const std::invalid_argument &error) {
        m_problem = error.what();
    }
    m_roles.assign(columns.size(), DraftRole::Ignore);
    if (m_plan) {
        for (const std::size_t column : m_plan->inputs)
            m_roles[column] = DraftRole::Input;
    } else {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const auto role = m_data.table.roles.find(columns[column].name);
            const bool input = role == m_data.table.roles.end() ? columns[column].ignoredBecause.empty()
                                                                : role->second == ColumnRole::Input;
            m_roles[column] = input ? DraftRole::Input : DraftRole::Ignore;
        }
    }
    if (const auto column = target()) {
        m_roles[*column] = DraftRole::Target;
        m_tasks = tasksOf(columns[*column]);
    }
}

} // namespace attention
