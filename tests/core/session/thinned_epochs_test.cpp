// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/thinned_epochs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attention {
namespace {

EpochRecord record(std::int64_t epoch)
{
    const auto x = static_cast<double>(epoch);
    return {epoch, 1.0 / x, 0.5, 1.0 + std::sin(x * 0.37), 0.5 + 0.4 * std::cos(x * 0.71), 0.001};
}

ThinnedEpochs thinned(std::int64_t epochs)
{
    ThinnedEpochs result;
    for (std::int64_t epoch = 1; epoch <= epochs; ++epoch)
        result.add(record(epoch));
    return result;
}

bool holds(const std::vector<EpochRecord> &records, const EpochRecord &wanted)
{
    return std::find(records.begin(), records.end(), wanted) != records.end();
}

TEST(ThinnedEpochs, KeepsEveryEpochOfAShortRun)
{
    const std::vector<EpochRecord> records = thinned(499).records();
    ASSERT_EQ(records.size(), 499u);
    for (std::size_t i = 0; i < records.size(); ++i)
        EXPECT_EQ(records[i], record(static_cast<std::int64_t>(i) + 1));
}

TEST(ThinnedEpochs, HoldsNoMoreThanItMayHoweverLongTheRun)
{
    ThinnedEpochs run;
    for (std::int64_t epoch = 1; epoch <= 100'000; ++epoch) {
        run.add(record(epoch));
        if (epoch % 997 == 0) {
            ASSERT_LE(run.records().size(), ThinnedEpochs::mostEpochs) << epoch;
        }
    }
    EXPECT_LE(run.records().size(), ThinnedEpochs::mostEpochs);
    EXPECT_EQ(run.count(), 100'000);
    // 200 such runs stay below 26 MB.
    EXPECT_LT(200 * run.records().size() * sizeof(EpochRecord), 26'000'000u);
}

TEST(ThinnedEpochs, KeepsFirstLastBestAndTheExtremes)
{
    const std::int64_t epochs = 54'321;
    EpochRecord best = record(1);
    EpochRecord worst = record(1);
    for (std::int64_t epoch = 2; epoch <= epochs; ++epoch) {
        if (record(epoch).valLoss < best.valLoss)
            best = record(epoch);
        if (record(epoch).valLoss > worst.valLoss)
            worst = record(epoch);
    }
    const ThinnedEpochs run = thinned(epochs);
    const std::vector<EpochRecord> records = run.records();
    // Their numbers: a compiler may work out the sine of a constant to another last bit.
    EXPECT_EQ(records.front().epoch, 1);
    EXPECT_EQ(records.back().epoch, epochs);
    EXPECT_EQ(run.best(), best);
    EXPECT_TRUE(holds(records, best));
    EXPECT_TRUE(holds(records, worst));
    EXPECT_TRUE(std::is_sorted(records.begin(), records.end(),
                               [](const auto &a, const auto &b) { return a.epoch < b.epoch; }));
}

TEST(ThinnedEpochs, WidensItsBinsWithoutLosingAnExtreme)
{
    // 400 bins of 8 epochs, against the extremes found directly.
    const std::int64_t epochs = 3'200;
    const std::vector<EpochRecord> records = thinned(epochs).records();
    for (std::int64_t begin = 1; begin <= epochs; begin += 8) {
        EpochRecord low = record(begin);
        EpochRecord high = record(begin);
        for (std::int64_t epoch = begin; epoch < begin + 8; ++epoch) {
            if (record(epoch).valLoss < low.valLoss)
                low = record(epoch);
            if (record(epoch).valAccuracy > high.valAccuracy)
                high = record(epoch);
        }
        ASSERT_TRUE(holds(records, low)) << begin;
        ASSERT_TRUE(holds(records, high)) << begin;
    }
}

TEST(ThinnedEpochs, LetsFiniteFiguresStandBeforeOthers)
{
    ThinnedEpochs run;
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    for (std::int64_t epoch = 1; epoch <= 4'000; ++epoch) {
        EpochRecord next = record(epoch);
        if (epoch % 3 == 1)
            next.valLoss = nothing;
        run.add(next);
    }
    ASSERT_TRUE(run.best());
    EXPECT_TRUE(std::isfinite(run.best()->valLoss));
    const std::vector<EpochRecord> records = run.records();
    EXPECT_GT(std::count_if(records.begin(), records.end(),
                            [](const EpochRecord &r) { return std::isfinite(r.valLoss); }),
              400);
}

TEST(ThinnedEpochs, HasNoBestWhileNoLossIsANumber)
{
    ThinnedEpochs run;
    EpochRecord diverged = record(1);
    diverged.valLoss = std::numeric_limits<double>::infinity();
    run.add(diverged);
    EXPECT_FALSE(run.best());
    EXPECT_EQ(run.records().size(), 1u);
}

} // namespace
} // namespace attention
