// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data_defaults.h"

#include "core/data/generators/generator.h"

#include <algorithm>

namespace attention {

namespace {

constexpr std::int64_t tableBatch = 32;
constexpr std::int64_t tableUnits = 32;
constexpr std::int64_t tableSteps = 2'500;
constexpr std::int64_t leastEpochs = 20;
constexpr std::int64_t mostEpochs = 1'000;

constexpr std::int64_t roundedUp(std::int64_t count, std::int64_t by)
{
    return (count + by - 1) / by;
}

} // namespace

void applyDataDefaults(TrainingConfig &config, std::int64_t trainRows)
{
    const TrainingConfig published;
    if (const Generator *generator = findGenerator(config.data.source)) {
        config.data.columns = generator->columns;
        config.epochs = generator->epochs;
        config.batchSize = published.batchSize;
        config.model.hiddenUnits = published.model.hiddenUnits;
    } else {
        const std::int64_t batches = roundedUp(std::max<std::int64_t>(trainRows, 1), tableBatch);
        config.epochs = std::clamp(roundedUp(tableSteps, batches), leastEpochs, mostEpochs);
        config.batchSize = tableBatch;
        config.model.hiddenUnits = tableUnits;
    }
    config.reconcile();
}

TrainingConfig defaultSettings(const DataConfig &data, std::int64_t trainRows)
{
    TrainingConfig settings;
    settings.data.source = data.source;
    applyDataDefaults(settings, trainRows);
    return settings;
}

} // namespace attention
