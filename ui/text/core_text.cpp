// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/core_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <optional>
#include <vector>

namespace attention {

namespace {

// Of two that fit, the first is taken.
constexpr std::array<const char *, 83> messages{
    QT_TRANSLATE_NOOP("CoreText", "cannot read %1: %2; %3"),
    QT_TRANSLATE_NOOP("CoreText", "cannot write %1: %2; %3"),
    QT_TRANSLATE_NOOP("CoreText", "the file is empty; choose one that holds a table"),
    QT_TRANSLATE_NOOP("CoreText", "this is %1, not a table; save the table as CSV first"),
    QT_TRANSLATE_NOOP("CoreText", "this is UTF-32; save the file as UTF-8 first"),
    QT_TRANSLATE_NOOP("CoreText", "no column is called \"%1\"; there are %2"),
    QT_TRANSLATE_NOOP("CoreText", "the file changed while it was read; read it again"),
    QT_TRANSLATE_NOOP("CoreText", "this is a device or a pipe; save its data as a file first"),
    QT_TRANSLATE_NOOP("CoreText", "damaged, %1; use an undamaged copy"),
    QT_TRANSLATE_NOOP("CoreText", "not a file of the format %1; check the name"),
    QT_TRANSLATE_NOOP("CoreText", "written by a newer Attention Lab (version %1 of %2, this program reads up "
                                  "to %3); update the program"),
    QT_TRANSLATE_NOOP("CoreText", "nested deeper than any file of this program"),
    QT_TRANSLATE_NOOP("CoreText", "not valid JSON at line %1"),
    QT_TRANSLATE_NOOP("CoreText", "it holds a number that is out of range"),
    QT_TRANSLATE_NOOP("CoreText", "version is not a whole number from 1"),
    QT_TRANSLATE_NOOP("CoreText",
                      "the file it was trained on is missing, %1; put it there, or move both files together"),
    QT_TRANSLATE_NOOP("CoreText", "this is not the file that %1 was trained on, its content differs; put "
                                  "that one back, or open this one itself to train on it"),
    QT_TRANSLATE_NOOP("CoreText", "larger than 256 MiB, so it is no file of this program; check the name"),
    QT_TRANSLATE_NOOP(
        "CoreText",
        "line %1 is longer than 64 MB; look there for a quote that is never closed, or split the line"),
    QT_TRANSLATE_NOOP("CoreText", "line %1 has more than 1 000 000 cells; check the delimiter"),
    QT_TRANSLATE_NOOP("CoreText", "there is no column %1; use one of %2"),
    QT_TRANSLATE_NOOP("CoreText", "no column can be predicted: each has one value only, names the rows or is "
                                  "ignored; choose the target"),
    QT_TRANSLATE_NOOP("CoreText", "there are no rows below the header"),
    QT_TRANSLATE_NOOP("CoreText", "no row is left: each misses a value of %1; fill missing values instead"),
    QT_TRANSLATE_NOOP(
        "CoreText",
        "no input is left besides the target %1: the table has a single column; check the delimiter"),
    QT_TRANSLATE_NOOP(
        "CoreText",
        "no input is left besides the target %1: the other columns are ignored; use one of them as input"),
    QT_TRANSLATE_NOOP(
        "CoreText",
        "a validation share of %1 of %2 rows leaves no row for training; use more rows or another share"),
    QT_TRANSLATE_NOOP(
        "CoreText",
        "a validation share of %1 of %2 rows leaves no row for validation; use more rows or another share"),
    QT_TRANSLATE_NOOP("CoreText", "the columns become %1 inputs, more than the %2 there may be; ignore some"),
    QT_TRANSLATE_NOOP("CoreText", "the table has %1 rows, more than the %2 there may be; use a part of it"),
    QT_TRANSLATE_NOOP("CoreText", "not enough memory for %1: use a smaller table"),
    QT_TRANSLATE_NOOP("CoreText", "not enough memory for %1 rows × %2 columns: lower one of them"),
    QT_TRANSLATE_NOOP("CoreText", "must be %1 to %2, not %3"),
    QT_TRANSLATE_NOOP("CoreText", "must be %1 to %2 with %3, not %4"),
    QT_TRANSLATE_NOOP("CoreText", "must leave at least one row on each side; %1 of %2 rows does not"),
    QT_TRANSLATE_NOOP("CoreText", "rows × columns must be at most %1, not %2"),
    QT_TRANSLATE_NOOP("CoreText", "\"%1\" is too large for a 32-bit float: left empty"),
    QT_TRANSLATE_NOOP("CoreText", "\"%1\" is too small for a 32-bit float: read as 0"),
    QT_TRANSLATE_NOOP("CoreText", "\"%1\" holds zero bytes: left empty"),
    QT_TRANSLATE_NOOP("CoreText", "\"%1\" holds zero bytes: they are left out of the name"),
    QT_TRANSLATE_NOOP("CoreText", "\"%1\" holds bytes that are no text in this encoding"),
    QT_TRANSLATE_NOOP("CoreText", "\"%1\" is not a %2: left empty"),
    QT_TRANSLATE_NOOP("CoreText", "\"%1\" is not a number, so the column is read as %2"),
    QT_TRANSLATE_NOOP("CoreText", "whole numbers above 16777216 are rounded to the nearest 32-bit float"),
    QT_TRANSLATE_NOOP("CoreText", "column %1 has no name: it is called %2"),
    QT_TRANSLATE_NOOP("CoreText", "column %1 has a name that another has: it is called %2"),
    QT_TRANSLATE_NOOP("CoreText",
                      "the header has one name fewer than the rows have cells: the first column has none"),
    QT_TRANSLATE_NOOP("CoreText", "this line is blank: it is left out"),
    QT_TRANSLATE_NOOP("CoreText", "the lines up to %1 are blank: they are left out"),
    QT_TRANSLATE_NOOP("CoreText", "a quote is opened and never closed: it is read as an ordinary character"),
    QT_TRANSLATE_NOOP("CoreText", "text follows a closing quote: the cell is taken as it stands"),
    QT_TRANSLATE_NOOP("CoreText", "the comma is read as the decimal sign, as in %1; set the decimal sign to "
                                  "a point if it groups thousands"),
    QT_TRANSLATE_NOOP("CoreText", "no delimiter was found: the file is read as a single column"),
    QT_TRANSLATE_NOOP("CoreText", "the file was written to while it was read: rows may be missing or cut"),
    QT_TRANSLATE_NOOP("CoreText", "this line is not UTF-8: the file is read as Windows-1252 (Latin-1)"),
    QT_TRANSLATE_NOOP("CoreText", "and %1 more about columns"),
    QT_TRANSLATE_NOOP("CoreText", "and %1 more about rows and cells"),
    QT_TRANSLATE_NOOP("CoreText", "has no values"),
    QT_TRANSLATE_NOOP("CoreText", "holds dates or times, which are not used as inputs yet"),
    QT_TRANSLATE_NOOP("CoreText", "is different in every row: it names rows"),
    QT_TRANSLATE_NOOP("CoreText", "is text with %1 different values"),
    QT_TRANSLATE_NOOP("CoreText", "counts the rows"),
    QT_TRANSLATE_NOOP("CoreText", "%1 rows of %2 inputs are more than the %3 values there may be; ignore "
                                  "some columns or use fewer rows"),
    QT_TRANSLATE_NOOP(
        "CoreText",
        "%1 is read as a number, without its leading zeros; if it is a code, read the column as category"),
    QT_TRANSLATE_NOOP("CoreText",
                      "%1 is %2: a regression predicts numbers; predict classes or choose another target"),
    QT_TRANSLATE_NOOP("CoreText",
                      "%1 has more than the %2 classes there may be; predict it as a number (regression)"),
    QT_TRANSLATE_NOOP("CoreText",
                      "%1 has %2 values, a binary task has two; predict several classes (multiclass)"),
    QT_TRANSLATE_NOOP("CoreText",
                      "%1 is different in every row: no classes to predict; choose another target"),
    QT_TRANSLATE_NOOP("CoreText", "%1 has more than the %2 classes there may be; choose another target"),
    QT_TRANSLATE_NOOP("CoreText", "%1 has one value only: nothing to predict; choose another target"),
    QT_TRANSLATE_NOOP("CoreText", "%1 cells instead of %2: the last, which are empty, are left out"),
    QT_TRANSLATE_NOOP("CoreText", "%1 has no values: nothing to predict; choose another target"),
    QT_TRANSLATE_NOOP("CoreText", "%1 cells instead of %2: the missing ones are left empty"),
    QT_TRANSLATE_NOOP("CoreText", "%1 cell instead of %2: the missing ones are left empty"),
    QT_TRANSLATE_NOOP("CoreText", "%1 cells instead of %2: the missing one is left empty"),
    QT_TRANSLATE_NOOP("CoreText", "%1 cell instead of %2: the missing one is left empty"),
    QT_TRANSLATE_NOOP("CoreText", "%1 %2, so it is ignored; it can be read as category"),
    QT_TRANSLATE_NOOP("CoreText", "%1 cells instead of %2: the last ones are left out"),
    QT_TRANSLATE_NOOP("CoreText", "%1 cells instead of %2: the last one is left out"),
    QT_TRANSLATE_NOOP("CoreText", "%1 is no class of %2; use one of %3"),
    QT_TRANSLATE_NOOP("CoreText", "%1 is missing"),
    QT_TRANSLATE_NOOP("CoreText", "%1 is not a setting of this version"),
    QT_TRANSLATE_NOOP("CoreText", "%1 %2, so it is ignored")};

// What stands at a place of a message.
constexpr std::array<const char *, 36> words{
    QT_TRANSLATE_NOOP("CoreText", "no such folder"),
    QT_TRANSLATE_NOOP("CoreText", "no such file or directory"),
    QT_TRANSLATE_NOOP("CoreText", "permission denied"),
    QT_TRANSLATE_NOOP("CoreText", "is a directory"),
    QT_TRANSLATE_NOOP("CoreText", "not a directory"),
    QT_TRANSLATE_NOOP("CoreText", "no space left on device"),
    QT_TRANSLATE_NOOP("CoreText", "read-only file system"),
    QT_TRANSLATE_NOOP("CoreText", "input/output error"),
    QT_TRANSLATE_NOOP("CoreText", "file name too long"),
    QT_TRANSLATE_NOOP("CoreText", "file too large"),
    QT_TRANSLATE_NOOP("CoreText", "disk quota exceeded"),
    QT_TRANSLATE_NOOP("CoreText", "check the name"),
    QT_TRANSLATE_NOOP("CoreText", "choose a file you may read"),
    QT_TRANSLATE_NOOP("CoreText", "name a file inside it"),
    QT_TRANSLATE_NOOP("CoreText", "check the file"),
    QT_TRANSLATE_NOOP("CoreText", "make the folder first, or choose another"),
    QT_TRANSLATE_NOOP("CoreText", "choose a place you may write to"),
    QT_TRANSLATE_NOOP("CoreText", "free some space or choose another place"),
    QT_TRANSLATE_NOOP("CoreText", "raise the limit on file sizes (ulimit -f)"),
    QT_TRANSLATE_NOOP("CoreText", "give the name of a file"),
    QT_TRANSLATE_NOOP("CoreText", "a part of this path is a file; choose another place"),
    QT_TRANSLATE_NOOP("CoreText", "choose a shorter name"),
    QT_TRANSLATE_NOOP("CoreText", "choose another place"),
    QT_TRANSLATE_NOOP("CoreText", "number"),
    QT_TRANSLATE_NOOP("CoreText", "category"),
    QT_TRANSLATE_NOOP("CoreText", "boolean"),
    QT_TRANSLATE_NOOP("CoreText", "date"),
    QT_TRANSLATE_NOOP("CoreText", "text"),
    QT_TRANSLATE_NOOP("CoreText", "binary data"),
    QT_TRANSLATE_NOOP("CoreText", "a web page (HTML)"),
    QT_TRANSLATE_NOOP("CoreText", "rows"),
    QT_TRANSLATE_NOOP("CoreText", "columns"),
    QT_TRANSLATE_NOOP("CoreText", "label-column"),
    QT_TRANSLATE_NOOP("CoreText", "noise"),
    QT_TRANSLATE_NOOP("CoreText", "validation-share"),
    QT_TRANSLATE_NOOP("CoreText", "momentum")};

QString translated(const char *text)
{
    return QCoreApplication::translate("CoreText", text);
}

QString word(const QString &english)
{
    for (const char *each : words) {
        if (english == QLatin1String(each))
            return translated(each);
    }
    return english;
}

struct Pattern
{
    const char *message;
    QRegularExpression expression;
};

std::vector<Pattern> makePatterns()
{
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    std::vector<Pattern> patterns;
    for (const char *message : messages) {
        QStringList parts;
        for (const QString &part : QString::fromUtf8(message).split(place))
            parts.append(QRegularExpression::escape(part));
        patterns.push_back({message, QRegularExpression(QRegularExpression::anchoredPattern(
                                         parts.join(QStringLiteral("(.+?)"))))});
    }
    return patterns;
}

std::optional<QString> known(const QString &english)
{
    static const std::vector<Pattern> patterns = makePatterns();
    for (const Pattern &pattern : patterns) {
        const QRegularExpressionMatch match = pattern.expression.match(english);
        if (!match.hasMatch())
            continue;
        // One pass over the places, so that a name with a "%1" in it stays as it is.
        const QString shape = translated(pattern.message);
        QString text;
        for (qsizetype index = 0; index < shape.size(); ++index) {
            const int place =
                shape[index] == u'%' && index + 1 < shape.size() ? shape[index + 1].digitValue() : -1;
            if (place < 1 || place > match.lastCapturedIndex()) {
                text += shape[index];
                continue;
            }
            const QString captured = match.captured(place);
            const QString part = word(captured);
            text += part == captured ? known(captured).value_or(captured) : part;
            ++index;
        }
        return text;
    }
    return std::nullopt;
}

} // namespace

QString coreText(const std::string &message)
{
    const QString english = QString::fromStdString(message);
    if (const std::optional<QString> whole = known(english))
        return *whole;
    const QString colon = QStringLiteral(": ");
    for (qsizetype at = english.indexOf(colon); at >= 0; at = english.indexOf(colon, at + 1)) {
        if (const std::optional<QString> rest = known(english.mid(at + colon.size())))
            return QCoreApplication::translate("CoreText", "%1: %2").arg(word(english.left(at)), *rest);
    }
    return english;
}

} // namespace attention
