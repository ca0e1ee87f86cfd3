// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/rank_intervals.h"

#include "core/data/random.h"
#include "core/trust/agreement.h"
#include "core/trust/ranks.h"
#include "core/trust/shuffled.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr std::size_t drawsOfBlock = 20;
constexpr double outside = 0.025; ///< share of the draws on either side of the interval

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using ColumnMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic>;

std::size_t placeOf(EvidenceKind kind)
{
    return static_cast<std::size_t>(kind);
}

bool hasRows(const Evidence *evidence)
{
    return evidence != nullptr && !evidence->rows.empty() && !evidence->perRow.empty();
}

/// Kinds that were made of the same rows, which are drawn together, and the means of the draws.
class DrawnKinds
{
public:
    DrawnKinds(const TrustFindings &findings, std::vector<EvidenceKind> kinds, std::uint64_t part)
        : m_kinds(std::move(kinds))
        , m_random(static_cast<std::uint64_t>(findings.run->config.data.seed), Stream::Bootstrap,
                   streamStep * part)
        , m_groups(findings.groups())
        , m_columns(findings.subject->columns())
    {
        const std::vector<std::uint32_t> &rows = findings.of(m_kinds.front())->rows;
        m_rows = static_cast<std::uint32_t>(rows.size());
        const std::vector<std::uint32_t> order = byGroup(*findings.subject->data, rows);
        m_values.resize(static_cast<Eigen::Index>(rows.size()),
                        static_cast<Eigen::Index>(m_kinds.size() * m_columns));
        for (std::size_t kind = 0; kind < m_kinds.size(); ++kind) {
            const std::vector<float> &perRow = findings.of(m_kinds[kind])->perRow;
            for (std::size_t place = 0; place < order.size(); ++place) {
                const auto from = perRow.begin() + static_cast<std::ptrdiff_t>(order[place] * m_columns);
                std::copy_n(from, m_columns,
                            m_values.row(static_cast<Eigen::Index>(place)).data() + kind * m_columns);
            }
        }
    }

    const std::vector<EvidenceKind> &kinds() const { return m_kinds; }
    std::size_t rows() const { return m_rows; }

    void draw(std::size_t draws)
    {
        m_counts.setZero(m_rows, static_cast<Eigen::Index>(draws));
        for (Eigen::Index draw = 0; draw < m_counts.cols(); ++draw) {
            float *counts = m_counts.col(draw).data();
            for (std::uint32_t row = 0; row < m_rows; ++row)
                counts[m_random.below(m_rows)] += 1.0F;
        }
        m_sums.assign(m_groups, RowMajor::Zero(m_counts.cols(), m_values.cols()));
        m_drawn.assign(m_groups, Eigen::VectorXf::Zero(m_counts.cols()));
        for (std::size_t group = 0; group < m_groups; ++group) {
            const auto first = static_cast<Eigen::Index>(m_firstOfGroup[group]);
            const auto count = static_cast<Eigen::Index>(m_firstOfGroup[group + 1]) - first;
            if (count == 0)
                continue;
            const auto ofGroup = m_counts.middleRows(first, count);
            m_sums[group].noalias() = ofGroup.transpose() * m_values.middleRows(first, count);
            m_drawn[group] = ofGroup.colwise().sum().transpose();
            if (group > 0) {
                m_sums[0] += m_sums[group];
                m_drawn[0] += m_drawn[group];
            }
        }
    }
    /// Of a draw of the newest block; empty where it has no row of the group.
    std::vector<double> means(std::size_t draw, std::size_t group, std::size_t kind) const
    {
        const auto row = static_cast<Eigen::Index>(draw);
        const double rows = m_drawn[group][row];
        if (rows == 0.0)
            return {};
        std::vector<double> all(m_columns);
        const float *sums = m_sums[group].row(row).data() + kind * m_columns;
        std::transform(sums, sums + m_columns, all.begin(),
                       [rows](float sum) { return static_cast<double>(sum) / rows; });
        return all;
    }

private:
    /// Places of the rows, those without a class first, then class by class.
    std::vector<std::uint32_t> byGroup(const Dataset &data, const std::vector<std::uint32_t> &rows)
    {
        const auto group = [&](std::uint32_t place) { return m_groups > 1 ? groupOf(data, rows[place]) : 0; };
        std::vector<std::vector<std::uint32_t>> places(m_groups);
        for (std::uint32_t place = 0; place < rows.size(); ++place)
            places[group(place)].push_back(place);
        std::vector<std::uint32_t> order;
        m_firstOfGroup.push_back(0);
        for (const std::vector<std::uint32_t> &ofGroup : places) {
            order.insert(order.end(), ofGroup.begin(), ofGroup.end());
            m_firstOfGroup.push_back(order.size());
        }
        return order;
    }

    std::vector<EvidenceKind> m_kinds;
    Random m_random;
    std::size_t m_groups;
    std::size_t m_columns;
    std::uint32_t m_rows = 0;
    std::vector<std::size_t> m_firstOfGroup; ///< groups + 1
    RowMajor m_values;                       ///< rows × (kinds × columns), rows by group
    ColumnMajor m_counts;                    ///< rows × draws: how often a row was drawn
    std::vector<RowMajor> m_sums;            ///< groups: draws × (kinds × columns)
    std::vector<Eigen::VectorXf> m_drawn;    ///< groups: draws: rows
};

/// Attention's rows with all kinds that have the same first, then each other kind by itself.
std::vector<DrawnKinds> drawnKinds(const TrustFindings &findings)
{
    std::vector<EvidenceKind> together{EvidenceKind::Attention};
    std::vector<EvidenceKind> apart;
    for (std::size_t place = placeOf(EvidenceKind::Attention) + 1; place < evidenceKinds; ++place) {
        const auto kind = static_cast<EvidenceKind>(place);
        if (!hasRows(findings.of(kind)))
            continue;
        const bool same = findings.of(kind)->rows == findings.of(EvidenceKind::Attention)->rows;
        (same ? together : apart).push_back(kind);
    }
    std::vector<DrawnKinds> all;
    all.emplace_back(findings, std::move(together), 0);
    for (const EvidenceKind kind : apart)
        all.emplace_back(findings, std::vector{kind}, placeOf(kind));
    return all;
}

std::size_t affordableDraws(const std::vector<DrawnKinds> &all, std::size_t columns, std::size_t draws)
{
    std::size_t rows = 1;
    for (const DrawnKinds &kinds : all)
        rows = std::max(rows, kinds.rows());
    const double affordable = mostDrawnValues / static_cast<double>(rows) / static_cast<double>(columns);
    return std::min(draws, std::max(leastDraws, static_cast<std::size_t>(affordable)));
}

/// The value at a share of sorted values, linear between neighbours.
double quantile(const std::vector<double> &sorted, double share)
{
    const double position = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// Nothing where fewer than half of the draws have a value.
std::optional<Interval> intervalOf(std::vector<double> &values, std::size_t draws)
{
    if (values.empty() || 2 * values.size() < draws)
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return Interval{quantile(values, outside), quantile(values, 1.0 - outside)};
}

/// What the draws gave of one kind in one group.
struct Drawn
{
    std::vector<double> taus;
    std::vector<double> rhos;

    void add(const std::vector<double> &attention, const std::vector<double> &evidence)
    {
        if (const std::optional<double> tau = kendallTauB(attention, evidence))
            taus.push_back(*tau);
        if (const std::optional<double> rho = spearmanRho(attention, evidence))
            rhos.push_back(*rho);
    }
};

} // namespace

RankIntervals rankIntervals(const TrustFindings &findings, std::size_t draws, const StopRequested &stop)
{
    const std::size_t groups = findings.groups();
    RankIntervals intervals(groups);
    if (!hasRows(findings.of(EvidenceKind::Attention)))
        return intervals;
    std::vector<DrawnKinds> all = drawnKinds(findings);
    draws = affordableDraws(all, findings.subject->columns(), draws);
    const auto repeats = static_cast<std::size_t>(findings.options.repeats);
    std::vector<std::array<Drawn, evidenceKinds>> drawn(groups);
    std::array<std::vector<std::size_t>, evidenceKinds> rows;
    for (std::size_t place = 0; place < evidenceKinds; ++place) {
        const Evidence *evidence = findings.of(static_cast<EvidenceKind>(place));
        if (hasRows(evidence))
            rows[place] = rowsOfGroups(*findings.subject->data, evidence->rows);
    }
    const auto tiedMeans = [&](const std::vector<double> &means, EvidenceKind kind, std::size_t group) {
        return tied(means, findings.of(kind)->figures, kind, group, repeats, rows[placeOf(kind)][group]);
    };
    for (std::size_t first = 0; first < draws; first += drawsOfBlock) {
        if (stop && stop())
            return RankIntervals(groups);
        const std::size_t ofBlock = std::min(drawsOfBlock, draws - first);
        for (DrawnKinds &kinds : all)
            kinds.draw(ofBlock);
        for (std::size_t group = 0; group < groups; ++group) {
            for (std::size_t draw = 0; draw < ofBlock; ++draw) {
                const std::vector<double> attention =
                    tiedMeans(all.front().means(draw, group, 0), EvidenceKind::Attention, group);
                for (const DrawnKinds &kinds : all) {
                    for (std::size_t each = 0; each < kinds.kinds().size(); ++each) {
                        const EvidenceKind kind = kinds.kinds()[each];
                        if (kind == EvidenceKind::Attention)
                            continue;
                        drawn[group][placeOf(kind)].add(
                            attention, tiedMeans(kinds.means(draw, group, each), kind, group));
                    }
                }
            }
        }
    }
    for (std::size_t group = 0; group < groups; ++group) {
        for (std::size_t place = 0; place < evidenceKinds; ++place) {
            Drawn &ofKind = drawn[group][place];
            intervals[group][place] = {intervalOf(ofKind.taus, draws), intervalOf(ofKind.rhos, draws)};
        }
    }
    return intervals;
}

} // namespace attention
