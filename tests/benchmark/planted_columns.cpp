// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/planted_columns.h"

#include "core/trust/permutation.h"
#include "core/trust/ranks.h"
#include "core/trust/retraining.h"

#include <algorithm>

namespace attention {

namespace {

/// The share of the columns that are among as many largest values.
template <class Value>
double shareFound(const std::vector<std::size_t> &columns, const std::vector<Value> &values)
{
    const std::vector<double> asDouble(values.begin(), values.end());
    const std::vector<std::size_t> top = largestPlaces(asDouble, columns.size());
    const auto found = std::count_if(top.begin(), top.end(), [&](std::size_t column) {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    });
    return static_cast<double>(found) / static_cast<double>(columns.size());
}

/// Of one network.
class Tally
{
public:
    Tally(const Dataset &data, const Evidence &attention)
        : m_data(data)
        , m_attention(attention)
        , m_sums(groupCount(data))
        , m_rows(m_sums.size())
    {
        for (std::size_t index = 0; index < attention.rows.size(); ++index)
            add(index);
    }

    ColumnsFound found(std::size_t group) const
    {
        const auto rows = static_cast<double>(std::max<std::size_t>(m_rows[group], 1));
        const ColumnFigures &figures = m_attention.figures;
        std::vector<double> means;
        for (std::size_t column = 0; column < figures.columns; ++column)
            means.push_back(figures.meanOf(group, column));
        return {m_sums[group].onTruth / rows, m_sums[group].equalShare / rows,
                shareFound(m_data.truth->columns(), means), m_sums[group].byRows / rows};
    }

private:
    void add(std::size_t index)
    {
        const std::size_t columns = m_attention.figures.columns;
        const std::size_t row = m_attention.rows[index];
        const float *shares = m_attention.perRow.data() + index * columns;
        const std::vector<std::size_t> &truth = m_data.truth->ofRow(row);
        ColumnsFound of;
        for (const std::size_t column : truth)
            of.onTruth += static_cast<double>(shares[column]);
        of.equalShare = static_cast<double>(truth.size()) / static_cast<double>(columns);
        of.byRows = shareFound(truth, std::vector<float>(shares, shares + columns));
        addTo(0, of);
        if (const std::size_t group = groupOf(m_data, row); group > 0)
            addTo(group, of);
    }
    void addTo(std::size_t group, const ColumnsFound &of)
    {
        m_sums[group].onTruth += of.onTruth;
        m_sums[group].equalShare += of.equalShare;
        m_sums[group].byRows += of.byRows;
        ++m_rows[group];
    }

    const Dataset &m_data;
    const Evidence &m_attention;
    std::vector<ColumnsFound> m_sums;
    std::vector<std::size_t> m_rows;
};

} // namespace

std::vector<std::optional<ColumnsFound>> plantedColumnsFound(const TrustFindings &findings)
{
    const std::shared_ptr<const Dataset> &data = findings.subject->data;
    std::vector<std::optional<ColumnsFound>> all(groupCount(*data));
    if (!data->truth || data->truth->columns().empty())
        return all;
    std::vector<ColumnsFound> sums(all.size());
    std::size_t networks = 0;
    for (const std::shared_ptr<const SeedFigures> &seed : findings.seeds) {
        if (seed->diverged)
            continue;
        TrainingConfig config = findings.run->config;
        config.data.seed = seed->seed;
        const Retrained trained = retrain(config, data).value();
        const Evidence attention = attentionEvidence(trained.explained).value();
        const Tally tally(*data, attention);
        for (std::size_t group = 0; group < sums.size(); ++group) {
            const ColumnsFound found = tally.found(group);
            sums[group].onTruth += found.onTruth;
            sums[group].equalShare += found.equalShare;
            sums[group].byMeans += found.byMeans;
            sums[group].byRows += found.byRows;
        }
        ++networks;
    }
    const double part = 1.0 / static_cast<double>(std::max<std::size_t>(networks, 1));
    for (std::size_t group = 0; group < sums.size(); ++group) {
        const ColumnsFound &sum = sums[group];
        all[group] = {part * sum.onTruth, part * sum.equalShare, part * sum.byMeans, part * sum.byRows};
    }
    return all;
}

} // namespace attention
