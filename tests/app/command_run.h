// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "core/io/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace attention::test {

/// What came of a command.
struct Result
{
    int code = -1;
    std::string out;
    std::string err;

    std::vector<std::string> lines() const
    {
        std::vector<std::string> all;
        std::istringstream stream(out);
        for (std::string line; std::getline(stream, line);)
            all.push_back(line);
        return all;
    }
    /// Each line of the output as JSON.
    std::vector<Json> objects() const
    {
        std::vector<Json> all;
        for (const std::string &line : lines())
            all.push_back(Json::parse(line));
        return all;
    }
    /// Whether standard error is one line in the form of the contract.
    bool complainsInOneLine() const
    {
        return err.starts_with("attention-lab: ") && std::count(err.begin(), err.end(), '\n') == 1 &&
               err.ends_with('\n');
    }
};

/// Runs a command in this process.
inline Result runCommand(const std::vector<std::string> &arguments, bool terminal = false)
{
    std::ostringstream out;
    std::ostringstream err;
    Console console(out, err, terminal);
    const int code = run(arguments, console);
    return {code, out.str(), err.str()};
}

/// `train` with a network and data that take milliseconds, and more options.
inline Result trainSmall(std::vector<std::string> more, bool terminal = false)
{
    std::vector<std::string> arguments{"train", "--rows", "200", "--hidden-units", "4", "--batch-size", "40"};
    if (std::find(more.begin(), more.end(), "--epochs") == more.end())
        arguments.insert(arguments.end(), {"--epochs", "3"});
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runCommand(arguments, terminal);
}

} // namespace attention::test
