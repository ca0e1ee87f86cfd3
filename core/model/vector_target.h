// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace attention {

/// The vector instruction sets this program has code for and this processor runs, best first, which is the
/// one in use: "AVX-512", "AVX2", "SSE4" and "baseline".
std::vector<std::string> supportedVectorTargets();

/// Uses this one from now on, for tests and measurements; an empty name is the best again. Not while anything
/// trains. \throws std::invalid_argument for one this processor does not run.
void useVectorTarget(const std::string &name);

} // namespace attention
