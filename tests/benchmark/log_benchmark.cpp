// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/attention_log.h"
#include "core/session/epoch_log.h"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <memory>

namespace attention {

namespace {

constexpr std::int64_t epochs = 100'000;

std::unique_ptr<EpochLog> filledLog()
{
    auto log = std::make_unique<EpochLog>();
    for (std::int64_t epoch = 1; epoch <= epochs; ++epoch)
        log->append({epoch, 0.5, 0.5, 1.0 / static_cast<double>(epoch), 0.5, 0.001});
    return log;
}

AttentionLog::Record recordOf(std::int64_t epoch, std::size_t columns)
{
    auto record = std::make_shared<AttentionStatistics>();
    record->epoch = epoch;
    record->groups = 3;
    record->columns = columns;
    record->mean.resize(3 * columns);
    record->sd.resize(3 * columns);
    return record;
}

void EpochLogAppend(benchmark::State &state)
{
    for ([[maybe_unused]] auto turn : state)
        benchmark::DoNotOptimize(filledLog());
    state.SetItemsProcessed(state.iterations() * epochs);
}
BENCHMARK(EpochLogAppend)->Unit(benchmark::kMillisecond);

void EpochLogRead(benchmark::State &state)
{
    const std::unique_ptr<EpochLog> log = filledLog();
    for ([[maybe_unused]] auto turn : state) {
        double sum = 0.0;
        for (std::size_t index = 0; index < log->size(); ++index)
            sum += (*log)[index].loss;
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * epochs);
}
BENCHMARK(EpochLogRead)->Unit(benchmark::kMillisecond);

/// Thinned again and again on the way; memory for 4 096 epochs of so many columns.
void AttentionLogAppend(benchmark::State &state)
{
    const AttentionLog::Record record = recordOf(1, static_cast<std::size_t>(state.range(0)));
    for ([[maybe_unused]] auto turn : state) {
        AttentionLog log;
        for (std::int64_t epoch = 1; epoch <= epochs; ++epoch)
            log.append(recordOf(epoch, record->columns), false);
        benchmark::DoNotOptimize(log.newest());
    }
    state.SetItemsProcessed(state.iterations() * epochs);
}
BENCHMARK(AttentionLogAppend)->ArgName("columns")->Arg(4)->Arg(256)->Unit(benchmark::kMillisecond);

/// What a window that was hidden for long pulls at once.
void AttentionLogPullOfAll(benchmark::State &state)
{
    AttentionLog log;
    for (std::int64_t epoch = 1; epoch <= epochs; ++epoch)
        log.append(recordOf(epoch, 4), false);
    for ([[maybe_unused]] auto turn : state) {
        AttentionLog::Cursor cursor;
        benchmark::DoNotOptimize(log.since(cursor));
    }
}
BENCHMARK(AttentionLogPullOfAll)->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace attention
