// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/command.h"
#include "app/experiment_options.h"
#include "app/option_set.h"
#include "app/window_command.h"
#include "core/io/experiment_file.h"
#include "core/io/input_file.h"
#include "core/io/program_version.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
#include <utility>

namespace attention {

namespace {

constexpr const char *examples = "Examples:\n"
                                 "  attention-lab train --out run\n"
                                 "  attention-lab train --attention-bias --format jsonl\n"
                                 "  attention-lab data --rows 100 --out rows.csv\n"
                                 "  attention-lab summary --hidden-units 32\n"
                                 "  attention-lab explain --attention-bias";

#ifdef ATTENTION_HAS_GUI
bool hasDisplay()
{
    constexpr std::array names{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};
    return std::any_of(names.begin(), names.end(), [](const char *name) {
        const char *value = std::getenv(name);
        return value != nullptr && *value != '\0';
    });
}

int openWindow(const WindowStart &start)
{
    if (!hasDisplay()) {
        throw CommandError("there is no display to open a window on; set DISPLAY, or use attention-lab train "
                           "--out FOLDER");
    }
    return runWindow(start);
}
#else
int openWindow(const WindowStart &)
{
    throw UsageError("this build has no window; use train, data, summary, activations or explain, see "
                     "attention-lab --help");
}
#endif

/// `attention-lab [FILE]`
int openFile(const std::string &file, const std::string &dataFolder)
{
    WindowStart start{{}, {}, dataFolder};
    if (file.empty())
        return openWindow(start);
    start.file = file;
    if (file.ends_with(".attnlab")) {
        start.experiment = readExperiment(file);
        return openWindow(start);
    }
    if (looksLikeFile(file)) {
        static_cast<void>(InputFile(file)); // what cannot be read needs no window
        return openWindow(start);
    }
    throw UsageError("unknown command " + file +
                     "; there are train, data, summary, activations and explain, see attention-lab --help");
}

/// CLI11's message begins with the option: "--rows: 1 required TEXT missing".
std::string missingValue(const std::string &message)
{
    return message.substr(0, message.find(':')) + ": needs a value; see --help";
}

class Program
{
public:
    Program()
        : m_app("Attention Lab trains a small attention network and shows which columns it attends to.\n"
                "Without a command it opens its window.",
                "attention-lab")
        , m_options(m_app)
    {
        m_app.set_help_flag("--help,-h", "print the options, with their defaults and ranges");
        m_app.set_version_flag("--version", "attention-lab " + programVersion(), "print the version");
        m_app.get_formatter()->column_width(32);
        m_app.footer(examples);
        m_app.require_subcommand(0, 1);
        m_app.allow_extras();
        m_options.addValue({"FILE", "", "table (.csv) or experiment (.attnlab) to open in the window"},
                           [](const std::string &) {});
        m_options.addValue({"--data-dir", "DIR", "folder where the window keeps its runs",
                            "attentionlab/AttentionLab in the user's data folder"},
                           [](const std::string &) {});
        for (const auto add :
             {addTrainCommand, addDataCommand, addSummaryCommand, addActivationsCommand, addExplainCommand})
            m_commands.push_back(add(m_app));
    }

    int run(const std::vector<std::string> &arguments, Console &console)
    {
        if (std::any_of(arguments.begin(), arguments.end(),
                        [](const std::string &text) { return text.find('\0') != std::string::npos; }))
            throw UsageError("an argument holds a zero byte");
        try {
            m_app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
        } catch (const CLI::CallForHelp &) {
            return print(console, m_app.help());
        } catch (const CLI::CallForVersion &version) {
            return print(console, std::string(version.what()) + '\n');
        } catch (const CLI::ArgumentMismatch &error) {
            throw UsageError(missingValue(error.what()));
        } catch (const CLI::ParseError &error) {
            throw UsageError(std::string(error.what()) + "; see --help");
        }
        return runParsed(arguments, console);
    }

private:
    static int print(Console &console, const std::string &text)
    {
        console.print(text);
        console.checkOutput();
        return exit_code::success;
    }

    static void refuseRest(const CLI::App &app)
    {
        const std::vector<std::string> rest = app.remaining();
        if (rest.empty())
            return;
        const std::string &word = rest.front();
        const std::string name = app.get_parent() == nullptr ? "" : ' ' + app.get_name();
        if (word.starts_with('-')) {
            throw UsageError("unknown option " + word.substr(0, word.find('=')) + "; see attention-lab" +
                             name + " --help");
        }
        throw UsageError(word + ": not expected here; see attention-lab" + name + " --help");
    }

    int runParsed(const std::vector<std::string> &arguments, Console &console)
    {
        const std::vector<CLI::App *> all = m_app.get_subcommands({});
        for (std::size_t index = 0; index < all.size(); ++index) {
            if (!all[index]->parsed())
                continue;
            refuseRest(m_app);
            refuseRest(*all[index]);
            if (const std::string word = m_options.valueOf("FILE"); !word.empty())
                throw UsageError(word + ": not expected before " + all[index]->get_name());
            if (m_options.isGiven("--data-dir"))
                throw UsageError("--data-dir: is for the window alone");
            return m_commands[index]->run(console);
        }
        const std::string file = m_options.valueOf("FILE");
        if (file.empty() || file != arguments.front() || looksLikeFile(file))
            refuseRest(m_app); // else the word itself is what is wrong
        return openFile(file, m_options.valueOf("--data-dir"));
    }

    CLI::App m_app;
    OptionSet m_options;
    std::vector<std::unique_ptr<Command>> m_commands; ///< in the order of the subcommands
};

} // namespace

int run(const std::vector<std::string> &arguments, Console &console)
{
    try {
        return Program().run(arguments, console);
    } catch (const UsageError &error) {
        console.complain(error.what());
        return exit_code::usage;
    } catch (const Interrupted &) {
        console.progress({});
        return exit_code::interrupted;
    } catch (const std::bad_alloc &) {
        console.complain("not enough memory; lower --rows, --columns or --hidden-units");
    } catch (const std::exception &error) {
        console.complain(error.what());
    }
    return exit_code::failure;
}

} // namespace attention
