// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmark/trust_case.h"

#include <string>

namespace attention {

/// What the columns of the table mean, and its head.
std::string markdownHead(TrustOptions options);
/// A line, and one more for each class where their verdicts differ.
std::string markdownLines(const TrustCase &studied);

/// "learnt nothing"
std::string verdictWords(VerdictKind kind);

} // namespace attention
