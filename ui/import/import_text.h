// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/text_encoding.h"
#include "core/data/encoding/column_summary.h"
#include "core/data/table.h"
#include "core/data/task.h"
#include "ui/import/table_draft.h"

#include <QString>

#include <cstdint>

namespace attention {

/// Words and numbers of the dialog "Open table", by the default locale.

/// "Input", "Target", "Ignore"
QString roleText(DraftRole role);
/// "Number", "Category", "Yes or no", "Date or time", "Text"
QString typeText(ColumnType type);
/// "two classes", "several classes", "a number"
QString taskText(Task task);
/// "Two classes", "4 classes", "Number": how the target is used.
QString predictedText(const TablePlan &plan);
/// "comma", "semicolon", "tab", "pipe", else the character
QString delimiterText(char delimiter);
/// "point", "comma"
QString decimalText(char decimal);
/// "UTF-8", "Latin-1"
QString encodingText(TextEncoding encoding);
/// Four significant digits, whole numbers in full: "0.05263", "911320502".
QString figureText(double value);
/// "6.981 … 28.11", or "benign, malignant" where there are texts.
QString rangeText(const Column &column, const ColumnSummary &summary);
/// The texts of the first rows: "17.99, 20.57, …"
QString firstRowsText(const CsvFile &file, std::size_t column);
/// "13 (2.3 %)"
QString missingText(std::size_t missing, std::size_t rows);
/// "125 kB"
QString bytesText(std::int64_t bytes);
/// One, two, … nine in words; larger numbers in digits.
QString smallCountText(std::int64_t count);

} // namespace attention
