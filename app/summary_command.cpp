// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/experiment_options.h"
#include "app/interrupt.h"
#include "app/option_set.h"
#include "core/io/summary_json.h"
#include "core/model/architecture.h"

#include <CLI/CLI.hpp>

namespace attention {

namespace {

class SummaryCommand : public Command
{
public:
    explicit SummaryCommand(CLI::App &app)
        : m_options(app)
        , m_experiment(m_options)
    {
        m_options.addValue({"--format", "NAME", "text or json", "text"}, [this](const std::string &word) {
            checkWord(word, {"text", "json"});
            m_json = word == "json";
        });
    }

    int run(Console &console) override
    {
        const InterruptGuard interrupt;
        const ExperimentOptions::Shape shape = m_experiment.shape(InterruptGuard::requested);
        const Architecture architecture(shape.config.model, shape.inputs, shape.output.units);
        console.print(m_json ? summaryJson(architecture) : summaryText(architecture));
        console.checkOutput();
        return exit_code::success;
    }

private:
    OptionSet m_options;
    ExperimentOptions m_experiment;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Command> addSummaryCommand(CLI::App &app)
{
    return std::make_unique<SummaryCommand>(*app.add_subcommand("summary", "print the table of the layers"));
}

} // namespace attention
