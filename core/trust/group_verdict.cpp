// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/group_verdict.h"

#include "core/trust/agreement.h"
#include "core/trust/ranks.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

using namespace verdictRules;

constexpr double rounding = 1e-9;
constexpr std::size_t correlatedRows = 2'000;
/// Columns among which twins are looked for: so many that come first, count most and are credited.
constexpr std::size_t mostTwinCandidates = 8;

/// One seed's figures of the group.
struct SeedView
{
    std::vector<double> attention;
    std::vector<double> cost;
    std::vector<double> parts; ///< Shapley values; may be empty
    bool agrees = false;
    bool isRun = false;
};

std::size_t countOf(const std::vector<double> &cost)
{
    return static_cast<std::size_t>(
        std::count_if(cost.begin(), cost.end(), [](double value) { return value > 0.0; }));
}

bool isEnough(double tau, const std::vector<double> &attention, const std::vector<double> &evidence)
{
    return tau >= agreeingTau * *largestTauB(attention, evidence) - rounding;
}

/// Nothing where attention or permutation importance has no order.
std::optional<SeedView> viewOf(const SeedFigures &seed, std::size_t group, std::size_t repeats,
                               std::size_t rows)
{
    SeedView view;
    view.attention = tied(seed.attention, EvidenceKind::Attention, group, repeats, rows);
    view.cost = tied(seed.permutation, EvidenceKind::Permutation, group, repeats, rows);
    view.parts = tied(seed.shapley, EvidenceKind::Shapley, group, repeats, rows);
    const std::optional<double> withCost = kendallTauB(view.attention, view.cost);
    if (!withCost)
        return std::nullopt;
    const std::optional<double> withParts = kendallTauB(view.attention, view.parts);
    const std::optional<double> overlap = topOverlap(view.attention, view.cost, countOf(view.cost));
    view.agrees = isEnough(*withCost, view.attention, view.cost) &&
                  (!withParts || isEnough(*withParts, view.attention, view.parts)) &&
                  overlap.value_or(0.0) >= agreeingOverlap;
    return view;
}

std::optional<std::size_t> mostAttended(const std::vector<double> &attention)
{
    const std::vector<std::size_t> first = largestPlaces(attention, 2);
    return first.size() == 2 && attention[first[0]] == attention[first[1]] ? std::nullopt
                                                                           : std::optional(first.front());
}

bool holds(const std::vector<std::size_t> &places, std::size_t place)
{
    return std::find(places.begin(), places.end(), place) != places.end();
}

/// How much of their most attended columns seeds share; see sameFirst.
double sharedTop(const std::vector<SeedView> &views, std::size_t columns)
{
    std::vector<std::size_t> countedBy(columns, 0);
    for (const SeedView &view : views) {
        for (std::size_t column = 0; column < columns; ++column)
            countedBy[column] += view.cost[column] > 0.0 ? 1 : 0;
    }
    const auto top = static_cast<std::size_t>(
        std::count_if(countedBy.begin(), countedBy.end(),
                      [&views](std::size_t seeds) { return 2 * seeds > views.size(); }));
    const std::size_t count = std::max<std::size_t>(top, 1);
    std::vector<double> attendedBy(columns, 0.0);
    for (const SeedView &view : views) {
        for (const std::size_t column : largestPlaces(view.attention, count))
            attendedBy[column] += 1.0;
    }
    double shared = 0.0;
    for (const std::size_t column : largestPlaces(attendedBy, count))
        shared += attendedBy[column];
    return shared / static_cast<double>(count * views.size());
}

VerdictKind kindOf(std::size_t agreeing, std::size_t seeds, double shared)
{
    const double share = static_cast<double>(agreeing) / static_cast<double>(seeds);
    if (share >= agreeingSeeds - rounding)
        return shared >= sameFirst - rounding ? VerdictKind::Agrees : VerdictKind::Unstable;
    return share <= 1.0 - agreeingSeeds + rounding ? VerdictKind::Disagrees : VerdictKind::Unstable;
}

/// Means over seeds; what counts in no more than half of them counts as nothing.
SeedView meanView(const std::vector<SeedView> &views, std::size_t columns)
{
    SeedView mean;
    mean.attention.assign(columns, 0.0);
    mean.cost.assign(columns, 0.0);
    std::vector<std::size_t> countedBy(columns, 0);
    for (const SeedView &view : views) {
        for (std::size_t column = 0; column < columns; ++column) {
            mean.attention[column] += view.attention[column] / static_cast<double>(views.size());
            mean.cost[column] += view.cost[column] / static_cast<double>(views.size());
            countedBy[column] += view.cost[column] > 0.0 ? 1 : 0;
        }
    }
    const std::vector<double> costs = mean.cost;
    for (std::size_t column = 0; column < columns; ++column) {
        if (2 * countedBy[column] <= views.size())
            mean.cost[column] = 0.0;
    }
    if (countOf(mean.cost) == 0)
        mean.cost = costs;
    return mean;
}

/// The run's own figures where they show what the verdict says.
SeedView basisOf(const std::vector<SeedView> &views, VerdictKind kind, std::size_t columns)
{
    const auto own =
        std::find_if(views.begin(), views.end(), [](const SeedView &view) { return view.isRun; });
    const bool shows =
        own != views.end() && (kind == VerdictKind::Unstable || own->agrees == (kind == VerdictKind::Agrees));
    return shows ? *own : meanView(views, columns);
}

std::size_t strongestOf(const SeedView &basis)
{
    std::size_t strongest = 0;
    const auto before = [&basis](std::size_t left, std::size_t right) {
        if (basis.cost[left] != basis.cost[right] || basis.parts.empty())
            return basis.cost[left] < basis.cost[right];
        return basis.parts[left] < basis.parts[right];
    };
    for (std::size_t column = 1; column < basis.cost.size(); ++column) {
        if (before(strongest, column))
            strongest = column;
    }
    return strongest;
}

/// Columns in the one and not in the other, in the order of the one.
std::vector<std::size_t> without(const std::vector<std::size_t> &places,
                                 const std::vector<std::size_t> &others)
{
    std::vector<std::size_t> rest;
    std::copy_if(places.begin(), places.end(), std::back_inserter(rest),
                 [&others](std::size_t place) { return !holds(others, place); });
    return rest;
}

/// Twins of the column that most seeds attend to most, or else of the strongest, among columns that matter;
/// the column itself first. Empty if it has none.
std::vector<std::size_t> twinsOf(const Dataset &data, const JudgedGroup &judged)
{
    std::vector<std::size_t> candidates;
    const auto add = [&candidates](const std::vector<std::size_t> &columns, const auto &isWanted) {
        for (std::size_t i = 0; i < std::min(columns.size(), mostTwinCandidates); ++i) {
            if (isWanted(columns[i]) && !holds(candidates, columns[i]))
                candidates.push_back(columns[i]);
        }
    };
    const std::vector<double> firsts(judged.firstPlaces.begin(), judged.firstPlaces.end());
    add(largestPlaces(firsts, mostTwinCandidates), [&](std::size_t column) { return firsts[column] > 0.0; });
    add(largestPlaces(judged.cost, mostTwinCandidates),
        [&](std::size_t column) { return judged.cost[column] > 0.0; });
    add(judged.verdict.credited, [](std::size_t) { return true; });
    for (const std::size_t column : {candidates.front(), *judged.verdict.strongest}) {
        std::vector<std::size_t> alike{column};
        for (const std::size_t other : candidates) {
            if (other != column && std::abs(trainingCorrelation(data, column, other)) >= twinCorrelation)
                alike.push_back(other);
        }
        if (alike.size() > 1)
            return alike;
    }
    return {};
}

/// Whether twins take the first place from each other.
bool isShared(const JudgedGroup &judged)
{
    const std::vector<std::size_t> &twins = judged.verdict.twins;
    const auto seeds = static_cast<double>(judged.verdict.seeds);
    const auto firstIn = [&judged](std::size_t column) { return judged.firstPlaces[column]; };
    const auto seedsWithTwins = static_cast<std::size_t>(
        std::count_if(twins.begin(), twins.end(), [&](std::size_t column) { return firstIn(column) > 0; }));
    return seedsWithTwins > 1 &&
           static_cast<double>(firstIn(twins.front())) < agreeingSeeds * seeds - rounding;
}

} // namespace

std::size_t JudgedGroup::counting() const
{
    return countOf(cost);
}

JudgedGroup judgedGroup(const TrustFindings &findings, std::span<const SeedFigures *const> seeds,
                        std::size_t group, std::size_t rowsOfGroup)
{
    const auto repeats = static_cast<std::size_t>(findings.options.repeats);
    const std::size_t columns = findings.subject->columns();
    std::vector<SeedView> views;
    for (const SeedFigures *seed : seeds) {
        std::optional<SeedView> view = viewOf(*seed, group, repeats, rowsOfGroup);
        if (!view)
            continue;
        view->isRun = seed == findings.seeds.front().get();
        views.push_back(std::move(*view));
    }
    JudgedGroup judged;
    if (views.empty())
        return judged;
    GroupVerdict &verdict = judged.verdict;
    verdict.seeds = views.size();
    verdict.agreeing = static_cast<std::size_t>(
        std::count_if(views.begin(), views.end(), [](const SeedView &view) { return view.agrees; }));
    verdict.kind = kindOf(verdict.agreeing, verdict.seeds, sharedTop(views, columns));
    judged.firstPlaces.assign(columns, 0);
    for (const SeedView &view : views) {
        if (const std::optional<std::size_t> first = mostAttended(view.attention))
            ++judged.firstPlaces[*first];
    }
    const SeedView basis = basisOf(views, verdict.kind, columns);
    judged.attention = basis.attention;
    judged.cost = basis.cost;
    const std::size_t strongest = strongestOf(basis);
    verdict.strongest = strongest;
    verdict.strongestFirst = judged.firstPlaces[strongest];
    const std::vector<std::size_t> needed = largestPlaces(basis.cost, judged.counting());
    const std::vector<std::size_t> attended = largestPlaces(basis.attention, judged.counting());
    verdict.missed = without(needed, attended);
    verdict.credited = without(attended, needed);
    verdict.twins = twinsOf(*findings.subject->data, judged);
    if (verdict.kind == VerdictKind::Agrees && isShared(judged))
        verdict.kind = VerdictKind::Unstable;
    return judged;
}

double trainingCorrelation(const Dataset &data, std::size_t a, std::size_t b)
{
    const SourceColumn &left = data.sources[a];
    const SourceColumn &right = data.sources[b];
    if (left.inputs != 1 || right.inputs != 1 || data.trainRows < 2)
        return 0.0;
    const std::size_t count = std::min(data.trainRows, correlatedRows);
    const auto valueAt = [&](std::size_t i, std::size_t input) {
        return static_cast<double>(data.x[i * data.trainRows / count * data.columns + input]);
    };
    double meanA = 0.0;
    double meanB = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        meanA += valueAt(i, left.firstInput) / static_cast<double>(count);
        meanB += valueAt(i, right.firstInput) / static_cast<double>(count);
    }
    double squareA = 0.0;
    double squareB = 0.0;
    double product = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double fromA = valueAt(i, left.firstInput) - meanA;
        const double fromB = valueAt(i, right.firstInput) - meanB;
        squareA += fromA * fromA;
        squareB += fromB * fromB;
        product += fromA * fromB;
    }
    return squareA > 0.0 && squareB > 0.0 ? product / std::sqrt(squareA * squareB) : 0.0;
}

} // namespace attention
