// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_reader.h"
#include "core/data/dataset.h"
#include "core/data/encoding/table_note.h"
#include "core/session/attention_log.h"
#include "core/session/epoch_log.h"
#include "core/session/parameter_log.h"
#include "core/session/snapshot_slot.h"
#include "core/training/config.h"
#include "core/training/records.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace attention {

/// Numbers runs in the order they were started; unique within the process.
using RunId = std::uint64_t;

enum class RunState { Preparing, Running, Paused, Finished };

/// An input of a source column that has several.
struct LevelInput
{
    std::string name;       ///< "colour=red"
    std::size_t column = 0; ///< of the source columns
};

/// What is known of a run once its data are made.
struct RunFacts
{
    Task task = Task::Binary;
    std::vector<std::string> columnNames; ///< source columns
    std::vector<LevelInput> levels;       ///< ascending columns; attention has them after the source columns
    std::size_t inputs = 0;               ///< of the network
    std::vector<std::string> classNames;  ///< empty for regression
    std::string targetName;
    StandardScale targetScale;                   ///< of regression
    std::vector<std::size_t> informativeColumns; ///< of a planted truth, ascending
    bool truthKnown = false; ///< whether there is one; it may be that no column says anything
    std::size_t trainRows = 0;
    std::size_t validationRows = 0;
    std::size_t parameters = 0;
    std::int64_t batchesPerEpoch = 0;
    double baselineAccuracy =
        0.0; ///< always guessing the majority class of the validation rows; their mean: R² 0
    std::size_t majorityClass = 0;
    double baselineMae = 0.0; ///< of regression: guessing the mean of the training rows, in the target's unit
    std::vector<TableNote> notes;         ///< of a table
    std::vector<CsvWarning> warnings;     ///< of a table's file
    CsvDialect dialect;                   ///< of a table: how its file is written
    Preprocessing preprocessing;          ///< of a table: how its columns became inputs
    std::string fileHash;                 ///< of a table's file when it was read, as fileHash() gives it
    AttentionStatistics initialAttention; ///< epoch 0, random weights
    std::vector<float> initialParameters; ///< of the network, at epoch 0
    bool ownParameters = false;           ///< whether they were given, and not drawn by the seed
    std::shared_ptr<const Dataset> data;
};

/// One run and all that came of it. The worker writes, the window reads; every datum is reached through its
/// run, so that nothing of a former run can be taken for the present one's. Shared by `std::shared_ptr`.
class Run
{
public:
    Run(RunId runId, TrainingConfig runConfig);

    const RunId id;
    const TrainingConfig config; ///< as started; the live learning rate is in learningRateChanges()

    /// Acquire: whatever was written before the state is visible after it was read.
    RunState state() const { return m_state.load(std::memory_order_acquire); }
    /// Valid once prepared(), which comes before the states Running and Paused. A run that was stopped or
    /// failed early is Finished without it.
    const RunFacts &facts() const { return m_facts; }
    bool prepared() const { return m_prepared.load(std::memory_order_acquire); }
    /// The next three are valid from Finished on.
    StopReason reason() const { return m_reason; }
    Divergence divergence() const { return m_divergence; }
    const std::string &error() const { return m_error; }

    EpochLog epochs;
    AttentionLog attention;
    ParameterLog parameters;

    /// Latest wins; made while wanted and at every halt. Reader side: one thread, whose reading moves on in
    /// a run that is const to it.
    mutable SnapshotSlot<AttentionQuantiles> quantiles;
    /// Reader: asks for quantiles of the next epoch. Ask at each pull; a hidden plot asks not and costs
    /// nothing.
    void wantQuantiles() const { m_quantilesWanted.store(true, std::memory_order_relaxed); }
    /// Same rules.
    mutable SnapshotSlot<Evaluation> evaluation;
    void wantEvaluation() const { m_evaluationWanted.store(true, std::memory_order_relaxed); }
    /// While Preparing: how far a table's file is read.
    const ReadProgress &reading() const { return m_reading; }

    std::int64_t step() const { return m_step.load(std::memory_order_relaxed); } ///< batches made
    double runningLoss() const { return m_runningLoss.load(std::memory_order_relaxed); }
    /// Seconds since the start without pauses, up to the last epoch.
    double activeSeconds() const { return m_activeSeconds.load(std::memory_order_relaxed); }
    /// Seconds of training and validation alone, without pacing.
    double busySeconds() const { return m_busySeconds.load(std::memory_order_relaxed); }
    /// Training rows a second while not paced; 0 before the first epoch.
    double rowsPerSecond() const;
    std::vector<LearningRateChange> learningRateChanges() const;

    // The rest is for the one thread that trains.
    void prepare(RunFacts facts);
    void append(EpochResult result);
    /// Quantiles go out if somebody asked for them, or at once with `always`.
    bool takeQuantilesWanted(bool always);
    bool takeEvaluationWanted(bool always);
    ReadProgress &readingProgress() { return m_reading; }
    void setProgress(std::int64_t step, double runningLoss);
    void setSeconds(double active, double busy);
    void setLearningRateChanges(std::vector<LearningRateChange> changes);
    void setState(RunState state) { m_state.store(state, std::memory_order_release); }
    void finish(StopReason reason, Divergence divergence = Divergence::None, std::string error = {});

private:
    std::atomic<RunState> m_state{RunState::Preparing};
    std::atomic<bool> m_prepared{false};
    mutable std::atomic<bool> m_quantilesWanted{false};
    mutable std::atomic<bool> m_evaluationWanted{false};
    ReadProgress m_reading;
    std::atomic<std::int64_t> m_step{0};
    std::atomic<double> m_runningLoss{0.0};
    std::atomic<double> m_activeSeconds{0.0};
    std::atomic<double> m_busySeconds{0.0};
    RunFacts m_facts;
    StopReason m_reason = StopReason::None;
    Divergence m_divergence = Divergence::None;
    std::string m_error;
    mutable std::mutex m_changesMutex;
    std::vector<LearningRateChange> m_changes;
};

} // namespace attention
