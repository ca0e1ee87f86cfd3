// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/records.h"

#include <array>
#include <atomic>
#include <cstddef>

namespace attention {

/// Every epoch's figures, append-only. One thread appends; any thread may read at any time what size() has
/// announced, without a lock and without copying: a record never moves or changes once published.
class EpochLog
{
public:
    EpochLog() = default;
    ~EpochLog();
    EpochLog(const EpochLog &) = delete;
    EpochLog &operator=(const EpochLog &) = delete;

    /// Writer only. Epochs come in order. \throws std::length_error past capacity().
    void append(const EpochRecord &record);

    /// Records that may be read, 0 … size() − 1.
    std::size_t size() const { return m_size.load(std::memory_order_acquire); }
    bool empty() const { return size() == 0; }
    /// Valid for as long as the log lives. index < size().
    const EpochRecord &operator[](std::size_t index) const;
    const EpochRecord &back() const { return (*this)[size() - 1]; }
    /// Index of the lowest val_loss, the first of equals; only meaningful while size() > 0.
    std::size_t best() const { return m_best.load(std::memory_order_acquire); }

    static constexpr std::size_t capacity() { return chunkSize * chunkCount; }

private:
    static constexpr std::size_t chunkSize = 1024;
    static constexpr std::size_t chunkCount = 1024;
    using Chunk = std::array<EpochRecord, chunkSize>;

    std::array<std::atomic<Chunk *>, chunkCount> m_chunks{};
    std::atomic<std::size_t> m_size{0};
    std::atomic<std::size_t> m_best{0};
};

} // namespace attention
