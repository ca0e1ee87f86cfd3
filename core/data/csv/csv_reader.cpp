// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/csv_reader.h"

#include "core/data/csv/cell_text.h"
#include "core/data/csv/column_builder.h"
#include "core/data/csv/csv_rows.h"
#include "core/data/csv/other_format.h"
#include "core/data/csv/text_source.h"
#include "core/io/file_error.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace attention {

namespace {

constexpr std::size_t cellsBetweenStops = 4096;
constexpr std::size_t leastLines = 50; ///< to tell the dialect from, in up to largestBeginning bytes
constexpr std::size_t largestBeginning = std::size_t{1} << 23;
constexpr std::uint64_t mostExpectedRows = std::uint64_t{1} << 22;

struct Stopped
{
};

void check(const CsvOptions &options)
{
    if (options.decimal && *options.decimal != '.' && *options.decimal != ',')
        throw std::invalid_argument("the decimal sign is a point or a comma");
    if (options.delimiter && !isCsvDelimiter(*options.delimiter))
        throw std::invalid_argument("the delimiter is one ASCII character, no quote and no line end");
    if (options.delimiter && options.decimal && *options.delimiter == *options.decimal)
        throw std::invalid_argument("the delimiter and the decimal sign are different characters");
}

/// The beginning of a file, as much as tells its dialect.
struct Beginning
{
    std::string text;
    std::size_t lines = 0;
    bool complete = false;
};

Beginning readBeginning(TextSource &source)
{
    Beginning beginning;
    while (!beginning.complete && beginning.lines < leastLines && beginning.text.size() < largestBeginning) {
        const std::size_t kept = beginning.text.size();
        beginning.text.resize(kept + TextWindow::block);
        const std::size_t got = source.read(std::span(beginning.text).subspan(kept));
        beginning.text.resize(kept + got);
        beginning.complete = got == 0;
        beginning.lines += static_cast<std::size_t>(
            std::count_if(beginning.text.begin() + static_cast<std::ptrdiff_t>(kept), beginning.text.end(),
                          [](char c) { return c == '\n' || c == '\r'; }));
    }
    return beginning;
}

/// What the message about a cell says after its text. \param asked the type that was asked for
std::string lossText(ColumnBuilder::Loss loss, std::optional<ColumnType> asked)
{
    switch (loss) {
    case ColumnBuilder::Loss::TooLarge:
        return {" is too large for a 32-bit float: left empty"};
    case ColumnBuilder::Loss::TooSmall:
        return {" is too small for a 32-bit float: read as 0"};
    case ColumnBuilder::Loss::ZeroByte:
        return {" holds zero bytes: left empty"};
    case ColumnBuilder::Loss::NotOfType:
        return std::string(" is not a ").append(columnTypeName(*asked)).append(": left empty");
    case ColumnBuilder::Loss::None:
        break;
    }
    return {};
}

/// The first names, to say which there are.
std::string listed(std::span<const std::string> names)
{
    constexpr std::size_t most = 8;
    std::string text;
    for (const std::string &name : names.first(std::min(names.size(), most)))
        text.append(text.empty() ? "\"" : ", \"").append(shortened(name)).append(1, '"');
    return names.size() > most
               ? text.append(" and ").append(std::to_string(names.size() - most)).append(" more")
               : text;
}

/// One reading of a file, for one encoding.
class Reading
{
public:
    Reading(const InputBytes &input, std::optional<TextEncoding> encoding, const StopReading &stop,
            ReadProgress *progress)
        : m_source(input, encoding)
        , m_stop(stop)
        , m_progress(progress)
    {}

    CsvFile read(const CsvOptions &options, CsvWarnings &notes);

private:
    void makeBuilders(const CsvOptions &options, const Beginning &beginning);
    std::size_t readRows(std::span<const std::size_t> columns, bool again);
    void addRow(const CsvRows &rows, std::span<const std::size_t> columns);
    void keepForPreview(const CsvRows &rows);
    void readTextsAgain();

    const std::filesystem::path &path() const { return m_source.file().path(); }

    TextSource m_source;
    const StopReading &m_stop;
    ReadProgress *m_progress;
    CsvFile m_file;
    std::vector<ColumnBuilder> m_builders;
    CsvWarnings m_rowWarnings; ///< about rows and cells
};

CsvFile Reading::read(const CsvOptions &options, CsvWarnings &notes)
{
    const Beginning beginning = readBeginning(m_source);
    if (beginning.complete && trimmed(beginning.text).empty())
        throw contentError(path(), "the file is empty; choose one that holds a table");
    if (const char *const format = otherFormat(beginning.text))
        throw contentError(path(),
                           std::string("this is ") + format + ", not a table; save the table as CSV first");
    m_file.dialect = sniffCsv(beginning.text, beginning.complete, options, notes);
    m_file.dialect.encoding = m_source.encoding();
    if (m_file.dialect.names.empty())
        throw contentError(path(), "the file is empty; choose one that holds a table");
    makeBuilders(options, beginning);
    std::vector<std::size_t> all(m_builders.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    m_file.table.rows = readRows(all, false);
    readTextsAgain();
    if (m_file.table.rows == 0)
        notes.add(0, {}, "there are no rows below the header");
    for (ColumnBuilder &builder : m_builders) {
        if (m_stop && m_stop())
            throw Stopped();
        m_file.table.columns.push_back(builder.finish(notes));
    }
    if (m_source.file().changed())
        notes.add(0, {}, "the file was written to while it was read: rows may be missing or cut");
    m_file.warnings = notes.list("about columns");
    const std::vector<CsvWarning> ofRows = m_rowWarnings.list("about rows and cells");
    m_file.warnings.insert(m_file.warnings.end(), ofRows.begin(), ofRows.end());
    return std::move(m_file);
}

void Reading::makeBuilders(const CsvOptions &options, const Beginning &beginning)
{
    const CsvDialect &dialect = m_file.dialect;
    for (const auto &[name, type] : options.types) {
        if (std::find(dialect.names.begin(), dialect.names.end(), name) == dialect.names.end())
            throw contentError(path(), "no column is called \"" + shortened(name) + "\"; there are " +
                                           listed(dialect.names));
    }
    // A little too many, so that columns need not move when they grow.
    const std::uint64_t estimated = 11 * (m_source.file().size() / 10) * (beginning.lines + 1) /
                                    std::max<std::size_t>(beginning.text.size(), 1);
    const auto rows = static_cast<std::size_t>(std::min(estimated, mostExpectedRows));
    m_builders.reserve(dialect.names.size());
    for (const std::string &name : dialect.names) {
        const auto type = options.types.find(name);
        m_builders.emplace_back(name,
                                type == options.types.end() ? std::nullopt : std::optional(type->second),
                                dialect.decimal, rows);
    }
}

/// Gives the cells of these columns to their builders. \return rows
std::size_t Reading::readRows(std::span<const std::size_t> columns, bool again)
{
    if (m_progress != nullptr)
        m_progress->bytesTotal += m_source.file().size();
    m_source.rewind();
    const auto readText = [this](std::span<char> to) {
        const std::size_t got = m_source.read(to);
        if (m_progress != nullptr)
            m_progress->bytesRead =
                m_progress->bytesTotal - m_source.file().size() + m_source.file().position();
        return got;
    };
    CsvWarnings toldBefore;
    CsvRows rows(readText, m_file.dialect, again ? toldBefore : m_rowWarnings);
    std::size_t count = 0;
    std::size_t cells = 0;
    for (; rows.next(); ++count) {
        if (!again)
            keepForPreview(rows);
        addRow(rows, columns);
        cells += rows.cells().size();
        if (cells >= cellsBetweenStops) {
            cells = 0;
            if (m_stop && m_stop())
                throw Stopped();
        }
    }
    return count;
}

void Reading::addRow(const CsvRows &rows, std::span<const std::size_t> columns)
{
    const auto cells = rows.cells();
    const auto tell = [&](std::size_t column, const std::string &what) {
        m_rowWarnings.add(rows.line(), m_file.dialect.names[column],
                          '"' + shortened(cells[column]) + '"' + what);
    };
    for (const std::size_t column : columns) {
        const ColumnBuilder::Loss loss = m_builders[column].add(cells[column], rows.line());
        if (loss != ColumnBuilder::Loss::None)
            tell(column, lossText(loss, m_builders[column].typeAsked()));
        if (m_source.replaced() > 0 && cells[column].find(TextSource::replacement) != std::string_view::npos)
            tell(column, " holds bytes that are no text in this encoding");
    }
}

void Reading::keepForPreview(const CsvRows &rows)
{
    auto &kept = m_file.preview;
    const auto cells = rows.cells();
    if (!kept.empty() &&
        (kept.size() == CsvFile::previewRows || (kept.size() + 1) * cells.size() > CsvFile::previewCells))
        return;
    kept.emplace_back(cells.begin(), cells.end());
    m_file.previewLines.push_back(rows.line());
}

/// The columns that began with numbers and hold other texts.
void Reading::readTextsAgain()
{
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < m_builders.size(); ++column) {
        if (!m_builders[column].mustBeReadAgain())
            continue;
        columns.push_back(column);
        m_builders[column].readAgain();
        m_rowWarnings.remove(m_file.dialect.names[column]);
    }
    if (!columns.empty() && readRows(columns, true) != m_file.table.rows)
        throw contentError(path(), "the file changed while it was read; read it again");
}

} // namespace

std::optional<CsvFile> readCsv(const InputBytes &input, const CsvOptions &options, const StopReading &stop,
                               ReadProgress *progress)
{
    check(options);
    CsvWarnings notes;
    try {
        try {
            return Reading(input, options.encoding, stop, progress).read(options, notes);
        } catch (const NotUtf8 &place) {
            notes = {};
            notes.add(place.line, {}, "this line is not UTF-8: the file is read as Windows-1252 (Latin-1)");
            return Reading(input, TextEncoding::Windows1252, stop, progress).read(options, notes);
        }
    } catch (const Stopped &) {
        return std::nullopt;
    } catch (const std::length_error &error) {
        throw contentError(input.path, error.what());
    }
}

void visitCsvRows(const InputBytes &input, const CsvDialect &dialect, const VisitRow &visit)
{
    TextSource source(input, dialect.encoding);
    CsvWarnings toldBefore;
    try {
        CsvRows rows([&source](std::span<char> to) { return source.read(to); }, dialect, toldBefore);
        while (rows.next() && visit(rows.line(), rows.cells())) {
        }
    } catch (const std::length_error &error) {
        throw contentError(input.path, error.what());
    }
}

} // namespace attention
