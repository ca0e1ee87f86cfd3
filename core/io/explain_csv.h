// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"

#include <string>

namespace attention {

/// The evidence about a run's attention, a line for each column over all validation rows, where class is
/// empty, then for each column over the rows of each class:
/// class,column,attention,attention_sd_rows,attention_sd_seeds,permutation,permutation_sd,shapley,
/// shapley_error,integrated_gradients,gradient_input,drop_column,informative. Cells of what is not there are
/// empty; informative is 1 or 0, empty where no truth is known.
std::string explainCsv(const TrustFindings &findings);

} // namespace attention
