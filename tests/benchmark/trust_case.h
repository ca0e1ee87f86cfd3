// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/verdict.h"
#include "tests/benchmark/planted_columns.h"

#include <optional>
#include <string>
#include <vector>

namespace attention {

/// What a trust study found in one group of rows.
struct TrustGroup
{
    std::string title; ///< empty for all rows, else "y = 1"
    std::optional<ColumnsFound> found;
    Agreement permutation;
    Agreement shapley;
    std::vector<double> seeds; ///< of each seed with an order: see partOfLargest()
    VerdictKind verdict = VerdictKind::Undefined;
};

/// A trust study of one data set, with or without attention bias.
struct TrustCase
{
    std::string source; ///< as `attention-lab train --data` takes it
    std::string title;  ///< "Label column"
    bool attentionBias = false;
    bool regression = false;
    double score = 0.0; ///< accuracy or R², mean over seeds
    double guess = 0.0;
    Verdict verdict;
    std::vector<TrustGroup> groups; ///< all rows, then the rows of each class
};

/// The data sets of the study.
const std::vector<std::string> &studiedSources();

/// Trains with the settings that suit the data, and asks whether its attention can be believed. As many
/// threads as there are cores. \throws std::runtime_error
TrustCase studiedCase(const std::string &source, bool attentionBias, TrustOptions options);

/// What the verdict looks at in a seed: τ-b of attention with permutation importance and with Shapley values,
/// each as a part of the largest that its ties allow, the lower of both. Nothing where it is undefined.
std::optional<double> partOfLargest(const TrustFindings &findings, const SeedFigures &seed,
                                    std::size_t group);

} // namespace attention
