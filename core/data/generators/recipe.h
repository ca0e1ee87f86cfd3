// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/generators/generator.h"
#include "core/data/random.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace attention {

/// PlantedTruth::sets
using TruthSets = std::vector<std::vector<std::size_t>>;

struct RowTarget
{
    double value = 0.0;   ///< the class, 0 or 1, or the number to predict
    std::uint8_t set = 0; ///< of the planted truth's sets, the one that decided it
};

/// A generator and how it draws. One row after the other takes its numbers from the same stream.
struct Recipe
{
    Generator generator;
    TruthSets (*truth)(const DataConfig &config);
    /// Fills x, one value for each column, and says the target.
    RowTarget (*draw)(const DataConfig &config, Random &random, std::span<float> x);
};

Recipe labelColumnRecipe();
Recipe twoColumnsRecipe();
Recipe xorRecipe();
Recipe switchRecipe();
Recipe duplicateRecipe();
Recipe noiseRecipe();
std::vector<Recipe> synRecipes();
Recipe friedmanRecipe();

inline void drawNormal(Random &random, std::span<float> x)
{
    for (float &value : x)
        value = static_cast<float>(random.normal());
}

/// The class of a row that is one with this chance.
inline double drawClass(Random &random, double chance)
{
    return random.uniform() < chance ? 1.0 : 0.0;
}

} // namespace attention
