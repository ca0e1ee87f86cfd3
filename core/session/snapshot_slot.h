// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace attention {

/// A triple buffer: one thread writes, one reads, neither ever waits, and the reader gets the newest value.
/// Values that were not read in time are overwritten.
template <class T>
class SnapshotSlot
{
public:
    /// Writer: the value to fill before publish(). It holds an old value, so its memory is used again.
    T &back() { return m_values[m_back]; }
    /// Writer: makes back() the newest value.
    void publish() { m_back = m_middle.exchange(m_back | fresh, std::memory_order_acq_rel) & index; }

    /// Reader: moves on to the newest value; false if there is none since the last call.
    bool update()
    {
        if ((m_middle.load(std::memory_order_relaxed) & fresh) == 0)
            return false;
        m_front = m_middle.exchange(m_front, std::memory_order_acq_rel) & index;
        return true;
    }
    /// Reader: the value last moved on to.
    const T &front() const { return m_values[m_front]; }

private:
    static constexpr std::uint8_t fresh = 4;
    static constexpr std::uint8_t index = 3;

    std::array<T, 3> m_values{};
    std::uint8_t m_back = 0;
    std::uint8_t m_front = 1;
    std::atomic<std::uint8_t> m_middle{2};
};

} // namespace attention
