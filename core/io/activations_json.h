// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/model_file.h"
#include "core/model/network.h"

#include <cstddef>
#include <string>
#include <vector>

namespace attention {

/// `{"rows":[…],"layers":[{"name","shape":[rows,units],"values":[[…],…]}],"predictions":[…]}`: predictions
/// are classes, or numbers in the unit of the file. \param firstRow of the rows, counted from 0. \param last
/// of the layers, whose output the predictions are.
std::string activationsJson(const SavedModel &model, std::size_t firstRow,
                            const std::vector<LayerOutput<float>> &layers, const LayerOutput<float> &last);

/// "attention_vec (5, 4)", a line a layer.
std::string layerShapes(const std::vector<LayerOutput<float>> &layers);

} // namespace attention
