// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/encoding/table_note.h"

#include <cstddef>
#include <string>
#include <vector>

namespace attention {

/// Gathers notes of one kind, one for each column; a single one instead if they are more than three.
class NotesOfKind
{
public:
    /// \param pattern of the single note: %1 how many columns, %2 and %3 the names of the first two
    NotesOfKind(TableNote::Kind kind, bool warning, TableNote::Action action, const char *pattern);

    /// \param arguments of the pattern after %1, which is the column's name
    void add(const std::string &column, const char *pattern,
             const std::vector<Sentence::Argument> &arguments = {});
    void moveTo(std::vector<TableNote> &notes);

private:
    TableNote m_together;
    std::vector<TableNote> m_each;
};

} // namespace attention
