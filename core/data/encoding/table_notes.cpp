// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/table_notes.h"

#include "core/data/encoding/column_levels.h"
#include "core/data/encoding/column_role.h"
#include "core/data/encoding/correlation.h"
#include "core/data/encoding/leak.h"
#include "core/data/encoding/notes_of_kind.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace attention {

namespace {

Sentence::Argument countOf(std::size_t value)
{
    return Sentence::count(static_cast<std::int64_t>(value));
}

/// \return false if stopped
bool addLeaks(const EncodedTable &encoded, const std::function<bool()> &stop, std::vector<TableNote> &notes)
{
    NotesOfKind leaks(TableNote::Kind::EqualsTarget, true, TableNote::Action::Ignore,
                      translatable("%1 columns (<b>%2</b>, <b>%3</b> …) tell the target: leak?"));
    const LeakSearch search(encoded.table.columns[encoded.plan.target], encoded.plan.task, encoded.rows.used);
    for (const std::size_t column : encoded.plan.inputs) {
        if (stop && stop())
            return false;
        const std::string &name = encoded.table.columns[column].name;
        switch (search.of(encoded.table.columns[column])) {
        case Leak::None:
            break;
        case Leak::Equal:
            leaks.add(name, translatable("<b>%1</b> equals the target: leak?"));
            break;
        case Leak::ValueByValue:
            leaks.add(name, translatable("<b>%1</b> tells the target value by value: leak?"));
            break;
        case Leak::StraightLine:
            leaks.add(name, translatable("<b>%1</b> is the target in another unit: leak?"));
            break;
        }
    }
    leaks.moveTo(notes);
    return true;
}

void addRows(const EncodedTable &encoded, std::vector<TableNote> &notes)
{
    const TableRows &rows = encoded.rows;
    const Sentence::Argument all = countOf(encoded.table.rows);
    if (rows.withoutTarget > 0) {
        const std::string &target = encoded.table.columns[encoded.plan.target].name;
        notes.push_back({TableNote::Kind::TargetMissing,
                         true,
                         {translatable("<b>%1</b> is missing in %2 of %3 rows: they are left out."),
                          {Sentence::named(target), countOf(rows.withoutTarget), all}},
                         TableNote::Action::None,
                         {target}});
    }
    if (rows.leftOut > 0) {
        const std::size_t columns = rows.leftOutForColumns.size();
        const char *pattern =
            columns == 1
                ? translatable("Left out, for they miss <b>%3</b>: %1 of %2 rows.")
                : translatable("Left out, for they miss one of %4 columns (<b>%3</b> …): %1 of %2 rows.");
        notes.push_back({TableNote::Kind::RowsLeftOut,
                         true,
                         {pattern,
                          {countOf(rows.leftOut), all, Sentence::named(rows.leftOutForColumns.front()),
                           countOf(columns)}},
                         TableNote::Action::None,
                         rows.leftOutForColumns});
    }
}

/// Columns that are no input by default, but not those that the user ignored.
void addIgnored(const EncodedTable &encoded, std::vector<TableNote> &notes)
{
    using Kind = TableNote::Kind;
    using Action = TableNote::Action;
    NotesOfKind rowNames(Kind::Ignored, true, Action::UseAsInput,
                         translatable("%1 columns (<b>%2</b>, <b>%3</b> …) name the rows: ignored."));
    NotesOfKind texts(Kind::Ignored, true, Action::UseAsInput,
                      translatable("%1 columns (<b>%2</b>, <b>%3</b> …) are text: ignored."));
    NotesOfKind dates(Kind::Ignored, true, Action::UseAsInput,
                      translatable("%1 columns (<b>%2</b>, <b>%3</b> …) are dates: ignored."));
    NotesOfKind empty(Kind::Ignored, true, Action::Show,
                      translatable("%1 columns (<b>%2</b>, <b>%3</b> …) have no values: ignored."));
    NotesOfKind constant(Kind::Constant, true, Action::Show,
                         translatable("%1 columns (<b>%2</b>, <b>%3</b> …) have one value only: ignored."));
    for (std::size_t index = 0; index < encoded.table.columns.size(); ++index) {
        const Column &column = encoded.table.columns[index];
        if (index == encoded.plan.target || encoded.config.roles.contains(column.name))
            continue;
        switch (whyNoInput(column)) {
        case NotAnInput::No:
            break;
        case NotAnInput::Empty:
            empty.add(column.name, translatable("<b>%1</b> has no values: ignored."));
            break;
        case NotAnInput::NamesRows:
            rowNames.add(column.name, translatable("<b>%1</b> is different in every row: it names rows, so "
                                                   "it is ignored."));
            break;
        case NotAnInput::Text:
            texts.add(column.name, translatable("<b>%1</b> is text with %2 different values: ignored."),
                      {countOf(column.texts.size())});
            break;
        case NotAnInput::Date:
            dates.add(column.name, translatable("<b>%1</b> is a date or a time: ignored."));
            break;
        case NotAnInput::CountsRows:
            rowNames.add(column.name, translatable("<b>%1</b> counts the rows: ignored."));
            break;
        case NotAnInput::Constant:
            constant.add(column.name, translatable("<b>%1</b> has one value only: ignored."));
            break;
        }
    }
    for (NotesOfKind *kind : {&rowNames, &texts, &dates, &empty, &constant})
        kind->moveTo(notes);
}

/// Whether an input is the same in all training rows.
bool saysNothing(const Column &column, const ColumnEncoding &encoding,
                 std::span<const std::uint32_t> trainRows)
{
    if (encoding.kind == ColumnEncoding::Kind::Category)
        return encoding.inputs() == 1 && !encoding.other;
    return !ColumnLevels(column, trainRows, 1).moreThanMost();
}

void addConstant(const EncodedTable &encoded, std::vector<TableNote> &notes)
{
    NotesOfKind constant(TableNote::Kind::Constant, true, TableNote::Action::Ignore,
                         translatable("%1 columns (<b>%2</b>, <b>%3</b> …) have one value only in the "
                                      "training rows: they say nothing."));
    for (std::size_t index = 0; index < encoded.plan.inputs.size(); ++index) {
        const Column &column = encoded.table.columns[encoded.plan.inputs[index]];
        if (saysNothing(column, encoded.preprocessing.columns[index], encoded.trainRows)) {
            constant.add(column.name,
                         translatable("<b>%1</b> has one value only in the training rows: it says nothing."));
        }
    }
    constant.moveTo(notes);
}

const char *fillPattern(const ColumnEncoding &encoding)
{
    switch (encoding.kind) {
    case ColumnEncoding::Kind::Number:
        return translatable("<b>%1</b> misses %2 of %3 values: filled with the median of the training rows.");
    case ColumnEncoding::Kind::Boolean:
        return translatable("<b>%1</b> misses %2 of %3 values: filled with the more frequent one.");
    case ColumnEncoding::Kind::Category:
        break;
    }
    return encoding.missing
               ? translatable("<b>%1</b> misses %2 of %3 values: missing is a level of its own.")
               : translatable("<b>%1</b> misses %2 of %3 values, none in training rows: they are no level.");
}

void addFilled(const EncodedTable &encoded, std::vector<TableNote> &notes)
{
    const std::vector<std::uint32_t> &rows = encoded.rows.used;
    NotesOfKind filled(TableNote::Kind::Filled, true, TableNote::Action::LeaveRowsOut,
                       translatable("%1 columns (<b>%2</b>, <b>%3</b> …) miss values: filled with medians, "
                                    "of categories a level of its own."));
    for (std::size_t index = 0; index < encoded.plan.inputs.size(); ++index) {
        const Column &column = encoded.table.columns[encoded.plan.inputs[index]];
        if (column.missing == 0)
            continue;
        const auto missing = std::count_if(rows.begin(), rows.end(),
                                           [&column](std::uint32_t row) { return isMissing(column, row); });
        if (missing > 0) {
            filled.add(column.name, fillPattern(encoded.preprocessing.columns[index]),
                       {Sentence::count(missing), countOf(rows.size())});
        }
    }
    filled.moveTo(notes);
}

void addRare(const Preprocessing &preprocessing, std::vector<TableNote> &notes)
{
    NotesOfKind merged(
        TableNote::Kind::RareMerged, false, TableNote::Action::Show,
        translatable("%1 columns (<b>%2</b>, <b>%3</b> …) have rare levels that share one input."));
    for (const ColumnEncoding &column : preprocessing.columns) {
        if (column.other) {
            merged.add(column.name,
                       column.inputs() == 1
                           ? translatable("<b>%1</b> has %2 levels, all rare: they share one input, which "
                                          "says nothing.")
                           : translatable("<b>%1</b> has %2 rare levels: they share one input."),
                       {countOf(column.rare.size())});
        }
    }
    merged.moveTo(notes);
}

Sentence togetherSentence(const Table &table, const CorrelatedGroup &group)
{
    Sentence sentence;
    // Rounded down, for it says "at least"; a straight line, which rounding may have left below 1, is 1.
    constexpr double rounding = 1e-9;
    sentence.arguments = {Sentence::correlation(std::floor(100.0 * (group.weakest + rounding)) / 100.0)};
    for (std::size_t index = 0; index < std::min<std::size_t>(group.columns.size(), 3); ++index)
        sentence.arguments.push_back(Sentence::named(table.columns[group.columns[index]].name));
    if (group.columns.size() == 2) {
        sentence.pattern = translatable(
            "<b>%2</b> and <b>%3</b> move together (|r| ≥ %1): attention may fall on either of them.");
    } else if (group.columns.size() == 3) {
        sentence.pattern = translatable("<b>%2</b>, <b>%3</b> and <b>%4</b> move together (|r| ≥ %1): "
                                        "attention may fall on any of them.");
    } else {
        sentence.pattern = translatable("<b>%2</b>, <b>%3</b>, <b>%4</b> and others, %5 columns, move "
                                        "together (|r| ≥ %1): attention may fall on any of them.");
        sentence.arguments.push_back(countOf(group.columns.size()));
    }
    return sentence;
}

/// \return false if stopped
bool addCorrelated(const EncodedTable &encoded, const std::function<bool()> &stop,
                   std::vector<TableNote> &notes)
{
    const auto groups = correlatedGroups(encoded.table, encoded.plan.inputs, encoded.rows.used, stop);
    if (!groups)
        return false;
    for (const CorrelatedGroup &group : *groups) {
        TableNote &note = notes.emplace_back(
            TableNote{TableNote::Kind::Correlated, false, {}, TableNote::Action::Show, {}});
        note.text = togetherSentence(encoded.table, group);
        for (const std::size_t column : group.columns)
            note.columns.push_back(encoded.table.columns[column].name);
    }
    return true;
}

} // namespace

std::optional<std::vector<TableNote>> tableNotes(const EncodedTable &encoded,
                                                 const std::function<bool()> &stop)
{
    std::vector<TableNote> notes;
    if (!addLeaks(encoded, stop, notes))
        return std::nullopt;
    addRows(encoded, notes);
    addIgnored(encoded, notes);
    addConstant(encoded, notes);
    addFilled(encoded, notes);
    addRare(encoded.preprocessing, notes);
    if (!addCorrelated(encoded, stop, notes))
        return std::nullopt;
    return notes;
}

} // namespace attention
