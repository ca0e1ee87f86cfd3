// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/thread_team.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <thread>
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
                team.share(count, [&done](std::size_t first, std::size_t last) {
                    for (std::size_t part = first; part < last; ++part)
                        ++done[part];
                });
                ASSERT_TRUE(std::all_of(done.begin(), done.end(), [](int times) { return times == 1; }));
            }
        }
    }
}

TEST(ThreadTeam, GivesEveryThreadAShareOfLargeWork)
{
    ThreadTeam team(4);
    std::vector<std::thread::id> threads(1'000);
    team.share(threads.size(), [&threads](std::size_t first, std::size_t last) {
        for (std::size_t part = first; part < last; ++part)
            threads[part] = std::this_thread::get_id();
    });
    EXPECT_EQ(std::set(threads.begin(), threads.end()).size(), 4U);
}

} // namespace attention
