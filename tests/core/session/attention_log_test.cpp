// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/attention_log.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace attention {

namespace {

AttentionLog::Record recordOf(std::int64_t epoch)
{
    auto record = std::make_shared<AttentionStatistics>();
    record->epoch = epoch;
    record->groups = record->columns = 1;
    record->mean = {static_cast<float>(epoch)};
    record->sd = {0.5F};
    return record;
}

std::vector<std::int64_t> epochsOf(const std::vector<AttentionLog::Record> &records)
{
    std::vector<std::int64_t> epochs(records.size());
    std::transform(records.begin(), records.end(), epochs.begin(),
                   [](const AttentionLog::Record &record) { return record->epoch; });
    return epochs;
}

void expectStepsOf(std::int64_t step, const std::vector<std::int64_t> &epochs)
{
    for (std::size_t index = 0; index < epochs.size(); ++index)
        ASSERT_EQ(epochs[index], 1 + static_cast<std::int64_t>(index) * step);
}

/// Follows a log the way the window does.
class Reader
{
public:
    void pull(const AttentionLog &log)
    {
        AttentionLog::Update update = log.since(m_cursor);
        if (update.restarted) {
            ++restarts;
            pulled.clear();
        }
        pulled.insert(pulled.end(), update.records.begin(), update.records.end());
        newest = update.newest;
        best = update.best;
    }

    std::vector<AttentionLog::Record> pulled;
    AttentionLog::Record newest;
    AttentionLog::Record best;
    int restarts = 0;

private:
    AttentionLog::Cursor m_cursor;
};

} // namespace

TEST(AttentionLog, HasNothingBeforeTheFirstEpoch)
{
    const AttentionLog log;
    Reader reader;
    reader.pull(log);
    EXPECT_TRUE(reader.pulled.empty());
    EXPECT_EQ(reader.newest, nullptr);
    EXPECT_EQ(reader.best, nullptr);
    EXPECT_EQ(log.newest(), nullptr);
    EXPECT_TRUE(log.all().empty());
}

TEST(AttentionLog, HandsOutEveryEpochOnceUntilItIsFull)
{
    AttentionLog log;
    Reader often;
    for (std::int64_t epoch = 1; epoch <= 4'000; ++epoch) {
        log.append(recordOf(epoch), epoch == 1);
        if (epoch % 7 == 0)
            often.pull(log);
    }
    often.pull(log);
    EXPECT_EQ(often.restarts, 0);
    EXPECT_EQ(often.pulled.size(), 4'000U);
    expectStepsOf(1, epochsOf(often.pulled));
    often.pull(log);
    EXPECT_EQ(often.pulled.size(), 4'000U);
}

TEST(AttentionLog, NeverKeepsMoreThanItsCapacityAndDoublesItsStepThen)
{
    AttentionLog log;
    std::int64_t step = 1;
    for (std::int64_t epoch = 1; epoch <= 40'000; ++epoch) {
        log.append(recordOf(epoch), epoch == 4'321);
        if (epoch % 97 != 0 && epoch < 39'990)
            continue;
        const std::vector<AttentionLog::Record> kept = log.all();
        ASSERT_LE(kept.size(), AttentionLog::capacity);
        ASSERT_GE(kept.size(), std::min<std::size_t>(static_cast<std::size_t>(epoch), 2'000));
        const std::vector<std::int64_t> epochs = epochsOf(kept);
        ASSERT_TRUE(std::adjacent_find(epochs.begin(), epochs.end(), std::greater_equal<>()) == epochs.end());
        ASSERT_EQ(epochs.front(), 1);
        ASSERT_EQ(epochs.back(), epoch);
        ASSERT_EQ(std::count(epochs.begin(), epochs.end(), 4'321), epoch >= 4'321 ? 1 : 0);
        const std::int64_t newStep = epochs[1] - epochs[0];
        ASSERT_TRUE(newStep == step || newStep == 2 * step) << newStep;
        step = newStep;
    }
    EXPECT_EQ(step, 16);
}

TEST(AttentionLog, OfAMillionEpochsKeepsTheEndsAsTheyWereInBoundedMemory)
{
    constexpr std::int64_t epochs = 1'000'000;
    constexpr std::int64_t best = 777'777;
    AttentionLog log;
    std::weak_ptr<const AttentionStatistics> second;
    for (std::int64_t epoch = 1; epoch <= epochs; ++epoch) {
        AttentionLog::Record record = recordOf(epoch);
        if (epoch == 2)
            second = record;
        log.append(std::move(record), epoch == 1 || epoch == best);
    }
    const std::vector<AttentionLog::Record> all = log.all();
    EXPECT_LE(all.size(), AttentionLog::capacity);
    EXPECT_GE(all.size(), AttentionLog::capacity / 2 - 2);
    EXPECT_EQ(*all.front(), *recordOf(1));
    EXPECT_EQ(*all.back(), *recordOf(epochs));
    EXPECT_TRUE(
        std::any_of(all.begin(), all.end(), [](const auto &each) { return *each == *recordOf(best); }));
    EXPECT_TRUE(second.expired()); // what is not kept is freed
}

TEST(AttentionLog, KeepsTheStepEvenWhateverEpochIsTheBest)
{
    AttentionLog log;
    for (std::int64_t epoch = 1; epoch <= 20'000; ++epoch)
        log.append(recordOf(epoch), true);
    Reader reader;
    reader.pull(log);
    expectStepsOf(8, epochsOf(reader.pulled));
    EXPECT_EQ(reader.best->epoch, 20'000);
    EXPECT_EQ(reader.newest->epoch, 20'000);
    EXPECT_EQ(log.newest(), reader.newest);
}

TEST(AttentionLog, TellsAReaderToStartAgainWhenItWasThinned)
{
    AttentionLog log;
    Reader fast;
    Reader slow;
    for (std::int64_t epoch = 1; epoch <= 20'000; ++epoch) {
        log.append(recordOf(epoch), epoch == 100);
        fast.pull(log);
        if (epoch == 3 || epoch == 5'000)
            slow.pull(log);
    }
    slow.pull(log);
    EXPECT_EQ(fast.restarts, 3);
    EXPECT_EQ(slow.restarts, 2);
    EXPECT_EQ(fast.pulled, slow.pulled);
    Reader late;
    late.pull(log);
    EXPECT_EQ(late.pulled, fast.pulled);
    EXPECT_EQ(late.best->epoch, 100);
}

TEST(AttentionLog, LeavesAReaderWhatItHasPulled)
{
    auto log = std::make_unique<AttentionLog>();
    log->append(recordOf(1), true);
    Reader reader;
    reader.pull(*log);
    log.reset();
    EXPECT_EQ(reader.pulled[0]->mean[0], 1.0F);
}

TEST(AttentionLog, GivesTheSameHistoryToReadersOfAnySpeedWhileItIsWritten)
{
    AttentionLog log;
    constexpr std::int64_t last = 30'000;
    std::atomic<bool> written{false};
    const auto follow = [&](Reader &reader, int naps) {
        while (!written) {
            reader.pull(log);
            std::this_thread::sleep_for(naps * std::chrono::microseconds(100));
            for (const AttentionLog::Record &record : reader.pulled)
                ASSERT_EQ(record->mean[0], static_cast<float>(record->epoch));
        }
        reader.pull(log);
    };
    Reader fast;
    Reader slow;
    Reader none;
    {
        const std::jthread fastThread(follow, std::ref(fast), 0);
        const std::jthread slowThread(follow, std::ref(slow), 50);
        for (std::int64_t epoch = 1; epoch <= last; ++epoch)
            log.append(recordOf(epoch), epoch == 17);
        written = true;
    }
    none.pull(log);
    EXPECT_EQ(fast.pulled, none.pulled);
    EXPECT_EQ(slow.pulled, none.pulled);
    EXPECT_EQ(slow.newest->epoch, last);
    EXPECT_EQ(slow.best->epoch, 17);
}

} // namespace attention
