// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace attention {

/// What is known of the epochs of a run, at most `capacity` of them: when they are full the step between kept
/// epochs doubles. The first, the newest and the best epoch always stay. Records are immutable and shared, so
/// a reader keeps what it has pulled. One thread appends, any thread reads; the lock is held for moments.
/// \tparam T has `std::int64_t epoch`, counted from 1.
template <class T>
class ThinnedLog
{
public:
    using Record = std::shared_ptr<const T>;

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

    /// What came since `cursor`, which moves on.
    Update since(Cursor &cursor) const
    {
        Update update;
        const std::scoped_lock lock(m_mutex);
        update.restarted = cursor.generation != m_generation;
        const std::size_t from = update.restarted ? 0 : cursor.count;
        update.records.assign(m_records.begin() + static_cast<std::ptrdiff_t>(from), m_records.end());
        update.newest = m_newest;
        update.best = m_best;
        cursor = {m_generation, m_records.size()};
        return update;
    }
    /// Null before the first.
    Record newest() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_newest;
    }
    /// The record of an epoch, or the last kept one before it; null where there is none.
    Record at(std::int64_t epoch) const
    {
        const std::scoped_lock lock(m_mutex);
        const auto after = std::upper_bound(m_records.begin(), m_records.end(), epoch,
                                            [](std::int64_t e, const Record &r) { return e < r->epoch; });
        Record found = after == m_records.begin() ? nullptr : *std::prev(after);
        for (const Record &extra : {m_best, m_newest}) {
            if (extra != nullptr && extra->epoch <= epoch &&
                (found == nullptr || found->epoch < extra->epoch))
                found = extra;
        }
        return found;
    }
    /// Every epoch that is kept, ascending, each once, the newest and the best included.
    std::vector<Record> all() const
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<Record> records = m_records;
        for (const Record &extra : {m_best, m_newest}) {
            if (extra == nullptr)
                continue;
            const auto place = std::lower_bound(
                records.begin(), records.end(), extra,
                [](const Record &left, const Record &right) { return left->epoch < right->epoch; });
            if (place == records.end() || (*place)->epoch != extra->epoch)
                records.insert(place, extra);
        }
        return records;
    }

protected:
    ThinnedLog() = default;

    /// Writer only. `best` marks the lowest val_loss so far. \param capacity at least 4
    void append(Record record, bool best, std::size_t capacity)
    {
        const std::scoped_lock lock(m_mutex);
        if (best)
            m_best = record;
        m_newest = record;
        if ((record->epoch - 1) % m_step != 0)
            return;
        if (m_records.size() + 2 >= capacity) { // two places are for the newest and the best
            m_step *= 2;
            ++m_generation;
            std::erase_if(m_records, [this](const Record &kept) { return (kept->epoch - 1) % m_step != 0; });
            if ((record->epoch - 1) % m_step != 0)
                return;
        }
        m_records.push_back(std::move(record));
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Record> m_records; ///< epochs 1, 1 + step, 1 + 2 step, …
    Record m_newest;
    Record m_best;
    std::int64_t m_step = 1;
    std::uint64_t m_generation = 0;
};

} // namespace attention
