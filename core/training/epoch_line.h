// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/records.h"

#include <cstdint>
#include <string>

namespace attention {

/// The log of a training in Keras' words and with its four decimals.

/// "Epoch 3/20"
std::string epochTitle(const EpochRecord &record, std::int64_t epochs);
/// "loss: 0.6649 - accuracy: 0.5477 - val_loss: 0.6470 - val_accuracy: 0.5525"
std::string epochFigures(const EpochRecord &record);

} // namespace attention
