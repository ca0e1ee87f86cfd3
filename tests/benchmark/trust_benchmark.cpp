// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_source.h"
#include "core/session/training_session.h"
#include "core/training/data_defaults.h"
#include "core/trust/trust_study.h"
#include "core/trust/verdict.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <memory>
#include <string>
#include <thread>

namespace attention {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begun)
{
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

std::shared_ptr<const Run> finishedRun(const std::string &source)
{
    TrainingConfig config;
    config.data.source = source;
    const auto rows = static_cast<std::int64_t>(DatasetSource().make(config.data)->dataset->trainRows);
    applyDataDefaults(config, rows);
    TrainingSession session;
    session.start(config);
    session.waitUntilIdle();
    return session.run();
}

/// Evidence about a finished run from so many seeds, on two threads, to the verdict.
void study(benchmark::State &state, const std::string &source)
{
    const std::shared_ptr<const Run> run = finishedRun(source);
    double firstBars = 0.0;
    for ([[maybe_unused]] auto turn : state) {
        TrustStudy work(2);
        const Clock::time_point begun = Clock::now();
        work.start(run, {state.range(0), 10});
        while (work.findings()->of(EvidenceKind::Permutation) == nullptr)
            std::this_thread::sleep_for(std::chrono::microseconds(100));
        firstBars = std::max(firstBars, secondsSince(begun));
        work.wait();
        const Verdict verdict = verdictOf(*work.findings());
        benchmark::DoNotOptimize(verdict);
        state.SetIterationTime(secondsSince(begun));
    }
    state.counters["first_bars_ms"] = 1e3 * firstBars;
}

/// With 20 seeds to stay within 1 s and first bars within 100 ms, with 1 000 within 6 s.
void TrustInThePublishedExperiment(benchmark::State &state)
{
    study(state, std::string(labelColumnGenerator));
}
BENCHMARK(TrustInThePublishedExperiment)
    ->ArgNames({"seeds"})
    ->Args({20})
    ->Args({1'000})
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

/// 30 columns, to stay within 5 s.
void TrustInBreastCancer(benchmark::State &state)
{
    study(state, "sample:breast-cancer");
}
BENCHMARK(TrustInBreastCancer)
    ->ArgNames({"seeds"})
    ->Args({20})
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

} // namespace

} // namespace attention
