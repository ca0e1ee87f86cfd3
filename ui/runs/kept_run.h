// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/task.h"
#include "core/io/experiment_file.h"
#include "core/training/config.h"
#include "core/training/records.h"

#include <QDateTime>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace attention {

/// Numbers kept runs in the order they were begun; also across sessions.
using KeptRunId = qint64;

/// Epochs of a kept run, ascending, thinned as ThinnedEpochs does; shared and never changed.
using KeptCurve = std::shared_ptr<const std::vector<EpochRecord>>;

struct AttentionShare
{
    std::string column;
    double share = 0.0; ///< mean over the validation rows; NaN where there are none
};

/// What stays of a run: how to repeat it and what came of it. A plain value; its curve is kept apart.
struct KeptRun
{
    KeptRunId id = 0;
    QString name; ///< as a person called it; empty: see runTitle()
    QString note;
    bool pinned = false;
    QDateTime started;
    TrainingConfig config; ///< changes of the learning rate included
    std::optional<TrainingConfig>
        former;           ///< of the run before it on the same data; its name tells them apart
    std::string dataHash; ///< of a table's file
    std::shared_ptr<const std::vector<float>> initialParameters; ///< null where the seed draws them

    Task task = Task::Binary;
    std::int64_t epochs = 0; ///< finished, at least 1
    StopReason reason = StopReason::Stopped;
    EpochRecord last;
    EpochRecord best; ///< of the lowest val_loss; the last one where no loss is a number
    double seconds = 0.0;
    std::size_t parameters = 0;
    std::vector<AttentionShare> attention; ///< by source column at the last epoch; empty without it

    /// What trains it again.
    SavedExperiment experiment() const;
    /// Whether a run of these would be the same run, bit for bit.
    bool repeats(const KeptRun &other) const;
};

/// Its own name, or what differs from the run before: "learning rate 0.001 → 0.003", in the user's language.
QString runTitle(const KeptRun &run);

/// "finished", "stopped", "diverged", …
QString reasonText(StopReason reason);

} // namespace attention
