// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace attention {

/// What a seed is used for. Each purpose draws its own stream, so a change to one (more rows, say) never
/// shifts the numbers of another. Weights adds the number of the layer it fills.
enum class Stream : std::uint64_t {
    Data = 1,
    LabelNoise = 2,
    Shuffle = 3,
    TableSplit = 4,
    Permutation = 5,
    Shapley = 6,
    AttentionOfOthers = 7,
    Bootstrap = 8,
    Weights = 100
};

/// xoshiro256++ (Blackman and Vigna, 2019), seeded through splitmix64. The same numbers with every compiler
/// and standard library. One thread at a time.
class Random
{
public:
    Random(std::uint64_t seed, Stream stream, std::uint64_t part = 0);

    /// 64 random bits.
    std::uint64_t next();
    /// Uniform in [0, 1), 53 bits.
    double uniform();
    /// Uniform over 0 … bound − 1 without bias (Lemire, 2019). bound > 0.
    std::uint32_t below(std::uint32_t bound)
    {
        return below(bound, static_cast<std::uint32_t>(next() >> 32U));
    }
    /// The same from 32 random bits at hand; where they do not suffice, more are drawn.
    std::uint32_t below(std::uint32_t bound, std::uint32_t word);
    /// Standard normal by the polar method (Marsaglia and Bray, 1964).
    double normal();

private:
    std::array<std::uint64_t, 4> m_state;
    double m_spareNormal = 0.0;
    bool m_hasSpareNormal = false;
};

// In the header, for every row of an epoch draws a number.

inline std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
    const std::uint64_t shifted = m_state[1] << 17U;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

inline std::uint32_t Random::below(std::uint32_t bound, std::uint32_t word)
{
    std::uint64_t product = static_cast<std::uint64_t>(word) * bound;
    if (static_cast<std::uint32_t>(product) < bound) {
        const std::uint32_t threshold = (0U - bound) % bound;
        while (static_cast<std::uint32_t>(product) < threshold)
            product = (next() >> 32U) * bound;
    }
    return static_cast<std::uint32_t>(product >> 32U);
}

} // namespace attention
