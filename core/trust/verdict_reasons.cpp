// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/verdict_sentences.h"

#include "core/explain/classes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace attention {

namespace {

using Argument = Sentence::Argument;
using Arguments = std::vector<Argument>;

constexpr std::size_t mostReasons = 3;
/// A correlation above it makes copies.
constexpr double copies = 0.9999;

Argument counted(std::size_t count)
{
    return Sentence::count(static_cast<std::int64_t>(count));
}

/// A cost in points of accuracy, or in R² with two digits that count.
Argument costArgument(const RunFacts &facts, double cost)
{
    if (facts.task != Task::Regression)
        return Sentence::points(cost);
    if (!(cost > 0.0))
        return Sentence::number(0.0);
    const double digit = std::pow(10.0, std::floor(std::log10(cost)) - 1.0);
    return Sentence::number(std::round(cost / digit) * digit);
}

Argument columnName(const RunFacts &facts, std::size_t column)
{
    return Sentence::named(facts.columnNames[column]);
}

Argument groupTitle(const RunFacts &facts, std::size_t group)
{
    return Sentence::named(classTitle(facts, group - 1));
}

/// What the columns cost.
Sentence evidenceSentence(const RunFacts &facts, const JudgedGroup &group)
{
    const std::size_t strongest = *group.verdict.strongest;
    const Argument name = columnName(facts, strongest);
    const Argument cost = costArgument(facts, group.cost[strongest]);
    const bool number = facts.task == Task::Regression;
    if (group.counting() == 1)
        return {number
                    ? translatable("%1 decides every prediction: shuffling it costs %2 of R², shuffling "
                                   "any other column costs nothing.")
                    : translatable("%1 decides every prediction: shuffling it costs %2 points of accuracy, "
                                   "shuffling any other column costs none."),
                {name, cost}};
    return {number
                ? translatable("%1 counts most: shuffling it costs %2 of R²; %3 of %4 columns count.")
                : translatable("%1 counts most: shuffling it costs %2 points of accuracy; %3 of %4 columns "
                               "count."),
            {name, cost, counted(group.counting()), counted(facts.columnNames.size())}};
}

Sentence agreesSentence(const RunFacts &facts, const JudgedGroup &group)
{
    const GroupVerdict &verdict = group.verdict;
    const Argument name = columnName(facts, *verdict.strongest);
    const bool first = static_cast<double>(verdict.strongestFirst) >=
                       verdictRules::sameFirst * static_cast<double>(verdict.seeds);
    if (first && verdict.seeds == 1)
        return {translatable("Attention puts %1 first too."), {name}};
    if (first)
        return {translatable("Attention puts %1 first too, in %2 of %3 seeds."),
                {name, counted(verdict.strongestFirst), counted(verdict.seeds)}};
    if (verdict.missed.empty() && group.counting() > 1 && group.counting() < facts.columnNames.size())
        return {translatable("The %1 columns that count get the most attention too."),
                {counted(group.counting())}};
    if (verdict.seeds == 1)
        return {translatable("Attention has the columns in much the same order."), {}};
    return {translatable("Attention has the columns in much the same order in %1 of %2 seeds."),
            {counted(verdict.agreeing), counted(verdict.seeds)}};
}

/// A column that gets attention and one that it is kept from. \param title of the class, if it is of one.
Sentence disagreesSentence(const RunFacts &facts, const JudgedGroup &group, std::optional<Argument> title)
{
    const GroupVerdict &verdict = group.verdict;
    const auto attended = static_cast<std::size_t>(
        std::max_element(group.attention.begin(), group.attention.end()) - group.attention.begin());
    const std::size_t credited = verdict.credited.empty() ? attended : verdict.credited.front();
    const std::size_t missed = verdict.missed.empty() ? *verdict.strongest : verdict.missed.front();
    if (credited == missed) {
        if (title)
            return {translatable("At %1 attention puts %2 first too, but the columns behind it in another "
                                 "order."),
                    {*title, columnName(facts, credited)}};
        return {translatable("Attention puts %1 first too, but the columns behind it in another order."),
                {columnName(facts, credited)}};
    }
    const bool number = facts.task == Task::Regression;
    Arguments arguments{columnName(facts, credited), Sentence::percent(group.attention[credited]),
                        columnName(facts, missed), costArgument(facts, group.cost[missed]),
                        Sentence::percent(group.attention[missed])};
    const bool free = !(group.cost[credited] > 0.0);
    if (!free)
        arguments.push_back(costArgument(facts, group.cost[credited]));
    if (!title) {
        if (free)
            return {number ? translatable("%1 gets %2 of the attention and costs nothing when shuffled; %3 "
                                          "costs %4 of R² and gets %5.")
                           : translatable("%1 gets %2 of the attention and costs nothing when shuffled; %3 "
                                          "costs %4 points and gets %5."),
                    arguments};
        return {number ? translatable("%1 gets %2 of the attention and costs %6 of R² when shuffled; %3 "
                                      "costs %4 and gets %5.")
                       : translatable("%1 gets %2 of the attention and costs %6 points when shuffled; %3 "
                                      "costs %4 and gets %5."),
                arguments};
    }
    // Only classes have titles.
    arguments.push_back(*title);
    if (free)
        return {translatable("At %6, %1 gets %2 of the attention and costs nothing when shuffled; %3 costs "
                             "%4 points and gets %5."),
                arguments};
    return {translatable("At %7, %1 gets %2 of the attention and costs %6 points when shuffled; %3 costs %4 "
                         "and gets %5."),
            arguments};
}

Sentence unstableSentence(const RunFacts &facts, const JudgedGroup &group, std::optional<Argument> title)
{
    const GroupVerdict &verdict = group.verdict;
    const bool goes = static_cast<double>(verdict.agreeing) >=
                      verdictRules::agreeingSeeds * static_cast<double>(verdict.seeds);
    if (!goes) {
        if (title)
            return {translatable("At %1 attention goes with the evidence in %2 of %3 seeds."),
                    {*title, counted(verdict.agreeing), counted(verdict.seeds)}};
        return {translatable("Attention goes with the evidence in %1 of %2 seeds."),
                {counted(verdict.agreeing), counted(verdict.seeds)}};
    }
    const std::vector<std::size_t> &places = group.firstPlaces;
    const auto first =
        static_cast<std::size_t>(std::max_element(places.begin(), places.end()) - places.begin());
    std::size_t second = first == 0 ? 1 : 0;
    for (std::size_t column = 0; column < places.size(); ++column) {
        if (column != first && places[column] > places[second])
            second = column;
    }
    Arguments arguments{columnName(facts, first), counted(places[first]), columnName(facts, second),
                        counted(places[second]), counted(verdict.seeds)};
    if (!title)
        return {translatable("Seeds put different columns first: %1 in %2, %3 in %4 of %5."), arguments};
    arguments.push_back(*title);
    return {translatable("At %6 seeds put different columns first: %1 in %2, %3 in %4 of %5."), arguments};
}

std::optional<Sentence> twinsSentence(const RunFacts &facts, const JudgedGroup &group)
{
    const std::vector<std::size_t> &twins = group.verdict.twins;
    if (twins.size() < 2)
        return std::nullopt;
    const double r = trainingCorrelation(*facts.data, twins[0], twins[1]);
    Arguments arguments{columnName(facts, std::min(twins[0], twins[1])),
                        columnName(facts, std::max(twins[0], twins[1]))};
    if (r >= copies)
        return Sentence{
            translatable("%1 and %2 are copies of each other: which gets the attention is chance."),
            arguments};
    arguments.push_back(Sentence::correlation(r));
    return Sentence{
        translatable("%1 and %2 say nearly the same (r = %3): which gets the attention is chance."),
        arguments};
}

/// Where the classes differ about the same column: how often it comes first at each. Nothing otherwise.
std::optional<Sentence> firstAtClasses(const Verdict &verdict, std::span<const JudgedGroup> groups,
                                       const RunFacts &facts, std::optional<ZeroAtClass> zero)
{
    const std::vector<std::size_t> agrees = groupsOfKind(verdict, VerdictKind::Agrees);
    const std::vector<std::size_t> disagrees = groupsOfKind(verdict, VerdictKind::Disagrees);
    if (verdict.groups.size() != 3 || agrees.empty() || disagrees.empty())
        return std::nullopt;
    const GroupVerdict &high = groups[agrees.front()].verdict;
    const GroupVerdict &low = groups[disagrees.front()].verdict;
    const double enough = verdictRules::sameFirst * static_cast<double>(high.seeds);
    if (high.strongest != low.strongest || high.seeds != low.seeds ||
        static_cast<double>(high.strongestFirst) < enough ||
        static_cast<double>(low.strongestFirst) >= enough)
        return std::nullopt;
    const bool because = zero && zero->group == disagrees.front();
    enum Why { Unknown, Zero, MostlyZero };
    const Why why = !because ? Unknown : zero->always ? Zero : MostlyZero;
    constexpr std::array ofOneSeed{
        translatable("Attention puts %1 first at %2, not at %5."),
        translatable("Attention puts %1 first at %2, not at %5: %1 is 0 there, and without a bias 0 adds "
                     "nothing to its own score."),
        translatable("Attention puts %1 first at %2, not at %5: %1 is mostly 0 there, and without a bias 0 "
                     "adds nothing to its own score.")};
    constexpr std::array ofNone{
        translatable("Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in none."),
        translatable("Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in none: %1 is 0 there, and "
                     "without a bias 0 adds nothing to its own score."),
        translatable("Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in none: %1 is mostly 0 there, "
                     "and without a bias 0 adds nothing to its own score.")};
    constexpr std::array ofSome{
        translatable("Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in %6."),
        translatable("Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in %6: %1 is 0 there, and "
                     "without a bias 0 adds nothing to its own score."),
        translatable("Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in %6: %1 is mostly 0 there, "
                     "and without a bias 0 adds nothing to its own score.")};
    const auto &patterns = high.seeds == 1 ? ofOneSeed : low.strongestFirst == 0 ? ofNone : ofSome;
    return Sentence{patterns[why],
                    {columnName(facts, *high.strongest), groupTitle(facts, agrees.front()),
                     counted(high.strongestFirst), counted(high.seeds), groupTitle(facts, disagrees.front()),
                     counted(low.strongestFirst)}};
}

Sentence kindSentence(const RunFacts &facts, const JudgedGroup &group, std::optional<Argument> title)
{
    switch (group.verdict.kind) {
    case VerdictKind::Disagrees:
        return disagreesSentence(facts, group, std::move(title));
    case VerdictKind::Unstable:
        return unstableSentence(facts, group, std::move(title));
    case VerdictKind::Agrees:
    case VerdictKind::Mixed:
    case VerdictKind::NotLearned:
    case VerdictKind::Undefined:
        break;
    }
    return agreesSentence(facts, group);
}

/// Where classes are another matter.
Sentence allRowsSentence(const GroupVerdict &all)
{
    return {translatable("Over the rows of all classes it goes with the evidence in %1 of %2 seeds."),
            {counted(all.agreeing), counted(all.seeds)}};
}

Sentence zeroSentence(const RunFacts &facts, const JudgedGroup &group, const ZeroAtClass &zero)
{
    const Arguments arguments{groupTitle(facts, zero.group), columnName(facts, *group.verdict.strongest)};
    if (zero.always)
        return {translatable("At %1 the value of %2 is 0, and without a bias 0 adds nothing to its own "
                             "score."),
                arguments};
    return {translatable("At %1 the value of %2 is mostly 0, and without a bias 0 adds nothing to its own "
                         "score."),
            arguments};
}

} // namespace

std::vector<Sentence> verdictReasons(const Verdict &verdict, std::span<const JudgedGroup> groups,
                                     const RunFacts &facts, std::optional<ZeroAtClass> zero,
                                     std::size_t silent)
{
    std::vector<std::size_t> told; // groups whose kind is told
    if (verdict.kind == VerdictKind::Mixed) {
        for (const VerdictKind kind : {VerdictKind::Disagrees, VerdictKind::Unstable, VerdictKind::Agrees}) {
            const std::vector<std::size_t> ofKind = groupsOfKind(verdict, kind);
            if (!ofKind.empty())
                told.push_back(ofKind.front());
        }
    } else if (groups[0].verdict.kind == verdict.kind) {
        told.push_back(0);
    } else {
        told.push_back(groupsOfKind(verdict, verdict.kind).front());
    }
    const JudgedGroup &main = groups[told.front()];
    const bool allRows = groups[0].verdict.strongest.has_value();
    std::vector<Sentence> reasons{evidenceSentence(facts, allRows ? groups[0] : main)};
    const std::optional<Sentence> twins = twinsSentence(facts, main);
    if (std::optional<Sentence> first = firstAtClasses(verdict, groups, facts, zero)) {
        reasons.push_back(std::move(*first));
    } else {
        const std::optional<Argument> title =
            told.front() > 0 ? std::optional(groupTitle(facts, told.front())) : std::nullopt;
        reasons.push_back(kindSentence(facts, main, title));
        if (zero)
            reasons.push_back(zeroSentence(facts, groups[zero->group], *zero));
    }
    const auto addIfRoom = [&reasons](bool holds, const auto &make) {
        if (holds && reasons.size() < mostReasons)
            reasons.push_back(make());
    };
    addIfRoom(twins.has_value(), [&] { return *twins; });
    addIfRoom(groups[0].verdict.kind == VerdictKind::Agrees && verdict.kind != VerdictKind::Agrees && !zero,
              [&] { return allRowsSentence(groups[0].verdict); });
    addIfRoom(verdict.remedy.kind == Remedy::Kind::AttentionBias && !zero, [] {
        return Sentence{translatable("Without attention bias no column can come first in every row: turn all "
                                     "signs, and the order turns."),
                        {}};
    });
    addIfRoom(silent > 0, [&] {
        return Sentence{translatable("Seeds that learnt nothing have no say: %1 of %2."),
                        {counted(silent), counted(silent + main.verdict.seeds)}};
    });
    return reasons;
}

} // namespace attention
