// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/generator.h"
#include "core/session/training_session.h"
#include "core/training/trainer.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <memory>
#include <optional>
#include <thread>

namespace attention {

namespace {

using Clock = std::chrono::steady_clock;

template <class Work>
double secondsOf(Work work)
{
    const Clock::time_point start = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

TrainingConfig endlessConfig(const benchmark::State &state)
{
    TrainingConfig config;
    config.data.rows = state.range(0);
    config.data.columns = state.range(1);
    config.model.hiddenUnits = state.range(2);
    config.batchSize = state.range(3);
    config.epochs = 1'000'000;
    return config;
}

/// Measures how long a session takes to go that is closed `delay` after the run came to `state`.
void closeIn(benchmark::State &state, RunState runState, std::chrono::milliseconds delay)
{
    double worst = 0.0;
    for ([[maybe_unused]] auto turn : state) {
        std::optional<TrainingSession> session(std::in_place);
        const std::shared_ptr<const Run> run = session->start(endlessConfig(state));
        while (run->state() != runState)
            std::this_thread::sleep_for(std::chrono::microseconds(100));
        std::this_thread::sleep_for(delay);
        const double seconds = secondsOf([&session] { session.reset(); });
        state.SetIterationTime(seconds);
        worst = std::max(worst, seconds);
    }
    state.counters["worst_ms"] = 1e3 * worst;
}

/// To stay under 100 ms.
void ClosingASessionWhileItTrains(benchmark::State &state)
{
    closeIn(state, RunState::Running, std::chrono::milliseconds(7));
}
BENCHMARK(ClosingASessionWhileItTrains)
    ->ArgNames({"rows", "columns", "hidden", "batch"})
    ->Args({10'000, 4, 16, 128})
    ->Args({1'000'000, 4, 16, 128})
    ->Args({100'000, 256, 16, 128})
    ->Args({100'000, 256, 256, 65'536})
    ->UseManualTime()
    ->Iterations(20)
    ->Unit(benchmark::kMillisecond);

/// To stay under 100 ms as well.
void ClosingASessionWhileItMakesItsData(benchmark::State &state)
{
    closeIn(state, RunState::Preparing, std::chrono::milliseconds(20));
}
BENCHMARK(ClosingASessionWhileItMakesItsData)
    ->ArgNames({"rows", "columns", "hidden", "batch"})
    ->Args({10'000'000, 16, 16, 128})
    ->UseManualTime()
    ->Iterations(10)
    ->Unit(benchmark::kMillisecond);

/// What the worker costs beside the trainer: 1 000 epochs of one batch of 8 rows × 1 column.
void TinyEpochsOfASession(benchmark::State &state)
{
    TrainingConfig config;
    config.data.rows = 10;
    config.data.columns = 1;
    config.data.labelColumn = 0;
    config.model.hiddenUnits = 1;
    config.batchSize = 8;
    config.epochs = 1'000;
    TrainingSession session;
    for ([[maybe_unused]] auto turn : state) {
        session.start(config);
        session.waitUntilIdle();
    }
    state.SetItemsProcessed(state.iterations() * config.epochs);
}
BENCHMARK(TinyEpochsOfASession)->UseRealTime()->Unit(benchmark::kMillisecond);

/// What thread, log and pacing cost beside training: the published experiment in a session at full pace and
/// by a trainer alone, in turns. To stay under 1 %.
void StreamOfASession(benchmark::State &state)
{
    TrainingConfig config;
    config.epochs = 400;
    TrainingSession session;
    const auto data = std::make_shared<const Dataset>(generate(config.data).value());
    const auto inSession = [&] {
        session.start(config);
        session.waitUntilIdle();
    };
    const auto alone = [&] {
        Trainer trainer(config, data);
        while (!trainer.finished())
            benchmark::DoNotOptimize(trainer.trainEpoch());
    };
    inSession(); // makes its data
    double bestInSession = std::numeric_limits<double>::infinity();
    double bestAlone = bestInSession;
    for ([[maybe_unused]] auto turn : state) {
        const double seconds = secondsOf(inSession);
        state.SetIterationTime(seconds);
        bestInSession = std::min(bestInSession, seconds);
        bestAlone = std::min(bestAlone, secondsOf(alone));
    }
    state.SetItemsProcessed(state.iterations() * config.epochs);
    state.counters["beside_training_percent"] = 100.0 * (bestInSession / bestAlone - 1.0);
}
BENCHMARK(StreamOfASession)->UseManualTime()->Iterations(10)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace attention
