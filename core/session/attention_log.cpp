// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/attention_log.h"

#include <algorithm>
#include <utility>

namespace attention {

void AttentionLog::append(Record record, bool best)
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

AttentionLog::Update AttentionLog::since(Cursor &cursor) const
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

AttentionLog::Record AttentionLog::newest() const
{
    const std::scoped_lock lock(m_mutex);
    return m_newest;
}

std::vector<AttentionLog::Record> AttentionLog::all() const
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

} // namespace attention
