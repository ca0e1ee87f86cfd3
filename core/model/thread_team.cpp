// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/thread_team.h"

#include "core/model/denormals.h"

#include <hwy/cache_control.h>

#include <stdexcept>
#include <string>
#include <system_error>

namespace attention {

namespace {

/// Waits until the value is another. Shares follow each other within microseconds while it takes a sleeper
/// ten times as long to wake, so it looks for some 100 µs first, and lets others have the core in between.
void waitWhile(const std::atomic<std::uint32_t> &value, std::uint32_t old)
{
    constexpr int looks = 4'000;
    constexpr int looksToYield = 64;
    for (int look = 1; look <= looks; ++look) {
        if (value.load(std::memory_order_acquire) != old)
            return;
        hwy::Pause();
        if (look % looksToYield == 0)
            std::this_thread::yield();
    }
    value.wait(old, std::memory_order_acquire);
}

} // namespace

ThreadTeam::ThreadTeam(std::size_t threads)
{
    try {
        m_helpers.reserve(threads - 1);
        for (std::size_t thread = 1; thread < threads; ++thread)
            m_helpers.emplace_back([this, thread] { help(thread); });
    } catch (const std::system_error &) {
        const std::string started = std::to_string(size());
        end(); // or those that wait would be waited for
        throw std::runtime_error("only " + started + " of " + std::to_string(threads) +
                                 " threads could be started: ask for fewer");
    }
}

ThreadTeam::~ThreadTeam()
{
    end();
}

void ThreadTeam::end()
{
    m_ending = true;
    m_round.fetch_add(1, std::memory_order_release);
    m_round.notify_all();
}

void ThreadTeam::runAll(Call call, const void *context, std::size_t count)
{
    m_call = call;
    m_context = context;
    m_count = count;
    m_working.store(static_cast<std::uint32_t>(m_helpers.size()), std::memory_order_relaxed);
    m_round.fetch_add(1, std::memory_order_release);
    m_round.notify_all();
    runShare(0);
    for (std::uint32_t left = m_working.load(std::memory_order_acquire); left != 0;
         left = m_working.load(std::memory_order_acquire))
        waitWhile(m_working, left);
}

void ThreadTeam::runShare(std::size_t thread) const
{
    const std::size_t first = m_count * thread / size();
    const std::size_t last = m_count * (thread + 1) / size();
    if (first < last)
        m_call(m_context, first, last);
}

void ThreadTeam::help(std::size_t thread)
{
    const DenormalsAreZero denormalsAreZero; // as the caller's, see NetworkPass
    for (std::uint32_t round = 0;; ++round) {
        waitWhile(m_round, round);
        if (m_ending)
            return;
        runShare(thread);
        if (m_working.fetch_sub(1, std::memory_order_release) == 1)
            m_working.notify_one();
    }
}

} // namespace attention
