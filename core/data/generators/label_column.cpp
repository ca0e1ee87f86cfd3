// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/recipe.h"
#include "core/explain/sentence.h"

namespace attention {

Recipe labelColumnRecipe()
{
    Recipe recipe{};
    recipe.generator.name = labelColumnGenerator;
    recipe.generator.title = translatable("Label column");
    recipe.generator.line = translatable("one column copies y");
    recipe.generator.labelColumn = true;
    recipe.truth = [](const DataConfig &config) {
        return TruthSets{{static_cast<std::size_t>(config.labelColumn)}};
    };
    recipe.draw = [](const DataConfig &config, Random &random, std::span<float> x) {
        drawNormal(random, x);
        const double label = drawClass(random, 0.5);
        x[static_cast<std::size_t>(config.labelColumn)] = static_cast<float>(label);
        return RowTarget{label};
    };
    return recipe;
}

} // namespace attention
