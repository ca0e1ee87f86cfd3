// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"
#include "core/trust/verdict.h"

#include <string>

namespace attention {

/// The trust report for a terminal: the verdict, the evidence for every column, over all rows and, where the
/// verdicts of classes differ, over the rows of each; how attention's order goes with it; the scores the
/// model's own is held against. At most 100 places wide where names are short; of more than 20 columns those
/// with the most attention or permutation importance are listed. "–" stands for what is not there.
std::string explainText(const TrustFindings &findings, const Verdict &verdict);

} // namespace attention
