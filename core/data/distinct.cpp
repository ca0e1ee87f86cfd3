// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/distinct.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

namespace attention {

namespace {

constexpr unsigned partBits = 8;

/// One to one; by its upper bits neighbours come into different parts (Fibonacci hashing).
std::uint32_t scattered(float value)
{
    return std::bit_cast<std::uint32_t>(value + 0.0F) * 0x9E3779B1U;
}

std::size_t partOf(std::uint32_t key)
{
    return key >> (32U - partBits);
}

std::size_t countBySorting(std::span<std::uint32_t> keys)
{
    std::sort(keys.begin(), keys.end());
    return static_cast<std::size_t>(std::unique(keys.begin(), keys.end()) - keys.begin());
}

/// By a hash table that is empty where a slot is 0.
std::size_t countByTable(std::span<const std::uint32_t> keys, std::vector<std::uint32_t> &slots)
{
    const auto bits = static_cast<unsigned>(std::bit_width(2 * keys.size() + 1));
    slots.assign(std::size_t{1} << bits, 0);
    std::size_t count = 0;
    std::size_t zeros = 0;
    for (const std::uint32_t key : keys) {
        if (key == 0) {
            zeros = 1;
            continue;
        }
        std::size_t slot = (key << partBits) >> (32U - bits);
        while (slots[slot] != 0 && slots[slot] != key)
            slot = (slot + 1) & (slots.size() - 1);
        count += slots[slot] == 0 ? 1 : 0;
        slots[slot] = key;
    }
    return count + zeros;
}

} // namespace

std::size_t countDistinct(std::span<const float> values)
{
    std::array<std::size_t, (1U << partBits) + 1> ends{};
    for (const float value : values) {
        if (!std::isnan(value))
            ++ends[partOf(scattered(value)) + 1];
    }
    for (std::size_t part = 1; part < ends.size(); ++part)
        ends[part] += ends[part - 1];
    std::vector<std::uint32_t> keys(ends.back());
    for (const float value : values) { // each part's end moves to the next part's begin
        if (!std::isnan(value)) {
            const std::uint32_t key = scattered(value);
            keys[ends[partOf(key)]++] = key;
        }
    }
    const std::size_t usual = std::max(std::size_t{1} << 12, 4 * keys.size() >> partBits);
    std::size_t count = 0;
    std::size_t begin = 0;
    std::vector<std::uint32_t> slots;
    for (std::size_t part = 0; part + 1 < ends.size(); ++part) {
        const auto inPart = std::span(keys).subspan(begin, ends[part] - begin);
        // One value that comes often makes a part large; a table for it would be too.
        count += inPart.size() <= usual ? countByTable(inPart, slots) : countBySorting(inPart);
        begin = ends[part];
    }
    return count;
}

} // namespace attention
