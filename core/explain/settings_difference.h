// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/sentence.h"
#include "core/training/config.h"

#include <cstddef>
#include <string>
#include <vector>

namespace attention {

/// A setting two experiments do not share.
struct SettingDifference
{
    std::string setting; ///< as on the command line without the dashes: "learning-rate"
    const char *label;   ///< translatable: "learning rate"
    Sentence from;       ///< its value there; "–" where these data have no such setting
    Sentence to;
    Sentence change; ///< in a few words: "learning rate 0.001 → 0.003"
};

/// Setting by setting in the order of the controls, the data's source first; changes of the learning rate
/// while training are the last. Settings that have no effect on either's data are not compared. Any thread.
std::vector<SettingDifference> settingsDifference(const TrainingConfig &from, const TrainingConfig &to);

/// Where data come from: "Label column", "Iris" or "flowers.csv".
Sentence sourceName(const DataConfig &data);

/// What a run is called: by its first difference to the one before it.
struct RunName
{
    Sentence change;
    std::size_t more = 0; ///< other differences

    /// "hidden units 16 → 32, and 2 more"
    std::string english() const;
};

/// \param former null for the first run. The first run, one on other data and one that differs in nothing are
/// called by their source: the other settings come with it.
RunName runName(const TrainingConfig *former, const TrainingConfig &config);

} // namespace attention
