// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/notes_of_kind.h"

#include <cstdint>
#include <iterator>
#include <utility>

namespace attention {

namespace {

constexpr std::size_t mostOfKind = 3;

} // namespace

NotesOfKind::NotesOfKind(TableNote::Kind kind, bool warning, TableNote::Action action, const char *pattern)
    : m_together{kind, warning, {pattern, {}}, action, {}}
{}

void NotesOfKind::add(const std::string &column, const char *pattern,
                      const std::vector<Sentence::Argument> &arguments)
{
    m_together.columns.push_back(column);
    if (m_together.columns.size() > mostOfKind)
        return;
    TableNote note{m_together.kind,
                   m_together.warning,
                   {pattern, {Sentence::named(column)}},
                   m_together.action,
                   {column}};
    note.text.arguments.insert(note.text.arguments.end(), arguments.begin(), arguments.end());
    m_each.push_back(std::move(note));
}

void NotesOfKind::moveTo(std::vector<TableNote> &notes)
{
    const std::vector<std::string> &columns = m_together.columns;
    if (columns.size() <= mostOfKind) {
        std::move(m_each.begin(), m_each.end(), std::back_inserter(notes));
        return;
    }
    m_together.text.arguments = {Sentence::count(static_cast<std::int64_t>(columns.size())),
                                 Sentence::named(columns[0]), Sentence::named(columns[1])};
    notes.push_back(std::move(m_together));
}

} // namespace attention
