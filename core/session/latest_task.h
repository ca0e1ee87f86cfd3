// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <new>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>

namespace attention {

/// Works out answers in a thread of its own, one at a time: of the questions asked meanwhile only the newest
/// is answered next, and the one at work is never given up for it, so that a hand that moves on still sees
/// answers. The calls below return at once and belong to one thread; the answer is pulled.
template <class Result>
class LatestTask
{
public:
    using Stop = std::function<bool()>;
    /// Runs in the worker's thread. Asks `stop` often; once that says so, what it returns is thrown away.
    using Work = std::function<std::optional<Result>(const Stop &stop)>;

    LatestTask() = default;
    ~LatestTask() { cancel(); }
    LatestTask(const LatestTask &) = delete;
    LatestTask &operator=(const LatestTask &) = delete;

    void ask(Work work)
    {
        if (!m_thread.joinable())
            m_thread = std::jthread([this](const std::stop_token &ending) { answer(ending); });
        {
            const std::scoped_lock lock(m_mutex);
            m_next = std::move(work);
        }
        m_wake.notify_one();
    }
    /// Gives up what is at work and what waits, and forgets an answer that was not taken.
    void cancel()
    {
        const std::scoped_lock lock(m_mutex);
        m_next = nullptr;
        m_answer.reset();
        m_stop.request_stop();
    }
    /// Whether an answer is to come or to be taken.
    bool isBusy() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_working || m_next != nullptr || m_answer.has_value();
    }
    /// The newest answer, once. Nothing while there is none.
    std::optional<Result> take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_answer, std::nullopt);
    }
    /// Why the last question has no answer: what was thrown; once, empty where all is well.
    std::string takeError()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_error, {});
    }

private:
    void answer(const std::stop_token &ending)
    {
        std::unique_lock lock(m_mutex);
        while (m_wake.wait(lock, ending, [this] { return m_next != nullptr; })) {
            const Work work = std::exchange(m_next, nullptr);
            m_stop = std::stop_source();
            const std::stop_token stop = m_stop.get_token();
            m_working = true;
            lock.unlock();
            std::optional<Result> result;
            std::string error;
            try {
                result = work([&] { return stop.stop_requested() || ending.stop_requested(); });
            } catch (const std::bad_alloc &) {
                error = std::string("not enough memory");
            } catch (const std::exception &problem) {
                error = problem.what();
            }
            lock.lock();
            m_working = false;
            if (stop.stop_requested())
                continue;
            m_answer = std::move(result);
            m_error = std::move(error);
        }
    }

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Work m_next;
    std::stop_source m_stop;
    std::optional<Result> m_answer;
    std::string m_error;
    bool m_working = false;
    std::jthread m_thread; ///< last, so that all else is there while it runs
};

} // namespace attention
