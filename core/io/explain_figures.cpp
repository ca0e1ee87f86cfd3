// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/explain_figures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attention {

namespace {

std::optional<double> finite(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool counts(const std::shared_ptr<const SeedFigures> &figures)
{
    return figures != nullptr && !figures->diverged;
}

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Each column's part of the largest figure, 0 where there is none.
std::vector<double> partsOfLargest(const TrustFindings &findings, EvidenceKind kind)
{
    std::vector<double> parts;
    double largest = 0.0;
    for (std::size_t column = 0; column < findings.subject->columns(); ++column) {
        parts.push_back(std::max(meanOf(findings, kind, 0, column).value_or(0.0), 0.0));
        largest = std::max(largest, parts.back());
    }
    for (double &part : parts)
        part = largest > 0.0 ? part / largest : 0.0;
    return parts;
}

} // namespace

std::string_view fileKey(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Attention:
        return "attention";
    case EvidenceKind::Permutation:
        return "permutation";
    case EvidenceKind::Shapley:
        return "shapley";
    case EvidenceKind::IntegratedGradients:
        return "integrated_gradients";
    case EvidenceKind::GradientInput:
        return "gradient_input";
    case EvidenceKind::DropColumn:
        break;
    }
    return "drop_column";
}

std::optional<double> meanOf(const TrustFindings &findings, EvidenceKind kind, std::size_t group,
                             std::size_t column)
{
    const Evidence *evidence = findings.of(kind);
    if (evidence == nullptr || evidence->figures.empty())
        return std::nullopt;
    return finite(evidence->figures.meanOf(group, column));
}

std::optional<double> spreadOf(const TrustFindings &findings, EvidenceKind kind, std::size_t group,
                               std::size_t column)
{
    const Evidence *evidence = findings.of(kind);
    if (evidence == nullptr || evidence->figures.empty() || kind == EvidenceKind::DropColumn)
        return std::nullopt;
    return finite(evidence->figures.spreadOf(group, column));
}

std::optional<double> attentionSdOverSeeds(const TrustFindings &findings, std::size_t group,
                                           std::size_t column)
{
    std::vector<double> shares;
    for (const auto &figures : findings.seeds) {
        if (!counts(figures) || figures->attention.empty())
            continue;
        if (const double share = figures->attention.meanOf(group, column); std::isfinite(share))
            shares.push_back(share);
    }
    if (shares.size() < 2)
        return std::nullopt;
    const double center = mean(shares);
    double squares = 0.0;
    for (const double share : shares)
        squares += (share - center) * (share - center);
    return std::sqrt(squares / static_cast<double>(shares.size() - 1));
}

std::size_t countingSeeds(const TrustFindings &findings)
{
    return static_cast<std::size_t>(std::count_if(findings.seeds.begin(), findings.seeds.end(), counts));
}

std::optional<double> scoreWithEqualAttention(const TrustFindings &findings)
{
    const std::vector<double> &scores = findings.controls.equalOfSeeds;
    return scores.empty() ? std::nullopt : finite(mean(scores));
}

std::vector<std::size_t> listedColumns(const TrustFindings &findings, std::size_t most)
{
    std::vector<std::size_t> columns(findings.subject->columns());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    if (columns.size() <= most)
        return columns;
    std::vector<double> parts = partsOfLargest(findings, EvidenceKind::Attention);
    const std::vector<double> losses = partsOfLargest(findings, EvidenceKind::Permutation);
    for (const std::size_t column : columns)
        parts[column] = std::max(parts[column], losses[column]);
    std::stable_sort(columns.begin(), columns.end(),
                     [&parts](std::size_t left, std::size_t right) { return parts[left] > parts[right]; });
    columns.resize(most);
    return columns;
}

} // namespace attention
