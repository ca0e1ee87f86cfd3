// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/option_set.h"

#include "app/console.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace attention {

OptionSet::OptionSet(CLI::App &app)
    : m_app(app)
{}

void OptionSet::add(const OptionHelp &help, Kind kind, std::function<void(const std::string &)> take)
{
    CLI::Option *option = kind == Kind::Switch ? m_app.add_flag(help.name) : m_app.add_option(help.name);
    option->description(help.text);
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    if (kind == Kind::List)
        option->expected(1)->allow_extra_args(false);
    if (kind != Kind::Switch) {
        option->type_name(help.placeholder);
        option->default_str(help.standard);
    }
    if (!m_group.empty())
        option->group(m_group);
    m_entries.push_back({help.name, option, kind, std::move(take)});
}

void OptionSet::addValue(const OptionHelp &help, std::function<void(const std::string &)> take)
{
    add(help, Kind::Value, std::move(take));
}

void OptionSet::addSwitch(const OptionHelp &help, std::function<void()> take)
{
    add(help, Kind::Switch, [take = std::move(take)](const std::string &) { take(); });
}

void OptionSet::addList(const OptionHelp &help, std::function<void(const std::string &)> take)
{
    add(help, Kind::List, std::move(take));
}

void OptionSet::check(const Entry &entry)
{
    if (entry.kind != Kind::List && entry.option->count() > 1)
        throw UsageError(entry.name + ": given " + std::to_string(entry.option->count()) +
                         " times; give it once");
    for (const std::string &text : entry.option->results()) {
        if (entry.kind == Kind::Switch && text != "true")
            throw UsageError(entry.name + ": takes no value, not " + text);
        if (text.empty())
            throw UsageError(entry.name + ": needs a value, not an empty text");
    }
}

void OptionSet::apply() const
{
    for (const Entry &entry : m_entries) {
        if (entry.option->empty())
            continue;
        check(entry);
        try {
            for (const std::string &text : entry.option->results())
                entry.take(text);
        } catch (const std::invalid_argument &error) {
            throw UsageError(entry.name + ": " + error.what());
        }
    }
}

const OptionSet::Entry *OptionSet::find(const std::string &name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&name](const Entry &entry) { return entry.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

bool OptionSet::isGiven(const std::string &name) const
{
    const Entry *entry = find(name);
    return entry != nullptr && !entry->option->empty();
}

std::string OptionSet::valueOf(const std::string &name) const
{
    if (!isGiven(name))
        return {};
    const Entry *entry = find(name);
    check(*entry);
    return entry->option->results().front();
}

namespace {

template <class Number>
Number parse(const std::string &text, const char *kind, Limits limits)
{
    Number value{};
    const char *const end = text.data() + text.size();
    const auto [next, error] = std::from_chars(text.data(), end, value);
    if (next != end || error == std::errc::invalid_argument) {
        throw std::invalid_argument(std::string("must be a ") + kind + ", " + rangeText(limits) + ", not " +
                                    text);
    }
    if (error != std::errc{})
        throw std::invalid_argument("must be " + rangeText(limits) + ", not " + text);
    return value;
}

} // namespace

std::int64_t parseWhole(const std::string &text, Limits limits)
{
    return parse<std::int64_t>(text, "whole number", limits);
}

double parseNumber(const std::string &text, Limits limits)
{
    return parse<double>(text, "number", limits);
}

std::int64_t parseWholeWithin(const std::string &text, Limits limits)
{
    const std::int64_t value = parseWhole(text, limits);
    const auto asNumber = static_cast<double>(value);
    if (asNumber < limits.minimum || asNumber > limits.maximum)
        throw std::invalid_argument("must be " + rangeText(limits) + ", not " + text);
    return value;
}

void checkWord(std::string_view text, std::initializer_list<std::string_view> allowed)
{
    if (std::find(allowed.begin(), allowed.end(), text) != allowed.end())
        return;
    std::string words;
    for (const std::string_view word : allowed)
        words += (words.empty() ? "" : ", ") + std::string(word);
    throw std::invalid_argument((allowed.size() > 1 ? "must be one of " : "must be ") + words + ", not " +
                                (text.empty() ? "an empty word" : std::string(text)));
}

} // namespace attention
