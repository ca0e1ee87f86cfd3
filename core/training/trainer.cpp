// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>
#include <utility>

namespace attention {

namespace {

/// A loss this many times that of guessing both classes alike, two epochs running, is divergence.
constexpr double divergedFactor = 4.0;
constexpr double guessLoss = std::numbers::ln2;
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
                 std::span<const float> initialParameters, std::size_t threads)
    : m_config(std::move(config))
    , m_data(std::move(data))
    , m_network(m_config.model, m_data->columns)
    , m_optimizer(m_config.optimizer, m_config.momentum, m_config.weightDecay, m_network.parameters().size())
    , m_team(threads > 1 ? std::make_unique<ThreadTeam>(threads) : nullptr)
    , m_pass(m_network.plan(), m_team.get())
    , m_gradient(m_network.parameters().size())
    , m_order(std::span(m_data->y).first(m_data->trainRows), m_config.shuffle,
              static_cast<std::uint64_t>(m_config.data.seed))
    , m_farApart(m_data->x.size() * sizeof(float) > secondCache)
    , m_validationCounts(
          classCounts(std::span(m_data->y).subspan(m_data->trainRows), m_data->classNames.size()))
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

    m_lossSum += sums.loss;
    m_correctSum += sums.correct;
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
        m_pass.load(m_data->x.data(), m_order.rows(first, rows));
        if (m_farApart)
            prefetch(*m_data, m_order.rows(first + rows, m_pass.blockRows));
        sums += m_pass.train(m_network.parameters().data(), scale, m_gradient.data(), done > 0);
    }
    return true;
}

bool Trainer::validate(const StopRequested &stop, LossSums &sums)
{
    const std::size_t validationRows = m_data->validationRows();
    const std::size_t classes = m_data->classNames.size();
    const bool attention = m_network.hasColumnAttention();
    m_attentionWhole = false;
    if (attention) {
        m_attentionSums.assign(classes * m_data->columns, {});
        m_validationAttention.resize(static_cast<Eigen::Index>(validationRows),
                                     static_cast<Eigen::Index>(m_data->columns));
    }
    std::array<RowPick, NetworkPass<float>::blockRows> rows{};
    for (std::size_t first = 0; first < validationRows; first += rows.size()) {
        if (stop && stop())
            return false;
        const std::size_t count = std::min(rows.size(), validationRows - first);
        for (std::size_t index = 0; index < count; ++index) {
            const std::size_t row = m_data->trainRows + first + index;
            rows[index] =
                RowPick(static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(m_data->y[row]));
        }
        m_pass.load(m_data->x.data(), std::span(rows).first(count));
        sums += m_pass.evaluate(m_network.parameters().data());
        if (attention) {
            kernels<float>().attentionSums(m_pass.block(), classes, equalShare(), m_attentionSums.data());
            keepAttention(first);
        }
    }
    m_attentionWhole = attention;
    return true;
}

/// Of the block's rows, which are the validation rows from `first` on.
void Trainer::keepAttention(std::size_t first)
{
    const Block<float> &block = m_pass.block();
    for (std::size_t tile = 0; tile < block.tiles(); ++tile) {
        const std::size_t count = std::min(tileRows, block.rows - tile * tileRows);
        const float *weights = block.layers[0].weights + tile * m_data->columns * tileRows;
        for (std::size_t column = 0; column < m_data->columns; ++column) {
            float *to = m_validationAttention.col(static_cast<Eigen::Index>(column)).data();
            std::copy_n(weights + column * tileRows, count, to + first + tile * tileRows);
        }
    }
}

AttentionStatistics Trainer::attentionStatistics() const
{
    AttentionStatistics statistics;
    statistics.epoch = m_epoch;
    if (!m_network.hasColumnAttention())
        return statistics;
    const std::size_t classes = m_data->classNames.size();
    statistics.groups = 1 + classes;
    statistics.columns = m_data->columns;
    statistics.mean.resize(statistics.groups * statistics.columns);
    statistics.sd.resize(statistics.groups * statistics.columns);

    for (std::size_t column = 0; column < statistics.columns; ++column) {
        const auto store = [&](std::size_t group, const AttentionSums &sums, std::size_t rows) {
            const auto n = static_cast<double>(rows); // 0 rows give NaN
            const double mean = sums.sum / n;
            const std::size_t place = group * statistics.columns + column;
            statistics.mean[place] = static_cast<float>(mean + equalShare());
            statistics.sd[place] =
                static_cast<float>(std::sqrt(std::max(sums.squares / n - mean * mean, 0.0)));
        };
        AttentionSums all;
        for (std::size_t label = 0; label < classes; ++label) {
            const AttentionSums &sums = m_attentionSums[label * statistics.columns + column];
            store(1 + label, sums, m_validationCounts[label]);
            all.sum += sums.sum;
            all.squares += sums.squares;
        }
        store(0, all, m_data->validationRows());
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
    std::vector<float> values; // one group at a time: a column of ten million rows is 40 MB
    values.reserve(m_data->validationRows());
    for (std::size_t column = 0; column < result.columns; ++column) {
        const float *attention = m_validationAttention.col(static_cast<Eigen::Index>(column)).data();
        for (std::size_t group = 0; group < result.groups; ++group) {
            if (stop && stop())
                return false;
            values.clear();
            for (std::size_t row = 0; row < m_data->validationRows(); ++row) {
                const auto label = static_cast<std::size_t>(m_data->y[m_data->trainRows + row]);
                if ((group == 0 || label + 1 == group) && std::isfinite(attention[row]))
                    values.push_back(attention[row]);
            }
            if (values.empty())
                continue;
            result.low[group * result.columns + column] = quantile(values, 0.1);
            result.high[group * result.columns + column] = quantile(values, 0.9);
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
    m_order.restart();
    m_rowsDone = m_lossSum = m_correctSum = 0.0;
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
