// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/recipe.h"
#include "core/explain/sentence.h"

namespace attention {

Recipe noiseRecipe()
{
    Recipe recipe{};
    recipe.generator.name = "noise";
    recipe.generator.title = translatable("Noise");
    recipe.generator.line = translatable("no column matters");
    recipe.generator.leastColumns = 1;
    recipe.truth = [](const DataConfig &) { return TruthSets{{}}; };
    recipe.draw = [](const DataConfig &, Random &random, std::span<float> x) {
        drawNormal(random, x);
        return RowTarget{drawClass(random, 0.5)};
    };
    return recipe;
}

} // namespace attention
