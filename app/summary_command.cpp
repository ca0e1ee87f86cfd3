// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/experiment_options.h"
#include "app/interrupt.h"
#include "app/option_set.h"
#include "core/codegen/run_script.h"
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
        m_options.addValue({"--format", "NAME",
                            "text or json, or the whole experiment as a script: keras or pytorch", "text"},
                           [this](const std::string &word) {
                               checkWord(word, {"text", "json", "keras", "pytorch"});
                               m_format = word;
                           });
    }

    int run(Console &console) override
    {
        const InterruptGuard interrupt;
        const ExperimentOptions::Shape shape = m_experiment.shape(InterruptGuard::requested);
        console.print(text(shape));
        console.checkOutput();
        return exit_code::success;
    }

private:
    std::string text(const ExperimentOptions::Shape &shape) const
    {
        if (m_format == "keras" || m_format == "pytorch") {
            return script(scriptSource(shape.config, shape.data),
                          m_format == "keras" ? ScriptLanguage::Keras : ScriptLanguage::PyTorch);
        }
        const Architecture architecture(shape.config.model, shape.inputs, shape.output.units);
        return m_format == "json" ? summaryJson(architecture) : summaryText(architecture);
    }

    OptionSet m_options;
    ExperimentOptions m_experiment;
    std::string m_format = "text";
};

} // namespace

std::unique_ptr<Command> addSummaryCommand(CLI::App &app)
{
    return std::make_unique<SummaryCommand>(*app.add_subcommand("summary", "print the table of the layers"));
}

} // namespace attention
