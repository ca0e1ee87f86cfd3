// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/row_pick.h"
#include "core/model/kernels/block.h"

#include <cstddef>
#include <cstdint>

namespace attention {

/// Sums of the attention of one group of rows to one column: of (weight − centre) and of its square.
struct AttentionSums
{
    double sum = 0.0;
    double squares = 0.0;
};

/// What an optimizer's step needs besides its arrays; see Optimizer for the formulas.
template <class Scalar>
struct OptimizerStep
{
    Scalar rate = 0;
    Scalar weightDecay = 0;
    Scalar momentum = 0; ///< SGD
};

/// The hot loops, compiled once for every vector target (see vector_target.h) with float and double. None
/// allocates, throws or keeps state; several threads may work different tiles, groups or parameters at once.
template <class Scalar>
struct Kernels
{
    /// Copies rows of row-major data into a tile. \param data rows × columns. \param rows the places of
    /// `count` ≤ tileRows rows; the lanes beyond become 0. \param tile columns × tileRows.
    void (*gatherTile)(const float *data, std::size_t columns, const RowPick *rows, std::size_t count,
                       Scalar *tile);

    /// Forward pass and loss of the tiles [first, last).
    void (*evaluate)(const Block<Scalar> &block, const Scalar *parameters, std::size_t first,
                     std::size_t last);

    /// Forward pass, loss and backward pass of the tiles [first, last): fills the layers' deltas with the
    /// gradient of `scale` times the sum of the losses. \param scratch 3 × widest × tileRows values, `widest`
    /// being the features of the widest layer.
    void (*train)(const Block<Scalar> &block, const Scalar *parameters, Scalar scale, std::size_t first,
                  std::size_t last, Scalar *scratch, std::size_t widest);

    /// From the deltas of a block's tiles, the gradient of a layer's kernel and bias towards one group of 16
    /// outputs. \param gradient of all parameters of the network; written over, or added to.
    void (*kernelGradient)(const LayerBlock<Scalar> &layer, std::size_t tiles, std::size_t group,
                           Scalar *gradient, bool add);

    /// result = AB, or that much more. A (rows × steps) has its value (row, step) at a[row · aRow + step ·
    /// aStep]; B (steps × columns) and the result (rows × columns) are row-major.
    void (*multiply)(const Scalar *a, std::size_t aRow, std::size_t aStep, const Scalar *b, std::size_t rows,
                     std::size_t steps, std::size_t columns, Scalar *result, bool add);

    /// \param from rows × columns, row-major. \param to columns × rows, row-major.
    void (*transpose)(const Scalar *from, std::size_t rows, std::size_t columns, Scalar *to);

    /// Adds the attention of a block's rows to `sums`, classes × columns. \param weights tiles × columns ×
    /// tileRows. \param labels the classes, tiles × tileRows; null puts all rows into the one class there is.
    void (*attentionSums)(const Scalar *weights, std::size_t columns, const Scalar *labels, std::size_t rows,
                          std::size_t classes, double centre, AttentionSums *sums);

    /// One step over `size` parameters p with gradient g and the optimizer's state.
    void (*adam)(const OptimizerStep<Scalar> &step, Scalar *p, const Scalar *g, Scalar *m, Scalar *v,
                 std::size_t size);
    void (*rmsProp)(const OptimizerStep<Scalar> &step, Scalar *p, const Scalar *g, Scalar *v,
                    std::size_t size);
    void (*sgd)(const OptimizerStep<Scalar> &step, Scalar *p, const Scalar *g, Scalar *v, std::size_t size);

    /// e^x of x ≤ 0, as the softmax takes it; for tests and measurements.
    void (*expOfNegative)(const Scalar *x, Scalar *result, std::size_t size);
};

/// The kernels of the vector target in use.
template <class Scalar>
const Kernels<Scalar> &kernels();
template <>
const Kernels<float> &kernels<float>();
template <>
const Kernels<double> &kernels<double>();

} // namespace attention
