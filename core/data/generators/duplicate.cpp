// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/recipe.h"
#include "core/explain/sentence.h"

namespace attention {

Recipe duplicateRecipe()
{
    Recipe recipe{};
    recipe.generator.name = "duplicate";
    recipe.generator.title = translatable("Duplicate");
    recipe.generator.line = translatable("the deciding column, twice");
    recipe.generator.leastColumns = 2;
    recipe.truth = [](const DataConfig &) { return TruthSets{{0, 1}}; };
    recipe.draw = [](const DataConfig &, Random &random, std::span<float> x) {
        drawNormal(random, x);
        x[1] = x[0];
        return RowTarget{x[0] > 0.0F ? 1.0 : 0.0};
    };
    return recipe;
}

} // namespace attention
