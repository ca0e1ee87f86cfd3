// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"

#include <memory>

namespace CLI {
class App;
} // namespace CLI

namespace attention {

/// One word of the command line.
class Command
{
public:
    virtual ~Command() = default;
    /// After the command line was parsed. \return the exit code. \throws UsageError, CommandError, FileError
    virtual int run(Console &console) = 0;
};

/// Each adds a subcommand with its options to `app`.
std::unique_ptr<Command> addTrainCommand(CLI::App &app);
std::unique_ptr<Command> addDataCommand(CLI::App &app);
std::unique_ptr<Command> addSummaryCommand(CLI::App &app);
std::unique_ptr<Command> addActivationsCommand(CLI::App &app);
std::unique_ptr<Command> addExplainCommand(CLI::App &app);

} // namespace attention
