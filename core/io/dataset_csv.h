// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/io/history_csv.h"

namespace attention {

/// A header line, then the rows in order, training rows first; the target is the last column. Numbers read
/// back the same.
void writeDatasetCsv(const Dataset &data, const TextSink &sink);

/// The same cells as a JSON array with an object a row: header → text.
void writeDatasetCells(const Dataset &data, const TextSink &sink);

/// `{"rows":n,"columns":[{"name","type","role","missing","distinct"}],"warnings":[]}`
void writeDatasetDescription(const Dataset &data, const TextSink &sink);

} // namespace attention
