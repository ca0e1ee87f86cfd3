// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/sentence.h"
#include "core/explain/trouble.h"
#include "core/trust/trust_findings.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace attention {

enum class VerdictKind { Agrees, Mixed, Unstable, Disagrees, NotLearned, Undefined };

/// "agrees", "mixed", "unstable", "disagrees", "not-learned", "undefined"
std::string_view toString(VerdictKind kind);

/// Whether attention's order goes with the evidence in one group of rows.
struct GroupVerdict
{
    VerdictKind kind = VerdictKind::Undefined; ///< never Mixed
    std::size_t agreeing = 0;                  ///< seeds whose own attention goes with their own evidence
    std::size_t seeds = 0;                     ///< that have a say
    std::optional<std::size_t> strongest;      ///< the column with the most evidence
    std::size_t strongestFirst = 0;            ///< seeds in which it has the most attention
    std::vector<std::size_t> missed;           ///< columns that count and are not among as many most attended
    std::vector<std::size_t> credited;         ///< columns in their places
    std::vector<std::size_t> twins;            ///< columns so alike that attention may go to either
};

/// What the trust report says. Rules and their reasons are in resources/help/trust.html, thresholds below.
struct Verdict
{
    VerdictKind kind = VerdictKind::Undefined;
    bool byClass = false;                ///< whether classes have verdicts that differ
    std::vector<GroupVerdict> groups;    ///< as in ColumnFigures; empty for NotLearned and Undefined
    std::optional<bool> attentionNeeded; ///< whether frozen uniform does worse; nothing while unknown
    Sentence title;                      ///< "Attention agrees at y = 1 and disagrees at y = 0"
    std::vector<Sentence> reasons;       ///< one to three
    Sentence need;                       ///< "Not for accuracy: equal shares learn it as well."
    Remedy remedy; ///< attention bias, where it is off and attention does not go with the evidence somewhere
};

/// When the rules speak. A seed has a say unless it diverged or its score is no better than guessing.
namespace verdictRules {
/// In a seed attention goes with the evidence when τ-b is at least this part of what its ties allow, with
/// permutation importance and with Shapley values where there are any: three of four pairs of columns stand
/// in the same order.
inline constexpr double agreeingTau = 0.5;
/// And when this share of the columns that count are among as many most attended. Where one of many columns
/// counts, τ-b alone would let it come third.
inline constexpr double agreeingOverlap = 0.5;
/// It agrees when it does so in this share of the seeds, it disagrees in that of the rest; between them it
/// depends on the seed.
inline constexpr double agreeingSeeds = 0.8;
/// And where it agrees, seeds have to attend to the same columns, else what it shows hangs on the seed. With
/// k columns that count in most seeds, a seed's k most attended ones have to be this share, on average, of
/// the k that most seeds attend to. Where one column counts: the same comes first in this share of the seeds.
/// The order among several that count is left open, for they may well count alike (x0 + x1 > 0).
inline constexpr double sameFirst = 0.6;
/// Columns with a correlation of this or more can stand in for each other. Where attention agrees, yet such
/// columns share the first place among the seeds, which of them it shows hangs on the seed.
inline constexpr double twinCorrelation = 0.95;
/// Attention is needed when equal shares lose more than this much accuracy or R², and more than twice the
/// standard error of the difference between seeds.
inline constexpr double neededScore = 0.01;
} // namespace verdictRules

/// Of what is there: of all seeds once the findings are finished. Any thread; takes milliseconds, for 20
/// seeds of 2 000 columns a tenth of a second.
Verdict verdictOf(const TrustFindings &findings);

} // namespace attention
