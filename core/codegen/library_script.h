// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codegen/data_script.h"

namespace attention {

/// The part of a script that is a library's own.
struct LibraryScript
{
    ScriptLanguage language;
    std::string needs;                ///< packages, in words
    std::vector<std::string> imports; ///< besides numpy
    std::string settings;             ///< constants
    std::string functions;            ///< functions and classes, ends in two empty lines
    std::string seeding;              ///< a line
    std::string code;                 ///< network, training, figures
};

LibraryScript kerasScript(const ScriptSource &source, const DataScript &data);
LibraryScript pytorchScript(const ScriptSource &source, const DataScript &data);

/// The end of both: prints a table of the mean attention per column, by class where classes are few. Reads
/// `attention`, validation rows × inputs, and `labels`, their classes.
std::string attentionTable(const ScriptSource &source, const DataScript &data);

/// The rate of the first batch, and the changes after it.
struct LearningRates
{
    double first = 0.0;
    std::vector<LearningRateChange> changes; ///< at steps from 1 on
};
LearningRates learningRates(const TrainingConfig &config);

} // namespace attention
