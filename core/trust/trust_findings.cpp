// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/trust_findings.h"

#include <algorithm>

namespace attention {

std::size_t TrustFindings::seedsDone() const
{
    return static_cast<std::size_t>(
        std::count_if(seeds.begin(), seeds.end(), [](const auto &figures) { return figures != nullptr; }));
}

} // namespace attention
