// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/training_session.h"

#include "tests/core/support/sessions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace attention {

namespace {

using test::smallConfig;
using test::tinyConfig;
using Begin = TrainingSession::Begin;
using StepBy = TrainingSession::StepBy;

constexpr std::int64_t manyEpochs = 100'000;

/// Pulls a run the way the window does.
class Reader
{
public:
    explicit Reader(std::shared_ptr<const Run> run)
        : m_run(std::move(run))
    {}

    /// Takes over at most `limit` new records. \return whether the run was finished before the pull.
    bool pull(std::size_t limit = static_cast<std::size_t>(-1))
    {
        const bool finished = m_run->state() == RunState::Finished;
        const std::size_t size = m_run->epochs.size();
        for (std::size_t left = limit; records.size() < size && left > 0; --left)
            records.push_back(m_run->epochs[records.size()]);
        AttentionLog::Update update = m_run->attention.since(m_cursor);
        if (update.restarted)
            attention.clear();
        attention.insert(attention.end(), update.records.begin(), update.records.end());
        m_run->wantQuantiles();
        if (m_run->quantiles.update())
            quantileEpochs.push_back(m_run->quantiles.front().epoch);
        return finished && records.size() == size;
    }

    std::vector<EpochRecord> records;
    std::vector<AttentionLog::Record> attention;
    std::vector<std::int64_t> quantileEpochs;

private:
    std::shared_ptr<const Run> m_run;
    AttentionLog::Cursor m_cursor;
};

std::vector<AttentionStatistics> valuesOf(const std::vector<AttentionLog::Record> &records)
{
    std::vector<AttentionStatistics> values;
    values.reserve(records.size());
    for (const AttentionLog::Record &record : records)
        values.push_back(*record);
    return values;
}

} // namespace

TEST(Stream, GivesNoReaderASlowOneAndAPausingOneTheSameHistory)
{
    const TrainingConfig config = smallConfig(300);
    const test::Outcome expected = test::trainToTheEnd(config);
    TrainingSession session;

    const auto unread = session.start(config);
    session.waitUntilIdle();
    EXPECT_EQ(test::recordsOf(*unread), expected.records);
    EXPECT_EQ(test::attentionOf(*unread), expected.attention);

    Reader slow(session.start(config));
    Random random(1, Stream::Data);
    while (!slow.pull(1))
        test::passAWhile(random);
    EXPECT_EQ(slow.records, expected.records);
    EXPECT_EQ(valuesOf(slow.attention), expected.attention);

    Reader pausing(session.start(config));
    bool done = false;
    for (int pulls = 1; !done; ++pulls) {
        if (pulls % 3 == 0) {
            session.pause();
            session.waitUntilIdle();
        }
        done = pausing.pull();
        if (pulls % 9 == 0)
            session.step(StepBy::Epoch);
        session.resume();
    }
    EXPECT_EQ(pausing.records, expected.records);
    EXPECT_EQ(valuesOf(pausing.attention), expected.attention);
}

TEST(Stream, BringsEveryPointOfAHundredThousandTinyEpochsInOrder)
{
    TrainingSession session;
    const auto run = session.start(tinyConfig(manyEpochs));
    Reader reader(run);
    test::waitFor("the last point", [&reader] { return reader.pull(); });
    ASSERT_EQ(run->reason(), StopReason::Completed);
    ASSERT_EQ(reader.records.size(), static_cast<std::size_t>(manyEpochs));
    for (std::size_t index = 0; index < reader.records.size(); ++index)
        ASSERT_EQ(reader.records[index].epoch, static_cast<std::int64_t>(index) + 1);
    EXPECT_LE(reader.attention.size(), AttentionLog::capacity);
    EXPECT_EQ(reader.attention.front()->epoch, 1);
    EXPECT_EQ(run->attention.all().back()->epoch, manyEpochs);
    // Read at leisure, the log says the same.
    EXPECT_EQ(reader.records, test::recordsOf(*run));
}

TEST(Stream, HasTheAttentionOfTheBestEpochAmongWhatItKept)
{
    TrainingConfig config = smallConfig(6'000);
    config.data.noise = 0.2;
    config.learningRate = 0.01;
    TrainingSession session;
    const auto run = session.start(config);
    session.waitUntilIdle();
    AttentionLog::Cursor cursor;
    const AttentionLog::Update update = run->attention.since(cursor);
    const EpochRecord &best = run->epochs[run->epochs.best()];
    for (std::size_t index = 0; index < run->epochs.size(); ++index)
        ASSERT_GE(run->epochs[index].valLoss, best.valLoss);
    EXPECT_EQ(update.best->epoch, best.epoch);
    EXPECT_EQ(update.newest->epoch, 6'000);
}

TEST(Stream, SendsQuantilesOnlyForEpochsThatSomebodyAskedForAndForHalts)
{
    TrainingSession session;
    const auto run = session.start(smallConfig(), Begin::Paused);
    session.waitUntilIdle();
    ASSERT_TRUE(run->quantiles.update());
    EXPECT_EQ(run->quantiles.front().epoch, 0);
    EXPECT_EQ(run->quantiles.front().groups, 3U);
    session.step(StepBy::Batch);
    session.waitUntilIdle();
    EXPECT_FALSE(run->quantiles.update()) << "nothing was validated since";
    session.step(StepBy::Epoch);
    session.waitUntilIdle();
    ASSERT_TRUE(run->quantiles.update());
    EXPECT_EQ(run->quantiles.front().epoch, 1);
    session.resume();
    session.waitUntilIdle();
    ASSERT_TRUE(run->quantiles.update());
    EXPECT_EQ(run->quantiles.front().epoch, 5);
}

TEST(Stream, BringsQuantilesInTheOrderOfTheirEpochsAndTheLastOnesAtTheEnd)
{
    TrainingSession session;
    Reader reader(session.start(smallConfig(500)));
    test::waitFor("the end", [&reader] { return reader.pull(); });
    reader.pull();
    const std::vector<std::int64_t> &epochs = reader.quantileEpochs;
    ASSERT_FALSE(epochs.empty());
    EXPECT_TRUE(std::adjacent_find(epochs.begin(), epochs.end(), std::greater_equal<>()) == epochs.end());
    EXPECT_EQ(epochs.back(), 500);
}

TEST(Stream, HasNoAttentionAndNoQuantilesWithoutColumnAttention)
{
    TrainingConfig config = smallConfig();
    config.model.columnAttention = false;
    TrainingSession session;
    const auto run = session.start(config);
    session.waitUntilIdle();
    EXPECT_EQ(run->epochs.size(), 5U);
    EXPECT_TRUE(run->attention.all().empty());
    EXPECT_FALSE(run->quantiles.update());
    EXPECT_TRUE(run->facts().initialAttention.empty());
}

TEST(Stream, LeavesARunReadableAfterTheSessionIsGone)
{
    std::shared_ptr<const attention::Run> run;
    {
        TrainingSession session;
        run = session.start(smallConfig());
        session.waitUntilIdle();
    }
    EXPECT_EQ(run->epochs.size(), 5U);
    EXPECT_EQ(run->attention.newest()->epoch, 5);
    EXPECT_TRUE(run->quantiles.update());
}

} // namespace attention
