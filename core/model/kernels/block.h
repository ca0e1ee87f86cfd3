// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/task.h"
#include "core/model/network_plan.h"
#include "core/model/tiles.h"

#include <cstddef>

namespace attention {

/// What the passes leave of one layer for every tile of a block. Feature arrays end with one more feature
/// that is always 1, the input of the bias.
template <class Scalar>
struct LayerBlock
{
    LayerPlan plan;
    const Scalar *input = nullptr; ///< tiles × (inputs + 1) × tileRows
    Scalar *output = nullptr;      ///< tiles × (outputs + 1) × tileRows
    Scalar *weights = nullptr;     ///< attention only: the softmax, tiles × outputs × tileRows
    Scalar *delta = nullptr;       ///< ∂loss/∂(xW + b), tiles × deltaSize()

    // Attention layers with few columns before a linear layer before them; see ComposedScores.
    bool composed = false;
    LayerPlan scorePlan;                 ///< dense, from the input of the layer before
    const Scalar *scoreInput = nullptr;  ///< that input
    const Scalar *scoreKernel = nullptr; ///< (inputs + 1) × outputs
};

/// Layers with at least this many outputs keep `delta` row-major, in groups of 16 outputs (the last one
/// padded) as [group][row][16 outputs]: the gradient of the kernel is then a product whose lanes are outputs,
/// and nothing is added up across lanes. Narrower layers keep it feature-major, [output][row], since most of
/// 16 lanes would be idle, and add up across lanes once a block.
inline constexpr std::size_t wideOutputs = 8;
inline constexpr std::size_t outputGroup = 16;

constexpr std::size_t outputGroups(std::size_t outputs)
{
    return (outputs + outputGroup - 1) / outputGroup;
}

/// Values of `delta` for one tile.
constexpr std::size_t deltaSize(std::size_t outputs)
{
    return tileRows * (outputs >= wideOutputs ? outputGroups(outputs) * outputGroup : outputs);
}

/// A block of rows on its way through the network. Plain pointers for the kernels; NetworkPass owns the
/// memory. In the last tile, lanes beyond `rows` hold zeros as input and count for nothing.
template <class Scalar>
struct Block
{
    Task task = Task::Binary;
    std::size_t rows = 0;
    std::size_t layerCount = 0;
    const LayerBlock<Scalar> *layers = nullptr;
    const Scalar *labels = nullptr;  ///< tiles × tileRows, the class or the number
    Scalar *loss = nullptr;          ///< tiles × tileRows; 0 beyond the rows
    std::size_t *correct = nullptr;  ///< of classes, tiles: rows that are told right
    Scalar *absoluteError = nullptr; ///< of a regression, tiles × tileRows; 0 beyond the rows

    std::size_t tiles() const { return tilesFor(rows); }
    const LayerBlock<Scalar> &last() const { return layers[layerCount - 1]; }
};

} // namespace attention
