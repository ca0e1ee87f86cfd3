// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/io/json_text.h"
#include "core/model/architecture.h"
#include "core/training/config.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace attention {

/// A trained network and what its inputs and outputs mean: enough to predict new rows.
struct SavedModel
{
    TrainingConfig config;
    std::vector<std::string> columns; ///< source columns
    std::size_t inputs = 0;           ///< of the network
    OutputShape output;
    Preprocessing preprocessing;   ///< of a table and of generated numbers; else empty
    std::vector<float> parameters; ///< as architecture().parameters says

    Architecture architecture() const { return {config.model, inputs, output.units}; }
};

/// \param parameters those of the network `config` makes for these data.
SavedModel modelOf(const TrainingConfig &config, const Dataset &data, std::vector<float> parameters);

/// The text of model.json: settings (a table's task is told there even where it was guessed), the columns'
/// names, the preprocessing, and every tensor with its name and shape. Reading the values as float gives the
/// parameters again, bit for bit; values that are not finite become null.
std::string modelText(const SavedModel &model);

/// What modelText() wrote. \throws FileError naming what is damaged or does not fit the rest.
SavedModel readWholeModel(const std::filesystem::path &path);

/// The tensors of a model.json, in the order of architecture.parameters. They are found by name, and each
/// must have the shape the architecture asks for. \throws FileError naming the tensor and both shapes.
std::vector<float> readModel(const std::filesystem::path &path, const Architecture &architecture);

/// `[{"name":…,"shape":[…],"values":[…]}]`, as in model.json.
Json parametersJson(const Architecture &architecture, std::span<const float> parameters);
/// The network that such tensors are of. \throws std::invalid_argument naming a tensor it takes to tell.
Architecture architectureFromJson(const Json &parameters, const ModelConfig &config);
/// \throws std::invalid_argument naming the tensor that does not fit.
std::vector<float> parametersFromJson(const Json &json, const Architecture &architecture);

} // namespace attention
