// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/table_reader.h"

#include "core/data/dataset_source.h"
#include "core/data/encoding/table_dataset.h"
#include "ui/text/core_text.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <new>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <thread>
#include <utility>

namespace attention {

namespace {

constexpr int pollInterval = 15; ///< ms

QString errorText(const std::exception &error)
{
    if (dynamic_cast<const std::bad_alloc *>(&error) != nullptr)
        return TableReader::tr("There is not enough memory for this table; close other programs or cut it.");
    return coreText(error.what());
}

} // namespace

class TableReader::Worker
{
public:
    struct Request
    {
        std::uint64_t id = 0;
        DataConfig data;
        std::shared_ptr<ReadProgress> progress;
    };
    struct Answer
    {
        std::uint64_t id = 0;
        std::shared_ptr<const TableReading> reading;
        std::shared_ptr<const TableStudy> study; ///< null while it is not made
        QString error;
    };

    void ask(Request request)
    {
        m_newest = request.id;
        {
            const std::lock_guard lock(m_mutex);
            m_request = std::move(request);
        }
        m_changed.notify_one();
    }
    void drop() { m_newest = 0; }
    Answer answer()
    {
        const std::lock_guard lock(m_mutex);
        return m_answer;
    }

private:
    using Stop = std::function<bool()>;

    void run(const std::stop_token &token)
    {
        while (true) {
            Request request;
            {
                std::unique_lock lock(m_mutex);
                if (!m_changed.wait(lock, token, [this] { return m_request.has_value(); }))
                    return;
                request = *std::exchange(m_request, std::nullopt);
            }
            Answer answer;
            answer.id = request.id;
            try {
                work(request, answer, [&] { return token.stop_requested() || m_newest != request.id; });
            } catch (const std::exception &error) {
                answer.error = errorText(error);
                publish(answer);
            }
        }
    }

    void work(const Request &request, Answer &answer, const Stop &stop)
    {
        const auto begin = std::chrono::steady_clock::now();
        const auto file = m_source.table(request.data, stop, request.progress.get());
        if (file == nullptr)
            return;
        if (m_reading == nullptr || m_reading->file != file) {
            auto reading = std::make_shared<TableReading>();
            reading->file = file;
            reading->seconds =
                std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            for (const Column &column : file->table.columns) {
                if (stop())
                    return;
                reading->summaries.push_back(summaryOf(column));
                reading->predictable.push_back(!tasksOf(column).empty());
            }
            m_reading = std::move(reading);
        }
        answer.reading = m_reading;
        publish(answer);
        if (auto study = studied(request.data, stop)) {
            answer.study = std::move(study);
            publish(answer);
        }
    }

    std::shared_ptr<const TableStudy> studied(const DataConfig &data, const Stop &stop) const
    {
        auto study = std::make_shared<TableStudy>();
        try {
            auto made = makeTableDataset(m_reading->file->table, data.table, data.validationShare,
                                         static_cast<std::uint64_t>(data.seed), stop);
            if (!made)
                return nullptr;
            study->notes = std::move(made->notes);
            study->trainRows = static_cast<std::int64_t>(made->dataset.trainRows);
        } catch (const std::invalid_argument &error) {
            study->problem = errorText(error);
        }
        return study;
    }

    void publish(const Answer &answer)
    {
        const std::lock_guard lock(m_mutex);
        m_answer = answer;
    }

    std::mutex m_mutex; ///< of the request and the answer
    std::condition_variable_any m_changed;
    std::optional<Request> m_request;
    Answer m_answer;
    std::atomic<std::uint64_t> m_newest = 0;
    // The worker's own.
    DatasetSource m_source;
    std::shared_ptr<const TableReading> m_reading;
    std::jthread m_thread{[this](const std::stop_token &token) { run(token); }}; ///< last: the first to end
};

TableReader::TableReader(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>())
{
    m_timer.setInterval(pollInterval);
    connect(&m_timer, &QTimer::timeout, this, &TableReader::poll);
}

TableReader::~TableReader() = default;

void TableReader::request(const DataConfig &data)
{
    m_wantedOptions = data.table.csv;
    m_reading = m_known == nullptr || m_wantedOptions != m_knownOptions;
    m_progress = std::make_shared<ReadProgress>();
    static std::uint64_t lastId = 0;
    m_id = ++lastId;
    m_worker->ask({m_id, data, m_progress});
    m_timer.start();
}

void TableReader::cancel()
{
    m_worker->drop();
    m_id = 0;
    m_reading = false;
    m_timer.stop();
}

double TableReader::progress() const
{
    if (m_progress == nullptr)
        return 0.0;
    const auto total = static_cast<double>(m_progress->bytesTotal.load());
    return total > 0.0 ? std::min(1.0, static_cast<double>(m_progress->bytesRead.load()) / total) : 0.0;
}

void TableReader::poll()
{
    const Worker::Answer answer = m_worker->answer();
    if (answer.id != m_id)
        return;
    if (answer.reading != nullptr) {
        m_reading = false;
        m_knownOptions = m_wantedOptions;
        if (m_known != answer.reading) { // also where the file changed meanwhile
            m_known = answer.reading;
            emit read(m_known);
        }
        if (answer.id != m_id) // there is a new request already
            return;
    }
    if (!answer.error.isEmpty()) {
        m_timer.stop();
        m_reading = false;
        emit failed(answer.error);
    } else if (answer.study != nullptr) {
        m_timer.stop();
        emit studied(answer.study);
    }
}

} // namespace attention
