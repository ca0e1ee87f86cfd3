// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"

#include <span>
#include <vector>

namespace attention {

/// Columns whose evidence is within its error of zero count as nothing. Permutation importance and drop
/// column: the mean is at most twice its standard error, or less than half a row of the group. The others: a
/// column gets less than this share of the largest column's.
inline constexpr double countingShare = 0.05;

/// One group's means of a kind with those that count as nothing set to 0. Empty if the group has no figures.
std::vector<double> tied(const ColumnFigures &figures, EvidenceKind kind, std::size_t group,
                         std::size_t repeats, std::size_t rowsOfGroup);

/// Of attention with every kind that is there, for every group: [group][kind].
/// \param draws of the bootstrap, by Random(seed, Stream::Bootstrap).
std::vector<std::array<Agreement, evidenceKinds>>
agreements(const TrustFindings &findings, std::size_t draws = 400, const StopRequested &stop = {});

/// For every group.
std::vector<Stability> stabilities(const TrustFindings &findings);

} // namespace attention
