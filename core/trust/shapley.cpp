// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/shapley.h"

#include "core/trust/explained_pass.h"
#include "core/trust/figures_of_rows.h"
#include "core/trust/shuffled.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

namespace attention {

namespace {

/// Pairs of an order and its reverse: all rows get this many first, and then more of them.
constexpr double fewestPairs = 2.0;
constexpr double usualPairs = 16.0;
constexpr double mostPairs = 64.0;
constexpr double fewestRows = 64.0;

using Values = std::array<float, ExplainedPass::blockRows>;

/// A block of rows whose columns have their own values or the training mean.
class MaskedBlock
{
public:
    explicit MaskedBlock(const Explained &explained)
        : m_data(*explained.data)
        , m_pass(explained)
        , m_own(m_data.columns)
        , m_mean(m_data.columns)
    {
        const std::vector<double> means = trainingMeans(m_data);
        for (std::size_t input = 0; input < means.size(); ++input)
            m_mean[input].fill(static_cast<float>(means[input]));
    }

    /// Without any column.
    void load(std::span<const std::uint32_t> rows)
    {
        m_rows = rows.size();
        m_pass.load(rows);
        for (std::size_t row = 0; row < m_rows; ++row) {
            const std::span<const float> inputs = m_data.row(rows[row]);
            for (std::size_t input = 0; input < inputs.size(); ++input)
                m_own[input][row] = inputs[input];
        }
        for (std::size_t column = 0; column < m_data.sources.size(); ++column)
            set(column, false);
    }

    void set(std::size_t column, bool present)
    {
        const SourceColumn &source = m_data.sources[column];
        for (std::size_t input = source.firstInput; input < source.firstInput + source.inputs; ++input)
            m_pass.setInput(input, std::span(present ? m_own[input] : m_mean[input]).first(m_rows));
    }

    std::size_t rows() const { return m_rows; }

    void outputs(Values &to) { copyOutputs(m_pass.evaluate(), to.data()); }

private:
    const Dataset &m_data;
    ExplainedPass m_pass;
    std::size_t m_rows = 0;
    std::vector<Values> m_own;  ///< by input
    std::vector<Values> m_mean; ///< by input, the same in all rows
};

/// What a block of rows gives.
struct BlockParts
{
    using Sums = std::array<double, ExplainedPass::blockRows>;

    std::vector<Sums> parts; ///< by column
    Values without{};        ///< output without any column
    Values with{};           ///< with all
};

/// Over all sets of columns, in the order of Gray's code, so that from one to the next a column comes or
/// goes.
class ExactShapley
{
public:
    explicit ExactShapley(std::size_t columns)
        : m_columns(columns)
        , m_whenIn(columns + 1)
        , m_whenOut(columns + 1)
    {
        // A set of s of n columns counts (s − 1)! (n − s)! / n! for each column in it, and less
        // s! (n − s − 1)! / n! for each other.
        const auto n = static_cast<double>(columns);
        double ways = 1.0; // n over s
        for (std::size_t size = 0; size <= columns; ++size) {
            const auto s = static_cast<double>(size);
            if (size > 0)
                m_whenIn[size] = 1.0 / (ways * s);
            if (size < columns)
                m_whenOut[size] = -1.0 / (ways * (n - s));
            ways *= (n - s) / (s + 1.0);
        }
    }

    void operator()(MaskedBlock &block, BlockParts &result) const
    {
        const std::uint32_t sets = 1U << m_columns;
        Values outputs{};
        for (std::uint32_t step = 0; step < sets; ++step) {
            const std::uint32_t set = step ^ (step >> 1U);
            if (step > 0) {
                const auto column = static_cast<std::size_t>(std::countr_zero(step));
                block.set(column, (set >> column & 1U) != 0);
            }
            block.outputs(outputs);
            if (set == 0)
                result.without = outputs;
            if (set == sets - 1)
                result.with = outputs;
            const auto size = static_cast<std::size_t>(std::popcount(set));
            for (std::size_t column = 0; column < m_columns; ++column) {
                const double weight = (set >> column & 1U) != 0 ? m_whenIn[size] : m_whenOut[size];
                BlockParts::Sums &sums = result.parts[column];
                for (std::size_t row = 0; row < block.rows(); ++row)
                    sums[row] += weight * static_cast<double>(outputs[row]);
            }
        }
    }

private:
    std::size_t m_columns;
    std::vector<double> m_whenIn; ///< by the columns in the set
    std::vector<double> m_whenOut;
};

/// Over pairs of an order of the columns and its reverse. From no column to all in the order, and back by
/// taking the first away first, is the reverse walked backwards.
class SampledShapley
{
public:
    SampledShapley(const Dataset &data, std::size_t pairs, std::uint64_t seed)
        : m_data(data)
        , m_columns(data.sources.size())
        , m_orders(pairs, std::vector<std::uint32_t>(m_columns))
        , m_ofPair(pairs, std::vector<BlockParts::Sums>(m_columns))
        , m_sums(pairs * groupCount(data) * m_columns)
    {
        Random random(seed, Stream::Shapley);
        for (std::vector<std::uint32_t> &order : m_orders)
            fillShuffled(order, random);
    }

    void operator()(MaskedBlock &block, BlockParts &result)
    {
        block.outputs(result.without);
        setAll(block, true);
        block.outputs(result.with);
        setAll(block, false);
        for (std::size_t pair = 0; pair < m_orders.size(); ++pair)
            walk(block, result, pair);
        const double share = 1.0 / static_cast<double>(m_orders.size());
        for (std::size_t column = 0; column < m_columns; ++column) {
            for (const std::vector<BlockParts::Sums> &ofPair : m_ofPair) {
                for (std::size_t row = 0; row < block.rows(); ++row)
                    result.parts[column][row] += share * ofPair[column][row];
            }
        }
    }

    /// Takes notice of how the parts of these rows differ between pairs.
    void note(std::span<const std::uint32_t> rows, const BlockParts &result)
    {
        const std::size_t groups = groupCount(m_data);
        for (std::size_t pair = 0; pair < m_orders.size(); ++pair) {
            for (std::size_t row = 0; row < rows.size(); ++row) {
                const std::size_t group = groupOf(m_data, rows[row]);
                for (std::size_t column = 0; column < m_columns; ++column) {
                    const double part =
                        std::copysign(1.0, result.parts[column][row]) * m_ofPair[pair][column][row];
                    sum(pair, 0, column) += part;
                    if (group > 0)
                        sum(pair, group, column) += part;
                }
            }
        }
        m_rowsOfGroup.resize(groups);
        for (const std::uint32_t row : rows) {
            ++m_rowsOfGroup[0];
            if (const std::size_t group = groupOf(m_data, row); group > 0)
                ++m_rowsOfGroup[group];
        }
    }

    /// The mean absolute part is the mean over pairs of the parts with the sign of their mean, so its
    /// standard error is theirs.
    std::vector<double> errors() const
    {
        const auto pairs = static_cast<double>(m_orders.size());
        const std::size_t places = m_rowsOfGroup.size() * m_columns;
        std::vector<double> errors(places);
        for (std::size_t place = 0; place < places; ++place) {
            double mean = 0.0;
            for (std::size_t pair = 0; pair < m_orders.size(); ++pair)
                mean += m_sums[pair * places + place] / pairs;
            double squares = 0.0;
            for (std::size_t pair = 0; pair < m_orders.size(); ++pair) {
                const double far = m_sums[pair * places + place] - mean;
                squares += far * far;
            }
            errors[place] = std::sqrt(squares / (pairs - 1.0) / pairs) / m_rowsOfGroup[place / m_columns];
        }
        return errors;
    }

private:
    double &sum(std::size_t pair, std::size_t group, std::size_t column)
    {
        return m_sums[(pair * groupCount(m_data) + group) * m_columns + column];
    }

    void setAll(MaskedBlock &block, bool present) const
    {
        for (std::size_t column = 0; column < m_columns; ++column)
            block.set(column, present);
    }

    void walk(MaskedBlock &block, const BlockParts &result, std::size_t pair)
    {
        const std::vector<std::uint32_t> &order = m_orders[pair];
        std::vector<BlockParts::Sums> &parts = m_ofPair[pair];
        Values before = result.without;
        Values after{};
        for (const bool coming : {true, false}) {
            for (const std::uint32_t column : order) {
                block.set(column, coming);
                if (column != order.back())
                    block.outputs(after);
                else
                    after = coming ? result.with : result.without;
                const double half = coming ? 0.5 : -0.5;
                for (std::size_t row = 0; row < block.rows(); ++row) {
                    const double change =
                        half * (static_cast<double>(after[row]) - static_cast<double>(before[row]));
                    parts[column][row] = coming ? change : parts[column][row] + change;
                }
                before = after;
            }
        }
    }

    const Dataset &m_data;
    std::size_t m_columns;
    std::vector<std::vector<std::uint32_t>> m_orders;
    std::vector<std::vector<BlockParts::Sums>> m_ofPair; ///< pairs, columns: parts of the block
    std::vector<double> m_sums;                          ///< pairs × groups × columns
    std::vector<double> m_rowsOfGroup;
};

/// Fills `parts`, whose rows are chosen. \param partsOf(block, result) of a loaded block. \param note(rows,
/// result) afterwards. False if stopped.
template <class PartsOf, class Note>
bool fill(Parts &parts, const Explained &explained, const StopRequested &stop, PartsOf &partsOf,
          const Note &note)
{
    const std::size_t columns = explained.columns();
    parts.values.resize(parts.rows.size() * columns);
    parts.outputs.resize(parts.rows.size());
    parts.bases.resize(parts.rows.size());
    MaskedBlock block(explained);
    BlockParts result;
    const bool whole =
        inBlocks(parts.rows, stop, [&](std::size_t first, std::span<const std::uint32_t> rows) {
            result.parts.assign(columns, {});
            block.load(rows);
            partsOf(block, result);
            note(rows, result);
            for (std::size_t row = 0; row < rows.size(); ++row) {
                parts.outputs[first + row] = static_cast<double>(result.with[row]);
                parts.bases[first + row] = static_cast<double>(result.without[row]);
                for (std::size_t column = 0; column < columns; ++column) {
                    parts.values[(first + row) * columns + column] =
                        static_cast<float>(result.parts[column][row]);
                }
            }
        });
    if (!parts.bases.empty())
        parts.base = parts.bases.front();
    return whole;
}

} // namespace

std::optional<Parts> shapleyParts(const Explained &explained, double products, std::uint64_t seed,
                                  const StopRequested &stop)
{
    const std::size_t columns = explained.columns();
    Parts parts;
    if (columns > mostShapleyColumns)
        return parts;
    const Dataset &data = *explained.data;
    const double perOutput = productsOfRow(explained.model, data);
    if (columns <= mostExactColumns) {
        parts.rows = rowsWithin(explained, products, perOutput * static_cast<double>(1U << columns));
        parts.errors.assign(groupCount(data) * columns, 0.0);
        const ExactShapley exact(columns);
        if (!fill(parts, explained, stop, exact, [](std::span<const std::uint32_t>, const BlockParts &) {}))
            return std::nullopt;
        return parts;
    }
    const double perPair = perOutput * 2.0 * static_cast<double>(columns);
    const auto pairsOf = [&](double rows) { return products / perPair / std::max(rows, 1.0); };
    const auto all = static_cast<double>(explained.rows.size());
    double pairs = std::clamp(pairsOf(all), usualPairs, mostPairs);
    pairs = std::floor(std::clamp(pairsOf(std::min(all, fewestRows)), fewestPairs, pairs));
    parts.rows = rowsWithin(explained, products, perPair * pairs);
    SampledShapley sampled(data, static_cast<std::size_t>(pairs), seed);
    if (!fill(parts, explained, stop, sampled,
              [&](std::span<const std::uint32_t> rows, const BlockParts &result) {
                  sampled.note(rows, result);
              }))
        return std::nullopt;
    parts.errors = sampled.errors();
    return parts;
}

std::optional<Evidence> shapleyEvidence(const Explained &explained, double products, std::uint64_t seed,
                                        const StopRequested &stop)
{
    const Stopwatch stopwatch;
    std::optional<Parts> parts = shapleyParts(explained, products, seed, stop);
    if (!parts)
        return std::nullopt;
    Evidence evidence;
    if (parts->values.empty())
        return evidence;
    evidence.rows = std::move(parts->rows);
    evidence.perRow = std::move(parts->values);
    for (float &value : evidence.perRow)
        value = std::abs(value);
    evidence.figures = figuresOfRows(*explained.data, evidence.rows, evidence.perRow);
    for (std::size_t place = 0; place < evidence.figures.spread.size(); ++place) {
        if (!std::isnan(evidence.figures.mean[place]))
            evidence.figures.spread[place] = parts->errors[place];
    }
    evidence.seconds = stopwatch.seconds();
    return evidence;
}

} // namespace attention
