// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/smoothing.h"

#include "core/data/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace attention {
namespace {

std::vector<double> noise(std::size_t count)
{
    Random random(7, Stream::Data);
    std::vector<double> values(count);
    for (double &value : values)
        value = static_cast<double>(random.below(1'000'000)) / 1e6;
    return values;
}

// By the definition: every value times its weight, over the sum of the weights.
double directly(const std::vector<double> &values, std::size_t count, double weight)
{
    double sum = 0.0;
    double weights = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double share = std::pow(weight, static_cast<double>(count - 1 - i));
        sum += share * values[i];
        weights += share;
    }
    return sum / weights;
}

TEST(DebiasedAverage, IsTheWeightedMeanOfAllValues)
{
    const std::vector<double> values = noise(300);
    for (const double weight : {0.1, 0.6, 0.9, 0.99}) {
        DebiasedAverage average(weight);
        for (std::size_t i = 0; i < values.size(); ++i) {
            average.add(values[i]);
            ASSERT_NEAR(average.value(), directly(values, i + 1, weight), 1e-12) << weight << ", " << i;
        }
    }
}

TEST(DebiasedAverage, StartsAtTheFirstValueAndNotAt0)
{
    DebiasedAverage average(0.99);
    EXPECT_TRUE(std::isnan(average.value()));
    average.add(5.1);
    EXPECT_EQ(average.value(), 5.1);
    average.add(5.1);
    EXPECT_EQ(average.value(), 5.1);
}

TEST(DebiasedAverage, WithAWeightOf0GivesTheValuesThemselves)
{
    DebiasedAverage average(0.0);
    for (const double value : noise(100)) {
        average.add(value);
        ASSERT_EQ(average.value(), value);
    }
}

TEST(DebiasedAverage, LeavesOutWhatIsNotFinite)
{
    DebiasedAverage average(0.5);
    average.add(1.0);
    average.add(std::nan(""));
    average.add(std::numeric_limits<double>::infinity());
    EXPECT_EQ(average.value(), 1.0);
    average.add(4.0);
    EXPECT_DOUBLE_EQ(average.value(), 3.0); // (0.25 · 1 + 0.5 · 4) / 0.75
}

TEST(SmoothedSeries, GivesAnyPartBitForBitAsFedFromTheStart)
{
    const std::vector<double> values = noise(5'000);
    SmoothedSeries series(0.97);
    for (const double value : values)
        series.add(value);
    ASSERT_EQ(series.size(), values.size());
    std::size_t looked = 0;
    const auto valueAt = [&](std::size_t index) {
        ++looked;
        return values[index];
    };
    DebiasedAverage whole(0.97);
    for (std::size_t count = 0; count < values.size(); ++count) {
        if (count > 0) {
            ASSERT_EQ(series.after(count, valueAt).value(), whole.value()) << count;
        }
        ASSERT_LT(looked, SmoothedSeries::spacing); // of one question
        looked = 0;
        whole.add(values[count]);
    }
}

} // namespace
} // namespace attention
