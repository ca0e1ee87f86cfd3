// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training_report.h"
#include "core/training/epoch_line.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <vector>

namespace attention {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto betweenBars = std::chrono::milliseconds(100);
constexpr int barWidth = 30;
constexpr std::size_t columnsListed = 20;
constexpr std::size_t warningsListed = 10;

template <class... Values>
std::string formatted(const char *pattern, Values... values)
{
    std::array<char, 160> text{};
    const int length = std::snprintf(text.data(), text.size(), pattern, values...);
    return {text.data(), std::min(static_cast<std::size_t>(std::max(length, 0)), text.size() - 1)};
}

/// "[=====>......]" as Keras draws it.
std::string bar(std::int64_t done, std::int64_t all)
{
    const auto filled = static_cast<std::size_t>(barWidth * done / all);
    std::string text(filled, '=');
    if (done < all)
        text += '>';
    text.resize(barWidth, '.');
    return '[' + text + ']';
}

/// "412us" or "3ms" or "2s", as Keras writes the time of a step.
std::string stepTime(double seconds)
{
    if (seconds >= 1.0)
        return formatted("%.0fs", seconds);
    return seconds >= 1e-3 ? formatted("%.0fms", seconds * 1e3) : formatted("%.0fus", seconds * 1e6);
}

/// "Line 48: what is odd"
std::string warningLine(const CsvWarning &warning)
{
    return warning.line == 0 ? warning.message
                             : "Line " + std::to_string(warning.line) + ": " + warning.message;
}

class TextReport : public TrainingReport
{
public:
    explicit TextReport(Console &console)
        : m_console(console)
    {}

    void begin(const Run &run) override
    {
        m_run = &run;
        const RunFacts &facts = run.facts();
        m_console.print(dataText(run));
        m_console.print("Train on " + std::to_string(facts.trainRows) + " samples, validate on " +
                        std::to_string(facts.validationRows) + " samples, " +
                        std::to_string(facts.parameters) + " parameters\n");
    }

    void batch(std::int64_t batch, double runningLoss, double seconds) override
    {
        const Clock::time_point now = Clock::now();
        if (!m_console.isTerminal() || now - m_lastBar < betweenBars)
            return;
        m_lastBar = now;
        writeTitle(static_cast<std::int64_t>(m_run->epochs.size()) + 1);
        const double left = seconds / static_cast<double>(batch) * static_cast<double>(batches() - batch);
        m_console.print('\r' + count(batch) + ' ' + bar(batch, batches()) + formatted(" - ETA: %.0fs", left) +
                        formatted(" - loss: %.4f", runningLoss));
    }

    void epoch(const EpochResult &result, double seconds) override
    {
        writeTitle(result.record.epoch);
        const std::string figures = epochFigures(result.record, m_run->facts().task) + '\n';
        const std::string whole = formatted(" - %.0fs", seconds);
        if (m_console.isTerminal()) {
            m_console.print('\r' + count(batches()) + ' ' + bar(batches(), batches()) + whole + ' ' +
                            stepTime(seconds / static_cast<double>(batches())) + "/step - " + figures);
        } else {
            m_console.print(count(batches()) + whole + " - " + figures);
        }
    }

    void end(const RunEnd &end) override
    {
        const auto epochs = static_cast<std::int64_t>(m_run->epochs.size());
        if (m_titled > epochs)
            m_console.print("\n"); // the bar of an epoch that was cut short
        switch (end.reason) {
        case StopReason::Stopped:
            m_console.print("Stopped; kept are the weights after epoch " + std::to_string(epochs) + '\n');
            break;
        case StopReason::EarlyStopping:
            m_console.print("Stopped early; kept are the weights after epoch " +
                            std::to_string(m_run->epochs[m_run->epochs.best()].epoch) +
                            ", the lowest val_loss\n");
            break;
        default:
            break;
        }
        writeAttention();
        if (end.auc)
            m_console.print(formatted("Area under the ROC curve of the validation rows: %.4f\n", *end.auc));
        m_console.print(std::to_string(epochs) + (epochs == 1 ? " epoch in " : " epochs in ") +
                        formatted("%.2f s, %.0f samples a second\n", end.seconds, end.samplesPerSecond));
    }

    void note(const std::string &line) override { m_console.print(line + '\n'); }

private:
    std::int64_t batches() const { return m_run->facts().batchesPerEpoch; }

    std::string count(std::int64_t batch) const
    {
        const std::string all = std::to_string(batches());
        const std::string done = std::to_string(batch);
        return std::string(all.size() - done.size(), ' ') + done + '/' + all;
    }

    void writeTitle(std::int64_t epoch)
    {
        if (m_titled == epoch)
            return;
        m_titled = epoch;
        EpochRecord record;
        record.epoch = epoch;
        m_console.print(epochTitle(record, m_run->config.epochs) + '\n');
    }

    /// A line per column: its mean attention and the spread over rows, in all rows and by class.
    void writeAttention()
    {
        const RunFacts &facts = m_run->facts();
        const AttentionLog::Record newest = m_run->attention.newest();
        const AttentionStatistics &attention = newest != nullptr ? *newest : facts.initialAttention;
        if (attention.empty())
            return;
        std::size_t width = 6;
        for (const std::string &name : facts.columnNames)
            width = std::max(width, name.size());
        std::string text = "Attention after epoch " + std::to_string(attention.epoch) + ", mean ± sd over " +
                           std::to_string(facts.validationRows) + " validation rows\n" +
                           formatted("%-*s   %-15s", static_cast<int>(width), "column", "all rows");
        for (std::size_t group = 1; group < attention.groups; ++group) {
            const std::string name = facts.targetName + '=' + facts.classNames[group - 1];
            text += formatted("   %-15s", name.c_str());
        }
        text.erase(text.find_last_not_of(' ') + 1);
        const std::vector<std::size_t> order = byAttention(attention, facts.columnNames.size());
        for (std::size_t index = 0; index < std::min(order.size(), columnsListed); ++index)
            text += '\n' + columnLine(attention, order[index], width);
        if (order.size() > columnsListed)
            text += "\n… and " + std::to_string(order.size() - columnsListed) + " columns with less";
        m_console.print(text + '\n');
        if (attention.onTruth)
            m_console.print(formatted("%.1f %% of the attention lies on the columns that decide a row\n",
                                      100.0 * *attention.onTruth));
    }

    std::string columnLine(const AttentionStatistics &attention, std::size_t column, std::size_t width) const
    {
        const RunFacts &facts = m_run->facts();
        std::string line = formatted("%-*s", static_cast<int>(width), facts.columnNames[column].c_str());
        for (std::size_t group = 0; group < attention.groups; ++group) {
            const auto mean = static_cast<double>(attention.meanOf(group, column));
            line += std::isfinite(mean) ? formatted("   %.4f ± %.4f", mean,
                                                    static_cast<double>(attention.sdOf(group, column)))
                                        : std::string("   no rows        "); // of the class
        }
        const auto &informative = facts.informativeColumns;
        if (std::find(informative.begin(), informative.end(), column) != informative.end())
            line +=
                m_run->config.data.source == labelColumnGenerator ? "   carries the label" : "   informative";
        return line;
    }

    /// In the data's order, or by falling attention where not all are listed.
    static std::vector<std::size_t> byAttention(const AttentionStatistics &attention, std::size_t columns)
    {
        std::vector<std::size_t> order(columns);
        for (std::size_t column = 0; column < order.size(); ++column)
            order[column] = column;
        if (order.size() > columnsListed) {
            std::stable_sort(order.begin(), order.end(), [&attention](std::size_t left, std::size_t right) {
                const float a = attention.meanOf(0, left);
                const float b = attention.meanOf(0, right);
                return a > b || (std::isnan(b) && !std::isnan(a));
            });
        }
        return order;
    }

    Console &m_console;
    const Run *m_run = nullptr;
    std::int64_t m_titled = 0; ///< the epoch whose title was written last
    Clock::time_point m_lastBar = Clock::now();
};

class QuietReport : public TrainingReport
{
public:
    void begin(const Run &) override {}
    void batch(std::int64_t, double, double) override {}
    void epoch(const EpochResult &, double) override {}
    void end(const RunEnd &) override {}
    void note(const std::string &) override {}
};

} // namespace

std::string dataText(const Run &run)
{
    const RunFacts &facts = run.facts();
    std::string text;
    for (std::size_t index = 0; index < std::min(facts.warnings.size(), warningsListed); ++index)
        text += warningLine(facts.warnings[index]) + '\n';
    if (facts.warnings.size() > warningsListed) {
        text += "… and " + std::to_string(facts.warnings.size() - warningsListed) +
                " more, see attention-lab data FILE --describe\n";
    }
    for (const TableNote &tableNote : facts.notes)
        text += tableNote.text.english() + '\n';
    if (run.config.data.isTable())
        text += "Predict " + facts.targetName + ", " + std::string(toString(facts.task)) + '\n';
    return text;
}

std::unique_ptr<TrainingReport> makeTextReport(Console &console)
{
    return std::make_unique<TextReport>(console);
}

std::unique_ptr<TrainingReport> makeQuietReport()
{
    return std::make_unique<QuietReport>();
}

} // namespace attention
