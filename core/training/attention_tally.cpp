// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/attention_tally.h"

#include "core/model/network_pass.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace attention {

namespace {

/// The value at a share of sorted values, linear between neighbours; `values` is reordered.
float quantile(std::vector<float> &values, double share)
{
    const double position = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::ptrdiff_t>(position);
    const auto nth = values.begin() + below;
    std::nth_element(values.begin(), nth, values.end());
    const auto fraction = static_cast<float>(position - static_cast<double>(below));
    if (fraction == 0.0F)
        return *nth;
    return *nth + fraction * (*std::min_element(nth + 1, values.end()) - *nth);
}

} // namespace

AttentionTally::AttentionTally(std::shared_ptr<const Dataset> data)
    : m_data(std::move(data))
    , m_classes(m_data->classNames.size() <= classesWithAttention ? m_data->classNames.size() : 0)
{
    if (m_classes > 0)
        m_rowsOfClass = classCounts(std::span(m_data->y).subspan(m_data->trainRows), m_classes);
    for (const SourceColumn &source : m_data->sources) {
        m_firstInputs.push_back(source.firstInput);
        m_inputs.push_back(source.inputs);
    }
    for (const SourceColumn &source : m_data->sources) {
        for (std::size_t level = 0; source.inputs > 1 && level < source.inputs; ++level) {
            m_firstInputs.push_back(source.firstInput + level);
            m_inputs.push_back(1);
        }
    }
    m_plain = columns() == m_data->columns;
    if (!m_plain)
        m_summed = AlignedArray<float>(tilesFor(NetworkPass<float>::blockRows) * columns() * tileRows);
}

void AttentionTally::begin()
{
    m_whole = false;
    m_sums.assign(std::max<std::size_t>(m_classes, 1) * columns(), {});
    m_attention.resize(static_cast<Eigen::Index>(m_data->validationRows()),
                       static_cast<Eigen::Index>(columns()));
}

void AttentionTally::add(const Block<float> &block, std::size_t first)
{
    const float *weights = m_plain ? block.layers[0].weights : summedWeights(block);
    kernels<float>().attentionSums(weights, columns(), m_classes > 0 ? block.labels : nullptr, block.rows,
                                   std::max<std::size_t>(m_classes, 1), centre(), m_sums.data());
    for (std::size_t tile = 0; tile < block.tiles(); ++tile) {
        const std::size_t count = std::min(tileRows, block.rows - tile * tileRows);
        const float *ofTile = weights + tile * columns() * tileRows;
        for (std::size_t column = 0; column < columns(); ++column) {
            float *to = m_attention.col(static_cast<Eigen::Index>(column)).data();
            std::copy_n(ofTile + column * tileRows, count, to + first + tile * tileRows);
        }
    }
}

const float *AttentionTally::summedWeights(const Block<float> &block)
{
    float *to = m_summed.data();
    std::fill_n(to, block.tiles() * columns() * tileRows, 0.0F);
    for (std::size_t tile = 0; tile < block.tiles(); ++tile) {
        const float *ofTile = block.layers[0].weights + tile * m_data->columns * tileRows;
        for (std::size_t column = 0; column < columns(); ++column, to += tileRows) {
            for (std::size_t input = 0; input < m_inputs[column]; ++input) {
                const float *from = ofTile + (m_firstInputs[column] + input) * tileRows;
                for (std::size_t lane = 0; lane < tileRows; ++lane)
                    to[lane] += from[lane];
            }
        }
    }
    return m_summed.data();
}

AttentionStatistics AttentionTally::statistics(std::int64_t epoch) const
{
    AttentionStatistics statistics;
    statistics.epoch = epoch;
    statistics.groups = 1 + m_classes;
    statistics.columns = columns();
    statistics.mean.resize(statistics.groups * statistics.columns);
    statistics.sd.resize(statistics.groups * statistics.columns);
    for (std::size_t column = 0; column < statistics.columns; ++column) {
        const auto store = [&](std::size_t group, const AttentionSums &sums, std::size_t rows) {
            const auto n = static_cast<double>(rows); // 0 rows give NaN
            const double mean = sums.sum / n;
            const std::size_t place = group * statistics.columns + column;
            statistics.mean[place] = static_cast<float>(mean + centre());
            statistics.sd[place] =
                static_cast<float>(std::sqrt(std::max(sums.squares / n - mean * mean, 0.0)));
        };
        AttentionSums all = m_classes == 0 ? m_sums[column] : AttentionSums{};
        for (std::size_t label = 0; label < m_classes; ++label) {
            const AttentionSums &sums = m_sums[label * statistics.columns + column];
            store(1 + label, sums, m_rowsOfClass[label]);
            all.sum += sums.sum;
            all.squares += sums.squares;
        }
        store(0, all, m_data->validationRows());
    }
    if (m_data->truth)
        statistics.onTruth = onTruth();
    return statistics;
}

/// Mean over the rows of the attention on the columns that decide the row.
double AttentionTally::onTruth() const
{
    const PlantedTruth &truth = *m_data->truth;
    double sum = 0.0;
    for (std::size_t row = 0; row < m_data->validationRows(); ++row) {
        for (const std::size_t column : truth.ofRow(m_data->trainRows + row)) {
            sum += static_cast<double>(
                m_attention(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)));
        }
    }
    return sum / static_cast<double>(m_data->validationRows());
}

bool AttentionTally::quantiles(std::int64_t epoch, AttentionQuantiles &result,
                               const StopRequested &stop) const
{
    if (!m_whole)
        return false;
    result.epoch = epoch;
    result.columns = columns();
    result.groups = 1 + m_classes;
    result.low.assign(result.groups * result.columns, std::numeric_limits<float>::quiet_NaN());
    result.high = result.low;
    std::vector<float> values; // one group at a time: a column of ten million rows is 40 MB
    values.reserve(m_data->validationRows());
    for (std::size_t column = 0; column < result.columns; ++column) {
        const float *attention = m_attention.col(static_cast<Eigen::Index>(column)).data();
        for (std::size_t group = 0; group < result.groups; ++group) {
            if (stop && stop())
                return false;
            values.clear();
            for (std::size_t row = 0; row < m_data->validationRows(); ++row) {
                const bool counts =
                    group == 0 || static_cast<std::size_t>(m_data->y[m_data->trainRows + row]) + 1 == group;
                if (counts && std::isfinite(attention[row]))
                    values.push_back(attention[row]);
            }
            if (values.empty())
                continue;
            result.low[group * result.columns + column] = quantile(values, 0.1);
            result.high[group * result.columns + column] = quantile(values, 0.9);
        }
    }
    return true;
}

} // namespace attention
