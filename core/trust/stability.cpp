// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/agreement.h"
#include "core/trust/ranks.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

/// The place of the largest; nothing where several are, or nothing counts.
std::optional<std::size_t> soleFirst(const std::vector<double> &values)
{
    const std::vector<std::size_t> first = largestPlaces(values, 2);
    if (first.empty() || !(values[first[0]] > 0.0))
        return std::nullopt;
    if (first.size() == 2 && values[first[0]] == values[first[1]])
        return std::nullopt;
    return first[0];
}

/// Mean and standard deviation, divided by n − 1, of what is added (Welford, Technometrics 4, 1962).
class Running
{
public:
    void add(double value)
    {
        ++m_count;
        const double before = value - m_mean;
        m_mean += before / static_cast<double>(m_count);
        m_squares += before * (value - m_mean);
    }
    std::optional<double> mean() const { return m_count > 0 ? std::optional(m_mean) : std::nullopt; }
    double deviation() const
    {
        return m_count > 1 ? std::sqrt(m_squares / static_cast<double>(m_count - 1)) : 0.0;
    }

private:
    std::size_t m_count = 0;
    double m_mean = 0.0;
    double m_squares = 0.0;
};

Stability stabilityOf(const TrustFindings &findings, std::size_t group, std::size_t rows)
{
    const std::size_t columns = findings.subject->columns();
    const auto repeats = static_cast<std::size_t>(findings.options.repeats);
    Stability stability;
    stability.firstPlaces.assign(columns, 0);
    stability.evidenceFirst.assign(columns, 0);
    std::vector<std::vector<double>> shares;
    const auto countFirst = [](std::vector<std::size_t> &places, const std::vector<double> &values) {
        if (const std::optional<std::size_t> first = soleFirst(values))
            ++places[*first];
    };
    for (const std::shared_ptr<const SeedFigures> &seed : findings.seeds) {
        if (seed == nullptr || seed->diverged)
            continue;
        countFirst(stability.evidenceFirst,
                   tied(seed->permutation, EvidenceKind::Permutation, group, repeats, rows));
        std::vector<double> attention = tied(seed->attention, EvidenceKind::Attention, group, repeats, rows);
        if (attention.empty())
            continue;
        countFirst(stability.firstPlaces, attention);
        shares.push_back(std::move(attention));
    }
    stability.seeds = shares.size();
    const std::size_t affordable = mostPairedColumns / std::max<std::size_t>(columns * shares.size(), 1);
    const std::size_t furthest = std::max<std::size_t>(affordable, 1);
    Running tau;
    Running divergence;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        for (std::size_t j = i + 1; j < shares.size() && j - i <= furthest; ++j) {
            if (const std::optional<double> ofPair = kendallTauB(shares[i], shares[j]))
                tau.add(*ofPair);
            divergence.add(jensenShannon(shares[i], shares[j]));
        }
    }
    stability.tau = tau.mean();
    stability.tauSd = tau.deviation();
    stability.divergence = divergence.mean();
    return stability;
}

} // namespace

std::vector<Stability> stabilities(const TrustFindings &findings)
{
    const std::vector<std::size_t> rows = rowsOfGroups(*findings.subject->data, findings.subject->rows);
    std::vector<Stability> all;
    for (std::size_t group = 0; group < rows.size(); ++group)
        all.push_back(stabilityOf(findings, group, rows[group]));
    return all;
}

} // namespace attention
