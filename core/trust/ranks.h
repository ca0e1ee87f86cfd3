// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// Ranks from 1 for the smallest; ties get the mean of theirs.
std::vector<double> averageRanks(std::span<const double> values);

/// Kendall's τ-b, "The treatment of ties in ranking problems", Biometrika 33, 1945; counted in O(n log n)
/// (Knight, JASA 61, 1966). Nothing where all values of either are the same, there are fewer than two, or one
/// is not a number.
std::optional<double> kendallTauB(std::span<const double> a, std::span<const double> b);
/// The largest that τ-b can be for these values in any order: both sorted alike.
std::optional<double> largestTauB(std::span<const double> a, std::span<const double> b);
/// Spearman's ρ: the correlation of the ranks. Nothing in the same cases.
std::optional<double> spearmanRho(std::span<const double> a, std::span<const double> b);
/// The share of the `top` largest of `a` that are among the `top` largest of `b`; ties at the edge go to the
/// first column. Nothing for none.
std::optional<double> topOverlap(std::span<const double> a, std::span<const double> b, std::size_t top);
/// The places of the `top` largest, descending, ties to the first.
std::vector<std::size_t> largestPlaces(std::span<const double> values, std::size_t top);
/// The divergence of Jensen and Shannon of two sets of shares in bits, 0 … 1 (Lin, 1991).
double jensenShannon(std::span<const double> a, std::span<const double> b);

} // namespace attention
