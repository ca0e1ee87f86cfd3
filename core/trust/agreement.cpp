// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/agreement.h"

#include "core/trust/rank_intervals.h"
#include "core/trust/ranks.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr double errorsFromZero = 2.0;
constexpr double leastRows = 0.5;

double meanOf(const std::vector<double> &values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

/// Divided by n − 1; 0 of one value.
double deviationOf(const std::vector<double> &values)
{
    if (values.size() < 2)
        return 0.0;
    const double mean = meanOf(values);
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

double largestOf(std::span<const double> means)
{
    return means.empty() ? 0.0 : *std::max_element(means.begin(), means.end());
}

double rowsOf(std::size_t rowsOfGroup)
{
    return static_cast<double>(std::max<std::size_t>(rowsOfGroup, 1));
}

const ColumnFigures *figuresOfSeed(const SeedFigures &seed, EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Permutation:
        return &seed.permutation;
    case EvidenceKind::Shapley:
        return &seed.shapley;
    case EvidenceKind::Attention:
    case EvidenceKind::IntegratedGradients:
    case EvidenceKind::GradientInput:
    case EvidenceKind::DropColumn:
        break;
    }
    return nullptr;
}

/// What one group of one kind comes to, but for the interval.
class AgreementMaker
{
public:
    explicit AgreementMaker(const TrustFindings &findings)
        : m_findings(findings)
        , m_repeats(static_cast<std::size_t>(findings.options.repeats))
        , m_rows(rowsOfGroups(*findings.subject->data, findings.subject->rows))
    {}

    Agreement make(EvidenceKind kind, std::size_t group) const
    {
        Agreement agreement;
        const Evidence &evidence = *m_findings.of(kind);
        const std::vector<double> attention =
            tiedOf(m_findings.of(EvidenceKind::Attention)->figures, EvidenceKind::Attention, group);
        const std::vector<double> other = tiedOf(evidence.figures, kind, group);
        if (attention.empty() || other.empty())
            return agreement;
        agreement.tau = kendallTauB(attention, other);
        agreement.largest = largestTauB(attention, other);
        agreement.rho = spearmanRho(attention, other);
        agreement.counting = static_cast<std::size_t>(
            std::count_if(other.begin(), other.end(), [](double value) { return value > 0.0; }));
        agreement.overlap = topOverlap(attention, other, agreement.counting);
        addSeeds(agreement, kind, group);
        return agreement;
    }

private:
    std::vector<double> tiedOf(const ColumnFigures &figures, EvidenceKind kind, std::size_t group) const
    {
        return tied(figures, kind, group, m_repeats, m_rows[group]);
    }
    void addSeeds(Agreement &agreement, EvidenceKind kind, std::size_t group) const
    {
        std::vector<double> taus;
        std::vector<double> largest;
        for (const std::shared_ptr<const SeedFigures> &seed : m_findings.seeds) {
            const ColumnFigures *figures = seed == nullptr ? nullptr : figuresOfSeed(*seed, kind);
            if (figures == nullptr || seed->diverged)
                continue;
            const std::vector<double> attention = tiedOf(seed->attention, EvidenceKind::Attention, group);
            const std::vector<double> other = tiedOf(*figures, kind, group);
            if (const std::optional<double> tau = kendallTauB(attention, other)) {
                taus.push_back(*tau);
                largest.push_back(*largestTauB(attention, other));
            }
        }
        agreement.seeds = taus.size();
        if (m_findings.seeds.size() < 2 || taus.empty())
            return;
        agreement.seedsTau = meanOf(taus);
        agreement.seedsSd = deviationOf(taus);
        agreement.seedsLargest = meanOf(largest);
    }

    const TrustFindings &m_findings;
    std::size_t m_repeats;
    std::vector<std::size_t> m_rows;
};

} // namespace

std::vector<double> tied(std::span<const double> means, const ColumnFigures &figures, EvidenceKind kind,
                         std::size_t group, std::size_t repeats, std::size_t rowsOfGroup)
{
    std::vector<double> counting(means.begin(), means.end());
    const bool known =
        std::all_of(means.begin(), means.end(), [](double mean) { return std::isfinite(mean); });
    if (!known)
        return {};
    switch (kind) {
    case EvidenceKind::Attention: {
        const double grain = attentionGrain / static_cast<double>(std::max<std::size_t>(means.size(), 1));
        for (double &share : counting)
            share = std::round(share / grain) * grain;
        break;
    }
    case EvidenceKind::Permutation:
    case EvidenceKind::DropColumn: {
        const double least = std::max(costlyShare * largestOf(means), leastRows / rowsOf(rowsOfGroup));
        for (std::size_t column = 0; column < counting.size(); ++column) {
            const double spread = figures.spreadOf(group, column);
            const double error =
                std::isfinite(spread) && repeats > 0 ? spread / std::sqrt(static_cast<double>(repeats)) : 0.0;
            if (counting[column] <= errorsFromZero * error || counting[column] < least)
                counting[column] = 0.0;
        }
        break;
    }
    case EvidenceKind::Shapley:
    case EvidenceKind::IntegratedGradients:
    case EvidenceKind::GradientInput: {
        const double least = countingShare * largestOf(means);
        for (double &mean : counting) {
            if (mean < least)
                mean = 0.0;
        }
        break;
    }
    }
    return counting;
}

std::vector<double> tied(const ColumnFigures &figures, EvidenceKind kind, std::size_t group,
                         std::size_t repeats, std::size_t rowsOfGroup)
{
    if (figures.empty() || group >= figures.groups)
        return {};
    const std::span<const double> means(figures.mean.data() + figures.place(group, 0), figures.columns);
    return tied(means, figures, kind, group, repeats, rowsOfGroup);
}

std::vector<std::size_t> rowsOfGroups(const Dataset &data, std::span<const std::uint32_t> rows)
{
    std::vector<std::size_t> counts(groupCount(data), 0);
    counts[0] = rows.size();
    for (const std::uint32_t row : rows) {
        if (const std::size_t group = groupOf(data, row); group > 0)
            ++counts[group];
    }
    return counts;
}

std::vector<std::array<Agreement, evidenceKinds>> agreements(const TrustFindings &findings, std::size_t draws,
                                                             const StopRequested &stop)
{
    const std::size_t groups = findings.groups();
    std::vector<std::array<Agreement, evidenceKinds>> all(groups);
    if (findings.of(EvidenceKind::Attention) == nullptr)
        return all;
    const AgreementMaker maker(findings);
    const RankIntervals intervals = rankIntervals(findings, draws, stop);
    for (std::size_t group = 0; group < groups; ++group) {
        for (std::size_t place = 0; place < evidenceKinds; ++place) {
            const auto kind = static_cast<EvidenceKind>(place);
            if (kind == EvidenceKind::Attention || findings.of(kind) == nullptr)
                continue;
            all[group][place] = maker.make(kind, group);
            if (all[group][place].tau)
                all[group][place].within = intervals[group][place].tau;
            if (all[group][place].rho)
                all[group][place].rhoWithin = intervals[group][place].rho;
        }
    }
    return all;
}

} // namespace attention
