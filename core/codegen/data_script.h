// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codegen/script.h"

#include <string>
#include <vector>

namespace attention {

/// The part of a script that makes the data. It reads SEED and leaves
/// - `x`, rows × inputs, and `y`, numpy arrays with the training rows first, and `train`, their number;
/// - `columns`, the names of the columns, and `first`, their first inputs, where some have several;
/// - `classes`, the names of the classes in the order of y, or of a regression `y_std`.
struct DataScript
{
    std::vector<std::string> imports; ///< besides numpy
    std::string functions;            ///< empty or ends in two empty lines
    std::string code;
    bool severalInputs = false; ///< whether there is `first`
};

DataScript generatorScript(const ScriptSource &source);
DataScript tableScript(const ScriptSource &source);

} // namespace attention
