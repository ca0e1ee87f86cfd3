// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/records.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace attention {

/// Column attention over a run, at most `capacity` epochs of it: when they are full the step between kept
/// epochs doubles. The first, the newest and the best epoch always stay. Records are immutable and shared, so
/// a reader keeps what it has pulled. One thread appends, any thread reads; the lock is held for moments.
class AttentionLog
{
public:
    using Record = std::shared_ptr<const AttentionStatistics>;
    static constexpr std::size_t capacity = 4096;

    /// Where a reader stands. A new one starts at the beginning.
    struct Cursor
    {
        std::uint64_t generation = 0;
        std::size_t count = 0;
    };
    struct Update
    {
        bool restarted = false;      ///< the log was thinned: drop what was pulled, `records` has all
        std::vector<Record> records; ///< kept epochs since the cursor, ascending
        Record newest;               ///< null before the first
        Record best;
    };

    /// Writer only. `best` marks the lowest val_loss so far.
    void append(Record record, bool best);

    /// What came since `cursor`, which moves on.
    Update since(Cursor &cursor) const;
    Record newest() const;
    /// Every epoch that is kept, ascending, each once, the newest and the best included.
    std::vector<Record> all() const;

private:
    mutable std::mutex m_mutex;
    std::vector<Record> m_records; ///< epochs 1, 1 + step, 1 + 2 step, …
    Record m_newest;
    Record m_best;
    std::int64_t m_step = 1;
    std::uint64_t m_generation = 0;
};

} // namespace attention
