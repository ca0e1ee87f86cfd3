// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/experiment_options.h"
#include "app/interrupt.h"
#include "app/option_set.h"
#include "app/run_training.h"
#include "core/io/explain_json.h"
#include "core/io/explain_text.h"
#include "core/session/prepare.h"
#include "core/trust/trust_study.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cmath>
#include <memory>
#include <string>
#include <thread>

namespace attention {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto betweenLines = std::chrono::milliseconds(100);
constexpr auto betweenLooks = std::chrono::milliseconds(2);

/// Says how far the run's own training is.
class TrainingProgress : public TrainingReport
{
public:
    explicit TrainingProgress(Console &console)
        : m_console(console)
    {}

    void begin(const Run &run) override { m_epochs = std::to_string(run.config.epochs); }
    void batch(std::int64_t, double, double) override {}
    void epoch(const EpochResult &result, double) override
    {
        if (const Clock::time_point now = Clock::now(); now - m_lastLine >= betweenLines) {
            m_lastLine = now;
            m_console.progress("Training: epoch " + std::to_string(result.record.epoch) + " of " + m_epochs);
        }
    }
    void end(const RunEnd &) override {}
    void note(const std::string &) override {}

private:
    Console &m_console;
    std::string m_epochs;
    Clock::time_point m_lastLine = Clock::now();
};

class ExplainCommand : public Command
{
public:
    explicit ExplainCommand(CLI::App &app)
        : m_options(app)
        , m_experiment(m_options, ExperimentOptions::Threads::ManyNetworks)
    {
        addCount({"--seeds", "N", "networks to compare, each with the weights and row orders of its seed"},
                 limits::trustSeeds, m_study.seeds);
        addCount({"--repeats", "N", "shuffles of every column"}, limits::trustRepeats, m_study.repeats);
        m_options.addValue({"--format", "NAME", "text or json", "text"}, [this](const std::string &word) {
            checkWord(word, {"text", "json"});
            m_json = word == "json";
        });
        m_options.addSwitch({"--quiet", {}, "show no progress"}, [this] { m_quiet = true; });
    }

    int run(Console &console) override
    {
        const InterruptGuard interrupt;
        const ExperimentRequest request = m_experiment.resolve(InterruptGuard::requested);
        if (request.config.epochs == 0)
            throw UsageError("--epochs: must be 1 or more for explain, not 0; random weights say nothing");
        const std::shared_ptr<const Run> run = trained(request, console);
        if (run->reason() == StopReason::Diverged) {
            console.complain(divergenceLine(*run));
            return exit_code::failure;
        }
        const std::shared_ptr<const TrustFindings> findings =
            studied(run, request.threads.value_or(threadsForStudy()), console);
        const Verdict verdict = verdictOf(*findings);
        if (m_json)
            console.print(explainJson(*findings, verdict));
        else
            console.print(explainText(*findings, verdict) + aboutTable(*run));
        console.checkOutput();
        return exit_code::success;
    }

private:
    static std::string aboutTable(const Run &run)
    {
        const std::string text = dataText(run);
        return text.empty() ? text : '\n' + text;
    }

    void addCount(const OptionHelp &help, Limits limits, std::int64_t &count)
    {
        m_options.addValue(
            {help.name, help.placeholder, help.text + ", " + rangeText(limits), std::to_string(count)},
            [limits, &count](const std::string &text) { count = parseWholeWithin(text, limits); });
    }

    /// Whole, or not at all.
    std::shared_ptr<const Run> trained(const ExperimentRequest &request, Console &console) const
    {
        Trainer trainer(request.config, request.data.dataset, request.initialParameters,
                        request.threads.value_or(1));
        auto run = std::make_shared<Run>(1, request.config);
        run->prepare(runFacts(trainer, request.data));
        TrainingProgress progress(console);
        const std::unique_ptr<TrainingReport> none = makeQuietReport();
        TrainingReport &report = m_quiet ? *none : static_cast<TrainingReport &>(progress);
        trainRun(trainer, *run, report, InterruptGuard::requested, false);
        if (run->reason() == StopReason::Stopped)
            throw Interrupted();
        return run;
    }

    std::shared_ptr<const TrustFindings> studied(const std::shared_ptr<const Run> &run, std::size_t threads,
                                                 Console &console) const
    {
        TrustStudy study(threads);
        if (!study.start(run, m_study))
            throw CommandError("there are no validation rows to explain; raise --validation-share");
        Clock::time_point lastLine = Clock::now();
        while (study.isWorking()) {
            if (InterruptGuard::requested())
                throw Interrupted();
            std::this_thread::sleep_for(betweenLooks);
            if (m_quiet || !console.showsProgress() || Clock::now() - lastLine < betweenLines)
                continue;
            lastLine = Clock::now();
            console.progress(progressLine(*study.findings()));
        }
        std::shared_ptr<const TrustFindings> findings = study.findings();
        if (findings->state == TrustFindings::State::Failed)
            throw CommandError(findings->error);
        return findings;
    }

    /// "Evidence: 12 of 41, 3 of 20 seeds, about 2 s left"
    static std::string progressLine(const TrustFindings &findings)
    {
        std::string line = "Evidence: " + std::to_string(findings.done) + " of " +
                           std::to_string(findings.total) + ", " + std::to_string(findings.seedsDone()) +
                           " of " + std::to_string(findings.seeds.size()) + " seeds";
        if (findings.secondsLeft >= 1.0)
            line += ", about " + std::to_string(std::llround(findings.secondsLeft)) + " s left";
        return line;
    }

    OptionSet m_options;
    ExperimentOptions m_experiment;
    TrustOptions m_study;
    bool m_json = false;
    bool m_quiet = false;
};

} // namespace

std::unique_ptr<Command> addExplainCommand(CLI::App &app)
{
    return std::make_unique<ExplainCommand>(
        *app.add_subcommand("explain", "train and say whether attention goes with the evidence"));
}

} // namespace attention
