// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/column_levels.h"

#include "core/data/csv/cell_text.h"
#include "core/io/number_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attention {

namespace {

/// Empty unless all levels are numbers, written with this decimal sign.
std::vector<float> numbersOf(const std::vector<std::string> &levels, char decimal)
{
    std::vector<float> numbers(levels.size());
    for (std::size_t level = 0; level < levels.size(); ++level) {
        if (readNumber(levels[level], decimal, numbers[level]) != NumberReading::Number)
            return {};
    }
    return numbers;
}

} // namespace

std::vector<std::size_t> levelOrder(const std::vector<std::string> &levels)
{
    std::vector<float> numbers = numbersOf(levels, '.');
    if (numbers.empty())
        numbers = numbersOf(levels, ',');
    std::vector<std::size_t> order(levels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (!numbers.empty() && numbers[a] != numbers[b])
            return numbers[a] < numbers[b];
        return levels[a] < levels[b];
    });
    return order;
}

std::vector<std::size_t> codeCounts(const Column &column, std::span<const std::uint32_t> rows)
{
    std::vector<std::size_t> counts(column.texts.size());
    for (const std::uint32_t row : rows) {
        if (column.codes[row] != TextDictionary::noCode)
            ++counts[column.codes[row]];
    }
    return counts;
}

ColumnLevels::ColumnLevels(const Column &column, std::span<const std::uint32_t> rows, std::size_t most)
    : m_column(&column)
{
    if (column.type == ColumnType::Number)
        takeNumbers(rows, most);
    else
        takeCodes(rows, most);
}

void ColumnLevels::takeNumbers(std::span<const std::uint32_t> rows, std::size_t most)
{
    for (const std::uint32_t row : rows) {
        const float number = m_column->numbers[row] + 0.0F; // −0 is 0
        if (std::isnan(number))
            continue;
        const auto at = std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
        const auto level = at - m_numbers.begin();
        if (at == m_numbers.end() || *at != number) {
            m_moreThanMost = m_numbers.size() == most;
            if (m_moreThanMost)
                return;
            m_numbers.insert(at, number);
            m_counts.insert(m_counts.begin() + level, 0);
        }
        ++m_counts[static_cast<std::size_t>(level)];
    }
    for (const float number : m_numbers)
        m_texts.push_back(numberText(number));
}

void ColumnLevels::takeCodes(std::span<const std::uint32_t> rows, std::size_t most)
{
    const std::vector<std::size_t> counts = codeCounts(*m_column, rows);
    const auto unused = std::count(counts.begin(), counts.end(), std::size_t{0});
    m_moreThanMost = counts.size() - static_cast<std::size_t>(unused) > most;
    if (m_moreThanMost)
        return;
    std::vector<std::string> texts;
    std::vector<std::size_t> codes;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0) {
            codes.push_back(code);
            texts.emplace_back(m_column->texts.text(code));
        }
    }
    m_levelOfCode.assign(counts.size(), none);
    for (const std::size_t index : levelOrder(texts)) {
        m_levelOfCode[codes[index]] = static_cast<std::uint32_t>(m_texts.size());
        m_texts.push_back(texts[index]);
        m_counts.push_back(counts[codes[index]]);
    }
}

std::size_t ColumnLevels::present() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), std::size_t{0});
}

bool ColumnLevels::areWholeNumbers() const
{
    return !m_numbers.empty() && std::all_of(m_numbers.begin(), m_numbers.end(),
                                             [](float number) { return number == std::trunc(number); });
}

std::uint32_t ColumnLevels::of(std::size_t row) const
{
    if (m_column->type != ColumnType::Number) {
        const std::uint32_t code = m_column->codes[row];
        return code == TextDictionary::noCode ? none : m_levelOfCode[code];
    }
    const float number = m_column->numbers[row];
    const auto at = std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
    return at == m_numbers.end() || *at != number ? none : static_cast<std::uint32_t>(at - m_numbers.begin());
}

} // namespace attention
