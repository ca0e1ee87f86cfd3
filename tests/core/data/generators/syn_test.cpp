// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/generators/generated.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>
#include <string>
#include <vector>

namespace attention::test {

namespace {

using testing::ElementsAre;

using Row = std::span<const float>;

// The terms as published, columns counted from 1.

double column(Row x, std::size_t number)
{
    return x[number - 1];
}

double termA(Row x)
{
    return std::exp(column(x, 1) * column(x, 2));
}

double termB(Row x)
{
    double sum = -4.0;
    for (const std::size_t number : {3U, 4U, 5U, 6U})
        sum += std::pow(column(x, number), 2);
    return std::exp(sum);
}

double termC(Row x)
{
    return std::exp(-10.0 * std::sin(0.2 * column(x, 7)) + std::abs(column(x, 8)) + column(x, 9) +
                    std::exp(-column(x, 10)) - 2.4);
}

bool choosesFirst(Row x)
{
    return column(x, 11) < 0.0;
}

struct Published
{
    const char *name;
    double bayesAuc;
    std::function<double(Row)> term;
};

const std::vector<Published> &published()
{
    static const std::vector<Published> all{
        {"syn1", 0.700, termA},
        {"syn2", 0.899, termB},
        {"syn3", 0.906, termC},
        {"syn4", 0.821, [](Row x) { return choosesFirst(x) ? termA(x) : termB(x); }},
        {"syn5", 0.823, [](Row x) { return choosesFirst(x) ? termA(x) : termC(x); }},
        {"syn6", 0.903, [](Row x) { return choosesFirst(x) ? termB(x) : termC(x); }},
    };
    return all;
}

/// Area under the ROC curve of scores without ties: the chance that a row of class 1 scores above one of
/// class 0 (Mann and Whitney).
double areaUnderCurve(const std::vector<double> &scores, std::span<const float> labels)
{
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    double zeros = 0.0;
    double pairs = 0.0;
    for (const std::size_t row : order) {
        if (labels[row] == 1.0F)
            pairs += zeros;
        else
            ++zeros;
    }
    return pairs / (zeros * (static_cast<double>(scores.size()) - zeros));
}

} // namespace

TEST(Syn, TheKnownChanceReachesThePublishedBayesArea)
{
    for (const Published &syn : published()) {
        const Dataset data = generated(syn.name, 200'000);
        std::vector<double> chances;
        for (std::size_t row = 0; row < data.rows; ++row)
            chances.push_back(1.0 / (1.0 + syn.term(data.row(row))));
        EXPECT_NEAR(areaUnderCurve(chances, data.y), syn.bayesAuc, 0.005) << syn.name;
    }
}

TEST(Syn, LabelsAreAsFrequentAsTheirChanceSays)
{
    for (const Published &syn : published()) {
        const Dataset data = generated(syn.name, 200'000);
        // In tenths of the chance: rows, ones, and the sum of chances.
        std::vector<double> rows(10);
        std::vector<double> ones(10);
        std::vector<double> sums(10);
        for (std::size_t row = 0; row < data.rows; ++row) {
            const double chance = 1.0 / (1.0 + syn.term(data.row(row)));
            const auto tenth = std::min<std::size_t>(9, static_cast<std::size_t>(chance * 10.0));
            ++rows[tenth];
            ones[tenth] += data.y[row];
            sums[tenth] += chance;
        }
        for (std::size_t tenth = 0; tenth < 10; ++tenth)
            EXPECT_NEAR(ones[tenth], sums[tenth], 5.0 * 0.5 * std::sqrt(rows[tenth]))
                << syn.name << ' ' << tenth;
    }
}

TEST(Syn, TheTruthIsThatOfTheTermWhichDecidedTheRow)
{
    const std::vector<std::size_t> a{0, 1};
    const std::vector<std::size_t> b{2, 3, 4, 5};
    const std::vector<std::size_t> c{6, 7, 8, 9};
    EXPECT_THAT(generated("syn1", 10).truth->sets, ElementsAre(a));
    EXPECT_THAT(generated("syn2", 10).truth->sets, ElementsAre(b));
    EXPECT_THAT(generated("syn3", 10).truth->sets, ElementsAre(c));
    const auto expectChosen = [](const char *name, std::vector<std::size_t> below,
                                 std::vector<std::size_t> above) {
        below.push_back(10);
        above.push_back(10);
        const Dataset data = generated(name, 2'000);
        for (std::size_t row = 0; row < data.rows; ++row)
            ASSERT_EQ(data.truth->ofRow(row), choosesFirst(data.row(row)) ? below : above) << name;
    };
    expectChosen("syn4", a, b);
    expectChosen("syn5", a, c);
    expectChosen("syn6", b, c);
}

TEST(Syn, FurtherColumnsAreNoise)
{
    DataConfig config = configOf("syn4", 200'000);
    config.columns = 13;
    const Dataset data = *generate(config);
    EXPECT_THAT(data.truth->columns(), ElementsAre(0U, 1U, 2U, 3U, 4U, 5U, 10U));
    for (const std::size_t further : {11U, 12U}) {
        std::vector<double> values;
        for (std::size_t row = 0; row < data.rows; ++row)
            values.push_back(data.row(row)[further]);
        EXPECT_NEAR(areaUnderCurve(values, data.y), 0.5, 0.0065);
    }
}

} // namespace attention::test
