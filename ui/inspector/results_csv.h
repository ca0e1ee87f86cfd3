// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <QString>

namespace attention {

/// What a results page shows as CSV: the confusion matrix, "truth" and a column for each class that was said,
/// or of a regression the points, "truth,predicted". C locale, lines end in \n.
QString resultsCsv(const RunFacts &facts, const Evaluation &evaluation);

} // namespace attention
