// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/json_text.h"
#include "core/training/config.h"

namespace attention {

/// Every setting that has an effect on these data, named as on the command line with underscores for dashes
/// ("batch_size"); switches are true or false. A table has none of a generator's; what is left to be found
/// out about it is null. Changes of the learning rate are not among them.
Json settingsJson(const TrainingConfig &config);

/// What settingsJson() wrote. \throws std::invalid_argument naming the setting that is missing, unknown, of
/// the wrong kind or out of range.
TrainingConfig settingsFromJson(const Json &json);

/// `[[step, value], …]`
Json learningRateChangesJson(const std::vector<LearningRateChange> &changes);
/// \throws std::invalid_argument
std::vector<LearningRateChange> learningRateChangesFromJson(const Json &json);

} // namespace attention
