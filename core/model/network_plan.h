// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/architecture.h"
#include "core/training/config.h"

#include <cstddef>
#include <vector>

namespace attention {

/// One layer as the hot loops see it. Dense: y = activation(xW + b). Attention: y = x ⊙ softmax(xW [+ b]),
/// with as many outputs as inputs. Places are those of the network's parameter array; the bias stands right
/// after the kernel (inputs × outputs, row-major), as if it were the kernel's row of an input that is
/// always 1.
struct LayerPlan
{
    bool attention = false;
    Activation activation = Activation::Linear; ///< of a dense layer
    std::size_t inputs = 0;
    std::size_t outputs = 0;
    std::size_t kernel = 0; ///< place of the first parameter
    bool hasBias = false;
};

/// The layers in the order of the forward pass; the last one gives the logits.
std::vector<LayerPlan> planOf(const Architecture &architecture, const ModelConfig &config);

} // namespace attention
