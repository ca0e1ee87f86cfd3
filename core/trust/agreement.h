// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace attention {

/// Columns whose evidence is within its error of zero count as nothing. Permutation importance and drop
/// column: the mean is at most twice its standard error, or less than half a row of the group, or less than
/// this share of the largest column's: shuffling a column that says nothing moves a few rows across the
/// border between the classes, which the error over repeats on the same rows does not know.
inline constexpr double costlyShare = 0.05;
/// The others: a column gets less than this share of the largest column's. Weights left over from the start
/// give columns that say nothing up to this part of an output, though not of a decision.
inline constexpr double countingShare = 0.2;

/// Shares of attention are told apart to this part of the equal share; closer ones are ties. Rounding of
/// single precision lies far below it.
inline constexpr double attentionGrain = 1e-4;

/// One group's means of a kind with those that count as nothing set to 0, of attention in whole grains. Empty
/// if the group has no figures.
/// \param repeats networks or permutations behind each mean of permutation importance and drop column.
std::vector<double> tied(const ColumnFigures &figures, EvidenceKind kind, std::size_t group,
                         std::size_t repeats, std::size_t rowsOfGroup);

/// The same of other means with the errors of `figures`.
std::vector<double> tied(std::span<const double> means, const ColumnFigures &figures, EvidenceKind kind,
                         std::size_t group, std::size_t repeats, std::size_t rowsOfGroup);

/// Rows of each group among some of the data set.
std::vector<std::size_t> rowsOfGroups(const Dataset &data, std::span<const std::uint32_t> rows);

/// Of attention with every kind that is there, for every group: [group][kind]. That of attention with itself
/// is empty. What a kind gets does not depend on which others are there.
/// \param draws of the bootstrap at most; see rankIntervals().
std::vector<std::array<Agreement, evidenceKinds>>
agreements(const TrustFindings &findings, std::size_t draws = 400, const StopRequested &stop = {});

/// Pairs of seeds times columns that are looked at in a group at most; of more, every seed is paired with as
/// many that follow it.
inline constexpr std::size_t mostPairedColumns = 2'000'000;

/// For every group. Where several columns share the first place, none has it. Diverged seeds have no part.
std::vector<Stability> stabilities(const TrustFindings &findings);

} // namespace attention
