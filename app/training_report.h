// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"
#include "core/session/run.h"
#include "core/training/records.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace attention {

/// How a run went on the whole.
struct RunEnd
{
    StopReason reason = StopReason::None;
    double seconds = 0.0;          ///< of training and validation
    double samplesPerSecond = 0.0; ///< training rows a second of that time
    std::optional<double> auc;     ///< area under the ROC curve of the validation rows
};

/// Tells a console how a training goes. Every call is made in the thread that trains.
class TrainingReport
{
public:
    virtual ~TrainingReport() = default;
    /// `run` is prepared and outlives the report.
    virtual void begin(const Run &run) = 0;
    /// \param batch of the present epoch, counted from 1. \param seconds of the epoch so far
    virtual void batch(std::int64_t batch, double runningLoss, double seconds) = 0;
    virtual void epoch(const EpochResult &result, double seconds) = 0;
    virtual void end(const RunEnd &end) = 0;
    /// A line besides the figures: what was written, and what was not.
    virtual void note(const std::string &line) = 0;
};

/// What is to be known of a table that is trained on, a line each: oddities of its file, what was done to its
/// columns, what is predicted. Empty for generated data.
std::string dataText(const Run &run);

/// Keras' lines; on a terminal with a progress bar.
std::unique_ptr<TrainingReport> makeTextReport(Console &console);
/// One JSON object a line.
std::unique_ptr<TrainingReport> makeJsonlReport(Console &console);
/// Nothing.
std::unique_ptr<TrainingReport> makeQuietReport();

} // namespace attention
