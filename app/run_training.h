// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training_report.h"
#include "core/session/run.h"
#include "core/training/trainer.h"

#include <string>
#include <vector>

namespace attention {

/// Trains a prepared run to its end, or until `stop` says so, which leaves the epochs finished so far.
/// \return the weights after the last of them, where `keepsWeights` asks for them.
std::vector<float> trainRun(Trainer &trainer, Run &run, TrainingReport &report,
                            const Trainer::StopRequested &stop, bool keepsWeights);

/// One line of a run that diverged: what was seen, and how to mend it.
std::string divergenceLine(const Run &run);

} // namespace attention
