// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/explained.h"

#include <optional>

namespace attention {

/// Share of attention of each column, a category's being the sum over its levels. The spread is the standard
/// deviation over rows, divided by n. No columns without column attention. Nothing if stopped.
std::optional<Evidence> attentionEvidence(const Explained &explained, const StopRequested &stop = {});

/// Permutation importance (Breiman, "Random Forests", Machine Learning 45, 2001): how much of the score is
/// lost when the values of a column, all its inputs together, change places among the rows. The score is the
/// accuracy, of a regression R²; of the rows of a class it is their own accuracy, while places are changed
/// among all rows. The mean is over `repeats`, the spread their standard deviation, divided by n − 1.
/// perRow is the mean loss of a row: of being right, of a regression of its squared error over the variance.
/// Where the targets of a regression do not differ there is no R², and all is 0. Nothing if stopped.
///
/// The order of repeat r of column c is drawn by Random(seed, Stream::Permutation, 256 (1000 c + r)) as the
/// shuffle of Fisher and Yates: for i = n − 1 … 1 places i and below(i + 1) are exchanged.
std::optional<Evidence> permutationEvidence(const Explained &explained, std::size_t repeats,
                                            std::uint64_t seed, const StopRequested &stop = {});

/// The score that permutation importance is measured against, for each group; NaN for one without rows. R² of
/// targets that do not differ is 1 for a perfect guess and else 0.
std::vector<double> scores(const Explained &explained);

} // namespace attention
