// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/training/loss.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>

namespace attention {

namespace {

constexpr std::size_t validationBlock = 512; ///< rows; its activations stay in the L2 cache

/// A loss this many times that of guessing both classes alike, two epochs running, is divergence.
constexpr double divergedFactor = 4.0;
constexpr double guessLoss = std::numbers::ln2;
constexpr std::int64_t divergedEpochs = 2;

/// Copies rows `order[0 … count − 1]` of the row-major data into the columns of a batch.
template <class RowAt>
void gatherRows(const Dataset &data, std::size_t count, Batch<float> &x, RowAt rowAt)
{
    x.resize(static_cast<Eigen::Index>(count), static_cast<Eigen::Index>(data.columns));
    for (std::size_t index = 0; index < count; ++index) {
        const std::span<const float> row = data.row(rowAt(index));
        for (std::size_t column = 0; column < data.columns; ++column)
            x(static_cast<Eigen::Index>(index), static_cast<Eigen::Index>(column)) = row[column];
    }
}

/// The value at a share of sorted values, linear between neighbours; `values` is reordered.
float quantile(std::vector<float> &values, double share)
{
    const double position = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::ptrdiff_t>(position);
    const auto nth = values.begin() + below;
    std::nth_element(values.begin(), nth, values.end());
    const auto fraction = static_cast<float>(position - static_cast<double>(below));
    if (fraction == 0.0F)
        return *nth;
    return *nth + fraction * (*std::min_element(nth + 1, values.end()) - *nth);
}

} // namespace

Trainer::Trainer(TrainingConfig config, std::shared_ptr<const Dataset> data,
                 std::span<const float> initialParameters)
    : m_config(std::move(config))
    , m_data(std::move(data))
    , m_network(m_config.model, m_data->columns)
    , m_optimizer(m_config.optimizer, m_config.momentum, m_config.weightDecay, m_network.parameters().size())
    , m_shuffle(static_cast<std::uint64_t>(m_config.data.seed), Stream::Shuffle)
    , m_order(m_data->trainRows)
    , m_gradient(m_network.parameters().size())
    , m_learningRate(m_config.learningRate)
{
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
    std::iota(m_order.begin(), m_order.end(), 0U);
    if (m_config.epochs == 0)
        m_reason = StopReason::Completed;
}

std::int64_t Trainer::batchesPerEpoch() const
{
    return (static_cast<std::int64_t>(m_data->trainRows) + m_config.batchSize - 1) / m_config.batchSize;
}

void Trainer::gather(std::size_t first, std::size_t count)
{
    gatherRows(*m_data, count, m_x, [&](std::size_t index) { return m_order[first + index]; });
    m_y.resize(count);
    for (std::size_t index = 0; index < count; ++index)
        m_y[index] = m_data->y[m_order[first + index]];
}

void Trainer::trainBatch()
{
    if (m_nextRow == 0 && m_config.shuffle) { // Fisher and Yates
        for (std::size_t left = m_order.size(); left > 1; --left)
            std::swap(m_order[left - 1], m_order[m_shuffle.below(static_cast<std::uint32_t>(left))]);
    }
    const auto &changes = m_config.learningRateChanges;
    while (m_nextChange < changes.size() && changes[m_nextChange].step <= m_step)
        m_learningRate = changes[m_nextChange++].value;

    const std::size_t count =
        std::min(static_cast<std::size_t>(m_config.batchSize), m_data->trainRows - m_nextRow);
    gather(m_nextRow, count);
    const Batch<float> &logits = m_network.forward(m_x, m_workspace);
    const LossSums sums = binaryCrossEntropy(logits, m_y);
    binaryCrossEntropyGradient(logits, m_y, m_workspace.logitGradient);
    m_network.backward(m_x, m_workspace, m_gradient);
    m_optimizer.step(m_network.parameters(), m_gradient, m_learningRate);
    m_batchLearningRate = m_learningRate;

    m_lossSum += sums.loss;
    m_correctSum += sums.correct;
    m_rowsDone += static_cast<double>(count);
    m_nextRow += count;
    ++m_step;
}

bool Trainer::validate(const StopRequested &stop, LossSums &sums)
{
    const std::size_t rows = m_data->validationRows();
    if (m_network.hasColumnAttention()) {
        m_validationAttention.resize(static_cast<Eigen::Index>(rows),
                                     static_cast<Eigen::Index>(m_data->columns));
    }
    m_attentionWhole = false;
    for (std::size_t first = 0; first < rows; first += validationBlock) {
        if (stop && stop())
            return false;
        const std::size_t count = std::min(validationBlock, rows - first);
        const std::size_t offset = m_data->trainRows + first;
        gatherRows(*m_data, count, m_validationX, [offset](std::size_t index) { return offset + index; });
        const Batch<float> &logits = m_network.forward(m_validationX, m_validationWorkspace);
        const LossSums block = binaryCrossEntropy(logits, std::span(m_data->y).subspan(offset, count));
        sums.loss += block.loss;
        sums.correct += block.correct;
        if (m_network.hasColumnAttention()) {
            m_validationAttention.middleRows(static_cast<Eigen::Index>(first),
                                             static_cast<Eigen::Index>(count)) =
                m_network.columnAttention(m_validationWorkspace);
        }
    }
    m_attentionWhole = m_network.hasColumnAttention();
    return true;
}

AttentionStatistics Trainer::attentionStatistics() const
{
    AttentionStatistics statistics;
    statistics.epoch = m_epoch;
    if (!m_network.hasColumnAttention())
        return statistics;
    const std::span labels = std::span(m_data->y).subspan(m_data->trainRows);
    const std::size_t classes = m_data->classNames.size();
    const std::vector<std::size_t> counts = classCounts(labels, classes);
    statistics.groups = 1 + classes;
    statistics.columns = m_data->columns;
    statistics.mean.resize(statistics.groups * statistics.columns);
    statistics.sd.resize(statistics.groups * statistics.columns);

    std::vector<double> sum(classes);
    std::vector<double> squares(classes);
    for (std::size_t column = 0; column < statistics.columns; ++column) {
        // Around the equal share, so that the squares do not cancel.
        const double centre = 1.0 / static_cast<double>(statistics.columns);
        std::fill(sum.begin(), sum.end(), 0.0);
        std::fill(squares.begin(), squares.end(), 0.0);
        const float *values = m_validationAttention.col(static_cast<Eigen::Index>(column)).data();
        for (std::size_t row = 0; row < labels.size(); ++row) {
            const auto label = static_cast<std::size_t>(labels[row]);
            const double value = values[row] - centre;
            sum[label] += value;
            squares[label] += value * value;
        }
        const auto store = [&](std::size_t group, double total, double totalSquares, std::size_t rows) {
            const auto n = static_cast<double>(rows); // 0 rows give NaN
            const double mean = total / n;
            statistics.mean[group * statistics.columns + column] = static_cast<float>(mean + centre);
            statistics.sd[group * statistics.columns + column] =
                static_cast<float>(std::sqrt(std::max(totalSquares / n - mean * mean, 0.0)));
        };
        store(0, std::reduce(sum.begin(), sum.end()), std::reduce(squares.begin(), squares.end()),
              labels.size());
        for (std::size_t label = 0; label < classes; ++label)
            store(1 + label, sum[label], squares[label], counts[label]);
    }
    return statistics;
}

AttentionStatistics Trainer::attention(const StopRequested &stop)
{
    LossSums unused;
    if (!m_network.hasColumnAttention() || !validate(stop, unused))
        return {m_epoch, 0, 0, {}, {}};
    return attentionStatistics();
}

bool Trainer::quantiles(AttentionQuantiles &result, const StopRequested &stop) const
{
    if (!m_attentionWhole)
        return false;
    result.epoch = m_epoch;
    result.columns = m_data->columns;
    result.groups = 1 + m_data->classNames.size();
    result.low.assign(result.groups * result.columns, std::numeric_limits<float>::quiet_NaN());
    result.high = result.low;
    std::vector<std::vector<float>> values(result.groups);
    for (std::size_t column = 0; column < result.columns; ++column) {
        if (stop && stop())
            return false;
        for (std::vector<float> &group : values)
            group.clear();
        for (std::size_t row = 0; row < m_data->validationRows(); ++row) {
            const float value =
                m_validationAttention(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column));
            if (!std::isfinite(value))
                continue;
            values[0].push_back(value);
            values[1 + static_cast<std::size_t>(m_data->y[m_data->trainRows + row])].push_back(value);
        }
        for (std::size_t group = 0; group < result.groups; ++group) {
            if (values[group].empty())
                continue;
            result.low[group * result.columns + column] = quantile(values[group], 0.1);
            result.high[group * result.columns + column] = quantile(values[group], 0.9);
        }
    }
    return true;
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
                     m_lossSum / m_rowsDone,
                     m_correctSum / m_rowsDone,
                     validation.loss / validationRows,
                     validation.correct / validationRows,
                     m_batchLearningRate};
    result.attention = attentionStatistics();
    m_nextRow = 0;
    m_rowsDone = m_lossSum = m_correctSum = 0.0;
    decideWhetherToEnd(result.record);
    return result;
}

std::optional<EpochResult> Trainer::trainEpoch(const StopRequested &stop)
{
    while (!epochTrained()) {
        if (stop && stop())
            return std::nullopt;
        trainBatch();
    }
    return finishEpoch(stop);
}

void Trainer::decideWhetherToEnd(const EpochRecord &record)
{
    const std::span parameters = m_network.parameters();
    const bool finite =
        std::isfinite(record.loss) && std::isfinite(record.valLoss) &&
        std::all_of(parameters.begin(), parameters.end(), [](float value) { return std::isfinite(value); });
    m_epochsTooLarge = record.loss > divergedFactor * guessLoss ? m_epochsTooLarge + 1 : 0;
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
