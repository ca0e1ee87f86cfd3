// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/thinned_log.h"

namespace attention {

/// A network's parameters after an epoch, laid out as Network::parameters().
struct EpochParameters
{
    std::int64_t epoch = 0;
    std::vector<float> values;
};

/// The parameters of a run's epochs: all where they fit into the budget, else evenly thinned; see ThinnedLog.
class ParameterLog : public ThinnedLog<EpochParameters>
{
public:
    static constexpr std::size_t budget = std::size_t{64} << 20U; ///< bytes, or four epochs if those are more

    /// Writer only. `best` marks the lowest val_loss so far.
    void append(Record record, bool best)
    {
        const std::size_t bytes = record->values.size() * sizeof(float) + sizeof(EpochParameters);
        const std::size_t capacity = std::max<std::size_t>(4, budget / bytes);
        ThinnedLog::append(std::move(record), best, capacity);
    }
};

} // namespace attention
