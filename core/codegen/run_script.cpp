// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/run_script.h"

#include "core/data/generators/generator.h"
#include "core/session/run.h"

namespace attention {

ScriptSource scriptSource(const TrainingConfig &config, const SourceData &data)
{
    if (const Generator *generator = findGenerator(config.data.source))
        return {config, generator->task, {}, {}};
    return {config, data.dataset->task, data.dialect, *data.dataset->preprocessing};
}

std::optional<ScriptSource> scriptSource(const Run &run)
{
    TrainingConfig config = run.config;
    config.learningRateChanges = run.learningRateChanges();
    if (!config.data.isTable())
        return scriptSource(config, SourceData());
    if (!run.prepared())
        return std::nullopt;
    return ScriptSource{config, run.facts().task, run.facts().dialect, run.facts().preprocessing};
}

} // namespace attention
