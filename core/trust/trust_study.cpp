// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/trust_study.h"

#include "core/trust/retraining.h"
#include "core/trust/study_pieces.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace attention {

namespace {

using Clock = std::chrono::steady_clock;

/// Of a network, beside its training.
constexpr double evidencePerTraining = 0.5;

} // namespace

/// One study and its threads, which take the next piece until none is left.
class TrustStudy::Work
{
public:
    Work(std::shared_ptr<const Run> run, Explained subject, TrustOptions options, std::size_t threads)
        : m_pieces(std::move(run), std::move(subject), options)
        , m_working(std::min(threads, m_pieces.pieces().size()))
    {
        publish(TrustFindings::State::Working);
        for (std::size_t thread = m_working; thread > 0; --thread)
            m_threads.emplace_back([this] { work(); });
    }
    /// Waits for the threads, see abandon().
    ~Work() { abandon(); }
    Work(const Work &) = delete;
    Work &operator=(const Work &) = delete;

    /// No more pieces; what was found is concluded.
    void cancel() { m_cancelled = true; }
    /// Nobody wants it any more.
    void abandon()
    {
        m_cancelled = true;
        m_abandoned = true;
    }
    std::shared_ptr<const TrustFindings> findings() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_findings;
    }
    bool hasEnded() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_ended;
    }
    void wait() const
    {
        std::unique_lock lock(m_mutex);
        m_end.wait(lock, [this] { return m_ended; });
    }

private:
    void work()
    {
        guarded([this] { takePieces(); });
        if (--m_working > 0)
            return;
        guarded([this] { m_pieces.conclude([this] { return m_abandoned.load(); }); });
        publish(endState());
        const std::scoped_lock lock(m_mutex);
        m_ended = true;
        m_end.notify_all();
    }
    void takePieces()
    {
        const StopRequested stop = [this] { return m_cancelled.load(std::memory_order_relaxed); };
        const std::vector<StudyPieces::Piece> &pieces = m_pieces.pieces();
        for (std::size_t next = m_next++; next < pieces.size() && !stop(); next = m_next++) {
            pieces[next](stop);
            if (stop())
                return;
            ++m_done;
            publish(TrustFindings::State::Working);
        }
    }
    template <class Task>
    void guarded(const Task &task)
    {
        try {
            task();
        } catch (const std::bad_alloc &) {
            fail(std::string("there is not enough memory for the evidence; take fewer rows or columns"));
        } catch (const std::exception &error) {
            fail(error.what());
        }
    }
    void fail(std::string error)
    {
        const std::scoped_lock lock(m_mutex);
        m_error = std::move(error);
        m_cancelled = true;
    }
    TrustFindings::State endState() const
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_error.empty())
            return TrustFindings::State::Failed;
        return m_done == m_pieces.pieces().size() ? TrustFindings::State::Finished
                                                  : TrustFindings::State::Cancelled;
    }
    void publish(TrustFindings::State state)
    {
        const std::scoped_lock lock(m_mutex);
        auto findings = std::make_shared<TrustFindings>(m_pieces.findings());
        findings->state = state;
        findings->error = m_error;
        findings->done = m_done;
        findings->seconds = std::chrono::duration<double>(Clock::now() - m_begun).count();
        if (state == TrustFindings::State::Working && findings->done > 0) {
            findings->secondsLeft = findings->seconds *
                                    static_cast<double>(findings->total - findings->done) /
                                    static_cast<double>(findings->done);
        }
        m_findings = std::move(findings);
    }

    StudyPieces m_pieces;
    const Clock::time_point m_begun = Clock::now();
    std::atomic<std::size_t> m_next{0};
    std::atomic<std::size_t> m_done{0};
    std::atomic<std::size_t> m_working;
    std::atomic<bool> m_cancelled{false};
    std::atomic<bool> m_abandoned{false};

    mutable std::mutex m_mutex; ///< guards the next three
    mutable std::condition_variable m_end;
    bool m_ended = false;
    std::string m_error;
    std::shared_ptr<const TrustFindings> m_findings;

    std::vector<std::jthread> m_threads;
};

TrustStudy::TrustStudy(std::size_t threads)
    : m_threads(std::max<std::size_t>(threads, 1))
{}

TrustStudy::~TrustStudy()
{
    for (const std::unique_ptr<Work> &work : m_given)
        work->abandon();
}

bool TrustStudy::start(std::shared_ptr<const Run> run, TrustOptions options)
{
    giveUp();
    std::optional<Explained> subject =
        run == nullptr || run->state() != RunState::Finished ? std::nullopt : explained(*run);
    if (!subject)
        return false;
    m_work = std::make_unique<Work>(std::move(run), std::move(*subject), options, m_threads);
    return true;
}

/// Its threads end by themselves; the wait for them is left to the next call after they have.
void TrustStudy::giveUp()
{
    std::erase_if(m_given, [](const std::unique_ptr<Work> &work) { return work->hasEnded(); });
    if (m_work == nullptr)
        return;
    m_work->abandon();
    m_given.push_back(std::move(m_work));
}

void TrustStudy::cancel()
{
    if (m_work != nullptr)
        m_work->cancel();
}

std::shared_ptr<const TrustFindings> TrustStudy::findings() const
{
    return m_work == nullptr ? nullptr : m_work->findings();
}

bool TrustStudy::isWorking() const
{
    return m_work != nullptr && !m_work->hasEnded();
}

void TrustStudy::wait() const
{
    if (m_work != nullptr)
        m_work->wait();
}

std::size_t threadsForStudy()
{
    return std::max(1U, std::thread::hardware_concurrency());
}

double expectedStudySeconds(const Run &run, const TrustOptions &options, std::size_t threads)
{
    const std::size_t columns = run.facts().columnNames.size();
    const std::size_t dropped = columns <= mostDroppedColumns ? columns : 0;
    const auto networks = static_cast<double>(options.seeds) + static_cast<double>(dropped) +
                          static_cast<double>(mostEqualSeeds);
    return networks * (1.0 + evidencePerTraining) * run.busySeconds() / static_cast<double>(threads);
}

} // namespace attention
