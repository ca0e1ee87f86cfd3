// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <vector>

namespace attention {

/// The threads that share the work of one step: the calling thread and helpers that wait in between. One
/// caller at a time. A team of one starts no thread.
class ThreadTeam
{
public:
    /// \param threads 1 or more, the caller's among them. \throws std::runtime_error where the system gives
    /// no more threads.
    explicit ThreadTeam(std::size_t threads = 1);
    ~ThreadTeam();
    ThreadTeam(const ThreadTeam &) = delete;
    ThreadTeam &operator=(const ThreadTeam &) = delete;

    std::size_t size() const { return m_helpers.size() + 1; }

    /// Calls work(first, last) in every thread with its share of [0, count), and returns when all are
    /// done. `work` does not throw.
    template <class Work>
    void share(std::size_t count, const Work &work)
    {
        if (m_helpers.empty()) {
            work(std::size_t{0}, count);
            return;
        }
        runAll([](const void *context, std::size_t first,
                  std::size_t last) { (*static_cast<const Work *>(context))(first, last); },
               &work, count);
    }

private:
    using Call = void (*)(const void *context, std::size_t first, std::size_t last);

    void runAll(Call call, const void *context, std::size_t count);
    void runShare(std::size_t thread) const;
    void help(std::size_t thread);
    void end();

    Call m_call = nullptr;
    const void *m_context = nullptr;
    std::size_t m_count = 0;
    std::atomic<std::uint32_t> m_round{0};   ///< a new one is work to do
    std::atomic<std::uint32_t> m_working{0}; ///< helpers not yet done with it
    std::atomic<bool> m_ending{false};
    std::vector<std::jthread> m_helpers;
};

} // namespace attention
