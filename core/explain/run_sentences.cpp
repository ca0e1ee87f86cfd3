// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/run_sentences.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>

namespace attention {

namespace {

/// A column stands out when it gets this many times the equal share.
constexpr double standsOut = 1.25;
/// A change of the validation loss over `trendEpochs` smaller than this share of it is level.
constexpr double levelShare = 0.01;
constexpr std::size_t trendEpochs = 3;

constexpr std::size_t class0 = 1; ///< groups of AttentionStatistics
constexpr std::size_t class1 = 2;

enum class Trend { Falling, Level, Rising };

Trend trend(const Run &run, std::size_t epochs)
{
    const double now = run.epochs[epochs - 1].valLoss;
    const double before = run.epochs[epochs - 1 - std::min(trendEpochs, epochs - 1)].valLoss;
    if (std::abs(now - before) <= levelShare * before)
        return Trend::Level;
    return now < before ? Trend::Falling : Trend::Rising;
}

bool hasClasses(const AttentionStatistics &attention)
{
    return attention.groups == 3 && std::isfinite(attention.meanOf(class0, 0)) &&
           std::isfinite(attention.meanOf(class1, 0));
}

std::size_t largestColumn(const AttentionStatistics &attention, std::size_t group)
{
    std::size_t largest = 0;
    for (std::size_t column = 1; column < attention.columns; ++column) {
        if (attention.meanOf(group, column) > attention.meanOf(group, largest))
            largest = column;
    }
    return largest;
}

/// "y = 1"
std::string className(const RunFacts &facts, std::size_t index)
{
    return facts.targetName + " = " + facts.classNames[index];
}

/// The earliest epoch from which `column` stays the largest of the group until the end of the history.
std::int64_t leadsSince(std::span<const AttentionLog::Record> history, std::size_t group, std::size_t column)
{
    const auto other =
        std::find_if(history.rbegin(), history.rend(), [group, column](const AttentionLog::Record &record) {
            return largestColumn(*record, group) != column;
        });
    return other == history.rbegin() ? history.back()->epoch : (*std::prev(other))->epoch;
}

} // namespace

Sentence lossSentence(const Run &run, std::size_t epochs, double publishedValLoss)
{
    if (epochs == 0)
        return {translatable("Loss is how far the predictions are from the labels."), {}};
    const EpochRecord &newest = run.epochs[epochs - 1];
    if (!std::isfinite(newest.valLoss))
        return {translatable("The loss is no longer a number since epoch %1."),
                {Sentence::count(newest.epoch)}};
    const EpochRecord &best = run.epochs[std::min(run.epochs.best(), epochs - 1)];
    const Sentence::Argument valLoss = Sentence::figure(newest.valLoss);
    const Trend direction = trend(run, epochs);
    if (direction == Trend::Rising && best.epoch + static_cast<std::int64_t>(trendEpochs) <= newest.epoch &&
        newest.loss < best.loss)
        return {translatable("Validation rises after epoch %1: overfitting."), {Sentence::count(best.epoch)}};
    if (std::isfinite(publishedValLoss)) {
        const Sentence::Argument published = Sentence::figure(publishedValLoss);
        switch (direction) {
        case Trend::Falling:
            return {translatable("Validation <b>%1</b> and falling; the published run had %2."),
                    {valLoss, published}};
        case Trend::Level:
            return {translatable("Validation <b>%1</b>; the published run had %2."), {valLoss, published}};
        case Trend::Rising:
            return {translatable("Validation <b>%1</b> and rising; the published run had %2."),
                    {valLoss, published}};
        }
    }
    switch (direction) {
    case Trend::Falling:
        return {translatable("Validation <b>%1</b> and falling."), {valLoss}};
    case Trend::Rising:
        return {translatable("Validation <b>%1</b> and rising."), {valLoss}};
    case Trend::Level:
        break;
    }
    return {translatable("Validation <b>%1</b>, level."), {valLoss}};
}

Sentence accuracySentence(const Run &run, std::size_t epochs)
{
    if (epochs == 0)
        return {translatable("Accuracy is the share of rows that are right."), {}};
    const RunFacts &facts = run.facts();
    const double accuracy = run.epochs[epochs - 1].valAccuracy;
    const auto rows = static_cast<double>(facts.validationRows);
    const std::int64_t right = std::llround(accuracy * rows);
    if (right == static_cast<std::int64_t>(facts.validationRows))
        return {translatable("All %1 validation rows are right."), {Sentence::count(right)}};
    // Two standard errors of a share around the guess.
    const double guess = facts.baselineAccuracy;
    if (accuracy <= guess + 2.0 * std::sqrt(guess * (1.0 - guess) / rows))
        return {translatable("<b>%1</b> are right: no better than guessing, %2."),
                {Sentence::finePercent(accuracy), Sentence::finePercent(guess)}};
    return {translatable("%1 of %2 validation rows are right; guessing gets %3."),
            {Sentence::count(right), Sentence::count(static_cast<std::int64_t>(facts.validationRows)),
             Sentence::count(std::llround(guess * rows))}};
}

Sentence attentionSentence(const Run &run, const AttentionStatistics *newest, bool byClass)
{
    if (!run.config.model.columnAttention)
        return {translatable("Column attention is switched off."), {}};
    if (newest == nullptr || newest->epoch == 0)
        return {translatable("Before training: random weights."), {}};
    if (!std::isfinite(newest->meanOf(0, 0)))
        return {translatable("The attention is no longer a number."), {}};
    const RunFacts &facts = run.facts();
    const double equal = 1.0 / static_cast<double>(newest->columns);
    const auto noneStandsOut = [&](std::size_t column, double share) {
        return Sentence{translatable("No column stands out: %1 gets most, <b>%2</b>."),
                        {Sentence::named(facts.columnNames[column]), Sentence::percent(share)}};
    };
    if (!byClass || !hasClasses(*newest)) {
        const std::size_t column = largestColumn(*newest, 0);
        const double share = newest->meanOf(0, column);
        if (share < standsOut * equal)
            return noneStandsOut(column, share);
        const bool classesDiffer = hasClasses(*newest) && std::abs(newest->meanOf(class1, column) -
                                                                   newest->meanOf(class0, column)) > equal;
        return {
            classesDiffer ? translatable("%1 gets <b>%2</b>, but classes differ widely.")
                          : translatable("%1 gets <b>%2</b> of the attention; equal is %3."),
            {Sentence::named(facts.columnNames[column]), Sentence::percent(share), Sentence::percent(equal)},
            classesDiffer ? Sentence::Link::ByClass : Sentence::Link::None};
    }
    const std::size_t top1 = largestColumn(*newest, class1);
    const std::size_t top0 = largestColumn(*newest, class0);
    const bool firstIsHigher = newest->meanOf(class1, top1) >= newest->meanOf(class0, top0);
    const std::size_t column = firstIsHigher ? top1 : top0;
    const std::size_t high = firstIsHigher ? class1 : class0;
    const std::size_t low = firstIsHigher ? class0 : class1;
    const double highShare = newest->meanOf(high, column);
    const double lowShare = newest->meanOf(low, column);
    if (highShare < standsOut * equal)
        return noneStandsOut(column, highShare);
    const std::vector<Sentence::Argument> arguments{
        Sentence::named(facts.columnNames[column]), Sentence::percent(highShare),
        Sentence::named(className(facts, high - 1)), Sentence::percent(lowShare),
        Sentence::named(className(facts, low - 1))};
    if (lowShare >= equal)
        return {translatable("%1 gets <b>%2</b> at %3 and <b>%4</b> at %5."), arguments};
    const bool planted = std::find(facts.informativeColumns.begin(), facts.informativeColumns.end(),
                                   column) != facts.informativeColumns.end();
    return {translatable("%1 gets <b>%2</b> at %3, but <b>%4</b> at %5: less than equal."), arguments,
            planted && !run.config.model.attentionBias ? Sentence::Link::Why : Sentence::Link::None};
}

Sentence attentionMapSentence(const Run &run, std::span<const AttentionLog::Record> history, bool byClass)
{
    if (!run.config.model.columnAttention)
        return {translatable("Column attention is switched off."), {}};
    if (history.empty())
        return {translatable("Each column's share of attention, epoch by epoch."), {}};
    const AttentionStatistics &newest = *history.back();
    if (!std::isfinite(newest.meanOf(0, 0)))
        return {translatable("The attention is no longer a number."), {}};
    const RunFacts &facts = run.facts();
    const std::int64_t first = history.front()->epoch;
    const double equal = 1.0 / static_cast<double>(newest.columns);
    if (!byClass || !hasClasses(newest)) {
        const std::size_t column = largestColumn(newest, 0);
        const std::int64_t since = leadsSince(history, 0, column);
        if (since == first)
            return {translatable("%1 leads from the start."), {Sentence::named(facts.columnNames[column])}};
        return {translatable("%1 leads from epoch %2."),
                {Sentence::named(facts.columnNames[column]), Sentence::count(since)}};
    }
    const std::size_t column = largestColumn(newest, class1);
    const std::int64_t since = leadsSince(history, class1, column);
    const Sentence::Argument name = Sentence::named(facts.columnNames[column]);
    const Sentence::Argument one = Sentence::named(className(facts, 1));
    const Sentence::Argument zero = Sentence::named(className(facts, 0));
    const auto peak =
        std::max_element(history.begin(), history.end(),
                         [column](const AttentionLog::Record &left, const AttentionLog::Record &right) {
                             return left->meanOf(class0, column) < right->meanOf(class0, column);
                         });
    const bool sinks = newest.meanOf(class0, column) < equal && (*peak)->epoch < newest.epoch;
    if (sinks && since == first)
        return {translatable("%1 leads at %2 from the start, sinks at %3 from epoch %4."),
                {name, one, zero, Sentence::count((*peak)->epoch)}};
    if (sinks)
        return {translatable("%1 leads at %2 from epoch %3, sinks at %4 from epoch %5."),
                {name, one, Sentence::count(since), zero, Sentence::count((*peak)->epoch)}};
    if (since == first)
        return {translatable("%1 leads at %2 from the start."), {name, one}};
    return {translatable("%1 leads at %2 from epoch %3."), {name, one, Sentence::count(since)}};
}

Sentence endSentence(const Run &run, std::size_t epochs)
{
    const Sentence::Argument epoch = Sentence::count(static_cast<std::int64_t>(epochs));
    switch (run.reason()) {
    case StopReason::None:
        break;
    case StopReason::Completed:
        return {translatable("Finished: all epochs done."), {}};
    case StopReason::Stopped:
        return {translatable("Stopped at epoch %1."), {epoch}};
    case StopReason::EarlyStopping:
        return {translatable("No better validation for %1 epochs; epoch %2 is kept."),
                {Sentence::count(run.config.earlyStopping),
                 Sentence::count(run.epochs[run.epochs.best()].epoch)}};
    case StopReason::Diverged:
        if (run.divergence() == Divergence::NotFinite)
            return {
                translatable("Stopped at epoch %1: the loss is no longer a number. Lower the learning rate."),
                {epoch}};
        return {translatable("Stopped at epoch %1: the loss is far above guessing. Lower the learning rate."),
                {epoch}};
    case StopReason::Failed:
        return {translatable("Not trained: %1."), {Sentence::named(run.error())}};
    }
    return {};
}

} // namespace attention
