// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace attention {

/// Rows × columns × draws at most, but leastDraws in any case: a tenth of a second for a kind of 10 000 rows
/// × 2 000 columns.
inline constexpr double mostDrawnValues = 4e8;
inline constexpr std::size_t leastDraws = 100;

/// Of attention's order with that of a kind.
struct RankInterval
{
    std::optional<Interval> tau; ///< of Kendall's τ-b
    std::optional<Interval> rho; ///< of Spearman's ρ
};

using RankIntervals = std::vector<std::array<RankInterval, evidenceKinds>>;

/// For every group and kind the 95 % intervals of attention's τ-b and ρ with it: the quantiles of 2.5 %
/// and 97.5 % over draws of the rows with replacement (Efron, "Bootstrap methods: another look at the
/// jackknife", Annals of Statistics 7, 1979). All rows are drawn at once and each class has those of its rows
/// that were; the error below which a column counts as nothing stays that of all rows. A kind made of other
/// rows than attention is drawn by itself. Nothing for a kind without figures of single rows, where fewer
/// than half of the draws have one, and if stopped. Drawn by Random(seed, Stream::Bootstrap, 256 part): part
/// 0 for attention's rows, the number of the kind for other ones.
RankIntervals rankIntervals(const TrustFindings &findings, std::size_t draws, const StopRequested &stop);

} // namespace attention
