// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace attention {

/// "attention", "permutation", "shapley", "integrated_gradients", "gradient_input", "drop_column": the words
/// of files.
std::string_view fileKey(EvidenceKind kind);

/// A group's figure of a column; nothing where the kind is not there or the group has no rows.
std::optional<double> meanOf(const TrustFindings &findings, EvidenceKind kind, std::size_t group,
                             std::size_t column);
/// What its spread is, say the functions that make the kind. Nothing for drop column, trained once.
std::optional<double> spreadOf(const TrustFindings &findings, EvidenceKind kind, std::size_t group,
                               std::size_t column);
/// Standard deviation of a column's mean attention over the seeds that count, divided by n − 1; nothing for
/// fewer than two.
std::optional<double> attentionSdOverSeeds(const TrustFindings &findings, std::size_t group,
                                           std::size_t column);
/// Seeds that are there and did not diverge.
std::size_t countingSeeds(const TrustFindings &findings);
/// Mean score with attention frozen uniform; nothing without.
std::optional<double> scoreWithEqualAttention(const TrustFindings &findings);

/// The columns in the order of the data where they are at most `most`; else that many of them, those with the
/// most attention or permutation importance, each beside its largest, first.
std::vector<std::size_t> listedColumns(const TrustFindings &findings, std::size_t most);

} // namespace attention
