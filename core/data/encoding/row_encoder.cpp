// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/row_encoder.h"

#include "core/data/large_pages.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace attention {

namespace {

constexpr std::size_t blockValues = std::size_t{1} << 15U; ///< that stay in the cache while rows are filled
constexpr std::size_t mostBlockRows = 1024;

bool fits(ColumnType type, ColumnEncoding::Kind kind)
{
    switch (kind) {
    case ColumnEncoding::Kind::Number:
        return type == ColumnType::Number;
    case ColumnEncoding::Kind::Boolean:
        return type == ColumnType::Boolean;
    case ColumnEncoding::Kind::Category:
        break;
    }
    return type != ColumnType::Number;
}

const char *nameOf(ColumnEncoding::Kind kind)
{
    switch (kind) {
    case ColumnEncoding::Kind::Number:
        return columnTypeName(ColumnType::Number);
    case ColumnEncoding::Kind::Boolean:
        return columnTypeName(ColumnType::Boolean);
    case ColumnEncoding::Kind::Category:
        break;
    }
    return columnTypeName(ColumnType::Category);
}

/// Values of rows in any order, read with nothing between, so that the waits for memory overlap.
template <class Value>
std::vector<Value> gathered(const std::vector<Value> &values, std::span<const std::uint32_t> rows)
{
    std::vector<Value> picked(rows.size());
    for (std::size_t index = 0; index < rows.size(); ++index)
        picked[index] = values[rows[index]];
    return picked;
}

} // namespace

float standardised(double value, const StandardScale &scale)
{
    constexpr double largest = std::numeric_limits<float>::max();
    return static_cast<float>(std::clamp((value - scale.mean) / scale.deviation, -largest, largest));
}

RowEncoder::RowEncoder(const Table &table, const Preprocessing &preprocessing)
{
    std::map<std::string_view, const Column *> byName;
    for (const Column &column : table.columns)
        byName.emplace(column.name, &column);
    for (const ColumnEncoding &encoding : preprocessing.columns) {
        const auto found = byName.find(encoding.name);
        if (found == byName.end()) {
            throw std::invalid_argument("the table has no column " + encoding.name +
                                        ", which the model needs; add it or check the header");
        }
        const Column &column = *found->second;
        if (!fits(column.type, encoding.kind)) {
            throw std::invalid_argument(std::string(column.name)
                                            .append(" is ")
                                            .append(columnTypeName(column.type))
                                            .append(" here, the model needs it as ")
                                            .append(nameOf(encoding.kind))
                                            .append("; read it as ")
                                            .append(nameOf(encoding.kind)));
        }
        Source &source = m_sources.emplace_back();
        source.column = &column;
        source.encoding = &encoding;
        source.firstInput = m_inputs;
        if (encoding.kind == ColumnEncoding::Kind::Category)
            addCategory(source);
        m_inputs += encoding.inputs();
    }
}

void RowEncoder::addCategory(Source &source) const
{
    const ColumnEncoding &encoding = *source.encoding;
    std::map<std::string_view, std::uint32_t> inputs;
    for (const std::string &level : encoding.levels)
        inputs.emplace(level, static_cast<std::uint32_t>(inputs.size()));
    const auto levels = static_cast<std::uint32_t>(encoding.levels.size());
    const std::uint32_t unknown = encoding.other ? levels : noInput;
    const TextDictionary &texts = source.column->texts;
    source.inputOfCode.reserve(texts.size());
    for (std::size_t code = 0; code < texts.size(); ++code) {
        const auto found = inputs.find(texts.text(code));
        source.inputOfCode.push_back(found == inputs.end() ? unknown : found->second);
    }
    if (encoding.missing)
        source.inputOfMissing = levels + (encoding.other ? 1 : 0);
}

void RowEncoder::encodeBlock(const Source &source, std::span<const std::uint32_t> rows, float *block) const
{
    float *to = block + source.firstInput;
    const ColumnEncoding &encoding = *source.encoding;
    if (encoding.kind == ColumnEncoding::Kind::Number) {
        for (const float number : gathered(source.column->numbers, rows)) {
            *to = standardised(std::isnan(number) ? encoding.fill : number, encoding.scale);
            to += m_inputs;
        }
        return;
    }
    for (const std::uint32_t code : gathered(source.column->codes, rows)) {
        const bool missing = code == TextDictionary::noCode;
        if (encoding.kind == ColumnEncoding::Kind::Boolean) {
            *to = standardised(missing ? encoding.fill : code, encoding.scale);
        } else if (const std::uint32_t input = missing ? source.inputOfMissing : source.inputOfCode[code];
                   input != noInput) {
            to[input] = 1.0F;
        }
        to += m_inputs;
    }
}

std::optional<std::vector<float>> RowEncoder::encode(std::span<const std::uint32_t> rows,
                                                     const std::function<bool()> &stop) const
{
    std::vector<float> x;
    reserveLarge(x, rows.size() * m_inputs);
    const std::size_t blockRows =
        std::clamp(blockValues / std::max(m_inputs, std::size_t{1}), std::size_t{1}, mostBlockRows);
    std::vector<float> block;
    for (std::size_t begin = 0; begin < rows.size(); begin += blockRows) {
        if (stop && stop())
            return std::nullopt;
        const auto part = rows.subspan(begin, std::min(blockRows, rows.size() - begin));
        block.assign(part.size() * m_inputs, 0.0F);
        for (const Source &source : m_sources)
            encodeBlock(source, part, block.data());
        x.insert(x.end(), block.begin(), block.end());
    }
    return x;
}

} // namespace attention
