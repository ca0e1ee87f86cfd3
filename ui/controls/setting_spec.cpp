// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/setting_spec.h"

#include <cmath>

namespace attention {

NumberSpec settingSpec(Limits limits, double defaultValue, NumberScale scale, bool integer)
{
    NumberSpec result;
    result.minimum = limits.minimum;
    result.maximum = limits.maximum;
    result.defaultValue = defaultValue;
    result.scale = scale;
    result.integer = integer;
    return result;
}

NumberSpec percentSpec(Limits limits, double defaultValue)
{
    NumberSpec result =
        settingSpec({std::ceil(100.0 * limits.minimum), 100.0 * limits.maximum}, 100.0 * defaultValue);
    result.suffix = QStringLiteral(" %");
    return result;
}

} // namespace attention
