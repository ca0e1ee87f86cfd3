// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/architecture.h"

#include <string>

namespace attention {

/// The layer table as JSON:
/// `{"layers":[{"name","type","output_shape","parameters","inputs"}],"parameters":n}`. An output shape is
/// [null, units]; null stands for any number of rows.
std::string summaryJson(const Architecture &architecture);

} // namespace attention
