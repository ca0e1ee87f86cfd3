// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every vector target by kernels.cpp.
#if defined(ATTENTION_GATHER_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ATTENTION_GATHER_INL_H
#undef ATTENTION_GATHER_INL_H
#else
#define ATTENTION_GATHER_INL_H
#endif

#include "core/model/kernels/transpose-inl.h"

HWY_BEFORE_NAMESPACE();
namespace attention::HWY_NAMESPACE {

template <class Scalar>
void gatherTile(const float *data, std::size_t columns, const RowPick *rows, std::size_t count, Scalar *tile)
{
    if (count < tileRows)
        std::fill_n(tile, columns * tileRows, Scalar(0));
    std::size_t row = 0;
    if constexpr (sizeof(Scalar) == sizeof(float)) {
        for (; row + 4 <= count; row += 4) {
            const float *from[4];
            for (std::size_t index = 0; index < 4; ++index)
                from[index] = data + std::size_t{rows[row + index].row()} * columns;
            std::size_t firstColumn = 0;
            for (; firstColumn + 4 <= columns; firstColumn += 4) {
                transposeSquare(from, tile + firstColumn * tileRows + row, tileRows);
                for (const float *&place : from)
                    place += 4;
            }
            for (std::size_t column = firstColumn; column < columns; ++column) {
                for (std::size_t index = 0; index < 4; ++index)
                    tile[column * tileRows + row + index] = from[index][column - firstColumn];
            }
        }
    }
    for (; row < count; ++row) {
        const float *from = data + std::size_t{rows[row].row()} * columns;
        for (std::size_t column = 0; column < columns; ++column)
            tile[column * tileRows + row] = static_cast<Scalar>(from[column]);
    }
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif // once for every target
