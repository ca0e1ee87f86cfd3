// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/epoch_line.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace attention {

std::string epochTitle(const EpochRecord &record, std::int64_t epochs)
{
    return "Epoch " + std::to_string(record.epoch) + "/" + std::to_string(epochs);
}

std::string epochFigures(const EpochRecord &record, Task task)
{
    std::array<char, 2'048> text{}; // six numbers of three hundred digits
    const int length =
        task == Task::Regression
            ? std::snprintf(
                  text.data(), text.size(),
                  "loss: %.4f - r2: %.4f - mae: %.4f - val_loss: %.4f - val_r2: %.4f - val_mae: %.4f",
                  record.loss, record.accuracy, record.mae, record.valLoss, record.valAccuracy, record.valMae)
            : std::snprintf(text.data(), text.size(),
                            "loss: %.4f - accuracy: %.4f - val_loss: %.4f - val_accuracy: %.4f", record.loss,
                            record.accuracy, record.valLoss, record.valAccuracy);
    return {text.data(), std::min(static_cast<std::size_t>(length), text.size() - 1)};
}

} // namespace attention
