// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/latest_task.h"

#include "tests/core/support/sessions.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>

namespace attention {

using test::waitFor;

namespace {

int answerOf(LatestTask<int> &task)
{
    std::optional<int> answer;
    waitFor("an answer", [&] { return (answer = task.take()).has_value(); });
    return *answer;
}

TEST(LatestTask, AnswersOnce)
{
    LatestTask<int> task;
    EXPECT_FALSE(task.isBusy());
    task.ask([](const auto &) { return 7; });
    EXPECT_TRUE(task.isBusy());
    EXPECT_EQ(answerOf(task), 7);
    EXPECT_FALSE(task.isBusy());
    EXPECT_FALSE(task.take());
}

TEST(LatestTask, FinishesWhatIsAtWorkAndThenAnswersTheNewestQuestionOnly)
{
    LatestTask<int> task;
    std::atomic<bool> begun = false;
    std::atomic<bool> released = false;
    task.ask([&](const auto &) {
        begun = true;
        waitFor("the release", [&] { return released.load(); });
        return 1;
    });
    waitFor("the first", [&] { return begun.load(); });
    std::atomic<int> answered = 0;
    for (int question = 2; question <= 9; ++question) {
        task.ask([&answered, question](const auto &) {
            ++answered;
            return question;
        });
    }
    released = true;
    int answer = 0;
    waitFor("the newest", [&] {
        answer = task.take().value_or(answer);
        return answer == 9;
    });
    EXPECT_EQ(answered, 1);
}

TEST(LatestTask, ForgetsWhatIsCancelled)
{
    LatestTask<int> task;
    std::atomic<bool> begun = false;
    task.ask([&](const auto &stop) {
        begun = true;
        waitFor("the stop", stop);
        return 1;
    });
    waitFor("the first", [&] { return begun.load(); });
    task.cancel();
    waitFor("rest", [&] { return !task.isBusy(); });
    EXPECT_FALSE(task.take());
    task.ask([](const auto &) { return 2; });
    EXPECT_EQ(answerOf(task), 2);
}

TEST(LatestTask, SaysWhyThereIsNoAnswer)
{
    LatestTask<int> task;
    task.ask([](const auto &) -> std::optional<int> { throw std::runtime_error("no such row"); });
    std::string error;
    waitFor("the error", [&] { return !(error = task.takeError()).empty(); });
    EXPECT_EQ(error, "no such row");
    EXPECT_FALSE(task.isBusy());
    EXPECT_EQ(task.takeError(), "");
}

TEST(LatestTask, EndsWhileItWorks)
{
    LatestTask<int> task;
    std::atomic<bool> begun = false;
    task.ask([&](const auto &stop) {
        begun = true;
        waitFor("the end", stop);
        return 1;
    });
    waitFor("the first", [&] { return begun.load(); });
}

} // namespace

} // namespace attention
