// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"
#include "core/training/records.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace attention {

/// A run as experiment.attnlab keeps it: what is needed to train it once more, bit for bit.
struct SavedExperiment
{
    TrainingConfig config;                   ///< as set, the changes of the learning rate included
    std::int64_t epoch = 0;                  ///< finished epochs
    StopReason reason = StopReason::Stopped; ///< why it ended there; Stopped also for one that may go on
    std::vector<float> initialParameters;    ///< empty where the seed draws them
    std::size_t inputs = 0;                  ///< of the network that has the initial parameters
    std::size_t outputs = 0;                 ///< likewise
    std::string dataHash; ///< of a table's file: its fileHash() when it was read; empty for other data

    /// The config that trains to `epoch` again. A run that ended by itself ends there by itself again.
    TrainingConfig configToRepeat() const;
};

/// The words of the contract: "completed", "stopped", "diverged", "early-stopping"; "failed" besides.
std::string toString(StopReason reason);

/// The text of experiment.attnlab. \param folder the one it will stand in, empty for the present one: a
/// table's file is named relative to it, so that both can be moved together.
std::string experimentText(const SavedExperiment &experiment, const std::filesystem::path &folder);
/// The same for a place that others do not move to, as the clipboard: the path of a table's file is absolute.
std::string experimentText(const SavedExperiment &experiment);

/// Whether opening an experiment asks for the very file it was trained on.
enum class DataCheck {
    SameFile,
    None ///< for those who train on other data
};

/// The path of a table's file is absolute then. \throws FileError naming what is damaged, that a newer
/// version wrote it, or that the table's file is missing or another one.
SavedExperiment readExperiment(const std::filesystem::path &path, DataCheck check = DataCheck::SameFile);

/// The text of an experiment that stands in the file `path`, which may be a picture: an experiment's path of
/// a table's file is relative to that file's folder. Same errors.
SavedExperiment experimentFromText(std::string_view text, const std::filesystem::path &path,
                                   DataCheck check = DataCheck::SameFile);

} // namespace attention
