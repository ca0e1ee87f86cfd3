// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/thinned_log.h"
#include "core/training/records.h"

namespace attention {

/// Column attention over a run; see ThinnedLog.
class AttentionLog : public ThinnedLog<AttentionStatistics>
{
public:
    static constexpr std::size_t capacity = 4096;

    /// Writer only. `best` marks the lowest val_loss so far.
    void append(Record record, bool best) { ThinnedLog::append(std::move(record), best, capacity); }
};

} // namespace attention
