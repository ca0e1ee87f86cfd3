// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/column_builder.h"

#include "core/data/csv/cell_text.h"
#include "core/data/csv/column_kind.h"

#include <limits>
#include <utility>

namespace attention {

namespace {

constexpr float missingNumber = std::numeric_limits<float>::quiet_NaN();

} // namespace

ColumnBuilder::ColumnBuilder(std::string name, std::optional<ColumnType> type, char decimal, std::size_t rows)
    : m_type(type)
    , m_decimal(decimal)
    , m_expectedRows(rows)
{
    m_column.name = std::move(name);
}

void ColumnBuilder::readAgain()
{
    m_column.missing = 0;
    m_store = Store::Undecided;
    decide(Store::Texts);
}

void ColumnBuilder::decide(Store store)
{
    m_store = store;
    if (store == Store::Numbers) {
        m_column.numbers.reserve(m_expectedRows);
        m_column.numbers.assign(m_column.missing, missingNumber);
    } else if (store == Store::Texts) {
        m_column.codes.reserve(m_expectedRows);
        m_column.codes.assign(m_column.missing, TextDictionary::noCode);
    } else {
        m_column.numbers = {};
    }
}

ColumnBuilder::Loss ColumnBuilder::addMissing(Loss loss)
{
    ++m_column.missing;
    if (m_store == Store::Numbers)
        m_column.numbers.push_back(missingNumber);
    else if (m_store == Store::Texts)
        m_column.codes.push_back(TextDictionary::noCode);
    return loss;
}

ColumnBuilder::Loss ColumnBuilder::addNumber(std::string_view cell, std::size_t line)
{
    float number = 0.0F;
    const NumberReading reading = readNumber(cell, m_decimal, number);
    if (reading == NumberReading::Number || reading == NumberReading::TooSmall) {
        m_column.numbers.push_back(number);
        if (m_zerosLine == 0 && hasLeadingZeros(cell))
            keepZeros(cell, line);
        return reading == NumberReading::Number ? Loss::None : Loss::TooSmall;
    }
    if (reading == NumberReading::TooLarge)
        return addMissing(Loss::TooLarge);
    if (isMissing(cell))
        return addMissing(Loss::None);
    if (cell.find('\0') != std::string_view::npos)
        return addMissing(Loss::ZeroByte);
    if (m_type)
        return addMissing(Loss::NotOfType);
    keepOther(trimmed(cell), line);
    decide(Store::Nothing);
    return Loss::None;
}

ColumnBuilder::Loss ColumnBuilder::addOther(std::string_view cell, std::size_t line)
{
    if (m_store == Store::Nothing)
        return Loss::None;
    const std::string_view text = trimmed(cell);
    if (isMissing(text))
        return addMissing(Loss::None);
    if (text.find('\0') != std::string_view::npos)
        return addMissing(Loss::ZeroByte);
    if (m_type && !isOfType(text))
        return addMissing(Loss::NotOfType);
    if (m_store == Store::Undecided) {
        const bool number = m_type ? *m_type == ColumnType::Number
                                   : isNumber(text, m_decimal) && !isIdentifierName(m_column.name);
        decide(number ? Store::Numbers : Store::Texts);
    }
    if (m_store == Store::Numbers)
        return addNumber(text, line);
    const std::size_t before = m_column.texts.size();
    m_column.codes.push_back(m_column.texts.add(text));
    if (m_column.texts.size() != before && m_otherLine == 0 && !isNumber(text, m_decimal))
        keepOther(text, line);
    return Loss::None;
}

void ColumnBuilder::keepZeros(std::string_view number, std::size_t line)
{
    m_zerosLine = line;
    m_zeros = shortened(trimmed(number));
}

void ColumnBuilder::keepOther(std::string_view text, std::size_t line)
{
    m_otherLine = line;
    m_other = shortened(text);
}

bool ColumnBuilder::isOfType(std::string_view text) const
{
    switch (*m_type) {
    case ColumnType::Number:
        return isNumber(text, m_decimal);
    case ColumnType::Boolean:
        return readBoolean(text).has_value();
    case ColumnType::DateTime:
        return isDateTime(text);
    case ColumnType::Category:
    case ColumnType::Text:
        break;
    }
    return true;
}

Column ColumnBuilder::finish(CsvWarnings &notes)
{
    if (m_store == Store::Undecided)
        decide(m_type.value_or(ColumnType::Number) == ColumnType::Number ? Store::Numbers : Store::Texts);
    if (m_store == Store::Numbers) {
        m_column.type = ColumnType::Number;
    } else {
        m_column.type = m_type ? *m_type : typeOfTexts(m_column, m_decimal);
        if (m_column.type == ColumnType::Number)
            makeNumbers();
        else if (m_column.type == ColumnType::Boolean)
            makeBooleans();
    }
    m_column.numbers.shrink_to_fit();
    m_column.codes.shrink_to_fit();
    const bool rows = !m_column.numbers.empty() || !m_column.codes.empty();
    if (rows)
        m_column.ignoredBecause = whyIgnored(m_column, m_type.has_value());
    tell(notes);
    return std::move(m_column);
}

void ColumnBuilder::makeNumbers()
{
    std::vector<float> values(m_column.texts.size());
    for (std::size_t code = 0; code < values.size(); ++code)
        readNumber(m_column.texts.text(code), m_decimal, values[code]);
    for (const std::uint32_t code : m_column.codes)
        m_column.numbers.push_back(code == TextDictionary::noCode ? missingNumber : values[code]);
    m_column.codes = {};
    m_column.texts = {};
}

/// Codes 0 and 1 for no and yes, however they are written.
void ColumnBuilder::makeBooleans()
{
    std::vector<std::uint32_t> values;
    BooleanWords words = BooleanWords::TrueFalse;
    for (std::size_t code = 0; code < m_column.texts.size(); ++code) {
        const auto read = readBoolean(m_column.texts.text(code));
        values.push_back(read->value ? 1 : 0);
        words = code == 0 ? read->words : words;
    }
    for (std::uint32_t &code : m_column.codes)
        code = code == TextDictionary::noCode ? code : values[code];
    m_column.texts = {};
    m_column.texts.add(booleanText({words, false}));
    m_column.texts.add(booleanText({words, true}));
}

void ColumnBuilder::tell(CsvWarnings &notes) const
{
    const std::string &name = m_column.name;
    if (m_otherLine != 0 && !m_type && m_column.type != ColumnType::DateTime &&
        mostResembleNumbers(m_column, m_decimal))
        notes.add(m_otherLine, name,
                  "\"" + m_other + "\" is not a number, so the column is read as " +
                      columnTypeName(m_column.type));
    if (m_column.type == ColumnType::Number && hasRoundedWholeNumbers(m_column.numbers))
        notes.add(0, name, "whole numbers above 16777216 are rounded to the nearest 32-bit float");
    if (m_column.type == ColumnType::Number && m_zerosLine != 0 && !m_type)
        notes.add(m_zerosLine, name,
                  m_zeros +
                      " is read as a number, without its leading zeros; if it is a code, read the column "
                      "as category");
    if (!m_column.ignoredBecause.empty())
        notes.add(0, name,
                  shortened(name) + ' ' + m_column.ignoredBecause + ", so it is ignored" +
                      (m_column.type == ColumnType::DateTime ? "; it can be read as category" : ""));
}

} // namespace attention
