// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"
#include "core/training/records.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace attention {

/// A run as experiment.attnlab keeps it: what is needed to train it once more, bit for bit.
struct SavedExperiment
{
    TrainingConfig config;                   ///< as set, the changes of the learning rate included
    std::int64_t epoch = 0;                  ///< finished epochs
    StopReason reason = StopReason::Stopped; ///< why it ended there; Stopped also for one that may go on
    std::vector<float> initialParameters;    ///< empty where the seed draws them

    /// The config that trains to `epoch` again. A run that ended by itself ends there by itself again.
    TrainingConfig configToRepeat() const;
};

/// The words of the contract: "completed", "stopped", "diverged", "early-stopping"; "failed" besides.
std::string toString(StopReason reason);

/// The text of experiment.attnlab.
std::string experimentText(const SavedExperiment &experiment);

/// \throws FileError naming what is damaged, or that a newer version wrote it.
SavedExperiment readExperiment(const std::filesystem::path &path);

} // namespace attention
