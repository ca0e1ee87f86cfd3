// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/past_epoch.h"

#include "core/training/trainer.h"

namespace attention {

EpochParameters parametersAt(const Run &run, std::int64_t epoch)
{
    if (const ParameterLog::Record record = run.parameters.at(epoch))
        return *record;
    return {0, run.prepared() ? run.facts().initialParameters : std::vector<float>()};
}

std::optional<PastEpoch> pastEpoch(const Run &run, std::int64_t epoch, const std::function<bool()> &stop)
{
    const EpochParameters parameters = parametersAt(run, epoch);
    if (parameters.values.empty() || run.facts().data == nullptr)
        return std::nullopt;
    Trainer trainer(run.config, run.facts().data, parameters.values);
    PastEpoch past{run.id, parameters.epoch, trainer.attention(stop), {}, {}};
    if (stop && stop())
        return std::nullopt;
    if (!past.attention.empty() && !trainer.quantiles(past.quantiles, stop))
        return std::nullopt;
    if (!trainer.evaluation(past.evaluation, stop))
        return std::nullopt;
    past.attention.epoch = past.quantiles.epoch = past.evaluation.epoch = parameters.epoch;
    return past;
}

} // namespace attention
