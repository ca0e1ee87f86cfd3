// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/json_text.h"
#include "core/model/architecture.h"
#include "core/training/config.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace attention {

/// The text of model.json: settings, the columns' names, and every tensor with its name and shape. Reading
/// the values as float gives `parameters` again, bit for bit; values that are not finite become null.
/// `parameters` is laid out as architecture.parameters says.
std::string modelText(const TrainingConfig &config, const std::vector<std::string> &columnNames,
                      const Architecture &architecture, std::span<const float> parameters);

/// The tensors of a model.json, in the order of architecture.parameters. They are found by name, and each
/// must have the shape the architecture asks for. \throws FileError naming the tensor and both shapes.
std::vector<float> readModel(const std::filesystem::path &path, const Architecture &architecture);

/// `[{"name":…,"shape":[…],"values":[…]}]`, as in model.json.
Json parametersJson(const Architecture &architecture, std::span<const float> parameters);
/// \throws std::invalid_argument naming the tensor that does not fit.
std::vector<float> parametersFromJson(const Json &json, const Architecture &architecture);

} // namespace attention
