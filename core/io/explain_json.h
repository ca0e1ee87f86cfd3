// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"
#include "core/trust/verdict.h"

#include <string>

namespace attention {

/// The evidence about a run's attention as JSON, a figure that is not there, or undefined, being null:
/// `{"columns":[{"name","attention":{"mean","sd_rows","sd_seeds"},"permutation":{"mean","sd"},
/// "gradient_input","integrated_gradients","shapley","drop_column","informative","shapley_error",
/// "by_class":{"0":{the figures above},…}}],
/// "agreement":{"permutation":{"tau","low","high","largest","rho","rho_low","rho_high","overlap","counting",
/// "seeds_mean","seeds_sd","seeds_largest"},…},
/// "seeds":{"n","tau_mean","tau_sd","js_mean","diverged"},
/// "baselines":{"majority","uniform_attention","shuffled_attention","model"},
/// "verdict","attention_needed","verdict_by_class":{"0":…},"sentence",
/// "need","rows","repeats","epoch","agreement_by_class":{"0":{as agreement},…},
/// "seeds_by_class":{"0":{"tau_mean","tau_sd","js_mean"},…}}`
///
/// Figures are over all validation rows that were looked at, "rows" of them. Of "seeds", tau is τ-b of
/// attention over all pairs of seeds, and js the divergence of Jensen and Shannon in bits. Of "agreement",
/// seeds_mean is the mean of τ-b over seeds. "majority" is 0 for a regression, the R² of the mean;
/// "uniform_attention" is the mean over several seeds. The same findings give the same bytes.
std::string explainJson(const TrustFindings &findings, const Verdict &verdict);

/// The verdict's title and reasons in English, one line.
std::string explainSentence(const Verdict &verdict);

} // namespace attention
