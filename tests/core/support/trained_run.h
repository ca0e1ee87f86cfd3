// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/prepare.h"

#include "tests/core/support/experiments.h"

#include <memory>
#include <utility>

namespace attention::test {

/// A run that was trained to its end, with the parameters of every epoch.
inline std::shared_ptr<Run> trainedRun(const TrainingConfig &config, std::shared_ptr<const Dataset> data)
{
    SourceData source;
    source.dataset = std::move(data);
    Trainer trainer(config, source.dataset);
    auto run = std::make_shared<Run>(1, config);
    run->prepare(runFacts(trainer, source));
    while (!trainer.finished()) {
        EpochResult result = trainer.trainEpoch().value();
        const auto parameters = trainer.network().parameters();
        result.parameters.assign(parameters.begin(), parameters.end());
        run->append(std::move(result));
    }
    return run;
}

inline std::shared_ptr<Run> trainedRun(const TrainingConfig &config)
{
    return trainedRun(config, shareDataset(config));
}

} // namespace attention::test
