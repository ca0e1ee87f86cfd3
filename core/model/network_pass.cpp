// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network_pass.h"

#include "core/model/denormals.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attention {

namespace {

/// Products of a row, forward, from which on threads gain more than they cost. Measured on two cores: two
/// threads are 1.1 times as fast at 28 000, 1.7 to 1.9 times at 197 000.
constexpr std::size_t productsWorthThreads = 20'000;

std::size_t widestOf(const std::vector<LayerPlan> &plan)
{
    std::size_t widest = plan.front().inputs;
    for (const LayerPlan &layer : plan)
        widest = std::max(widest, layer.outputs);
    return widest;
}

bool worthThreads(const std::vector<LayerPlan> &plan, const LayerPlan *composedScores)
{
    std::size_t products = 0;
    for (const LayerPlan &layer : plan)
        products += layer.inputs * layer.outputs;
    if (composedScores != nullptr)
        products -= (composedScores->outputs - composedScores->inputs) * composedScores->outputs;
    return products >= productsWorthThreads;
}

} // namespace

template <class Scalar>
NetworkPass<Scalar>::NetworkPass(const std::vector<LayerPlan> &plan, Task task, ThreadTeam *team)
    : m_composed(ComposedScores<Scalar>::of(plan))
    , m_team(worthThreads(plan, m_composed ? &m_composed->plan() : nullptr) ? team : nullptr)
    , m_columns(plan.front().inputs)
    , m_widest(widestOf(plan))
    , m_correct(blockTiles)
{
    m_input = allocateFeatures(m_columns);
    m_labels = allocate(tileRows);
    m_block.labels = m_labels;
    m_block.task = task;
    m_block.loss = allocate(tileRows);
    m_block.absoluteError = task == Task::Regression ? allocate(tileRows) : nullptr;
    m_block.correct = m_correct.data();
    const std::size_t shares = m_team == nullptr ? 1 : blockTiles;
    for (std::size_t share = 0; share < shares; ++share)
        m_scratch.emplace_back(3 * m_widest * tileRows);

    const Scalar *input = m_input;
    for (const LayerPlan &layer : plan) {
        Scalar *output = allocateFeatures(layer.outputs);
        Scalar *weights = layer.attention ? allocate(layer.outputs * tileRows) : nullptr;
        LayerBlock<Scalar> &kept = m_layers.emplace_back();
        kept.plan = layer;
        kept.input = input;
        kept.output = output;
        kept.weights = weights;
        kept.delta = allocate(deltaSize(layer.outputs));
        input = output;
    }
    if (m_composed)
        compose();
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        for (std::size_t group = 0; group < outputGroups(m_layers[layer].plan.outputs); ++group)
            m_groups.push_back({layer, group, m_layers[layer].composed});
    }
    m_block.layerCount = m_layers.size();
    m_block.layers = m_layers.data();
}

/// Leads the attention layer that has composed scores to them.
template <class Scalar>
void NetworkPass<Scalar>::compose()
{
    LayerBlock<Scalar> &attention = m_layers[m_composed->layer()];
    attention.composed = true;
    attention.scorePlan = m_composed->plan();
    attention.scoreInput = m_layers[m_composed->layer() - 1].input;
    attention.scoreKernel = m_composed->kernel();
    m_composedBlock.plan = attention.scorePlan;
    m_composedBlock.input = attention.scoreInput;
    m_composedBlock.delta = attention.delta;
}

template <class Scalar>
Scalar *NetworkPass<Scalar>::allocate(std::size_t valuesPerTile)
{
    return m_arrays.emplace_back(blockTiles * valuesPerTile).data();
}

/// With one more feature for every tile that is always 1.
template <class Scalar>
Scalar *NetworkPass<Scalar>::allocateFeatures(std::size_t features)
{
    Scalar *values = allocate((features + 1) * tileRows);
    for (std::size_t tile = 0; tile < blockTiles; ++tile)
        std::fill_n(values + (tile * (features + 1) + features) * tileRows, tileRows, Scalar(1));
    return values;
}

template <class Scalar>
template <class Work>
void NetworkPass<Scalar>::share(std::size_t count, const Work &work)
{
    if (m_team == nullptr)
        work(std::size_t{0}, count);
    else
        m_team->share(count, work);
}

template <class Scalar>
void NetworkPass<Scalar>::load(const float *x, std::span<const RowPick> rows, const float *targets)
{
    const Kernels<Scalar> &kernel = kernels<Scalar>();
    m_block.rows = rows.size();
    for (std::size_t first = 0; first < rows.size(); first += tileRows) {
        const auto ofTile = rows.subspan(first, std::min(tileRows, rows.size() - first));
        kernel.gatherTile(x, m_columns, ofTile.data(), ofTile.size(), m_input + first * (m_columns + 1));
        if (targets == nullptr) {
            std::transform(ofTile.begin(), ofTile.end(), m_labels + first,
                           [](RowPick row) { return static_cast<Scalar>(row.label()); });
        } else {
            std::transform(ofTile.begin(), ofTile.end(), m_labels + first,
                           [targets](RowPick row) { return static_cast<Scalar>(targets[row.row()]); });
        }
    }
}

template <class Scalar>
void NetworkPass<Scalar>::load(const Batch<Scalar> &x, std::span<const float> labels)
{
    m_block.rows = labels.size();
    std::copy(labels.begin(), labels.end(), m_labels);
    for (std::size_t tile = 0; tile < m_block.tiles(); ++tile) {
        const std::size_t count = std::min(tileRows, m_block.rows - tile * tileRows);
        Scalar *values = m_input + tile * (m_columns + 1) * tileRows;
        std::fill_n(values, m_columns * tileRows, Scalar(0));
        for (std::size_t column = 0; column < m_columns; ++column) {
            const Scalar *from = x.col(static_cast<Eigen::Index>(column)).data() + tile * tileRows;
            std::copy_n(from, count, values + column * tileRows);
        }
    }
}

template <class Scalar>
void NetworkPass<Scalar>::setColumn(std::size_t column, std::span<const Scalar> values)
{
    for (std::size_t first = 0; first < values.size(); first += tileRows) {
        const std::size_t count = std::min(tileRows, values.size() - first);
        std::copy_n(values.data() + first, count, m_input + first * (m_columns + 1) + column * tileRows);
    }
}

template <class Scalar>
LossSums NetworkPass<Scalar>::evaluate(const Scalar *parameters)
{
    const DenormalsAreZero denormalsAreZero;
    const Kernels<Scalar> &kernel = kernels<Scalar>();
    if (m_composed)
        m_composed->compose(parameters);
    share(m_block.tiles(),
          [&](std::size_t first, std::size_t last) { kernel.evaluate(m_block, parameters, first, last); });
    return sums();
}

template <class Scalar>
LossSums NetworkPass<Scalar>::train(const Scalar *parameters, Scalar scale, Scalar *gradient, bool add)
{
    const DenormalsAreZero denormalsAreZero;
    const Kernels<Scalar> &kernel = kernels<Scalar>();
    const std::size_t tiles = m_block.tiles();
    if (m_composed)
        m_composed->compose(parameters);
    share(tiles, [&](std::size_t first, std::size_t last) {
        kernel.train(m_block, parameters, scale, first, last, m_scratch[first].data(), m_widest);
    });
    share(m_groups.size(), [&](std::size_t first, std::size_t last) {
        for (std::size_t index = first; index < last; ++index) {
            const auto [layer, group, composed] = m_groups[index];
            if (composed)
                kernel.kernelGradient(m_composedBlock, tiles, group, m_composed->gradient(), false);
            else
                kernel.kernelGradient(m_layers[layer], tiles, group, gradient, add);
        }
    });
    if (m_composed)
        m_composed->finish(parameters, gradient, add);
    return sums();
}

template <class Scalar>
LossSums NetworkPass<Scalar>::sums() const
{
    LossSums result;
    result.loss = sumOf(m_block.loss);
    if (m_block.task == Task::Regression) {
        result.absoluteError = sumOf(m_block.absoluteError);
    } else {
        for (std::size_t tile = 0; tile < m_block.tiles(); ++tile)
            result.correct += static_cast<double>(m_correct[tile]);
    }
    return result;
}

/// \param values tiles × tileRows of the block.
template <class Scalar>
double NetworkPass<Scalar>::sumOf(const Scalar *values) const
{
    std::array<Scalar, tileRows> lanes{};
    for (std::size_t tile = 0; tile < m_block.tiles(); ++tile) {
        for (std::size_t lane = 0; lane < tileRows; ++lane)
            lanes[lane] += values[tile * tileRows + lane];
    }
    for (std::size_t half = tileRows / 2; half > 0; half /= 2) {
        for (std::size_t lane = 0; lane < half; ++lane)
            lanes[lane] += lanes[lane + half];
    }
    return static_cast<double>(lanes[0]);
}

template <class Scalar>
Batch<Scalar> NetworkPass<Scalar>::output(std::size_t layer) const
{
    const LayerBlock<Scalar> &kept = m_layers[layer];
    return values(kept.output, kept.plan.outputs, kept.plan.outputs + 1);
}

template <class Scalar>
Batch<Scalar> NetworkPass<Scalar>::weights(std::size_t layer) const
{
    const LayerBlock<Scalar> &kept = m_layers[layer];
    return values(kept.weights, kept.plan.outputs, kept.plan.outputs);
}

/// \param stride features of a tile in memory.
template <class Scalar>
Batch<Scalar> NetworkPass<Scalar>::values(const Scalar *tiles, std::size_t features, std::size_t stride) const
{
    Batch<Scalar> result(static_cast<Eigen::Index>(m_block.rows), static_cast<Eigen::Index>(features));
    for (std::size_t feature = 0; feature < features; ++feature) {
        Scalar *to = result.col(static_cast<Eigen::Index>(feature)).data();
        for (std::size_t row = 0; row < m_block.rows; ++row)
            to[row] = tiles[(row / tileRows * stride + feature) * tileRows + row % tileRows];
    }
    return result;
}

template class NetworkPass<float>;
template class NetworkPass<double>;

} // namespace attention
