// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/column_kind.h"

#include "core/data/csv/cell_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace attention {

namespace {

constexpr std::size_t fewRows = 10; ///< in which different values need not name the rows
constexpr std::size_t fewValues = 20;
constexpr std::size_t mostValues = 1000;
constexpr float largestExact = 16777216.0F; ///< whole number up to which a float holds each

std::size_t present(const Column &column)
{
    return std::max(column.numbers.size(), column.codes.size()) - column.missing;
}

bool differsInEveryRow(const Column &column)
{
    return column.texts.size() == present(column) && column.texts.size() > fewRows;
}

template <class Predicate>
bool allTexts(const Column &column, Predicate holds)
{
    for (std::size_t code = 0; code < column.texts.size(); ++code) {
        if (!holds(column.texts.text(code)))
            return false;
    }
    return true;
}

bool areBooleans(const Column &column)
{
    std::optional<BooleanText> first;
    return allTexts(column, [&first](std::string_view text) {
        const std::optional<BooleanText> read = readBoolean(text);
        if (!first)
            first = read;
        return read && read->words == first->words;
    });
}

bool countsTheRows(const Column &column)
{
    const std::vector<float> &numbers = column.numbers;
    if (numbers.size() <= fewRows || (numbers[0] != 0.0F && numbers[0] != 1.0F))
        return false;
    for (std::size_t row = 1; row < numbers.size(); ++row) {
        if (numbers[row] != numbers[row - 1] + 1.0F)
            return false;
    }
    return true;
}

} // namespace

bool isIdentifierName(std::string_view name)
{
    constexpr std::array<std::string_view, 8> names{"id", "index", "key", "no", "nr", "#", "uuid", "guid"};
    std::string lower;
    for (const char c : name)
        lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    if (std::find(names.begin(), names.end(), lower) != names.end())
        return true;
    if (!lower.ends_with("id") || lower.size() < 3)
        return false;
    const char before = name[name.size() - 3];
    const bool parted = before == '_' || before == '-' || before == ' ' || before == '.';
    return parted || (name[name.size() - 2] == 'I' && before >= 'a' && before <= 'z');
}

ColumnType typeOfTexts(const Column &column, char decimal)
{
    float ignored = 0.0F;
    if (allTexts(column, [&](std::string_view text) {
            return readNumber(text, decimal, ignored) == NumberReading::Number && !hasLeadingZeros(text);
        }))
        return differsInEveryRow(column) ? ColumnType::Text : ColumnType::Number;
    if (areBooleans(column))
        return ColumnType::Boolean;
    if (allTexts(column, isDateTime))
        return ColumnType::DateTime;
    const std::size_t values = column.texts.size();
    const bool repeated = values <= mostValues && 2 * values <= present(column);
    return !differsInEveryRow(column) && (values <= fewValues || repeated) ? ColumnType::Category
                                                                           : ColumnType::Text;
}

std::string whyIgnored(const Column &column, bool asked)
{
    if (present(column) == 0)
        return {"has no values"};
    if (column.type == ColumnType::DateTime)
        return {"holds dates or times, which are not used as inputs yet"};
    if (column.type == ColumnType::Text && differsInEveryRow(column))
        return {"is different in every row: it names rows"};
    if (column.type == ColumnType::Text)
        return std::string("is text with ")
            .append(std::to_string(column.texts.size()))
            .append(" different values");
    if (column.type == ColumnType::Number && !asked && countsTheRows(column))
        return {"counts the rows"};
    return {};
}

bool mostResembleNumbers(const Column &column, char decimal)
{
    std::vector<bool> numeric(column.texts.size());
    for (std::size_t code = 0; code < numeric.size(); ++code) {
        const std::string_view text = column.texts.text(code);
        numeric[code] = isNumber(text, decimal) || resemblesNumber(text);
    }
    const auto numbers = std::count_if(column.codes.begin(), column.codes.end(), [&](std::uint32_t code) {
        return code != TextDictionary::noCode && numeric[code];
    });
    return 2 * static_cast<std::size_t>(numbers) > present(column);
}

bool hasRoundedWholeNumbers(std::span<const float> numbers)
{
    bool large = false;
    for (const float number : numbers) {
        if (number != std::trunc(number) && !std::isnan(number))
            return false;
        large = large || std::abs(number) > largestExact;
    }
    return large;
}

} // namespace attention
