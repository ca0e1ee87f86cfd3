// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/label_column.h"
#include "core/model/network.h"
#include "core/training/loss.h"
#include "core/training/optimizer.h"
#include "core/training/trainer.h"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace attention {

namespace {

/// The published experiment's batches with so many columns and hidden units.
TrainingConfig configOf(const benchmark::State &state)
{
    TrainingConfig config;
    config.data.columns = state.range(0);
    config.model.hiddenUnits = state.range(1);
    config.epochs = std::numeric_limits<std::int64_t>::max();
    return config;
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->ArgNames({"columns", "hidden"})->Args({4, 16})->Args({32, 64})->Args({256, 256});
}

void countRows(benchmark::State &state, std::int64_t rows)
{
    state.SetItemsProcessed(state.iterations() * rows);
}

class Batched
{
public:
    explicit Batched(const TrainingConfig &config)
        : m_network(config.model, static_cast<std::size_t>(config.data.columns))
        , m_x(Batch<float>::Random(config.batchSize, config.data.columns))
        , m_labels(static_cast<std::size_t>(config.batchSize), 1.0F)
        , m_gradient(m_network.parameters().size())
    {
        m_network.initialize(1);
    }
    void forward() { benchmark::DoNotOptimize(m_network.forward(m_x, m_workspace).data()); }
    void backward()
    {
        binaryCrossEntropyGradient(m_workspace.layers.back().output, m_labels, m_workspace.logitGradient);
        m_network.backward(m_x, m_workspace, m_gradient);
        benchmark::DoNotOptimize(m_gradient.data());
    }
    void optimize(Optimizer<float> &optimizer) { optimizer.step(m_network.parameters(), m_gradient, 1e-6); }
    std::size_t parameters() const { return m_gradient.size(); }

private:
    Network<float> m_network;
    Batch<float> m_x;
    std::vector<float> m_labels;
    std::vector<float> m_gradient;
    Network<float>::Workspace m_workspace;
};

void ForwardOfABatch(benchmark::State &state)
{
    const TrainingConfig config = configOf(state);
    Batched batched(config);
    for ([[maybe_unused]] auto turn : state)
        batched.forward();
    countRows(state, config.batchSize);
}
BENCHMARK(ForwardOfABatch)->Apply(sizes);

void BackwardOfABatch(benchmark::State &state)
{
    const TrainingConfig config = configOf(state);
    Batched batched(config);
    batched.forward();
    for ([[maybe_unused]] auto turn : state)
        batched.backward();
    countRows(state, config.batchSize);
}
BENCHMARK(BackwardOfABatch)->Apply(sizes);

void AdamStep(benchmark::State &state)
{
    Batched batched(configOf(state));
    Optimizer<float> optimizer(OptimizerKind::Adam, 0.0, 0.0, batched.parameters());
    for ([[maybe_unused]] auto turn : state)
        batched.optimize(optimizer);
}
BENCHMARK(AdamStep)->Apply(sizes);

/// Gathering, forward, loss, backward and the optimizer's step.
void TrainingStep(benchmark::State &state)
{
    TrainingConfig config = configOf(state);
    config.data.validationShare = 0.01;
    config.learningRate = 1e-7;
    Trainer trainer(config, std::make_shared<const Dataset>(makeLabelColumnDataset(config.data)));
    for ([[maybe_unused]] auto turn : state) {
        if (trainer.epochTrained()) {
            state.PauseTiming();
            trainer.finishEpoch();
            state.ResumeTiming();
        }
        trainer.trainBatch();
    }
    countRows(state, config.batchSize);
}
BENCHMARK(TrainingStep)->Apply(sizes);

/// 8 000 training rows, validation and attention statistics of 2 000 more.
void Epoch(benchmark::State &state)
{
    const TrainingConfig config = configOf(state);
    Trainer trainer(config, std::make_shared<const Dataset>(makeLabelColumnDataset(config.data)));
    for ([[maybe_unused]] auto turn : state)
        benchmark::DoNotOptimize(trainer.trainEpoch());
    countRows(state, 8'000);
}
BENCHMARK(Epoch)->Apply(sizes)->Unit(benchmark::kMillisecond);

void Quantiles(benchmark::State &state)
{
    const TrainingConfig config = configOf(state);
    Trainer trainer(config, std::make_shared<const Dataset>(makeLabelColumnDataset(config.data)));
    trainer.attention();
    AttentionQuantiles quantiles;
    for ([[maybe_unused]] auto turn : state)
        benchmark::DoNotOptimize(trainer.quantiles(quantiles));
}
BENCHMARK(Quantiles)->Apply(sizes)->Unit(benchmark::kMillisecond);

void MakingTheData(benchmark::State &state)
{
    DataConfig config;
    config.rows = state.range(0);
    for ([[maybe_unused]] auto turn : state)
        benchmark::DoNotOptimize(makeLabelColumnDataset(config));
    countRows(state, config.rows);
}
BENCHMARK(MakingTheData)->ArgName("rows")->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace attention
