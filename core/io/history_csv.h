// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <functional>
#include <string_view>

namespace attention {

/// Takes text piece by piece, so that nothing large stands in memory.
using TextSink = std::function<void(std::string_view)>;

/// Every epoch of a prepared run: epoch,loss,accuracy,val_loss,val_accuracy,learning_rate and, with column
/// attention, mean and standard deviation per column over all validation rows, then the mean per class. A
/// regression has mae,val_mae after the learning rate.
/// Attention cells are empty where the run keeps none.
void writeHistoryCsv(const Run &run, const TextSink &sink);

} // namespace attention
