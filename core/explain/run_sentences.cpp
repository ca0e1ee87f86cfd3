// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/run_sentences.h"

#include "core/explain/classes.h"
#include "core/explain/results.h"
#include "core/explain/row_sentences.h"

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
/// Validation this share above its best has risen, however slowly.
constexpr double risenShare = 0.1;

constexpr std::size_t class0 = 1; ///< groups of AttentionStatistics where there are two classes
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

/// Whether validation rises, or has risen, since `best` while training falls.
bool overfits(const Run &run, std::size_t epochs, const EpochRecord &best)
{
    const EpochRecord &newest = run.epochs[epochs - 1];
    const bool rises =
        trend(run, epochs) == Trend::Rising || newest.valLoss > (1.0 + risenShare) * best.valLoss;
    return rises && best.epoch + static_cast<std::int64_t>(trendEpochs) <= newest.epoch &&
           newest.loss < best.loss;
}

/// Whether every class has rows.
bool hasClasses(const AttentionStatistics &attention)
{
    for (std::size_t group = 1; group < attention.groups; ++group) {
        if (!std::isfinite(attention.meanOf(group, 0)))
            return false;
    }
    return attention.groups >= 3;
}

/// The source columns: those before the levels of categories.
std::size_t columnsOf(const RunFacts &facts, const AttentionStatistics &attention)
{
    return std::min(facts.columnNames.size(), attention.columns);
}

std::size_t largestColumn(const RunFacts &facts, const AttentionStatistics &attention, std::size_t group)
{
    std::size_t largest = 0;
    for (std::size_t column = 1; column < columnsOf(facts, attention); ++column) {
        if (attention.meanOf(group, column) > attention.meanOf(group, largest))
            largest = column;
    }
    return largest;
}

/// The class, as a group, with the largest share on one column.
std::size_t largestClass(const RunFacts &facts, const AttentionStatistics &attention)
{
    std::size_t largest = 1;
    const auto top = [&](std::size_t group) {
        return attention.meanOf(group, largestColumn(facts, attention, group));
    };
    for (std::size_t group = 2; group < attention.groups; ++group) {
        if (top(group) >= top(largest))
            largest = group;
    }
    return largest;
}

/// The earliest epoch from which `column` stays the largest of the group until the end of the history.
std::int64_t leadsSince(const RunFacts &facts, std::span<const AttentionLog::Record> history,
                        std::size_t group, std::size_t column)
{
    const auto other =
        std::find_if(history.rbegin(), history.rend(), [&](const AttentionLog::Record &record) {
            return largestColumn(facts, *record, group) != column;
        });
    return other == history.rbegin() ? history.back()->epoch : (*std::prev(other))->epoch;
}

Sentence r2Sentence(const Run &run, std::size_t epochs)
{
    if (epochs == 0)
        return {translatable("R² is the share of the target's spread that is explained."), {}};
    const RunFacts &facts = run.facts();
    const EpochRecord &newest = run.epochs[epochs - 1];
    const Sentence::Argument r2 = Sentence::figure(newest.valAccuracy);
    if (!std::isfinite(newest.valAccuracy))
        return {translatable("R² is not a number at epoch %1."), {Sentence::count(newest.epoch)}};
    if (learntNothing(run, epochs))
        return {translatable("The model has learnt nothing: R² %1, guessing gets 0."), {r2}};
    if (isNoBetterThanGuessing(facts, newest))
        return {translatable("R² <b>%1</b>: no better than guessing the mean."), {r2}};
    return {translatable("Misses by <b>%1</b> on average; guessing the mean by %2."),
            {Sentence::number(newest.valMae), Sentence::number(facts.baselineMae)}};
}

/// What is to be said before any column is named: nothing was learnt, or nothing can be. Empty otherwise.
Sentence emptyAttentionSentence(const Run &run, const AttentionStatistics &newest)
{
    const RunFacts &facts = run.facts();
    const bool noise = facts.truthKnown && facts.informativeColumns.empty();
    if (learntNothing(run, static_cast<std::size_t>(newest.epoch)))
        return {noise ? translatable("Nothing was learnt, rightly: no column decides here.")
                      : translatable("Nothing was learnt, so the attention means nothing."),
                {}};
    if (noise)
        return {translatable("No column decides here: the target is noise."), {}};
    return {};
}

/// The sentence of three classes and more.
Sentence attentionByClassSentence(const RunFacts &facts, const AttentionStatistics &newest)
{
    const std::size_t high = largestClass(facts, newest);
    const std::size_t column = largestColumn(facts, newest, high);
    std::size_t low = high == 1 ? 2 : 1;
    for (std::size_t group = 1; group < newest.groups; ++group) {
        if (newest.meanOf(group, column) < newest.meanOf(low, column))
            low = group;
    }
    return {translatable("%1 gets <b>%2</b> at %3, least at %4: <b>%5</b>."),
            {Sentence::named(facts.columnNames[column]), Sentence::percent(newest.meanOf(high, column)),
             Sentence::named(classTitle(facts, high - 1)), Sentence::named(classTitle(facts, low - 1)),
             Sentence::percent(newest.meanOf(low, column))}};
}

} // namespace

Sentence lossSentence(const Run &run, std::size_t epochs, double publishedValLoss)
{
    if (epochs == 0)
        return {run.prepared() && run.facts().task == Task::Regression
                    ? translatable("Loss is how far the predictions are from the target.")
                    : translatable("Loss is how far the predictions are from the labels."),
                {}};
    const EpochRecord &newest = run.epochs[epochs - 1];
    if (!std::isfinite(newest.valLoss))
        return {translatable("The loss is no longer a number since epoch %1."),
                {Sentence::count(newest.epoch)}};
    const EpochRecord &best = run.epochs[std::min(run.epochs.best(), epochs - 1)];
    // A run that stopped early is shown at its best epoch; what came behind is why.
    const bool early = run.state() == RunState::Finished && run.reason() == StopReason::EarlyStopping;
    const bool kept = early && epochs == run.epochs.best() + 1;
    if (overfits(run, kept ? run.epochs.size() : epochs, best)) {
        if (early)
            return {translatable("Validation rises after epoch %1: overfitting. Epoch %1 is kept."),
                    {Sentence::count(best.epoch)}};
        return {translatable("Validation rises after epoch %1: overfitting."), {Sentence::count(best.epoch)}};
    }
    const Sentence::Argument valLoss = Sentence::figure(newest.valLoss);
    const Trend direction = trend(run, epochs);
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
    if (run.prepared() && run.facts().task == Task::Regression)
        return r2Sentence(run, epochs);
    if (epochs == 0)
        return {translatable("Accuracy is the share of rows that are right."), {}};
    const RunFacts &facts = run.facts();
    const EpochRecord &newest = run.epochs[epochs - 1];
    const double accuracy = newest.valAccuracy;
    const auto rows = static_cast<double>(facts.validationRows);
    const std::int64_t right = std::llround(accuracy * rows);
    if (right == static_cast<std::int64_t>(facts.validationRows))
        return {translatable("All %1 validation rows are right."), {Sentence::count(right)}};
    const double guess = facts.baselineAccuracy;
    if (learntNothing(run, epochs))
        return {translatable("The model has learnt nothing: <b>%1</b>, guessing gets %2."),
                {Sentence::finePercent(accuracy), Sentence::finePercent(guess)}};
    if (isNoBetterThanGuessing(facts, newest))
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
    if (Sentence empty = emptyAttentionSentence(run, *newest); *empty.pattern != '\0')
        return empty;
    if (newest->onTruth && run.config.data.source != labelColumnGenerator)
        return {translatable("<b>%1</b> of attention lies on the columns that decide a row."),
                {Sentence::percent(*newest->onTruth)}};
    const std::vector<double> equals = equalShares(facts);
    const auto noneStandsOut = [&](std::size_t column, double share) {
        return Sentence{translatable("No column stands out: %1 gets most, <b>%2</b>."),
                        {Sentence::named(facts.columnNames[column]), Sentence::percent(share)}};
    };
    const bool inClasses = byClass && classView(facts) != ClassView::None && hasClasses(*newest);
    if (!inClasses) {
        const std::size_t column = largestColumn(facts, *newest, 0);
        const double share = newest->meanOf(0, column);
        const double equal = equals[column];
        if (share < standsOut * equal)
            return noneStandsOut(column, share);
        const bool classesDiffer =
            newest->groups == 3 && hasClasses(*newest) &&
            std::abs(newest->meanOf(class1, column) - newest->meanOf(class0, column)) > equal;
        return {
            classesDiffer ? translatable("%1 gets <b>%2</b>, but classes differ.")
                          : translatable("%1 gets <b>%2</b> of the attention; equal is %3."),
            {Sentence::named(facts.columnNames[column]), Sentence::percent(share), Sentence::percent(equal)},
            classesDiffer ? Sentence::Link::ByClass : Sentence::Link::None};
    }
    const std::size_t high = largestClass(facts, *newest);
    const std::size_t column = largestColumn(facts, *newest, high);
    const double highShare = newest->meanOf(high, column);
    const double equal = equals[column];
    if (highShare < standsOut * equal)
        return noneStandsOut(column, highShare);
    if (newest->groups != 3)
        return attentionByClassSentence(facts, *newest);
    const std::size_t low = high == class1 ? class0 : class1;
    const double lowShare = newest->meanOf(low, column);
    const std::vector<Sentence::Argument> arguments{
        Sentence::named(facts.columnNames[column]), Sentence::percent(highShare),
        Sentence::named(classTitle(facts, high - 1)), Sentence::percent(lowShare),
        Sentence::named(classTitle(facts, low - 1))};
    if (lowShare >= equal)
        return {translatable("%1 gets <b>%2</b> at %3 and <b>%4</b> at %5."), arguments};
    return {translatable("%1 gets <b>%2</b> at %3, but <b>%4</b> at %5: less than equal."), arguments,
            noAttentionReason(run, *newest) ? Sentence::Link::Why : Sentence::Link::None};
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
    if (learntNothing(run, static_cast<std::size_t>(newest.epoch)))
        return {translatable("Shares drift without a reason: nothing was learnt."), {}};
    const RunFacts &facts = run.facts();
    const std::int64_t first = history.front()->epoch;
    const bool inClasses = byClass && classView(facts) == ClassView::Lanes && hasClasses(newest);
    if (!inClasses) {
        const std::size_t column = largestColumn(facts, newest, 0);
        const std::int64_t since = leadsSince(facts, history, 0, column);
        if (since == first)
            return {translatable("%1 leads from the start."), {Sentence::named(facts.columnNames[column])}};
        return {translatable("%1 leads from epoch %2."),
                {Sentence::named(facts.columnNames[column]), Sentence::count(since)}};
    }
    const std::size_t group = newest.groups == 3 ? class1 : largestClass(facts, newest);
    const std::size_t column = largestColumn(facts, newest, group);
    const std::int64_t since = leadsSince(facts, history, group, column);
    const Sentence::Argument name = Sentence::named(facts.columnNames[column]);
    const Sentence::Argument one = Sentence::named(classTitle(facts, group - 1));
    const Sentence::Argument zero = Sentence::named(classTitle(facts, 0));
    const auto peak =
        std::max_element(history.begin(), history.end(),
                         [column](const AttentionLog::Record &left, const AttentionLog::Record &right) {
                             return left->meanOf(class0, column) < right->meanOf(class0, column);
                         });
    const bool sinks = newest.groups == 3 && newest.meanOf(class0, column) < equalShares(facts)[column] &&
                       (*peak)->epoch < newest.epoch;
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

Sentence nothingLearntSentence(const Run &run, std::size_t epochs)
{
    const RunFacts &facts = run.facts();
    const double got = run.epochs[epochs - 1].valAccuracy;
    if (facts.task == Task::Regression)
        return {translatable("The model has learnt nothing: R² %1, guessing the mean gets 0. Its attention "
                             "means nothing."),
                {Sentence::figure(got)}};
    const std::vector<Sentence::Argument> arguments{Sentence::finePercent(got),
                                                    Sentence::finePercent(facts.baselineAccuracy)};
    if (facts.truthKnown && facts.informativeColumns.empty())
        return {translatable("The model has learnt nothing: %1, guessing gets %2. That is right: no column "
                             "decides here."),
                arguments};
    return {translatable("The model has learnt nothing: %1, guessing gets %2. Its attention means nothing."),
            arguments};
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
        if (epochs > 0)
            return {translatable("Failed after epoch %1: %2."), {epoch, Sentence::message(run.error())}};
        return {translatable("Not trained: %1."), {Sentence::message(run.error())}};
    }
    return {};
}

Sentence stopSentence(const Run &run, std::size_t epochs)
{
    const Sentence::Argument epoch = Sentence::count(static_cast<std::int64_t>(epochs));
    switch (run.reason()) {
    case StopReason::None:
        break;
    case StopReason::Completed:
        return {translatable("Finished: all epochs done"), {}};
    case StopReason::Stopped:
        if (!run.prepared() && run.config.data.isTable())
            return {translatable("Reading was cancelled"), {}};
        return {translatable("Stopped by hand at %1"), {epoch}};
    case StopReason::EarlyStopping:
        return {translatable("Stopped at %1: no better validation for %2 epochs"),
                {epoch, Sentence::count(run.config.earlyStopping)}};
    case StopReason::Diverged:
        if (run.divergence() == Divergence::NotFinite)
            return {translatable("Stopped at %1: the loss is no longer a number"), {epoch}};
        return {translatable("Stopped at %1: the loss is far above guessing"), {epoch}};
    case StopReason::Failed:
        if (epochs > 0)
            return {translatable("Failed after epoch %1: %2"), {epoch, Sentence::message(run.error())}};
        return {translatable("Not trained: %1"), {Sentence::message(run.error())}};
    }
    return {};
}

} // namespace attention
