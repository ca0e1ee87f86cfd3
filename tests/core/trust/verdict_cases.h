// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/verdict.h"

#include "tests/core/support/findings.h"

#include <cstddef>
#include <string>
#include <vector>

namespace attention::testing {

/// x1 decides and gets the attention, or x3 gets it.
inline const GroupMeans right{{0.1, 0.7, 0.15, 0.05}, {0.0, 0.5, 0.0, 0.0}, {0.2, 4.0, 0.1, 0.3}};
inline const GroupMeans wrong{{0.25, 0.1, 0.24, 0.41}, {0.0, 0.5, 0.0, 0.0}, {0.2, 4.0, 0.1, 0.3}};

inline std::vector<GroupMeans> everywhere(const GroupMeans &figures, std::size_t groups = 3)
{
    return std::vector<GroupMeans>(groups, figures);
}

inline std::vector<std::string> reasonsOf(const Verdict &verdict)
{
    std::vector<std::string> reasons;
    for (const Sentence &reason : verdict.reasons)
        reasons.push_back(reason.english());
    return reasons;
}

} // namespace attention::testing
