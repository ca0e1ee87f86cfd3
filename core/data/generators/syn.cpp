// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators/recipe.h"
#include "core/explain/sentence.h"

#include <cmath>

namespace attention {

namespace {

enum class Term { A, B, C };

constexpr std::size_t chooser = 10; ///< the column that chooses between two terms
constexpr std::int64_t publishedColumns = 11;
constexpr std::int64_t publishedEpochs = 50;

double square(double value)
{
    return value * value;
}

/// The logarithm of l.
double exponent(Term term, std::span<const float> x)
{
    switch (term) {
    case Term::A:
        return static_cast<double>(x[0]) * x[1];
    case Term::B:
        return square(x[2]) + square(x[3]) + square(x[4]) + square(x[5]) - 4.0;
    case Term::C:
        break;
    }
    return -10.0 * std::sin(0.2 * x[6]) + std::abs(x[7]) + x[8] + std::exp(-static_cast<double>(x[9])) - 2.4;
}

std::vector<std::size_t> columnsOf(Term term)
{
    switch (term) {
    case Term::A:
        return {0, 1};
    case Term::B:
        return {2, 3, 4, 5};
    case Term::C:
        break;
    }
    return {6, 7, 8, 9};
}

std::vector<std::size_t> columnsOfChosen(Term term)
{
    std::vector<std::size_t> columns = columnsOf(term);
    columns.push_back(chooser);
    return columns;
}

double drawClassBy(Term term, Random &random, std::span<const float> x)
{
    return drawClass(random, 1.0 / (1.0 + std::exp(exponent(term, x))));
}

Recipe published(std::string_view name, const char *title, const char *line)
{
    Recipe recipe{};
    recipe.generator.name = name;
    recipe.generator.title = title;
    recipe.generator.line = line;
    recipe.generator.columns = publishedColumns;
    recipe.generator.epochs = publishedEpochs;
    return recipe;
}

template <Term term>
Recipe plain(std::string_view name, const char *title, const char *line)
{
    Recipe recipe = published(name, title, line);
    recipe.generator.leastColumns = static_cast<std::int64_t>(columnsOf(term).back()) + 1;
    recipe.truth = [](const DataConfig &) { return TruthSets{columnsOf(term)}; };
    recipe.draw = [](const DataConfig &, Random &random, std::span<float> x) {
        drawNormal(random, x);
        return RowTarget{drawClassBy(term, random, x)};
    };
    return recipe;
}

template <Term below, Term above>
Recipe chosen(std::string_view name, const char *title, const char *line)
{
    Recipe recipe = published(name, title, line);
    recipe.generator.leastColumns = static_cast<std::int64_t>(chooser) + 1;
    recipe.truth = [](const DataConfig &) {
        return TruthSets{columnsOfChosen(below), columnsOfChosen(above)};
    };
    recipe.draw = [](const DataConfig &, Random &random, std::span<float> x) {
        drawNormal(random, x);
        const bool isBelow = x[chooser] < 0.0F;
        return RowTarget{drawClassBy(isBelow ? below : above, random, x),
                         static_cast<std::uint8_t>(isBelow ? 0 : 1)};
    };
    return recipe;
}

} // namespace

std::vector<Recipe> synRecipes()
{
    return {
        plain<Term::A>("syn1", translatable("Syn1"), translatable("two columns multiplied")),
        plain<Term::B>("syn2", translatable("Syn2"), translatable("the squares of four columns")),
        plain<Term::C>("syn3", translatable("Syn3"), translatable("four columns, each by a curve")),
        chosen<Term::A, Term::B>("syn4", translatable("Syn4"),
                                 translatable("one column chooses Syn1 or Syn2")),
        chosen<Term::A, Term::C>("syn5", translatable("Syn5"),
                                 translatable("one column chooses Syn1 or Syn3")),
        chosen<Term::B, Term::C>("syn6", translatable("Syn6"),
                                 translatable("one column chooses Syn2 or Syn3")),
    };
}

} // namespace attention
