// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/ranks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace attention {

namespace {

bool comparable(std::span<const double> a, std::span<const double> b)
{
    const auto isNumber = [](double value) { return !std::isnan(value); };
    return a.size() == b.size() && a.size() >= 2 && std::all_of(a.begin(), a.end(), isNumber) &&
           std::all_of(b.begin(), b.end(), isNumber);
}

std::int64_t pairsAmong(std::size_t count)
{
    const auto n = static_cast<std::int64_t>(count);
    return n * (n - 1) / 2;
}

/// Pairs of neighbours' runs that are the same.
template <class Same>
std::int64_t tiedPairs(std::size_t count, Same same)
{
    std::int64_t pairs = 0;
    for (std::size_t first = 0; first < count;) {
        std::size_t next = first + 1;
        while (next < count && same(first, next))
            ++next;
        pairs += pairsAmong(next - first);
        first = next;
    }
    return pairs;
}

/// Sorts ascending and gives how many neighbours would have changed places.
std::int64_t sortCounting(std::span<double> values, std::span<double> spare)
{
    if (std::is_sorted(values.begin(), values.end()))
        return 0;
    const std::size_t middle = values.size() / 2;
    const auto low = values.first(middle);
    const auto high = values.subspan(middle);
    std::int64_t exchanges =
        sortCounting(low, spare.first(middle)) + sortCounting(high, spare.subspan(middle));
    std::size_t i = 0;
    std::size_t j = 0;
    for (double &place : spare) {
        if (j == high.size() || (i < low.size() && low[i] <= high[j])) {
            place = low[i++];
        } else {
            exchanges += static_cast<std::int64_t>(low.size() - i);
            place = high[j++];
        }
    }
    std::copy(spare.begin(), spare.end(), values.begin());
    return exchanges;
}

std::vector<double> sorted(std::span<const double> values)
{
    std::vector<double> ascending(values.begin(), values.end());
    std::sort(ascending.begin(), ascending.end());
    return ascending;
}

/// Of pairs that ascend, of equal first ones by the second.
std::optional<double> tauOfSorted(const std::vector<std::pair<double, double>> &pairs)
{
    const std::size_t count = pairs.size();
    const auto sameFirst = [&pairs](std::size_t i, std::size_t j) {
        return pairs[i].first == pairs[j].first;
    };
    const auto same = [&pairs](std::size_t i, std::size_t j) { return pairs[i] == pairs[j]; };
    const std::int64_t tiedA = tiedPairs(count, sameFirst);
    const std::int64_t tiedBoth = tiedPairs(count, same);
    std::vector<double> ofB(count);
    std::transform(pairs.begin(), pairs.end(), ofB.begin(), [](const auto &pair) { return pair.second; });
    std::vector<double> spare(count);
    const std::int64_t discordant = sortCounting(ofB, spare);
    const std::int64_t tiedB =
        tiedPairs(count, [&ofB](std::size_t i, std::size_t j) { return ofB[i] == ofB[j]; });
    const std::int64_t all = pairsAmong(count);
    if (tiedA == all || tiedB == all)
        return std::nullopt;
    const std::int64_t concordant = all - tiedA - tiedB + tiedBoth - discordant;
    const double tau = static_cast<double>(concordant - discordant) /
                       std::sqrt(static_cast<double>(all - tiedA)) /
                       std::sqrt(static_cast<double>(all - tiedB));
    return std::clamp(tau, -1.0, 1.0);
}

/// The part of p in the divergence, m being the middle of the two.
double bits(double p, double m)
{
    return p > 0.0 ? p * std::log2(p / m) : 0.0;
}

} // namespace

std::vector<double> averageRanks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [values](std::size_t left, std::size_t right) { return values[left] < values[right]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t next = first + 1;
        while (next < order.size() && values[order[next]] == values[order[first]])
            ++next;
        for (std::size_t place = first; place < next; ++place)
            ranks[order[place]] = (static_cast<double>(first) + static_cast<double>(next) + 1.0) / 2.0;
        first = next;
    }
    return ranks;
}

std::optional<double> kendallTauB(std::span<const double> a, std::span<const double> b)
{
    if (!comparable(a, b))
        return std::nullopt;
    std::vector<std::pair<double, double>> pairs(a.size());
    std::transform(a.begin(), a.end(), b.begin(), pairs.begin(),
                   [](double ofA, double ofB) { return std::pair(ofA, ofB); });
    std::sort(pairs.begin(), pairs.end());
    return tauOfSorted(pairs);
}

std::optional<double> largestTauB(std::span<const double> a, std::span<const double> b)
{
    if (!comparable(a, b))
        return std::nullopt;
    const std::vector<double> ofA = sorted(a);
    const std::vector<double> ofB = sorted(b);
    std::vector<std::pair<double, double>> pairs(a.size());
    std::transform(ofA.begin(), ofA.end(), ofB.begin(), pairs.begin(),
                   [](double left, double right) { return std::pair(left, right); });
    return tauOfSorted(pairs);
}

std::optional<double> spearmanRho(std::span<const double> a, std::span<const double> b)
{
    if (!comparable(a, b))
        return std::nullopt;
    const std::vector<double> ranksA = averageRanks(a);
    const std::vector<double> ranksB = averageRanks(b);
    const double middle = (static_cast<double>(a.size()) + 1.0) / 2.0;
    double product = 0.0;
    double squareA = 0.0;
    double squareB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += (ranksA[i] - middle) * (ranksB[i] - middle);
        squareA += (ranksA[i] - middle) * (ranksA[i] - middle);
        squareB += (ranksB[i] - middle) * (ranksB[i] - middle);
    }
    if (squareA == 0.0 || squareB == 0.0)
        return std::nullopt;
    return std::clamp(product / std::sqrt(squareA) / std::sqrt(squareB), -1.0, 1.0);
}

std::vector<std::size_t> largestPlaces(std::span<const double> values, std::size_t top)
{
    std::vector<std::size_t> places(values.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const auto end = places.begin() + static_cast<std::ptrdiff_t>(std::min(top, values.size()));
    std::partial_sort(places.begin(), end, places.end(), [values](std::size_t left, std::size_t right) {
        return values[left] != values[right] ? values[left] > values[right] : left < right;
    });
    places.erase(end, places.end());
    return places;
}

std::optional<double> topOverlap(std::span<const double> a, std::span<const double> b, std::size_t top)
{
    const std::vector<std::size_t> ofA = largestPlaces(a, top);
    const std::vector<std::size_t> ofB = largestPlaces(b, top);
    if (ofA.empty())
        return std::nullopt;
    const auto shared = std::count_if(ofA.begin(), ofA.end(), [&ofB](std::size_t place) {
        return std::find(ofB.begin(), ofB.end(), place) != ofB.end();
    });
    return static_cast<double>(shared) / static_cast<double>(ofA.size());
}

double jensenShannon(std::span<const double> a, std::span<const double> b)
{
    double divergence = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double middle = (a[i] + b[i]) / 2.0;
        divergence += (bits(a[i], middle) + bits(b[i], middle)) / 2.0;
    }
    return std::clamp(divergence, 0.0, 1.0);
}

} // namespace attention
