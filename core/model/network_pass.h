// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/batch.h"
#include "core/model/composed_scores.h"
#include "core/model/kernels/kernels.h"
#include "core/model/network_plan.h"
#include "core/model/thread_team.h"
#include "core/model/tiles.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// Sums over rows.
struct LossSums
{
    double loss = 0.0; ///< nats, with Keras' clip of the probability at 1e-7; of a regression squared errors
    double correct = 0.0;       ///< of classes: rows whose likeliest class is theirs (of two: threshold 0.5)
    double absoluteError = 0.0; ///< of a regression

    LossSums &operator+=(const LossSums &other)
    {
        loss += other.loss;
        correct += other.correct;
        absoluteError += other.absoluteError;
        return *this;
    }
};

/// Takes rows through a network, forward and backward, a block at a time. Owns what the passes leave behind;
/// it is used again for every block, so that no step allocates. Results do not depend on the number of
/// threads: rows and parameters are shared out, but every sum is made by one thread, in one order. One caller
/// at a time.
template <class Scalar>
class NetworkPass
{
public:
    /// Rows of a block: what it leaves behind stays in a cache near the core.
    static constexpr std::size_t blockRows = 128;

    /// \param team outlives the pass; null is one thread.
    explicit NetworkPass(const std::vector<LayerPlan> &plan, Task task = Task::Binary,
                         ThreadTeam *team = nullptr);

    /// Takes rows of a table as the block. \param x row-major, with the columns of the network. \param rows
    /// at most blockRows of its rows with their classes. \param targets the numbers of all rows of the table
    /// if they are the labels; null if the classes are.
    void load(const float *x, std::span<const RowPick> rows, const float *targets = nullptr);
    /// Takes the rows of x, at most blockRows, as the block. \param labels as many classes or numbers.
    void load(const Batch<Scalar> &x, std::span<const float> labels);
    /// Puts other values into a column of the block. \param values as many as the block has rows.
    void setColumn(std::size_t column, std::span<const Scalar> values);

    /// Forward pass and loss of the block. output() and weights() are then there to read.
    LossSums evaluate(const Scalar *parameters);
    /// Forward pass, loss and backward pass. \param gradient of `scale` times the sum of the losses, for
    /// every parameter; written over, or added to.
    LossSums train(const Scalar *parameters, Scalar scale, Scalar *gradient, bool add);

    /// Of the block, rows × outputs of a layer of the plan.
    Batch<Scalar> output(std::size_t layer) const;
    /// Of an attention layer: its softmax, rows × units.
    Batch<Scalar> weights(std::size_t layer) const;

    const Block<Scalar> &block() const { return m_block; }

private:
    /// A gradient to make: the columns of a group of outputs of a layer's kernel, or of the composed one.
    struct Group
    {
        std::size_t layer;
        std::size_t group;
        bool composed;
    };

    static constexpr std::size_t blockTiles = blockRows / tileRows;

    Scalar *allocate(std::size_t valuesPerTile);
    Scalar *allocateFeatures(std::size_t features);
    template <class Work>
    void share(std::size_t count, const Work &work);
    void compose();
    LossSums sums() const;
    double sumOf(const Scalar *values) const;
    Batch<Scalar> values(const Scalar *tiles, std::size_t features, std::size_t stride) const;

    std::optional<ComposedScores<Scalar>> m_composed;
    ThreadTeam *m_team; ///< null where sharing costs more than it gains
    std::size_t m_columns;
    std::size_t m_widest;
    std::vector<AlignedArray<Scalar>> m_arrays;
    Scalar *m_input = nullptr;
    Scalar *m_labels = nullptr;
    std::vector<LayerBlock<Scalar>> m_layers;
    LayerBlock<Scalar> m_composedBlock; ///< as a dense layer, for its kernel's gradient
    std::vector<Group> m_groups;
    std::vector<std::size_t> m_correct;
    std::vector<AlignedArray<Scalar>> m_scratch; ///< by the first tile of a share
    Block<Scalar> m_block;
};

extern template class NetworkPass<float>;
extern template class NetworkPass<double>;

} // namespace attention
