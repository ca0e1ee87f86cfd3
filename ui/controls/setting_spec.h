// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"
#include "ui/widgets/number_scale.h"

namespace attention {

/// How a setting within these limits is shown and moved.
NumberSpec settingSpec(Limits limits, double defaultValue, NumberScale scale = NumberScale::Linear,
                       bool integer = true);
/// A share 0 … 1 in whole percent.
NumberSpec percentSpec(Limits limits, double defaultValue);

} // namespace attention
