// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_dialect.h"
#include "core/data/preprocessing.h"
#include "core/training/config.h"

#include <optional>
#include <string>
#include <string_view>

namespace attention {

/// What a script is written from.
struct ScriptSource
{
    TrainingConfig config; ///< as it was trained, changes of the learning rate included
    Task task = Task::Binary;
    /// Of a table: how it was read, and which columns became inputs, in which way. The figures in it are not
    /// used: the script finds its own.
    CsvDialect dialect;
    Preprocessing preprocessing;
};

enum class ScriptLanguage { Keras, PyTorch };

/// "Keras" and "PyTorch"; on the command line "keras" and "pytorch".
std::string_view scriptName(ScriptLanguage language);

/// A Python script, whole and ready to run, that makes or reads the same data, builds the same network,
/// trains it with the same settings and prints the program's figures: loss and accuracy (of a regression R²
/// and the mean absolute error) of training and validation rows, and the mean attention per column over the
/// validation rows, by class. numpy and the library draw other random numbers than this program, so its
/// figures are those of another seed.
std::string script(const ScriptSource &source, ScriptLanguage language);

} // namespace attention
