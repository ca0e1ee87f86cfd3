// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/preprocessing.h"
#include "core/io/onnx_graph.h"

#include <string>

namespace attention {

/// Whether a source column becomes other inputs than one.
bool hasCategories(const Preprocessing &preprocessing);

/// Adds nodes that make rows of source columns, `input`, into inputs of the network, as encodeRows() does:
/// in double, rounded to float at the end. \return the name of the inputs
std::string addPreprocessing(OnnxGraph &graph, const Preprocessing &preprocessing, const std::string &input);

/// Adds a node that sums what belongs to the inputs of a source column (inputs, rows × inputs) to `output`,
/// rows × source columns.
void addSumOfSources(OnnxGraph &graph, const Preprocessing &preprocessing, const std::string &inputs,
                     const std::string &output);

} // namespace attention
