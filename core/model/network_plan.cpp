// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network_plan.h"

#include <string>

namespace attention {

std::vector<LayerPlan> planOf(const Architecture &architecture, const ModelConfig &config)
{
    std::vector<LayerPlan> plan;
    const auto add = [&](const std::string &name, bool attention, Activation activation) {
        const ParameterInfo &kernel = *architecture.find(name + "/kernel");
        plan.push_back({attention, activation, kernel.rows, kernel.columns, kernel.offset,
                        architecture.find(name + "/bias") != nullptr});
    };
    if (config.columnAttention)
        add("dense_1", true, Activation::Linear);
    add("dense_2", false, config.activation);
    if (config.hiddenAttention)
        add("dense_3", true, Activation::Linear);
    add("dense_4", false, Activation::Linear);
    return plan;
}

} // namespace attention
