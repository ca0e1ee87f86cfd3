// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/recipe.h"
#include "core/explain/sentence.h"

namespace attention {

Recipe switchRecipe()
{
    Recipe recipe{};
    recipe.generator.name = "switch";
    recipe.generator.title = translatable("Switch");
    recipe.generator.line = translatable("one column picks which decides");
    recipe.generator.leastColumns = 3;
    recipe.truth = [](const DataConfig &) { return TruthSets{{0, 1}, {0, 2}}; };
    recipe.draw = [](const DataConfig &, Random &random, std::span<float> x) {
        drawNormal(random, x);
        const std::uint8_t set = x[0] > 0.0F ? 0 : 1;
        return RowTarget{x[1U + set] > 0.0F ? 1.0 : 0.0, set};
    };
    return recipe;
}

} // namespace attention
