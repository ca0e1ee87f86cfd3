// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_text.h"

#include "ui/text/run_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace attention {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr std::size_t mostTextsInRange = 4;
constexpr std::size_t rowsShown = 3;

} // namespace

QString roleText(DraftRole role)
{
    switch (role) {
    case DraftRole::Input:
        return Words::tr("Input");
    case DraftRole::Target:
        return Words::tr("Target");
    case DraftRole::Ignore:
        break;
    }
    return Words::tr("Ignore");
}

QString typeText(ColumnType type)
{
    switch (type) {
    case ColumnType::Number:
        return Words::tr("Number");
    case ColumnType::Category:
        return Words::tr("Category");
    case ColumnType::Boolean:
        return Words::tr("Yes or no");
    case ColumnType::DateTime:
        return Words::tr("Date or time");
    case ColumnType::Text:
        break;
    }
    return Words::tr("Text");
}

QString taskText(Task task)
{
    switch (task) {
    case Task::Binary:
        return Words::tr("two classes");
    case Task::Multiclass:
        return Words::tr("several classes");
    case Task::Regression:
        break;
    }
    return Words::tr("a number");
}

QString predictedText(const TablePlan &plan)
{
    switch (plan.task) {
    case Task::Binary:
        return Words::tr("Two classes");
    case Task::Multiclass:
        return Words::tr("%1 classes").arg(countText(static_cast<std::int64_t>(plan.classes.size())));
    case Task::Regression:
        break;
    }
    return typeText(ColumnType::Number);
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ',':
        return Words::tr("comma");
    case ';':
        return Words::tr("semicolon");
    case '\t':
        return Words::tr("tab");
    case '|':
        return Words::tr("pipe");
    case ' ':
        return Words::tr("space");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString decimalText(char decimal)
{
    return decimal == ',' ? Words::tr("comma") : Words::tr("point");
}

QString encodingText(TextEncoding encoding)
{
    return encoding == TextEncoding::Windows1252 ? Words::tr("Latin-1")
                                                 : QString::fromLatin1(encodingName(encoding));
}

QString figureText(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    if (value == std::trunc(value) && std::abs(value) < 1e15)
        return locale.toString(value, 'f', 0);
    return locale.toString(value, 'g', 4);
}

QString rangeText(const Column &column, const ColumnSummary &summary)
{
    if (summary.distinct == 0)
        return {};
    if (column.type == ColumnType::Number)
        return Words::tr("%1 … %2").arg(figureText(summary.minimum), figureText(summary.maximum));
    QStringList texts;
    for (std::size_t index = 0; index < std::min(summary.levels.size(), mostTextsInRange); ++index)
        texts.append(QString::fromStdString(summary.levels[index].text));
    if (summary.distinct > mostTextsInRange)
        texts.append(QStringLiteral("…"));
    return texts.join(Words::tr(", "));
}

QString firstRowsText(const CsvFile &file, std::size_t column)
{
    QStringList texts;
    for (std::size_t row = 0; row < std::min(file.preview.size(), rowsShown); ++row)
        texts.append(QString::fromStdString(file.preview[row][column]).simplified());
    if (file.table.rows > rowsShown)
        texts.append(QStringLiteral("…"));
    return texts.join(Words::tr(", "));
}

QString missingText(std::size_t missing, std::size_t rows)
{
    QString count = countText(static_cast<std::int64_t>(missing));
    if (missing == 0 || rows == 0)
        return count;
    const double share = static_cast<double>(missing) / static_cast<double>(rows);
    const QString percent = share < 0.001 ? Words::tr("< 0.1 %") : percentText(share, 1);
    return Words::tr("%1 (%2)").arg(count, percent);
}

QString bytesText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString smallCountText(std::int64_t count)
{
    const std::array words{Words::tr("One"),   Words::tr("Two"),   Words::tr("Three"),
                           Words::tr("Four"),  Words::tr("Five"),  Words::tr("Six"),
                           Words::tr("Seven"), Words::tr("Eight"), Words::tr("Nine")};
    const auto index = static_cast<std::size_t>(count - 1);
    return index < words.size() ? words[index] : countText(count);
}

} // namespace attention
