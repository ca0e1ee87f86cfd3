// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/generator.h"

#include "core/data/generators/recipe.h"
#include "core/data/large_pages.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>

namespace attention {

namespace {

constexpr std::size_t rowsBetweenStops = 256;

const std::vector<Recipe> &recipes()
{
    static const std::vector<Recipe> all = [] {
        std::vector<Recipe> list{labelColumnRecipe(), twoColumnsRecipe(), xorRecipe(),
                                 switchRecipe(),      duplicateRecipe(),  noiseRecipe()};
        for (const Recipe &syn : synRecipes())
            list.push_back(syn);
        list.push_back(friedmanRecipe());
        return list;
    }();
    return all;
}

const Recipe &recipeOf(std::string_view name)
{
    for (const Recipe &recipe : recipes()) {
        if (recipe.generator.name == name)
            return recipe;
    }
    throw std::invalid_argument(std::string(name).append(" is no generator of data"));
}

Dataset withoutRows(const DataConfig &config, const Recipe &recipe)
{
    Dataset data;
    data.task = recipe.generator.task;
    data.rows = static_cast<std::size_t>(config.rows);
    data.columns = static_cast<std::size_t>(config.columns);
    data.trainRows = static_cast<std::size_t>(config.rows - config.validationRows());
    for (std::size_t column = 0; column < data.columns; ++column)
        data.columnNames.push_back(std::string("x").append(std::to_string(column)));
    data.sources = plainSources(data.columnNames);
    if (data.task != Task::Regression)
        data.classNames = {"0", "1"};
    data.targetName = std::string("y");
    data.truth = PlantedTruth{recipe.truth(config), {}};
    return data;
}

/// Mean and population standard deviation.
/// Standardises `count` values, each `stride` after the one before, by the first `train` of them.
StandardScale standardise(float *values, std::size_t stride, std::size_t count, std::size_t train)
{
    const auto rows = static_cast<double>(train);
    StandardScale scale{0.0, 0.0};
    for (std::size_t row = 0; row < train; ++row)
        scale.mean += static_cast<double>(values[row * stride]) / rows;
    for (std::size_t row = 0; row < train; ++row) {
        const double distance = static_cast<double>(values[row * stride]) - scale.mean;
        scale.deviation += distance * distance / rows;
    }
    scale.deviation = scale.deviation > 0.0 ? std::sqrt(scale.deviation) : 1.0;
    for (std::size_t row = 0; row < count; ++row) {
        float &value = values[row * stride];
        value = static_cast<float>((static_cast<double>(value) - scale.mean) / scale.deviation);
    }
    return scale;
}

/// Inputs and target of a regression, as those of a table.
void standardise(Dataset &data)
{
    Preprocessing preprocessing;
    for (std::size_t column = 0; column < data.columns; ++column) {
        ColumnEncoding encoding;
        encoding.name = data.columnNames[column];
        encoding.scale = standardise(data.x.data() + column, data.columns, data.rows, data.trainRows);
        encoding.fill = encoding.scale.mean; // nothing is missing
        preprocessing.columns.push_back(std::move(encoding));
    }
    data.targetScale = standardise(data.y.data(), 1, data.rows, data.trainRows);
    preprocessing.target = data.targetName;
    preprocessing.targetScale = data.targetScale;
    data.preprocessing = std::move(preprocessing);
}

} // namespace

std::span<const Generator> generators()
{
    static const std::vector<Generator> all = [] {
        std::vector<Generator> list;
        for (const Recipe &recipe : recipes())
            list.push_back(recipe.generator);
        return list;
    }();
    return all;
}

const Generator *findGenerator(std::string_view name)
{
    const auto all = generators();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](const Generator &generator) { return generator.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::optional<Dataset> generate(const DataConfig &config, const std::function<bool()> &stop)
{
    const Recipe &recipe = recipeOf(config.source);
    const auto seed = static_cast<std::uint64_t>(config.seed);
    Random random(seed, Stream::Data);
    Random noise(seed, Stream::LabelNoise);
    Dataset data = withoutRows(config, recipe);
    reserveLarge(data.x, data.rows * data.columns); // written row by row: a stop need not wait for the zeros
    data.y.reserve(data.rows);
    const bool severalSets = data.truth->sets.size() > 1;
    if (severalSets)
        data.truth->setOfRow.reserve(data.rows);
    std::vector<float> x(data.columns);
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (stop && row % rowsBetweenStops == 0 && stop())
            return std::nullopt;
        RowTarget target = recipe.draw(config, random, x);
        if (recipe.generator.labelNoise && noise.uniform() < config.noise)
            target.value = 1.0 - target.value;
        data.x.insert(data.x.end(), x.begin(), x.end());
        data.y.push_back(static_cast<float>(target.value));
        if (severalSets)
            data.truth->setOfRow.push_back(target.set);
    }
    if (data.task == Task::Regression)
        standardise(data);
    return data;
}

} // namespace attention
