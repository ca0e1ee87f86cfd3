// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/summary_json.h"

#include "core/io/json_text.h"

#include <nlohmann/json.hpp>

namespace attention {

std::string summaryJson(const Architecture &architecture)
{
    Json layers = Json::array();
    for (const LayerInfo &layer : architecture.layers) {
        layers.push_back({{"name", layer.name},
                          {"type", layer.type},
                          {"output_shape", {nullptr, layer.units}},
                          {"parameters", layer.parameters},
                          {"inputs", layer.inputs}});
    }
    return jsonText({{"layers", std::move(layers)}, {"parameters", architecture.parameterCount()}});
}

} // namespace attention
