// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/data_script.h"

#include "core/codegen/python_text.h"
#include "core/data/generators/generator.h"

#include <array>
#include <string_view>
#include <utility>

namespace attention {

namespace {

// The exponents of L2X's synthetic data, as in core/data/generators/syn.cpp.
constexpr std::string_view termA = "x[:, 0] * x[:, 1]";
constexpr std::string_view termB = "(x[:, 2:6] ** 2).sum(axis=1) - 4";
constexpr std::string_view termC =
    "-10 * np.sin(0.2 * x[:, 6]) + np.abs(x[:, 7]) + x[:, 8] + np.exp(-x[:, 9]) - 2.4";

struct Recipe
{
    std::string_view name;
    std::string_view what; ///< a comment
    std::string_view code; ///< makes y of x
};

constexpr std::array<Recipe, 6> recipes{{
    {"label-column", "Noise; column $label_column is overwritten with the label.",
     "y = rng.integers(0, 2, $rows)\nx[:, $label_column] = y\n"},
    {"two-columns", "Noise; the sum of two columns decides.", "y = x[:, 0] + x[:, 1] > 0\n"},
    {"xor", "Noise; two columns decide, neither alone.", "y = (x[:, 0] > 0) != (x[:, 1] > 0)\n"},
    {"switch", "Noise; column 0 picks whether column 1 or 2 decides.",
     "y = np.where(x[:, 0] > 0, x[:, 1] > 0, x[:, 2] > 0)\n"},
    {"duplicate", "Noise; the deciding column stands there twice.", "x[:, 1] = x[:, 0]\ny = x[:, 0] > 0\n"},
    {"noise", "Noise; no column matters.", "y = rng.integers(0, 2, $rows)\n"},
}};

/// Terms of syn1 … syn6; the second where column 10 is not negative.
std::pair<std::string_view, std::string_view> termsOf(std::string_view name)
{
    switch (name.back()) {
    case '1':
        return {termA, {}};
    case '2':
        return {termB, {}};
    case '3':
        return {termC, {}};
    case '4':
        return {termA, termB};
    case '5':
        return {termA, termC};
    default:
        return {termB, termC};
    }
}

std::string synCode(const std::string &name)
{
    const auto [below, above] = termsOf(name);
    if (above.empty())
        return std::string("exponent = ")
            .append(below)
            .append("\ny = rng.random($rows) < 1 / (1 + np.exp(exponent))\n");
    return std::string("below = ")
        .append(below)
        .append("\nabove = ")
        .append(above)
        .append("\nexponent = np.where(x[:, 10] < 0, below, above)\n")
        .append("y = rng.random($rows) < 1 / (1 + np.exp(exponent))\n");
}

std::string classCode(const DataConfig &data)
{
    std::string text = "# $what The last rows validate.\nrng = np.random.default_rng(SEED)\nx = "
                       "rng.standard_normal(($rows, $columns))\n";
    std::string what =
        std::string("Noise; the classes of syn").append(1, data.source.back()).append(", L2X's data.");
    std::string code;
    for (const Recipe &recipe : recipes) {
        if (recipe.name == data.source) {
            what = recipe.what;
            code = recipe.code;
        }
    }
    if (code.empty())
        code = synCode(data.source);
    text.append(code);
    if (data.noise > 0.0)
        text.append("y = np.where(rng.random($rows) < $noise, 1 - y, y)  # labels flipped\n");
    text.append("columns = [f\"x{i}\" for i in range($columns)]\n"
                "classes = [\"0\", \"1\"]\n"
                "train = $train\n");
    const std::string labelColumn = std::to_string(data.labelColumn);
    return filled(text, {{"what", filled(what, {{"label_column", labelColumn}})},
                         {"rows", std::to_string(data.rows)},
                         {"columns", std::to_string(data.columns)},
                         {"label_column", labelColumn},
                         {"noise", shortNumber(data.noise)},
                         {"train", std::to_string(data.rows - data.validationRows())}});
}

std::string friedmanCode(const DataConfig &data)
{
    return filled("# Friedman's first function of five columns, with noise. The last rows validate.\n"
                  "rng = np.random.default_rng(SEED)\n"
                  "x = rng.random(($rows, $columns))\n"
                  "y = (\n"
                  "    10 * np.sin(np.pi * x[:, 0] * x[:, 1])\n"
                  "    + 20 * (x[:, 2] - 0.5) ** 2\n"
                  "    + 10 * x[:, 3]\n"
                  "    + 5 * x[:, 4]\n"
                  "    + rng.standard_normal($rows)\n"
                  ")\n"
                  "columns = [f\"x{i}\" for i in range($columns)]\n"
                  "train = $train\n"
                  "\n"
                  "# Standardised by the training rows, the target as well.\n"
                  "x = (x - x[:train].mean(axis=0)) / x[:train].std(axis=0)\n"
                  "y_mean, y_std = y[:train].mean(), y[:train].std()\n"
                  "y = (y - y_mean) / y_std\n",
                  {{"rows", std::to_string(data.rows)},
                   {"columns", std::to_string(data.columns)},
                   {"train", std::to_string(data.rows - data.validationRows())}});
}

} // namespace

DataScript generatorScript(const ScriptSource &source)
{
    DataScript result;
    result.code =
        source.task == Task::Regression ? friedmanCode(source.config.data) : classCode(source.config.data);
    return result;
}

} // namespace attention
