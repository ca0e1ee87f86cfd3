// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/verdict_sentences.h"

#include "core/explain/classes.h"

#include <cmath>
#include <cstdint>

namespace attention {

namespace {

using Argument = Sentence::Argument;
using Arguments = std::vector<Argument>;

/// Scores closer than this are shown with a decimal.
constexpr double closeScores = 0.02;

Argument counted(std::size_t count)
{
    return Sentence::count(static_cast<std::int64_t>(count));
}

Argument groupTitle(const RunFacts &facts, std::size_t group)
{
    return Sentence::named(classTitle(facts, group - 1));
}

/// Groups of classes in the order they are listed in, or all rows alone.
std::vector<std::size_t> listedGroups(std::size_t groups)
{
    if (groups == 1)
        return {0};
    std::vector<std::size_t> listed = classOrder(groups - 1);
    for (std::size_t &each : listed)
        ++each;
    return listed;
}

Sentence mixedTitleOfTwo(const Verdict &verdict, const RunFacts &facts)
{
    const auto nameOf = [&](VerdictKind kind) -> std::optional<Argument> {
        const std::vector<std::size_t> groups = groupsOfKind(verdict, kind);
        return groups.empty() ? std::nullopt : std::optional(groupTitle(facts, groups.front()));
    };
    const std::optional<Argument> agrees = nameOf(VerdictKind::Agrees);
    const std::optional<Argument> disagrees = nameOf(VerdictKind::Disagrees);
    const std::optional<Argument> unstable = nameOf(VerdictKind::Unstable);
    if (agrees && disagrees)
        return {translatable("Attention agrees at %1 and disagrees at %2"), {*agrees, *disagrees}};
    if (agrees)
        return {translatable("Attention agrees at %1; at %2 it depends on the seed"), {*agrees, *unstable}};
    return {translatable("Attention disagrees at %1; at %2 it depends on the seed"), {*disagrees, *unstable}};
}

Sentence mixedTitle(const Verdict &verdict, const RunFacts &facts)
{
    if (verdict.groups.size() == 3)
        return mixedTitleOfTwo(verdict, facts);
    const std::vector<std::size_t> agrees = groupsOfKind(verdict, VerdictKind::Agrees);
    const std::vector<std::size_t> disagrees = groupsOfKind(verdict, VerdictKind::Disagrees);
    const std::vector<std::size_t> unstable = groupsOfKind(verdict, VerdictKind::Unstable);
    const Argument classes = counted(verdict.groups.size() - 1);
    if (agrees.empty())
        return {translatable("Attention agrees for none of %1 classes"), {classes}};
    std::vector<std::size_t> others = disagrees;
    others.insert(others.end(), unstable.begin(), unstable.end());
    if (others.size() == 1)
        return {translatable("Attention agrees for %1 of %2 classes, not for %3"),
                {counted(agrees.size()), classes, groupTitle(facts, others[0])}};
    if (others.size() == 2)
        return {
            translatable("Attention agrees for %1 of %2 classes, not for %3 and %4"),
            {counted(agrees.size()), classes, groupTitle(facts, others[0]), groupTitle(facts, others[1])}};
    return {translatable("Attention agrees for %1 of %2 classes"), {counted(agrees.size()), classes}};
}

} // namespace

std::vector<std::size_t> groupsOfKind(const Verdict &verdict, VerdictKind kind)
{
    std::vector<std::size_t> groups = listedGroups(verdict.groups.size());
    std::erase_if(groups, [&](std::size_t group) { return verdict.groups[group].kind != kind; });
    return groups;
}

Sentence undefinedTitle(NoVerdict reason)
{
    switch (reason) {
    case NoVerdict::NoColumnAttention:
        return {translatable("There is no column attention to believe"), {}};
    case NoVerdict::OneColumn:
        return {translatable("One column has no order"), {}};
    case NoVerdict::NothingYet:
        return {translatable("There is no evidence yet"), {}};
    case NoVerdict::NotANumber:
        return {translatable("The attention is no longer a number"), {}};
    case NoVerdict::EqualShares:
        return {translatable("Attention prefers no column"), {}};
    case NoVerdict::OneRow:
    case NoVerdict::OneClass:
    case NoVerdict::EqualEvidence:
        break;
    }
    return {translatable("The evidence prefers no column"), {}};
}

Sentence undefinedReason(NoVerdict reason, const Run &run)
{
    switch (reason) {
    case NoVerdict::NoColumnAttention:
        if (run.config.model.hiddenAttention)
            return {translatable("Hidden attention weighs hidden units, not columns: it says nothing about "
                                 "any column."),
                    {}};
        return {translatable("Column attention is switched off."), {}};
    case NoVerdict::OneColumn:
        return {translatable("All attention lies on it, whatever it is worth."), {}};
    case NoVerdict::NothingYet:
        return {translatable("It comes seed by seed."), {}};
    case NoVerdict::NotANumber:
        return {translatable("The weights grew beyond all bounds. Lower the learning rate."), {}};
    case NoVerdict::EqualShares:
        return {translatable("All columns get the same share, so there is no order to compare."), {}};
    case NoVerdict::OneRow:
        return {translatable("The only validation row has no other to change places with."), {}};
    case NoVerdict::OneClass:
        return {translatable("All validation rows are of one class, %1, and shuffling changes nothing."),
                {Sentence::named(classTitle(run.facts(), run.facts().majorityClass))}};
    case NoVerdict::EqualEvidence:
        break;
    }
    return {translatable("Shuffling tells no column from another, so there is no order to compare."), {}};
}

Sentence notLearnedTitle(const RunFacts &facts, double score)
{
    if (facts.task == Task::Regression)
        return {translatable("The model has learnt nothing: R² %1, guessing the mean gets 0"),
                {Sentence::figure(score)}};
    return {translatable("The model has learnt nothing: %1, guessing gets %2"),
            {Sentence::finePercent(score), Sentence::finePercent(facts.baselineAccuracy)}};
}

std::vector<Sentence> notLearnedReasons(const RunFacts &facts)
{
    if (facts.truthKnown && facts.informativeColumns.empty())
        return {{translatable("That is right: no column decides here. Its attention means nothing."), {}}};
    return {{translatable("Its attention means nothing."), {}}};
}

Sentence verdictTitle(const Verdict &verdict, const RunFacts &facts)
{
    if (verdict.kind == VerdictKind::Mixed)
        return mixedTitle(verdict, facts);
    // One of two classes may be without a verdict.
    const std::vector<std::size_t> classes = groupsOfKind(verdict, verdict.kind);
    const bool oneOfTwo = verdict.groups.size() == 3 && classes.size() == 1;
    const Arguments at = oneOfTwo ? Arguments{groupTitle(facts, classes.front())} : Arguments{};
    switch (verdict.kind) {
    case VerdictKind::Agrees:
        return {oneOfTwo ? translatable("Attention agrees with the evidence at %1")
                         : translatable("Attention agrees with the evidence"),
                at};
    case VerdictKind::Disagrees:
        return {oneOfTwo ? translatable("Attention disagrees with the evidence at %1")
                         : translatable("Attention disagrees with the evidence"),
                at};
    case VerdictKind::Unstable:
    case VerdictKind::Mixed:
    case VerdictKind::NotLearned:
    case VerdictKind::Undefined:
        break;
    }
    return {oneOfTwo ? translatable("What attention shows at %1 depends on the seed")
                     : translatable("What attention shows depends on the seed"),
            at};
}

Sentence needSentence(const RunFacts &facts, bool needed, double equal, double model)
{
    const bool number = facts.task == Task::Regression;
    if (!needed)
        return {number ? translatable("Not for R²: equal shares learn it as well.")
                       : translatable("Not for accuracy: equal shares learn it as well."),
                {}};
    if (number)
        return {translatable("Yes: with equal shares R² is %1 in place of %2."),
                {Sentence::figure(equal), Sentence::figure(model)}};
    const bool close = std::abs(model - equal) < closeScores;
    return {translatable("Yes: with equal shares it gets %1 in place of %2."),
            {close ? Sentence::finePercent(equal) : Sentence::percent(equal),
             close ? Sentence::finePercent(model) : Sentence::percent(model)}};
}

} // namespace attention
