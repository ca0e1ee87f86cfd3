// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace attention {

/// The figures of a run as they were after an epoch.
struct PastEpoch
{
    RunId run = 0;
    std::int64_t epoch = 0; ///< the kept one they are of
    AttentionStatistics attention;
    AttentionQuantiles quantiles;
    Evaluation evaluation;
};

/// The network's parameters after an epoch, or after the last kept epoch before it, or the initial ones;
/// `values` is empty where the run has none.
EpochParameters parametersAt(const Run &run, std::int64_t epoch);

/// Takes the validation rows through the network as it was after that epoch; see parametersAt(). Any thread.
/// \param stop asked before every block of rows. Nothing if stopped, and for a run that is not prepared.
std::optional<PastEpoch> pastEpoch(const Run &run, std::int64_t epoch,
                                   const std::function<bool()> &stop = {});

} // namespace attention
