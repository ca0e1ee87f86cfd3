// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/sentence.h"
#include "core/trust/group_verdict.h"
#include "core/trust/verdict.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// Why there is no verdict.
enum class NoVerdict {
    NoColumnAttention,
    OneColumn,
    NothingYet,   ///< no figures of any seed that has a say
    NotANumber,   ///< the run's attention
    EqualShares,  ///< all columns get the same attention
    OneRow,       ///< no other row to change places with
    OneClass,     ///< among the validation rows, and shuffling changes nothing
    EqualEvidence ///< shuffling tells no column from another
};

Sentence undefinedTitle(NoVerdict reason);
Sentence undefinedReason(NoVerdict reason, const Run &run);

/// "The model has learnt nothing: 50.3 %, guessing gets 50.1 %"
Sentence notLearnedTitle(const RunFacts &facts, double score);
std::vector<Sentence> notLearnedReasons(const RunFacts &facts);

/// Groups of classes with a verdict of this kind, in the order classes are listed in; without classes group
/// 0.
std::vector<std::size_t> groupsOfKind(const Verdict &verdict, VerdictKind kind);

/// Of a verdict whose kind and groups are there and that is neither NotLearned nor Undefined.
Sentence verdictTitle(const Verdict &verdict, const RunFacts &facts);

/// A class at which a column gets little attention because it is 0 there and there is no attention bias.
struct ZeroAtClass
{
    std::size_t group = 0; ///< of the class
    bool always = true;    ///< or only in most of its rows
};

/// One to three. \param silent seeds that have no say.
std::vector<Sentence> verdictReasons(const Verdict &verdict, std::span<const JudgedGroup> groups,
                                     const RunFacts &facts, std::optional<ZeroAtClass> zero,
                                     std::size_t silent);

/// \param equal, model mean scores with equal shares and without.
Sentence needSentence(const RunFacts &facts, bool needed, double equal, double model);

} // namespace attention
