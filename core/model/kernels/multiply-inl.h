// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every vector target by kernels.cpp.
#if defined(ATTENTION_MULTIPLY_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ATTENTION_MULTIPLY_INL_H
#undef ATTENTION_MULTIPLY_INL_H
#else
#define ATTENTION_MULTIPLY_INL_H
#endif

#include "core/model/kernels/transpose-inl.h"

HWY_BEFORE_NAMESPACE();
namespace attention::HWY_NAMESPACE {

/// Products of parameters with parameters, once a block: whole vectors of columns, then single ones.
template <class Scalar>
void multiply(const Scalar *a, std::size_t aRow, std::size_t aStep, const Scalar *b, std::size_t rows,
              std::size_t steps, std::size_t columns, Scalar *result, bool add)
{
    constexpr std::size_t together = 4; // rows, so that the sums do not wait for each other
    const Tag<Scalar> d;
    const std::size_t whole = columns - columns % hn::Lanes(d);
    for (std::size_t first = 0; first < rows; first += together) {
        const std::size_t count = std::min(together, rows - first);
        std::size_t row[together]; // beyond the last row, the last one again
        for (std::size_t m = 0; m < together; ++m)
            row[m] = first + std::min(m, count - 1);
        for (std::size_t column = 0; column < whole; column += hn::Lanes(d)) {
            Vector<Scalar> sum[together];
            for (std::size_t m = 0; m < together; ++m)
                sum[m] = add ? hn::LoadU(d, result + row[m] * columns + column) : hn::Zero(d);
            for (std::size_t step = 0; step < steps; ++step) {
                const auto values = hn::LoadU(d, b + step * columns + column);
                for (std::size_t m = 0; m < together; ++m)
                    sum[m] = hn::MulAdd(hn::Set(d, a[row[m] * aRow + step * aStep]), values, sum[m]);
            }
            for (std::size_t m = 0; m < together; ++m)
                hn::StoreU(sum[m], d, result + row[m] * columns + column);
        }
        for (std::size_t column = whole; column < columns; ++column) {
            for (std::size_t m = 0; m < count; ++m) {
                Scalar &to = result[row[m] * columns + column];
                Scalar sum = add ? to : Scalar(0);
                for (std::size_t step = 0; step < steps; ++step)
                    sum += a[row[m] * aRow + step * aStep] * b[step * columns + column];
                to = sum;
            }
        }
    }
}

template <class Scalar>
void transpose(const Scalar *from, std::size_t rows, std::size_t columns, Scalar *to)
{
    const std::size_t squareColumns = columns - columns % 4;
    std::size_t row = 0;
    for (; row + 4 <= rows; row += 4) {
        for (std::size_t column = 0; column < squareColumns; column += 4) {
            const Scalar *corner = from + row * columns + column;
            const Scalar *const square[4] = {corner, corner + columns, corner + 2 * columns,
                                             corner + 3 * columns};
            transposeSquare(square, to + column * rows + row, rows);
        }
        for (std::size_t column = squareColumns; column < columns; ++column) {
            for (std::size_t index = row; index < row + 4; ++index)
                to[column * rows + index] = from[index * columns + column];
        }
    }
    for (; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column)
            to[column * rows + row] = from[row * columns + column];
    }
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif // once for every target
