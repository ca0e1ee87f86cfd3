// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_reader.h"
#include "core/data/encoding/table_note.h"

#include <QString>

#include <cstddef>
#include <string>
#include <vector>

namespace attention {

/// One of the "things to know" as the dialog "Open table" shows it.
struct ImportNote
{
    enum class Action { None, UseAsInput, Ignore, LeaveRowsOut, KeepRows, ShowColumns, ShowLine };

    bool warning = true; ///< else a hint
    QString text;        ///< with <b>, names escaped
    Action action = Action::None;
    std::vector<std::string> columns; ///< what the action acts on
    std::size_t line = 0;             ///< of ShowLine
};

/// What the data set's making told, then the reader's warnings. Warnings that say the same of several lines
/// become one, and those that a note repeats are left out.
std::vector<ImportNote> importNotes(const std::vector<TableNote> &notes, const CsvFile &file);

/// What the link behind a note says; empty without one.
QString actionText(ImportNote::Action action);

} // namespace attention
