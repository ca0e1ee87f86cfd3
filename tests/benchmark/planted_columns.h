// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"

#include <optional>
#include <vector>

namespace attention {

/// How well attention finds the columns that decide, in one group of rows; means over seeds. Of so many
/// columns as decide the most attended are taken, so what is not found is false: FDR = 1 − TPR.
struct ColumnsFound
{
    double onTruth = 0.0;    ///< mean share of a row's attention on the columns that decide it
    double equalShare = 0.0; ///< what that were if attention lay on all columns alike
    double byMeans = 0.0;    ///< TPR of the group's mean attention; true is what decides any row
    double byRows = 0.0;     ///< TPR of single rows, mean; true is what decides the row
};

/// For each group of rows, see ColumnFigures; nothing where no truth is planted or no column decides. Trains
/// the run once more with each of the seeds, on the same data, as a trust study does.
std::vector<std::optional<ColumnsFound>> plantedColumnsFound(const TrustFindings &findings);

} // namespace attention
