// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/model_file.h"

#include <string>

namespace attention {

/// The bytes of model.onnx (ONNX operator set 13), the network for other runtimes, preprocessing inside.
/// Input `x`, rows × source columns: a number as in the file, a boolean as 0 or 1, a category as the place of
/// its level in ColumnEncoding::levels, the number of levels standing for any other; NaN where missing, of a
/// category -1, too. Output `y`, rows × 1: the probability of class 1, or the number in the file's unit; or
/// rows × classes, their probabilities. With column attention also `attention_vec`, rows × source columns.
/// Tensors and nodes of the network are named as in the layer table. \throws std::runtime_error
std::string onnxModel(const SavedModel &model);

} // namespace attention
