// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_notes.h"

#include "ui/text/core_text.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>
#include <utility>

namespace attention {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportNotes)
};

constexpr std::size_t linesNamed = 3;

ImportNote::Action actionOf(const TableNote &note)
{
    switch (note.action) {
    case TableNote::Action::UseAsInput:
        return ImportNote::Action::UseAsInput;
    case TableNote::Action::Ignore:
        return ImportNote::Action::Ignore;
    case TableNote::Action::LeaveRowsOut:
        return ImportNote::Action::LeaveRowsOut;
    case TableNote::Action::Show:
        return ImportNote::Action::ShowColumns;
    case TableNote::Action::None:
        break;
    }
    if (note.kind == TableNote::Kind::RowsLeftOut && !note.columns.empty())
        return ImportNote::Action::KeepRows;
    return note.columns.empty() ? ImportNote::Action::None : ImportNote::Action::ShowColumns;
}

/// Warnings that say the same: of one column, alike but for the cell's text in front.
using Kind = std::pair<std::string, std::string>;

Kind kindOf(const CsvWarning &warning)
{
    const std::size_t quote = warning.message.front() == '"' ? warning.message.rfind('"') : 0;
    return {warning.column, warning.message.substr(quote)};
}

QString linesText(const std::vector<std::size_t> &lines)
{
    QStringList named;
    for (std::size_t index = 0; index < std::min(lines.size(), linesNamed); ++index)
        named.append(countText(static_cast<std::int64_t>(lines[index])));
    const QString list = named.join(Words::tr(", "));
    if (lines.size() <= linesNamed)
        return Words::tr("lines %1").arg(list);
    return Words::tr("lines %1 and %2 more")
        .arg(list, countText(static_cast<std::int64_t>(lines.size() - linesNamed)));
}

/// \param shown the last line that can be shown
ImportNote noteOf(const CsvWarning &first, const std::vector<std::size_t> &lines, std::size_t shown)
{
    ImportNote note;
    const QString message = coreText(first.message).toHtmlEscaped();
    const QString column = QString::fromStdString(first.column).toHtmlEscaped();
    const QString line = countText(static_cast<std::int64_t>(first.line));
    if (lines.size() > 1)
        note.text = first.column.empty()
                        ? Words::tr("%1 (%2)").arg(message, linesText(lines))
                        : Words::tr("<b>%1</b>: %2 (%3)").arg(column, message, linesText(lines));
    else if (first.line > 0 && !first.column.empty())
        note.text = Words::tr("<b>%1</b>, line %2: %3").arg(column, line, message);
    else if (first.line > 0 && first.message.front() >= '0' && first.message.front() <= '9')
        note.text = Words::tr("<b>Line %1</b> has %2").arg(line, message);
    else if (first.line > 0)
        note.text = Words::tr("<b>Line %1</b>: %2").arg(line, message);
    else if (!first.column.empty())
        note.text = Words::tr("<b>%1</b>: %2").arg(column, message);
    else
        note.text = message.left(1).toUpper() + message.mid(1);
    if (!note.text.endsWith(u'.'))
        note.text = Words::tr("%1.").arg(note.text);
    if (first.line > 0 && first.line <= shown) {
        note.action = ImportNote::Action::ShowLine;
        note.line = first.line;
    } else if (!first.column.empty()) {
        note.action = ImportNote::Action::ShowColumns;
    }
    if (!first.column.empty())
        note.columns = {first.column};
    return note;
}

} // namespace

std::vector<ImportNote> importNotes(const std::vector<TableNote> &notes, const CsvFile &file)
{
    std::vector<ImportNote> result;
    result.reserve(notes.size());
    for (const TableNote &note : notes)
        result.push_back({note.warning, richText(note.text), actionOf(note), note.columns, 0});

    std::map<std::string, std::string> ignored; // a note says it, or the person decided otherwise
    for (const Column &column : file.table.columns) {
        if (!column.ignoredBecause.empty())
            ignored[column.name] = ' ' + column.ignoredBecause + ", so it is ignored";
    }
    std::vector<Kind> order;
    std::map<Kind, std::pair<const CsvWarning *, std::vector<std::size_t>>> groups;
    for (const CsvWarning &warning : file.warnings) {
        const auto known = ignored.find(warning.column);
        if (known != ignored.end() && warning.message.find(known->second) != std::string::npos)
            continue;
        const Kind kind = kindOf(warning);
        auto &[first, lines] = groups[kind];
        if (first == nullptr) {
            first = &warning;
            order.push_back(kind);
        }
        lines.push_back(warning.line);
    }
    const std::size_t shown = file.previewLines.empty() ? 0 : file.previewLines.back();
    for (const Kind &kind : order)
        result.push_back(noteOf(*groups[kind].first, groups[kind].second, shown));
    return result;
}

QString actionText(ImportNote::Action action)
{
    switch (action) {
    case ImportNote::Action::UseAsInput:
        return Words::tr("Use as input");
    case ImportNote::Action::Ignore:
        return Words::tr("Ignore");
    case ImportNote::Action::LeaveRowsOut:
        return Words::tr("Leave these rows out");
    case ImportNote::Action::KeepRows:
        return Words::tr("Fill them instead");
    case ImportNote::Action::ShowColumns:
    case ImportNote::Action::ShowLine:
        return Words::tr("Show");
    case ImportNote::Action::None:
        break;
    }
    return {};
}

} // namespace attention
