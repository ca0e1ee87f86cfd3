// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/generators/generator.h"
#include "core/training/config.h"
#include "core/training/trainer.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace attention::test {

inline std::shared_ptr<const Dataset> shareDataset(const TrainingConfig &config)
{
    return std::make_shared<const Dataset>(generate(config.data).value());
}

inline Trainer makeTrainer(const TrainingConfig &config)
{
    return {config, shareDataset(config)};
}

/// An epoch of this one is four batches and takes some microseconds.
inline TrainingConfig smallConfig(std::int64_t epochs = 5)
{
    TrainingConfig config;
    config.data.rows = 200;
    config.model.hiddenUnits = 4;
    config.batchSize = 40;
    config.epochs = epochs;
    return config;
}

/// The smallest there is: one batch of 8 rows × 1 column an epoch.
inline TrainingConfig tinyConfig(std::int64_t epochs)
{
    TrainingConfig config;
    config.data.rows = 10;
    config.data.columns = 1;
    config.data.labelColumn = 0;
    config.model.hiddenUnits = 1;
    config.batchSize = 8;
    config.epochs = epochs;
    return config;
}

/// Everything that came of a run, to be compared bit for bit.
struct Outcome
{
    std::vector<EpochRecord> records;
    std::vector<AttentionStatistics> attention;
    std::vector<float> parameters;
    StopReason reason = StopReason::None;

    bool operator==(const Outcome &) const = default;
};

/// Trains to the end. \param between is called with the trainer before every epoch.
template <class Between>
Outcome trainToTheEnd(Trainer trainer, Between between)
{
    Outcome outcome;
    while (!trainer.finished()) {
        between(trainer);
        EpochResult result = trainer.trainEpoch().value();
        outcome.records.push_back(result.record);
        outcome.attention.push_back(std::move(result.attention));
    }
    const auto parameters = trainer.network().parameters();
    outcome.parameters.assign(parameters.begin(), parameters.end());
    outcome.reason = trainer.reason();
    return outcome;
}

inline Outcome trainToTheEnd(const TrainingConfig &config)
{
    return trainToTheEnd(makeTrainer(config), [](Trainer &) {});
}

} // namespace attention::test
