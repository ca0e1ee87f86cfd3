// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/thread_team.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace attention {

TEST(ThreadTeam, DoesEveryPartOfTheWorkOnce)
{
    for (const std::size_t threads : {1U, 2U, 3U, 7U}) {
        ThreadTeam team(threads);
        EXPECT_EQ(team.size(), threads);
        for (const std::size_t count : {0U, 1U, 2U, 5U, 100U}) {
            for (int round = 0; round < 200; ++round) {
                std::vector<int> done(count);
                std::vector<std::size_t> by(count, threads);
                team.share(count, [&](std::size_t thread, std::size_t first, std::size_t last) {
                    for (std::size_t part = first; part < last; ++part) {
                        ++done[part];
                        by[part] = thread;
                    }
                });
                ASSERT_TRUE(std::all_of(done.begin(), done.end(), [](int times) { return times == 1; }));
                ASSERT_TRUE(std::all_of(by.begin(), by.end(), [&](auto thread) { return thread < threads; }));
            }
        }
    }
}

TEST(ThreadTeam, GivesEveryThreadAShareOfLargeWork)
{
    ThreadTeam team(4);
    std::vector<std::size_t> shares(4);
    team.share(1'000, [&](std::size_t thread, std::size_t first, std::size_t last) {
        shares[thread] = last - first;
    });
    EXPECT_EQ(shares, std::vector<std::size_t>(4, 250));
}

} // namespace attention
