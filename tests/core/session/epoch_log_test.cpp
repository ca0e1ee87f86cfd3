// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/epoch_log.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <thread>

namespace attention {

namespace {

constexpr std::size_t manyEpochs = 100'000;

/// Every figure follows from the epoch, so that a torn record shows. val_loss falls, but for every tenth.
EpochRecord recordOf(std::int64_t epoch)
{
    const auto number = static_cast<double>(epoch);
    const double valLoss = epoch % 10 == 0 ? 1e9 : 1.0 / number;
    return {epoch, number * 2.0, number * 3.0, valLoss, number * 5.0, number * 7.0};
}

} // namespace

TEST(EpochLog, KeepsEveryRecordInItsPlace)
{
    EpochLog log;
    EXPECT_TRUE(log.empty());
    for (std::int64_t epoch = 1; epoch <= 5'000; ++epoch) {
        log.append(recordOf(epoch));
        ASSERT_EQ(log.size(), static_cast<std::size_t>(epoch));
        ASSERT_EQ(log.back(), recordOf(epoch));
    }
    for (std::size_t index = 0; index < log.size(); ++index)
        ASSERT_EQ(log[index], recordOf(static_cast<std::int64_t>(index) + 1));
}

TEST(EpochLog, NeverMovesARecord)
{
    EpochLog log;
    log.append(recordOf(1));
    const EpochRecord *first = &log[0];
    for (std::int64_t epoch = 2; epoch <= 10'000; ++epoch)
        log.append(recordOf(epoch));
    EXPECT_EQ(&log[0], first);
}

TEST(EpochLog, KnowsTheFirstOfTheLowestValLosses)
{
    EpochLog log;
    std::int64_t epoch = 0;
    std::vector<std::size_t> best;
    for (const double valLoss : {0.5, 0.7, 0.3, 0.3, 0.4, 0.2}) {
        log.append({++epoch, 0.0, 0.0, valLoss, 0.0, 0.0});
        best.push_back(log.best());
    }
    EXPECT_EQ(best, (std::vector<std::size_t>{0, 0, 2, 2, 2, 5}));
}

TEST(EpochLog, HoldsAsManyEpochsAsARunMayHaveAndThenRefuses)
{
    EXPECT_GE(EpochLog::capacity(), 1'000'000U);
    EpochLog log;
    for (std::size_t index = 0; index < EpochLog::capacity(); ++index)
        log.append(recordOf(static_cast<std::int64_t>(index) + 1));
    EXPECT_EQ(log.back(), recordOf(static_cast<std::int64_t>(EpochLog::capacity())));
    EXPECT_THROW(log.append(recordOf(0)), std::length_error);
    EXPECT_EQ(log.size(), EpochLog::capacity());
}

TEST(EpochLog, ShowsAReaderWholeRecordsInOrderWhileItIsWritten)
{
    EpochLog log;
    const std::jthread writer([&log] {
        for (std::size_t epoch = 1; epoch <= manyEpochs; ++epoch)
            log.append(recordOf(static_cast<std::int64_t>(epoch)));
    });
    std::size_t read = 0;
    std::size_t best = 0;
    while (read < manyEpochs) {
        const std::size_t size = log.size();
        ASSERT_GE(size, read);
        for (; read < size; ++read)
            ASSERT_EQ(log[read], recordOf(static_cast<std::int64_t>(read) + 1));
        if (size == 0)
            continue;
        const std::size_t newBest = log.best();
        ASSERT_GE(newBest, best);
        best = newBest;
        ASSERT_LT(log[best].valLoss, 1e9) << "a record that is not announced, or not the best";
        ASSERT_EQ(log[best], recordOf(static_cast<std::int64_t>(best) + 1));
    }
}

} // namespace attention
