// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <hwy/aligned_allocator.h>

#include <algorithm>
#include <cstddef>
#include <new>

namespace attention {

/// The layout of the hot loops. Rows are worked in tiles of 32, and a tile is feature-major: value (feature,
/// row) stands at [feature × 32 + row]. So one lane of a vector is one row: the products of small layers fill
/// the lanes whatever the number of units, and softmax, exp and activations need nothing from the other
/// lanes. A tile of a layer is contiguous, so a layer of 256 units does not fight for a few cache sets as
/// columns with a stride of a power of two would. 32 rows are two vectors of AVX-512: a weight is read once
/// for both, and while one waits for a result the other goes on.
inline constexpr std::size_t tileRows = 32;

constexpr std::size_t tilesFor(std::size_t rows)
{
    return (rows + tileRows - 1) / tileRows;
}

/// Values that start on a cache line. Zero when made.
template <class Scalar>
class AlignedArray
{
public:
    AlignedArray() = default;
    explicit AlignedArray(std::size_t size)
        : m_values(hwy::AllocateAligned<Scalar>(size))
    {
        if (m_values == nullptr)
            throw std::bad_alloc();
        std::fill_n(m_values.get(), size, Scalar(0));
    }

    Scalar *data() { return m_values.get(); }
    const Scalar *data() const { return m_values.get(); }

private:
    hwy::AlignedFreeUniquePtr<Scalar[]> m_values;
};

} // namespace attention
