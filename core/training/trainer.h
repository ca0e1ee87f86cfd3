// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/model/network.h"
#include "core/model/network_pass.h"
#include "core/model/thread_team.h"
#include "core/training/attention_tally.h"
#include "core/training/config.h"
#include "core/training/optimizer.h"
#include "core/training/records.h"
#include "core/training/row_order.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// Trains a network on a data set, one batch at a time, in the thread that calls it, which may be given
/// others to help. No clock and no I/O of its own: the same config and data give the same numbers, bit for
/// bit.
///
/// An epoch is trainBatch() until epochTrained(), then finishEpoch(); trainEpoch() does both.
class Trainer
{
public:
    /// Asked before every batch and every block of rows; true ends the work there.
    using StopRequested = std::function<bool()>;

    /// `config` is valid and describes `data`. \param initialParameters as Network::parameters(); empty draws
    /// them from the seed. \param threads work on large networks; the numbers do not depend on them.
    /// \throws std::invalid_argument if the number of initial parameters is wrong.
    Trainer(TrainingConfig config, std::shared_ptr<const Dataset> data,
            std::span<const float> initialParameters = {}, std::size_t threads = 1);

    /// Whether nothing is left to do; reason() then says why.
    bool finished() const { return m_reason != StopReason::None; }
    StopReason reason() const { return m_reason; }
    Divergence divergence() const { return m_divergence; }

    /// The next batch of the present epoch. Not after epochTrained() or finished(). \return false if stopped
    /// in between, which leaves everything as before the batch.
    bool trainBatch(const StopRequested &stop = {});
    /// Whether all batches of the present epoch are done and finishEpoch() is due.
    bool epochTrained() const { return m_nextRow == m_data->trainRows; }
    /// Validates and closes the epoch. Nothing if stopped in between; it may then be called again.
    std::optional<EpochResult> finishEpoch(const StopRequested &stop = {});
    /// The rest of the present epoch. Nothing if stopped in between; it may then be called again.
    std::optional<EpochResult> trainEpoch(const StopRequested &stop = {});

    /// Column attention of the present weights over the validation rows; empty if stopped in between.
    AttentionStatistics attention(const StopRequested &stop = {});
    /// Of the last validation's rows. False, with `result` unspecified, before the first, after one that was
    /// stopped in between, without column attention, and if stopped (asked for every column).
    bool quantiles(AttentionQuantiles &result, const StopRequested &stop = {}) const;
    /// Of the last whole validation. False, with `result` unspecified, before the first, and if stopped.
    bool evaluation(Evaluation &result, const StopRequested &stop = {}) const;

    /// From the next batch on; recorded in learningRateChanges().
    void setLearningRate(double learningRate);
    double learningRate() const { return m_learningRate; }
    /// Replayed and new ones up to now.
    const std::vector<LearningRateChange> &learningRateChanges() const
    {
        return m_config.learningRateChanges;
    }

    std::int64_t epoch() const { return m_epoch; } ///< finished epochs
    std::int64_t step() const { return m_step; }   ///< batches made
    std::int64_t batchesPerEpoch() const;
    /// Mean loss over the rows of the present epoch so far.
    double runningLoss() const { return m_rowsDone > 0 ? m_sums.loss / m_rowsDone : 0.0; }

    const Network<float> &network() const { return m_network; }

private:
    bool accumulateGradient(std::size_t count, const StopRequested &stop, LossSums &sums);
    bool validate(const StopRequested &stop, LossSums &sums);
    void keepPredictions(std::size_t first);
    AttentionStatistics attentionStatistics() const;
    double accuracy(const LossSums &sums, double rows, double spread) const;
    double meanAbsoluteError(const LossSums &sums, double rows) const;
    double guessLoss() const;
    void decideWhetherToEnd(const EpochRecord &record);

    TrainingConfig m_config;
    std::shared_ptr<const Dataset> m_data;
    Network<float> m_network;
    Optimizer<float> m_optimizer;
    std::unique_ptr<ThreadTeam> m_team; ///< null with one thread
    NetworkPass<float> m_pass;
    std::vector<float> m_gradient;
    const float *m_numbers; ///< the standardised targets of a regression; null for classes
    RowOrder m_order;
    bool m_farApart; ///< the data are too many to stay near the core

    AttentionTally m_attention;
    std::vector<float> m_predictions; ///< of the validation rows, as evaluate() takes them
    bool m_predictionsWhole = false;  ///< all are of the same weights
    double m_trainSpread = 0.0;       ///< of a regression: Σ (y − mean)² of the training rows
    double m_validationSpread = 0.0;  ///< and of the validation rows

    double m_learningRate;
    double m_batchLearningRate = 0.0; ///< of the last batch
    std::size_t m_nextChange = 0;     ///< of the changes to replay
    std::int64_t m_epoch = 0;
    std::int64_t m_step = 0;
    std::size_t m_nextRow = 0;
    double m_rowsDone = 0.0;
    LossSums m_sums;

    double m_bestValLoss = std::numeric_limits<double>::infinity();
    std::int64_t m_bestEpoch = 0;
    std::vector<float> m_bestParameters; ///< kept with early stopping, which ends with them
    std::int64_t m_epochsTooLarge = 0;
    StopReason m_reason = StopReason::None;
    Divergence m_divergence = Divergence::None;
};

} // namespace attention
