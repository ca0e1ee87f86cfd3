// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codegen/script.h"
#include "core/data/dataset_source.h"

#include <optional>

namespace attention {

class Run;

/// Of an experiment whose data are at hand; those of generated data are not needed.
ScriptSource scriptSource(const TrainingConfig &config, const SourceData &data);

/// Of a run, with the changes of the learning rate it had so far. Nothing while its table is not read.
std::optional<ScriptSource> scriptSource(const Run &run);

} // namespace attention
