// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/kept_run.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace attention {

// Kept runs as CSV: C locale, numbers that read back the same, lines end in \n. A setting or a column that a
// run does not have is an empty cell.

/// One row a run: run, note, pinned, started (ISO 8601), every setting named as in experiment.attnlab,
/// learning_rate_changes, epoch reached, reason, seconds, parameters, the last epoch's figures, the best
/// epoch's, and attention_<column>.
QByteArray runsCsv(const std::vector<KeptRun> &runs);

/// One row an epoch that is kept, the run's name first: run, started, epoch and its figures. Any thread.
/// \param curveOf the epochs of a run.
QByteArray runEpochsCsv(const std::vector<KeptRun> &runs,
                        const std::function<std::vector<EpochRecord>(KeptRunId)> &curveOf);

} // namespace attention
