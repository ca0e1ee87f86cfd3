// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/training/evaluation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>

namespace attention {

namespace {

/// A loss this many times that of the constant guess, two epochs running, is divergence.
constexpr double divergedFactor = 4.0;
constexpr std::int64_t divergedEpochs = 2;

/// Bytes that stay near a core of any processor of this time.
constexpr std::size_t secondCache = 262'144;

/// Begins to fetch rows that are needed soon: in a shuffled order the processor cannot guess them. As far as
/// the second cache, for the block at work needs the first. Always inline, since g++ leaves out the call of a
/// function that does nothing but this.
[[gnu::always_inline]] inline void prefetch(const Dataset &data, std::span<const RowPick> rows)
{
    constexpr std::size_t lineValues = 64 / sizeof(float);
    constexpr std::size_t lines = 4; // the rest of a wider row follows by itself
    const std::size_t reach = std::min(data.columns, lines * lineValues);
    for (const RowPick row : rows) {
        for (std::size_t column = 0; column < reach; column += lineValues)
            __builtin_prefetch(data.x.data() + std::size_t{row.row()} * data.columns + column, 0, 2);
    }
}

/// Σ (y − mean)²
double spreadOf(std::span<const float> values)
{
    double mean = 0.0;
    for (const float value : values)
        mean += static_cast<double>(value);
    mean /= static_cast<double>(values.size());
    double sum = 0.0;
    for (const float value : values)
        sum += (static_cast<double>(value) - mean) * (static_cast<double>(value) - mean);
    return sum;
}

RowOrder orderOf(const Dataset &data, const TrainingConfig &config)
{
    const auto seed = static_cast<std::uint64_t>(config.data.seed);
    if (data.task == Task::Regression) // there are no classes to go with the rows
        return {std::vector<float>(data.trainRows), config.shuffle, seed};
    return {std::span(data.y).first(data.trainRows), config.shuffle, seed};
}

} // namespace

Trainer::Trainer(TrainingConfig config, std::shared_ptr<const Dataset> data,
                 std::span<const float> initialParameters, std::size_t threads)
    : m_config(std::move(config))
    , m_data(std::move(data))
    , m_network(m_config.model, m_data->columns, m_data->output())
    , m_optimizer(m_config.optimizer, m_config.momentum, m_config.weightDecay, m_network.parameters().size())
    , m_team(threads > 1 ? std::make_unique<ThreadTeam>(threads) : nullptr)
    , m_pass(m_network.plan(), m_data->task, m_team.get())
    , m_gradient(m_network.parameters().size())
    , m_numbers(m_data->task == Task::Regression ? m_data->y.data() : nullptr)
    , m_order(orderOf(*m_data, m_config))
    , m_farApart(m_data->x.size() * sizeof(float) > secondCache)
    , m_attention(m_data)
    , m_learningRate(m_config.learningRate)
{
    if (m_numbers != nullptr) {
        m_trainSpread = spreadOf(std::span(m_data->y).first(m_data->trainRows));
        m_validationSpread = spreadOf(std::span(m_data->y).subspan(m_data->trainRows));
    }
    if (initialParameters.empty()) {
        m_network.initialize(static_cast<std::uint64_t>(m_config.data.seed));
    } else {
        if (initialParameters.size() != m_network.parameters().size()) {
            throw std::invalid_argument("the initial model has " + std::to_string(initialParameters.size()) +
                                        " parameters, the network " +
                                        std::to_string(m_network.parameters().size()));
        }
        std::copy(initialParameters.begin(), initialParameters.end(), m_network.parameters().begin());
    }
    if (m_config.epochs == 0)
        m_reason = StopReason::Completed;
}

std::int64_t Trainer::batchesPerEpoch() const
{
    return (static_cast<std::int64_t>(m_data->trainRows) + m_config.batchSize - 1) / m_config.batchSize;
}

bool Trainer::trainBatch(const StopRequested &stop)
{
    const std::size_t count =
        std::min(static_cast<std::size_t>(m_config.batchSize), m_data->trainRows - m_nextRow);
    LossSums sums;
    if (!accumulateGradient(count, stop, sums))
        return false;

    const auto &changes = m_config.learningRateChanges;
    while (m_nextChange < changes.size() && changes[m_nextChange].step <= m_step)
        m_learningRate = changes[m_nextChange++].value;
    m_optimizer.step(m_network.parameters(), m_gradient, m_learningRate, m_team.get());
    m_batchLearningRate = m_learningRate;

    m_sums += sums;
    m_rowsDone += static_cast<double>(count);
    m_nextRow += count;
    ++m_step;
    return true;
}

/// The gradient of the mean loss of the next `count` rows.
bool Trainer::accumulateGradient(std::size_t count, const StopRequested &stop, LossSums &sums)
{
    const float scale = 1.0F / static_cast<float>(count);
    for (std::size_t done = 0; done < count; done += m_pass.blockRows) {
        if (done > 0 && stop && stop())
            return false;
        const std::size_t first = m_nextRow + done;
        const std::size_t rows = std::min(m_pass.blockRows, count - done);
        m_pass.load(m_data->x.data(), m_order.rows(first, rows), m_numbers);
        if (m_farApart)
            prefetch(*m_data, m_order.rows(first + rows, m_pass.blockRows));
        sums += m_pass.train(m_network.parameters().data(), scale, m_gradient.data(), done > 0);
    }
    return true;
}

bool Trainer::validate(const StopRequested &stop, LossSums &sums)
{
    const std::size_t validationRows = m_data->validationRows();
    const bool attention = m_network.hasColumnAttention();
    m_predictionsWhole = false;
    m_predictions.resize(validationRows);
    if (attention)
        m_attention.begin();
    std::array<RowPick, NetworkPass<float>::blockRows> rows{};
    for (std::size_t first = 0; first < validationRows; first += rows.size()) {
        if (stop && stop())
            return false;
        const std::size_t count = std::min(rows.size(), validationRows - first);
        for (std::size_t index = 0; index < count; ++index) {
            const std::size_t row = m_data->trainRows + first + index;
            rows[index] = RowPick(static_cast<std::uint32_t>(row),
                                  m_numbers != nullptr ? 0 : static_cast<std::uint32_t>(m_data->y[row]));
        }
        m_pass.load(m_data->x.data(), std::span(rows).first(count), m_numbers);
        sums += m_pass.evaluate(m_network.parameters().data());
        keepPredictions(first);
        if (attention)
            m_attention.add(m_pass.block(), first);
    }
    if (attention)
        m_attention.end();
    m_predictionsWhole = true;
    return true;
}

/// Of the block's rows, which are the validation rows from `first` on.
void Trainer::keepPredictions(std::size_t first)
{
    const Block<float> &block = m_pass.block();
    const std::size_t outputs = block.last().plan.outputs;
    for (std::size_t tile = 0; tile < block.tiles(); ++tile) {
        const float *ofTile = block.last().output + tile * (outputs + 1) * tileRows;
        const std::size_t rows = std::min(tileRows, block.rows - tile * tileRows);
        float *to = m_predictions.data() + first + tile * tileRows;
        if (outputs == 1) {
            std::copy_n(ofTile, rows, to);
            continue;
        }
        for (std::size_t row = 0; row < rows; ++row) {
            std::size_t said = 0;
            for (std::size_t unit = 1; unit < outputs; ++unit) {
                if (ofTile[unit * tileRows + row] > ofTile[said * tileRows + row])
                    said = unit;
            }
            to[row] = static_cast<float>(said);
        }
    }
}

AttentionStatistics Trainer::attentionStatistics() const
{
    return m_network.hasColumnAttention() ? m_attention.statistics(m_epoch)
                                          : AttentionStatistics{m_epoch, 0, 0, {}, {}, {}};
}

AttentionStatistics Trainer::attention(const StopRequested &stop)
{
    LossSums unused;
    if (!validate(stop, unused))
        return {m_epoch, 0, 0, {}, {}, {}};
    return attentionStatistics();
}

bool Trainer::quantiles(AttentionQuantiles &result, const StopRequested &stop) const
{
    return m_attention.quantiles(m_epoch, result, stop);
}

bool Trainer::evaluation(Evaluation &result, const StopRequested &stop) const
{
    return m_predictionsWhole && evaluate(*m_data, m_predictions, m_epoch, result, stop);
}

/// Of a regression R²; where the rows do not differ, 1 for a perfect guess and else 0, as scikit-learn has
/// it.
double Trainer::accuracy(const LossSums &sums, double rows, double spread) const
{
    if (m_data->task != Task::Regression)
        return sums.correct / rows;
    if (spread == 0.0)
        return sums.loss == 0.0 ? 1.0 : 0.0;
    return 1.0 - sums.loss / spread;
}

double Trainer::meanAbsoluteError(const LossSums &sums, double rows) const
{
    return sums.absoluteError / rows * m_data->targetScale.deviation;
}

/// The loss of the constant guess: all classes alike, or the mean.
double Trainer::guessLoss() const
{
    if (m_data->task == Task::Regression)
        return m_trainSpread / static_cast<double>(m_data->trainRows);
    return std::log(static_cast<double>(m_data->classNames.size()));
}

std::optional<EpochResult> Trainer::finishEpoch(const StopRequested &stop)
{
    LossSums validation;
    if (!validate(stop, validation))
        return std::nullopt;
    ++m_epoch;
    const auto validationRows = static_cast<double>(m_data->validationRows());
    EpochResult result;
    result.record = {m_epoch,
                     m_sums.loss / m_rowsDone,
                     accuracy(m_sums, m_rowsDone, m_trainSpread),
                     validation.loss / validationRows,
                     accuracy(validation, validationRows, m_validationSpread),
                     m_batchLearningRate,
                     meanAbsoluteError(m_sums, m_rowsDone),
                     meanAbsoluteError(validation, validationRows)};
    result.attention = attentionStatistics();
    result.parameters.assign(m_network.parameters().begin(), m_network.parameters().end());
    m_nextRow = 0;
    m_order.restart();
    m_rowsDone = 0.0;
    m_sums = {};
    decideWhetherToEnd(result.record);
    return result;
}

std::optional<EpochResult> Trainer::trainEpoch(const StopRequested &stop)
{
    while (!epochTrained()) {
        if ((stop && stop()) || !trainBatch(stop))
            return std::nullopt;
    }
    return finishEpoch(stop);
}

void Trainer::decideWhetherToEnd(const EpochRecord &record)
{
    const std::span parameters = m_network.parameters();
    const bool finite =
        std::isfinite(record.loss) && std::isfinite(record.valLoss) &&
        std::all_of(parameters.begin(), parameters.end(), [](float value) { return std::isfinite(value); });
    m_epochsTooLarge = record.loss > divergedFactor * guessLoss() ? m_epochsTooLarge + 1 : 0;
    if (!finite || m_epochsTooLarge >= divergedEpochs) {
        m_reason = StopReason::Diverged;
        m_divergence = finite ? Divergence::LossTooLarge : Divergence::NotFinite;
        return;
    }
    if (record.valLoss < m_bestValLoss) {
        m_bestValLoss = record.valLoss;
        m_bestEpoch = m_epoch;
        if (m_config.earlyStopping > 0)
            m_bestParameters.assign(parameters.begin(), parameters.end());
    }
    if (m_epoch >= m_config.epochs) {
        m_reason = StopReason::Completed;
    } else if (m_config.earlyStopping > 0 && m_epoch - m_bestEpoch >= m_config.earlyStopping) {
        m_reason = StopReason::EarlyStopping;
        std::copy(m_bestParameters.begin(), m_bestParameters.end(), m_network.parameters().begin());
    }
}

void Trainer::setLearningRate(double learningRate)
{
    m_learningRate = learningRate;
    auto &changes = m_config.learningRateChanges;
    changes.resize(m_nextChange); // what was to be replayed later gives way to the hand
    if (!changes.empty() && changes.back().step == m_step)
        changes.back().value = learningRate;
    else
        changes.push_back({m_step, learningRate});
    m_nextChange = changes.size();
}

} // namespace attention
