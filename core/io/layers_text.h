// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/layer_values.h"

#include <string>
#include <vector>

namespace attention {

/// What of the layers is written.
enum class LayerPart { Outputs, Parameters, Gradients };

/// `{"epoch","rows":[…],"layers":[{"name","shape":[rows,units],"values":[[…],…]}],"losses":[…]}`; rows count
/// from 0, one with values set by hand is null. Of parameters
/// `{"epoch","parameters":[{"name","shape":[inputs,outputs],"values":[[…],…]}]}`, of gradients the same under
/// "gradients" with "rows" beside it, the number of rows whose mean they are; a bias has one dimension.
std::string layersJson(const LayersAtEpoch &layers, LayerPart part);

/// Of outputs a line a unit: `layer,unit,row 8013,row 8009`; of the others a line a number:
/// `parameter,input,output,value`, where a bias has no input. Units count from 0. \param names of the rows.
std::string layersCsv(const LayersAtEpoch &layers, LayerPart part, const std::vector<std::string> &names);

} // namespace attention
