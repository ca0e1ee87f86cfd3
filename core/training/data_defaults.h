// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"

#include <cstdint>

namespace attention {

/// Sets what suits the data and nothing else: columns of a generator; epochs, batch size, hidden units. A
/// table gets epochs for at least 2 500 steps (20 to 1 000), batches of 32 and 32 hidden units, for with the
/// published 20 epochs of batches of 128 a small table learns nothing. \param trainRows of a table.
void applyDataDefaults(TrainingConfig &config, std::int64_t trainRows);

/// What every setting goes back to for these data: the published one, or what suits the data.
TrainingConfig defaultSettings(const DataConfig &data, std::int64_t trainRows);

} // namespace attention
