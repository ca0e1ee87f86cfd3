// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/task.h"
#include "core/training/records.h"

#include <cstdint>
#include <string>

namespace attention {

/// The log of a training in Keras' words and with its four decimals.

/// "Epoch 3/20"
std::string epochTitle(const EpochRecord &record, std::int64_t epochs);
/// "loss: 0.6649 - accuracy: 0.5477 - val_loss: 0.6470 - val_accuracy: 0.5525", or of a regression
/// "loss: 0.1649 - r2: 0.8353 - mae: 2.1120 - val_loss: …" with the same three.
std::string epochFigures(const EpochRecord &record, Task task);

} // namespace attention
