// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace attention {

/// How an option stands in the help.
struct OptionHelp
{
    std::string name;        ///< "--rows", or a word without dashes for a positional argument
    std::string placeholder; ///< "N"; empty for a switch
    std::string text;
    std::string standard = {}; ///< what holds without it, in words; empty if that goes without saying
};

/// Options of one command with strict rules: each at most once unless it is a list, never empty. CLI11 splits
/// the command line and prints the help; what the values mean is decided here, in the order in which the
/// options were added.
class OptionSet
{
public:
    explicit OptionSet(CLI::App &app);

    /// Heading in the help of the options added next.
    void setGroup(std::string group) { m_group = std::move(group); }
    /// `take` gets the text and may throw std::invalid_argument saying what is allowed.
    void addValue(const OptionHelp &help, std::function<void(const std::string &)> take);
    void addSwitch(const OptionHelp &help, std::function<void()> take);
    /// May be given several times; `take` gets each text.
    void addList(const OptionHelp &help, std::function<void(const std::string &)> take);

    /// Hands every option that was given to its `take`. \throws UsageError "--name: what is wrong".
    void apply() const;
    /// The text given to an option, or empty; before apply() as well.
    std::string valueOf(const std::string &name) const;
    bool isGiven(const std::string &name) const;

private:
    enum class Kind { Value, Switch, List };
    struct Entry
    {
        std::string name;
        CLI::Option *option;
        Kind kind;
        std::function<void(const std::string &)> take;
    };
    void add(const OptionHelp &help, Kind kind, std::function<void(const std::string &)> take);
    const Entry *find(const std::string &name) const;
    static void check(const Entry &entry);

    CLI::App &m_app;
    std::string m_group;
    std::vector<Entry> m_entries;
};

/// The whole text as a number; anything else, or a number no variable holds, throws std::invalid_argument
/// with the allowed range. Whether a number lies within `limits` is for TrainingConfig::validate().
std::int64_t parseWhole(const std::string &text, Limits limits);
double parseNumber(const std::string &text, Limits limits);
/// The same, and within `limits`.
std::int64_t parseWholeWithin(const std::string &text, Limits limits);
/// \throws std::invalid_argument
void checkWord(std::string_view text, std::initializer_list<std::string_view> allowed);

} // namespace attention
