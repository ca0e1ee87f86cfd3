// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

namespace attention {

std::vector<std::size_t> classCounts(std::span<const float> labels, std::size_t classes)
{
    std::vector<std::size_t> counts(classes);
    for (const float label : labels)
        ++counts[static_cast<std::size_t>(label)];
    return counts;
}

} // namespace attention
