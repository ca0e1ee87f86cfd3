// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/epoch_log.h"

#include <memory>
#include <stdexcept>

namespace attention {

EpochLog::~EpochLog()
{
    for (const std::atomic<Chunk *> &chunk : m_chunks)
        delete chunk.load(std::memory_order_relaxed);
}

void EpochLog::append(const EpochRecord &record)
{
    const std::size_t index = m_size.load(std::memory_order_relaxed);
    if (index >= capacity())
        throw std::length_error("the epoch log is full");
    std::atomic<Chunk *> &slot = m_chunks[index / chunkSize];
    Chunk *chunk = slot.load(std::memory_order_relaxed);
    if (chunk == nullptr) {
        chunk = std::make_unique<Chunk>().release();
        slot.store(chunk, std::memory_order_relaxed);
    }
    (*chunk)[index % chunkSize] = record;
    const std::size_t best = m_best.load(std::memory_order_relaxed);
    m_size.store(index + 1, std::memory_order_release);
    if (index > 0 && record.valLoss < (*this)[best].valLoss)
        m_best.store(index, std::memory_order_release);
}

const EpochRecord &EpochLog::operator[](std::size_t index) const
{
    return (*m_chunks[index / chunkSize].load(std::memory_order_relaxed))[index % chunkSize];
}

} // namespace attention
