// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmark/trust_case.h"

#include <string>
#include <vector>

namespace attention {

/// Draws where attention goes with the evidence and where not, as a PNG file. \param cases without and with
/// attention bias by turns, two for each data set. \throws std::runtime_error; always in a build without a
/// window.
void drawTrustPicture(const std::vector<TrustCase> &cases, TrustOptions options, const std::string &path);

} // namespace attention
