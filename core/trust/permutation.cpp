// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/permutation.h"

#include "core/trust/explained_pass.h"
#include "core/trust/figures_of_rows.h"
#include "core/trust/shuffled.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace attention {

namespace {

/// A column's order for every repeat begins its own stream.
constexpr std::size_t streamsOfColumn = 1000;

/// Mean of (y − mean)² over the rows.
double variance(const Dataset &data, std::span<const std::uint32_t> rows)
{
    const auto count = static_cast<double>(rows.size());
    double mean = 0.0;
    for (const std::uint32_t row : rows)
        mean += static_cast<double>(data.y[row]);
    mean /= count;
    double sum = 0.0;
    for (const std::uint32_t row : rows) {
        const double far = static_cast<double>(data.y[row]) - mean;
        sum += far * far;
    }
    return sum / count;
}

std::vector<float> marksOf(const Explained &explained)
{
    std::vector<float> marks(explained.rows.size());
    ExplainedPass pass(explained);
    inBlocks(explained.rows, {}, [&](std::size_t first, std::span<const std::uint32_t> rows) {
        pass.load(rows);
        copyMarks(pass.evaluate(), marks.data() + first);
    });
    return marks;
}

/// Permutation importance of one column after the other.
class Permutation
{
public:
    Permutation(const Explained &explained, std::size_t repeats, std::uint64_t seed)
        : m_explained(explained)
        , m_data(*explained.data)
        , m_count(explained.rows.size())
        , m_groups(groupCount(m_data))
        , m_repeats(repeats)
        , m_seed(seed)
        , m_pass(explained)
        , m_marks(marksOf(explained))
        , m_groupOfRow(m_count)
        , m_rowsOfGroup(m_groups)
        , m_orders(repeats * m_count)
        , m_lossOfRow(m_count)
        , m_losses(repeats * m_groups)
    {
        for (std::size_t index = 0; index < m_count; ++index)
            m_groupOfRow[index] = groupOf(m_data, explained.rows[index]);
        for (const std::size_t group : m_groupOfRow)
            ++m_rowsOfGroup[group];
        m_rowsOfGroup[0] = m_count;
        if (m_data.task == Task::Regression) {
            const double spread = variance(m_data, explained.rows);
            m_scale = spread > 0.0 ? 1.0 / spread : 0.0;
        }
    }

    bool add(std::size_t column, Evidence &evidence, const StopRequested &stop)
    {
        for (std::size_t repeat = 0; repeat < m_repeats; ++repeat) {
            Random random(m_seed, Stream::Permutation, streamStep * (column * streamsOfColumn + repeat));
            fillShuffled(orderOf(repeat), random);
        }
        gather(m_data.sources[column]);
        std::fill(m_lossOfRow.begin(), m_lossOfRow.end(), 0.0);
        std::fill(m_losses.begin(), m_losses.end(), 0.0);
        const bool whole =
            inBlocks(m_explained.rows, stop, [&](std::size_t first, std::span<const std::uint32_t> rows) {
                m_pass.load(rows);
                for (std::size_t repeat = 0; repeat < m_repeats; ++repeat)
                    addBlock(m_data.sources[column], repeat, first, rows.size());
            });
        if (whole)
            store(column, evidence);
        return whole;
    }

private:
    std::span<std::uint32_t> orderOf(std::size_t repeat)
    {
        return std::span(m_orders).subspan(repeat * m_count, m_count);
    }

    void gather(const SourceColumn &source)
    {
        m_values.resize(source.inputs * m_count);
        for (std::size_t index = 0; index < m_count; ++index) {
            const auto inputs = m_data.row(m_explained.rows[index]).subspan(source.firstInput, source.inputs);
            for (std::size_t input = 0; input < source.inputs; ++input)
                m_values[input * m_count + index] = inputs[input];
        }
    }

    void addBlock(const SourceColumn &source, std::size_t repeat, std::size_t first, std::size_t rows)
    {
        std::array<float, ExplainedPass::blockRows> buffer{};
        const auto values = std::span(buffer).first(rows);
        const auto order = orderOf(repeat).subspan(first, rows);
        for (std::size_t input = 0; input < source.inputs; ++input) {
            const float *all = m_values.data() + input * m_count;
            std::transform(order.begin(), order.end(), values.begin(),
                           [all](std::uint32_t row) { return all[row]; });
            m_pass.setInput(source.firstInput + input, values);
        }
        copyMarks(m_pass.evaluate(), buffer.data());
        double *losses = m_losses.data() + repeat * m_groups;
        for (std::size_t row = 0; row < rows; ++row) {
            const double loss = static_cast<double>(m_marks[first + row]) - static_cast<double>(buffer[row]);
            m_lossOfRow[first + row] += loss;
            losses[m_groupOfRow[first + row]] += loss;
        }
    }

    void store(std::size_t column, Evidence &evidence)
    {
        const std::size_t columns = m_explained.columns();
        const auto repeats = static_cast<double>(m_repeats);
        for (std::size_t row = 0; row < m_count; ++row)
            evidence.perRow[row * columns + column] =
                static_cast<float>(m_scale * m_lossOfRow[row] / repeats);
        for (std::size_t repeat = 0; repeat < m_repeats; ++repeat) {
            double *losses = m_losses.data() + repeat * m_groups;
            for (std::size_t group = 1; group < m_groups; ++group)
                losses[0] += losses[group];
        }
        for (std::size_t group = 0; group < m_groups; ++group) {
            const std::size_t place = evidence.figures.place(group, column);
            double *drops = evidence.repeats.data() + place * m_repeats;
            double mean = 0.0;
            for (std::size_t repeat = 0; repeat < m_repeats; ++repeat) {
                // Without rows this is no number.
                drops[repeat] =
                    m_scale * m_losses[repeat * m_groups + group] / static_cast<double>(m_rowsOfGroup[group]);
                mean += drops[repeat] / repeats;
            }
            double squares = 0.0;
            for (std::size_t repeat = 0; repeat < m_repeats; ++repeat)
                squares += (drops[repeat] - mean) * (drops[repeat] - mean);
            evidence.figures.mean[place] = mean;
            evidence.figures.spread[place] = std::sqrt(squares / std::max(repeats - 1.0, 1.0));
        }
    }

    const Explained &m_explained;
    const Dataset &m_data;
    std::size_t m_count;
    std::size_t m_groups;
    std::size_t m_repeats;
    std::uint64_t m_seed;
    double m_scale = 1.0; ///< from marks to the score's unit
    ExplainedPass m_pass;
    std::vector<float> m_marks; ///< with all columns in place
    std::vector<std::size_t> m_groupOfRow;
    std::vector<std::size_t> m_rowsOfGroup;
    std::vector<std::uint32_t> m_orders; ///< repeats × rows
    std::vector<float> m_values;         ///< inputs of the column × rows
    std::vector<double> m_lossOfRow;
    std::vector<double> m_losses; ///< repeats × groups
};

} // namespace

std::optional<Evidence> attentionEvidence(const Explained &explained, const StopRequested &stop)
{
    const Stopwatch stopwatch;
    Evidence evidence;
    if (!explained.model.columnAttention)
        return evidence;
    const std::vector<SourceColumn> &sources = explained.data->sources;
    const std::size_t inputs = explained.data->columns;
    evidence.rows = explained.rows;
    evidence.perRow.resize(explained.rows.size() * sources.size());
    ExplainedPass pass(explained, ExplainedPass::Reads::Attention);
    const bool whole =
        inBlocks(explained.rows, stop, [&](std::size_t first, std::span<const std::uint32_t> rows) {
            pass.load(rows);
            const float *weights = pass.evaluate().layers[0].weights;
            for (std::size_t row = 0; row < rows.size(); ++row) {
                const float *ofRow = weights + row / tileRows * inputs * tileRows + row % tileRows;
                float *to = evidence.perRow.data() + (first + row) * sources.size();
                for (const SourceColumn &source : sources) {
                    float sum = 0.0F;
                    for (std::size_t input = 0; input < source.inputs; ++input)
                        sum += ofRow[(source.firstInput + input) * tileRows];
                    *to++ = sum;
                }
            }
        });
    if (!whole)
        return std::nullopt;
    evidence.figures = figuresOfRows(*explained.data, evidence.rows, evidence.perRow);
    evidence.seconds = stopwatch.seconds();
    return evidence;
}

std::optional<Evidence> permutationEvidence(const Explained &explained, std::size_t repeats,
                                            std::uint64_t seed, const StopRequested &stop)
{
    const Stopwatch stopwatch;
    const std::size_t columns = explained.columns();
    Evidence evidence;
    evidence.figures = ColumnFigures(groupCount(*explained.data), columns);
    evidence.rows = explained.rows;
    evidence.perRow.resize(explained.rows.size() * columns);
    evidence.repeats.resize(evidence.figures.mean.size() * repeats);
    Permutation permutation(explained, repeats, seed);
    for (std::size_t column = 0; column < columns; ++column) {
        if (!permutation.add(column, evidence, stop))
            return std::nullopt;
    }
    evidence.seconds = stopwatch.seconds();
    return evidence;
}

std::vector<double> scores(const Explained &explained)
{
    const Dataset &data = *explained.data;
    const std::vector<float> marks = marksOf(explained);
    std::vector<double> sums(groupCount(data));
    std::vector<double> rows(sums.size());
    for (std::size_t index = 0; index < marks.size(); ++index) {
        const auto mark = static_cast<double>(marks[index]);
        sums[0] += mark;
        ++rows[0];
        if (const std::size_t group = groupOf(data, explained.rows[index]); group > 0) {
            sums[group] += mark;
            ++rows[group];
        }
    }
    for (std::size_t group = 0; group < sums.size(); ++group)
        sums[group] /= rows[group];
    if (data.task == Task::Regression) {
        const double spread = variance(data, explained.rows);
        sums[0] = spread > 0.0 ? 1.0 + sums[0] / spread : (sums[0] < 0.0 ? 0.0 : 1.0);
    }
    return sums;
}

} // namespace attention
