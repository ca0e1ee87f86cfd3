// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/generator.h"
#include "core/model/network.h"
#include "core/model/network_pass.h"
#include "core/training/row_order.h"
#include "core/training/trainer.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
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
    benchmark->ArgNames({"columns", "hidden"})->Args({4, 16})->Args({64, 64})->Args({256, 256});
}

void countRows(benchmark::State &state, std::int64_t rows)
{
    state.SetItemsProcessed(state.iterations() * rows);
}

/// A block of 128 rows and its kernels one by one.
class BlockOfRows
{
public:
    explicit BlockOfRows(const TrainingConfig &config)
        : m_network(config.model, static_cast<std::size_t>(config.data.columns))
        , m_pass(m_network.plan())
        , m_data(generate(config.data).value())
        , m_rows(rows)
        , m_gradient(m_network.parameters().size())
        , m_first(m_gradient.size())
        , m_second(m_gradient.size())
    {
        m_network.initialize(1);
        RowOrder order(std::span(m_data.y).first(m_data.trainRows), true, 1);
        std::ranges::copy(order.rows(0, rows), m_rows.begin());
        gather();
        train();
    }
    void gather() { m_pass.load(m_data.x.data(), m_rows); }
    void forward() { benchmark::DoNotOptimize(m_pass.evaluate(m_network.parameters().data())); }
    void train()
    {
        benchmark::DoNotOptimize(
            m_pass.train(m_network.parameters().data(), 1.0F / rows, m_gradient.data(), false));
    }
    void kernelGradients()
    {
        const Block<float> &block = m_pass.block();
        for (std::size_t layer = 0; layer < block.layerCount; ++layer) {
            const LayerBlock<float> &of = block.layers[layer];
            for (std::size_t group = 0; group < outputGroups(of.plan.outputs); ++group)
                kernels<float>().kernelGradient(of, block.tiles(), group, m_gradient.data(), false);
        }
    }
    void attentionSums()
    {
        m_sums.assign(2 * m_data.columns, {});
        const Block<float> &block = m_pass.block();
        kernels<float>().attentionSums(block.layers[0].weights, block.layers[0].plan.outputs, block.labels,
                                       block.rows, 2, 0.25, m_sums.data());
    }
    void copyAttention()
    {
        const LayerBlock<float> &layer = m_pass.block().layers[0];
        const std::size_t size = m_pass.block().tiles() * tileRows * layer.plan.outputs;
        m_copy.assign(layer.weights, layer.weights + size);
        benchmark::DoNotOptimize(m_copy.data());
    }
    void adam()
    {
        kernels<float>().adam({1e-6F, 0.0F, 0.0F}, m_network.parameters().data(), m_gradient.data(),
                              m_first.data(), m_second.data(), m_gradient.size());
    }

    static constexpr std::size_t rows = NetworkPass<float>::blockRows;

private:
    Network<float> m_network;
    NetworkPass<float> m_pass;
    Dataset m_data;
    std::vector<RowPick> m_rows;
    std::vector<float> m_gradient;
    std::vector<float> m_first;
    std::vector<float> m_second;
    std::vector<AttentionSums> m_sums;
    std::vector<float> m_copy;
};

template <void (BlockOfRows::*kernel)()>
void Kernel(benchmark::State &state)
{
    BlockOfRows block(configOf(state));
    for ([[maybe_unused]] auto turn : state)
        (block.*kernel)();
    countRows(state, BlockOfRows::rows);
}
BENCHMARK(Kernel<&BlockOfRows::gather>)->Name("Kernel/Gather")->Apply(sizes);
BENCHMARK(Kernel<&BlockOfRows::forward>)->Name("Kernel/ForwardAndLoss")->Apply(sizes);
BENCHMARK(Kernel<&BlockOfRows::train>)->Name("Kernel/ForwardAndBackward")->Apply(sizes);
BENCHMARK(Kernel<&BlockOfRows::kernelGradients>)->Name("Kernel/WeightGradients")->Apply(sizes);
BENCHMARK(Kernel<&BlockOfRows::attentionSums>)->Name("Kernel/AttentionSums")->Apply(sizes);
BENCHMARK(Kernel<&BlockOfRows::adam>)->Name("Kernel/Adam")->Apply(sizes);

/// Of the softmax: 0.27 ns a value is the aim.
void Exp(benchmark::State &state)
{
    const std::vector<float> x(4'096, -1.5F);
    std::vector<float> result(x.size());
    for ([[maybe_unused]] auto turn : state) {
        kernels<float>().expOfNegative(x.data(), result.data(), x.size());
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(x.size()));
}
BENCHMARK(Exp)->Name("Kernel/Exp");

void Shuffle(benchmark::State &state)
{
    const auto rows = static_cast<std::size_t>(state.range(0));
    RowOrder order(std::vector<float>(rows), true, 1);
    for ([[maybe_unused]] auto turn : state) {
        benchmark::DoNotOptimize(order.rows(0, rows));
        order.restart();
    }
    countRows(state, state.range(0));
}
BENCHMARK(Shuffle)->Name("Kernel/Shuffle")->ArgName("rows")->Arg(8'000)->Arg(8'000'000);

/// Gathering, forward, loss, backward and the optimizer's step.
void TrainingStep(benchmark::State &state)
{
    TrainingConfig config = configOf(state);
    config.data.validationShare = 0.01;
    config.learningRate = 1e-7;
    Trainer trainer(config, std::make_shared<const Dataset>(generate(config.data).value()));
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
    Trainer trainer(config, std::make_shared<const Dataset>(generate(config.data).value()));
    for ([[maybe_unused]] auto turn : state)
        benchmark::DoNotOptimize(trainer.trainEpoch());
    countRows(state, 8'000);
}
BENCHMARK(Epoch)->Apply(sizes)->Unit(benchmark::kMillisecond);

double secondsOf(const auto &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// What the attention statistics of an epoch take of it: their sums, the copy kept for quantiles and the
/// counts of the classes, in turns with whole epochs. To stay under 5 %.
void AttentionStatistics(benchmark::State &state)
{
    const TrainingConfig config = configOf(state);
    const auto data = std::make_shared<const Dataset>(generate(config.data).value());
    Trainer trainer(config, data);
    BlockOfRows block(config);
    const std::size_t blocks = data->validationRows() / BlockOfRows::rows + 1;
    double best = std::numeric_limits<double>::infinity();
    double bestEpoch = best;
    for ([[maybe_unused]] auto turn : state) {
        best = std::min(best, secondsOf([&] {
                            for (std::size_t index = 0; index < blocks; ++index) {
                                block.attentionSums();
                                block.copyAttention();
                            }
                            benchmark::DoNotOptimize(
                                classCounts(std::span(data->y).subspan(data->trainRows), 2));
                        }));
        bestEpoch = std::min(bestEpoch, secondsOf([&] { benchmark::DoNotOptimize(trainer.trainEpoch()); }));
    }
    state.counters["percent_of_epoch"] = 100.0 * best / bestEpoch;
}
BENCHMARK(AttentionStatistics)->Apply(sizes)->Unit(benchmark::kMillisecond);

/// Epochs that begin with weights whose products are denormals, in turns with epochs that begin as usual.
void EpochOfDenormals(benchmark::State &state)
{
    TrainingConfig config = configOf(state);
    config.learningRate = 1e-7;
    const auto data = std::make_shared<const Dataset>(generate(config.data).value());
    const Trainer usual(config, data);
    std::vector<float> weights(usual.network().parameters().size());
    std::ranges::transform(usual.network().parameters(), weights.begin(),
                           [](float weight) { return 1e-21F * weight; });
    double best = std::numeric_limits<double>::infinity();
    double bestUsual = best;
    for ([[maybe_unused]] auto turn : state) {
        Trainer tiny(config, data, weights);
        Trainer again(config, data);
        best = std::min(best, secondsOf([&] { benchmark::DoNotOptimize(tiny.trainEpoch()); }));
        bestUsual = std::min(bestUsual, secondsOf([&] { benchmark::DoNotOptimize(again.trainEpoch()); }));
    }
    state.counters["of_a_usual_epoch"] = best / bestUsual;
}
BENCHMARK(EpochOfDenormals)->Apply(sizes)->Unit(benchmark::kMillisecond);

void Quantiles(benchmark::State &state)
{
    const TrainingConfig config = configOf(state);
    Trainer trainer(config, std::make_shared<const Dataset>(generate(config.data).value()));
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
        benchmark::DoNotOptimize(generate(config).value());
    countRows(state, config.rows);
}
BENCHMARK(MakingTheData)->ArgName("rows")->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace attention
