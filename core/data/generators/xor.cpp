// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/recipe.h"
#include "core/explain/sentence.h"

namespace attention {

Recipe xorRecipe()
{
    Recipe recipe{};
    recipe.generator.name = "xor";
    recipe.generator.title = translatable("Exclusive or");
    recipe.generator.line = translatable("two columns decide, neither alone");
    recipe.generator.leastColumns = 2;
    recipe.truth = [](const DataConfig &) { return TruthSets{{0, 1}}; };
    recipe.draw = [](const DataConfig &, Random &random, std::span<float> x) {
        drawNormal(random, x);
        return RowTarget{(x[0] > 0.0F) != (x[1] > 0.0F) ? 1.0 : 0.0};
    };
    return recipe;
}

} // namespace attention
