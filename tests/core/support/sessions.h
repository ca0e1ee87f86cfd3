// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/random.h"
#include "core/session/training_session.h"

#include "tests/core/support/experiments.h"

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace attention::test {

/// Looks again and again until `condition` holds; the nap leaves the processor to the worker. The deadline
/// only ends a test that would hang.
template <class Condition>
void waitFor(const std::string &what, Condition condition)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline)
            throw std::runtime_error("waited in vain for: " + what);
        std::this_thread::sleep_for(std::chrono::microseconds(20));
    }
}

/// Lets a random while pass, up to some hundred microseconds, without leaving the processor to anybody.
inline void passAWhile(Random &random)
{
    for (std::uint32_t left = random.below(100'000); left > 0; --left)
        random.next();
}

inline void waitForState(const Run &run, RunState state)
{
    waitFor("state " + std::to_string(static_cast<int>(state)), [&] { return run.state() == state; });
}

inline void waitForEpochs(const Run &run, std::size_t epochs)
{
    waitFor(std::to_string(epochs) + " epochs", [&] { return run.epochs.size() >= epochs; });
}

/// A run that only ends when stopped.
inline TrainingConfig endlessConfig()
{
    return smallConfig(1'000'000);
}

inline std::vector<EpochRecord> recordsOf(const Run &run)
{
    std::vector<EpochRecord> records;
    records.reserve(run.epochs.size());
    for (std::size_t index = 0; index < run.epochs.size(); ++index)
        records.push_back(run.epochs[index]);
    return records;
}

inline std::vector<AttentionStatistics> attentionOf(const Run &run)
{
    std::vector<AttentionStatistics> all;
    for (const AttentionLog::Record &record : run.attention.all())
        all.push_back(*record);
    return all;
}

} // namespace attention::test
