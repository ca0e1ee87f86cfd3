// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/architecture.h"
#include "core/training/config.h"

#include <span>
#include <string>

namespace attention {

/// The bytes of model.onnx (ONNX operator set 13), the network for other runtimes: input `x` (rows ×
/// columns), output `y` (rows × 1, the probability of class 1) and, with column attention, `attention_vec`
/// (rows × columns). Tensors and nodes are named as in the layer table. \throws std::runtime_error
std::string onnxModel(const ModelConfig &config, const Architecture &architecture,
                      std::span<const float> parameters);

} // namespace attention
