// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_reader.h"
#include "core/data/encoding/table_dataset.h"
#include "core/training/config.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace attention {

/// What a column is used for, the target included.
enum class DraftRole { Input, Target, Ignore };

/// A table before it is imported: the file as it was read, what was chosen so far, and what follows from
/// both. Roles and target follow at once; options of the reader and types of columns take effect when the
/// file was read again with config().csv. Columns are numbered from 0.
class TableDraft
{
public:
    /// \param now the data to begin with; its source is kept
    explicit TableDraft(DataConfig now);

    /// A file read with config().csv. What was chosen for columns that it has not is dropped.
    void setFile(std::shared_ptr<const CsvFile> file);
    /// Null before the first setFile().
    const std::shared_ptr<const CsvFile> &file() const { return m_file; }
    const DataConfig &data() const { return m_data; }
    const TableConfig &config() const { return m_data.table; }
    /// Whether config().csv differs from what the file was read with.
    bool isOutdated() const { return m_data.table.csv != m_fileOptions; }
    /// Back to the options, and what was chosen, of the file as it was read.
    void takeBackOptions();

    /// Nothing where the choices do not go together; problem() says why then.
    const std::optional<TablePlan> &plan() const { return m_plan; }
    const std::string &problem() const { return m_problem; }
    std::optional<std::size_t> columnNamed(const std::string &name) const;
    DraftRole role(std::size_t column) const { return m_roles[column]; }
    /// The target's column, also without a plan; nothing if there is none.
    std::optional<std::size_t> target() const;
    /// What the target can be predicted as, the likeliest first.
    const std::vector<Task> &tasks() const { return m_tasks; }
    std::size_t inputs() const;

    // Options of the reader.
    void setDelimiter(char delimiter);
    void setDecimal(char decimal);
    void setEncoding(TextEncoding encoding);
    void setHeader(bool header);
    void setTypes(std::span<const std::size_t> columns, ColumnType type);

    // What the columns are for.
    void setTarget(std::size_t column);
    void setTask(Task task);
    void setPositiveClass(const std::string &name);
    /// Input or ignored; the target stays the target.
    void setRoles(std::span<const std::size_t> columns, ColumnRole role);
    /// Rows that miss a value in one of these columns are left out, or filled again.
    void setLeaveOutMissing(std::span<const std::size_t> columns, bool leaveOut);

    void setValidationShare(double share) { m_data.validationShare = share; }
    void setShuffleSplit(bool shuffle) { m_data.table.shuffleSplit = shuffle; }

private:
    void forgetColumns();
    void dropUnknownColumns();
    void makePlan();

    DataConfig m_data;
    std::shared_ptr<const CsvFile> m_file;
    CsvOptions m_fileOptions;   ///< the file was read with
    TableConfig m_configAtFile; ///< as it was when the file was read
    std::optional<TablePlan> m_plan;
    std::string m_problem;
    std::vector<DraftRole> m_roles;
    std::vector<Task> m_tasks;
};

} // namespace attention
