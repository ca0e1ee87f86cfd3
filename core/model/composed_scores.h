// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kernels/kernels.h"
#include "core/model/network_plan.h"
#include "core/model/tiles.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace attention {

/// A shorter way to the scores of an attention layer behind a linear dense layer with few inputs: with
/// h = xW + b, the scores hV are x(WV) + bV. The composed kernel C = [W; b]V ((inputs + 1) × units) is made
/// once a block, and every row then takes (inputs + 1) × units products instead of units × units, three
/// times: forward, for the gradient of x, and for that of C, from which follow those of V, [W; b]ᵀ∂C, and of
/// [W; b], ∂C Vᵀ. The same numbers but for rounding.
template <class Scalar>
class ComposedScores
{
public:
    /// Nothing where the plan has no such layer or this way is the longer one.
    static std::optional<ComposedScores> of(const std::vector<LayerPlan> &plan);

    std::size_t layer() const { return m_layer; }      ///< the attention layer's place in the plan
    const LayerPlan &plan() const { return m_scores; } ///< of C as a dense layer
    const Scalar *kernel() const { return m_kernel.data(); }
    Scalar *gradient() { return m_gradient.data(); } ///< ∂C, for kernelGradient() to write

    /// Makes C from the network's parameters.
    void compose(const Scalar *parameters);
    /// From ∂C, the gradient of V, written over or added, and that of [W; b], added.
    void finish(const Scalar *parameters, Scalar *gradient, bool add);

private:
    ComposedScores(const std::vector<LayerPlan> &plan, std::size_t layer);

    std::size_t m_layer;
    LayerPlan m_scores;
    std::size_t m_denseKernel; ///< places among the network's parameters
    std::size_t m_attentionKernel;
    AlignedArray<Scalar> m_kernel;
    AlignedArray<Scalar> m_gradient;
    AlignedArray<Scalar> m_transposed; ///< Vᵀ
};

extern template class ComposedScores<float>;
extern template class ComposedScores<double>;

} // namespace attention
