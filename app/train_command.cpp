// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/experiment_options.h"
#include "app/interrupt.h"
#include "app/option_set.h"
#include "app/pictures.h"
#include "app/run_files.h"
#include "app/run_training.h"
#include "app/training_report.h"
#include "core/session/prepare.h"
#include "core/training/trainer.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace attention {

namespace {

class TrainCommand : public Command
{
public:
    explicit TrainCommand(CLI::App &app)
        : m_options(app)
        , m_experiment(m_options)
    {
        m_options.addValue({"--out", "FOLDER", "write experiment, model, history and pictures into a folder"},
                           [this](const std::string &path) { m_out = path; });
        m_options.addValue(
            {"--images", "FORMATS", "pictures in --out: png, svg, pdf, jpeg, comma-separated", "png"},
            [this](const std::string &formats) {
                if (m_options.valueOf("--out").empty())
                    throw UsageError("--images: needs --out FOLDER");
                m_formats = parsePictureFormats(formats);
            });
        m_options.addValue({"--format", "NAME", "text or jsonl", "text"}, [this](const std::string &word) {
            checkWord(word, {"text", "jsonl"});
            m_jsonl = word == "jsonl";
        });
        m_options.addSwitch({"--quiet", {}, "print nothing but errors"}, [this] { m_quiet = true; });
    }

    int run(Console &console) override
    {
        const InterruptGuard interrupt;
        const ExperimentRequest request = m_experiment.resolve(InterruptGuard::requested);
        std::optional<RunFiles> files;
        if (!m_out.empty())
            files.emplace(m_out, m_formats, request.initialParameters);

        Trainer trainer(request.config, request.data.dataset, request.initialParameters,
                        request.threads.value_or(1));
        const auto run = std::make_shared<Run>(1, request.config);
        run->prepare(runFacts(trainer, request.data));

        const std::unique_ptr<TrainingReport> report = makeReport(console);
        // Output nobody takes ends a run that leaves nothing else behind.
        const auto stop = [&] { return InterruptGuard::requested() || (!files && !console.isOpen()); };
        const std::vector<float> parameters = trainRun(trainer, *run, *report, stop, files.has_value());
        if (files)
            writeFiles(*files, run, modelOf(run->config, *request.data.dataset, parameters), *report,
                       console);
        console.checkOutput();
        return exitCode(*run, console);
    }

private:
    std::unique_ptr<TrainingReport> makeReport(Console &console) const
    {
        if (m_quiet)
            return makeQuietReport();
        return m_jsonl ? makeJsonlReport(console) : makeTextReport(console);
    }

    void writeFiles(RunFiles &files, const std::shared_ptr<const Run> &run, const SavedModel &model,
                    TrainingReport &report, Console &console) const
    {
        std::string names;
        for (const std::string &name : files.write(run, model))
            names += (names.empty() ? "" : ", ") + name;
        report.note("Wrote " + m_out + ": " + names);
        if (pictureNames(m_formats).empty()) {
            const std::string line = "this build draws no pictures; build it with -DBUILD_GUI=ON for them";
            if (m_jsonl && !m_quiet)
                console.complain(line);
            else
                report.note("There are no pictures: " + line);
        }
    }

    static int exitCode(const Run &run, Console &console)
    {
        if (run.reason() == StopReason::Diverged) {
            console.complain(divergenceLine(run));
            return exit_code::failure;
        }
        return InterruptGuard::requested() ? exit_code::interrupted : exit_code::success;
    }

    OptionSet m_options;
    ExperimentOptions m_experiment;
    std::string m_out;
    std::vector<std::string> m_formats{"png"};
    bool m_jsonl = false;
    bool m_quiet = false;
};

} // namespace

std::unique_ptr<Command> addTrainCommand(CLI::App &app)
{
    return std::make_unique<TrainCommand>(
        *app.add_subcommand("train", "train and print a line for every epoch"));
}

} // namespace attention
