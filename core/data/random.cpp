// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/random.h"

#include <cmath>

namespace attention {

namespace {

std::uint64_t splitMix(std::uint64_t &state)
{
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

} // namespace

Random::Random(std::uint64_t seed, Stream stream, std::uint64_t part)
{
    std::uint64_t purpose = static_cast<std::uint64_t>(stream) + part;
    std::uint64_t state = seed ^ splitMix(purpose);
    for (std::uint64_t &word : m_state)
        word = splitMix(state);
}

double Random::uniform()
{
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

double Random::normal()
{
    if (m_hasSpareNormal) {
        m_hasSpareNormal = false;
        return m_spareNormal;
    }
    double u = 0.0;
    double v = 0.0;
    double square = 0.0;
    do {
        u = 2.0 * uniform() - 1.0;
        v = 2.0 * uniform() - 1.0;
        square = u * u + v * v;
    } while (square >= 1.0 || square == 0.0);
    const double factor = std::sqrt(-2.0 * std::log(square) / square);
    m_spareNormal = v * factor;
    m_hasSpareNormal = true;
    return u * factor;
}

} // namespace attention
