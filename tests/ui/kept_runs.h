// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/kept_run.h"

#include <vector>

namespace attention::testing {

inline std::vector<EpochRecord> makeEpochs(std::int64_t count, double loss = 0.5)
{
    std::vector<EpochRecord> epochs;
    for (std::int64_t epoch = 1; epoch <= count; ++epoch) {
        const double share = static_cast<double>(epoch) / static_cast<double>(count);
        epochs.push_back(
            {epoch, 0.9 - 0.1 * share, 0.5, 0.7 - (0.7 - loss) * share, 0.5 + 0.4 * share, 0.001});
    }
    return epochs;
}

/// A finished run with every member set.
inline KeptRun makeKept(KeptRunId id, std::int64_t epochs = 20, double loss = 0.5, std::int64_t seed = 1)
{
    KeptRun run;
    run.id = id;
    run.started = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + id);
    run.config.data.seed = seed;
    run.config.epochs = epochs;
    run.epochs = epochs;
    run.reason = StopReason::Completed;
    run.last = run.best = makeEpochs(epochs, loss).back();
    run.seconds = 0.25 * static_cast<double>(id);
    run.parameters = 369;
    run.attention = {{"x0", 0.25}, {"x1", 0.75}};
    return run;
}

inline KeptCurve makeCurve(const KeptRun &run)
{
    return std::make_shared<const std::vector<EpochRecord>>(makeEpochs(run.epochs, run.last.valLoss));
}

} // namespace attention::testing
