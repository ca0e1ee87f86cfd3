// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/recipe.h"
#include "core/explain/sentence.h"

#include <cmath>
#include <numbers>

namespace attention {

Recipe friedmanRecipe()
{
    Recipe recipe{};
    recipe.generator.name = "friedman1";
    recipe.generator.title = translatable("Friedman 1");
    recipe.generator.line = translatable("a number made of five columns");
    recipe.generator.task = Task::Regression;
    recipe.generator.columns = 10;
    recipe.generator.leastColumns = 5;
    recipe.generator.epochs = 50;
    recipe.generator.labelNoise = false;
    recipe.truth = [](const DataConfig &) { return TruthSets{{0, 1, 2, 3, 4}}; };
    recipe.draw = [](const DataConfig &, Random &random, std::span<float> x) {
        for (float &value : x)
            value = static_cast<float>(random.uniform());
        const double fromCentre = x[2] - 0.5;
        const double mean = 10.0 * std::sin(std::numbers::pi * x[0] * x[1]) + 20.0 * fromCentre * fromCentre +
                            10.0 * x[3] + 5.0 * x[4];
        return RowTarget{mean + random.normal()};
    };
    return recipe;
}

} // namespace attention
