// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/row_sentences.h"

#include "core/explain/classes.h"
#include "core/explain/row_values.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace attention {

namespace {

/// Rows looked at to see that all values of a column are 0, spread evenly over the validation rows.
constexpr std::size_t rowsLookedAt = 1'000;

/// Nearly sure is not 100 %.
Sentence::Argument certainty(float probability)
{
    constexpr float nearlySure = 0.995F;
    const auto share = static_cast<double>(probability);
    return probability >= nearlySure ? Sentence::finePercent(share) : Sentence::percent(share);
}

std::size_t largestColumn(const RunFacts &facts, const AttentionStatistics &attention)
{
    std::size_t largest = 0;
    for (std::size_t column = 1; column < std::min(facts.columnNames.size(), attention.columns); ++column) {
        if (attention.meanOf(0, column) > attention.meanOf(0, largest))
            largest = column;
    }
    return largest;
}

/// "8013": a name, for a number that is not counted.
Sentence::Argument numberOf(const Run &run, std::size_t row)
{
    return Sentence::named(std::to_string(rowNumber(*run.facts().data, row)));
}

Sentence::Argument className(const RunFacts &facts, float label)
{
    return Sentence::named(classTitle(facts, static_cast<std::size_t>(label)));
}

Sentence editedSentence(const RunFacts &facts, const RowAnswers &answers, const Sentence::Argument &number)
{
    if (facts.task == Task::Regression)
        return {translatable("Row %1 edited: the model says <b>%2</b>, before %3."),
                {number, Sentence::number(static_cast<double>(answers.predicted[0])),
                 Sentence::number(static_cast<double>(answers.predicted[1]))}};
    return {translatable("Row %1 edited: %2 with <b>%3</b>, before %4 with %5."),
            {number, className(facts, answers.predicted[0]), certainty(answers.probability[0]),
             className(facts, answers.predicted[1]), certainty(answers.probability[1])}};
}

/// Whether the column is 0 in all rows of the class that are looked at.
bool isZeroAt(const Dataset &data, std::size_t column, std::size_t label)
{
    const SourceColumn &source = data.sources[column];
    const std::size_t rows = data.validationRows();
    const std::size_t count = std::min(rows, rowsLookedAt);
    bool seen = false;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = data.trainRows + i * rows / count;
        if (static_cast<std::size_t>(data.y[row]) != label)
            continue;
        seen = true;
        const auto inputs = data.row(row).subspan(source.firstInput, source.inputs);
        if (std::any_of(inputs.begin(), inputs.end(), [](float input) { return input != 0.0F; }))
            return false;
    }
    return seen;
}

} // namespace

Sentence oneRowSentence(const Run &run, const RowAnswers &answers, std::size_t row)
{
    const RunFacts &facts = run.facts();
    const Sentence::Argument number = numberOf(run, row);
    if (!std::isfinite(answers.predicted[0]) ||
        (!answers.probability.empty() && !std::isfinite(answers.probability[0])))
        return {translatable("The model's figures are no longer numbers."), {}};
    if (answers.epoch == 0)
        return {translatable("Before training: random weights."), {}};
    if (answers.predicted.size() > 1)
        return editedSentence(facts, answers, number);
    const bool regression = facts.task == Task::Regression;
    const float truth = facts.data->y[row];
    if (regression) {
        const Sentence::Argument said = Sentence::number(static_cast<double>(answers.predicted[0]));
        const Sentence::Argument is = Sentence::number(
            facts.targetScale.mean + facts.targetScale.deviation * static_cast<double>(truth));
        if (answers.attention.empty())
            return {translatable("Row %1: the model says <b>%2</b>, it is %3."), {number, said, is}};
        const std::size_t column = largestColumn(facts, answers.attention);
        return {translatable("Row %1: %2 gets <b>%3</b>, the model says <b>%4</b>, it is %5."),
                {number, Sentence::named(facts.columnNames[column]),
                 Sentence::percent(static_cast<double>(answers.attention.meanOf(0, column))), said, is}};
    }
    const bool right = answers.predicted[0] == truth;
    const Sentence::Argument said = className(facts, answers.predicted[0]);
    const Sentence::Argument sure = certainty(answers.probability[0]);
    if (answers.attention.empty())
        return {right ? translatable("Row %1: the model says %2 with <b>%3</b>.")
                      : translatable("Row %1: wrongly %2 with <b>%3</b>."),
                {number, said, sure}};
    const std::size_t column = largestColumn(facts, answers.attention);
    return {right ? translatable("Row %1: %2 gets <b>%3</b>, the model says %4 with <b>%5</b>.")
                  : translatable("Row %1: %2 gets <b>%3</b>; wrongly %4 with <b>%5</b>."),
            {number, Sentence::named(facts.columnNames[column]),
             Sentence::percent(static_cast<double>(answers.attention.meanOf(0, column))), said, sure}};
}

Sentence oneRowMapSentence(const Run &run, std::span<const AttentionLog::Record> history, std::size_t row)
{
    if (!run.config.model.columnAttention)
        return {translatable("Column attention is switched off."), {}};
    if (history.empty())
        return {translatable("Each column's share of attention, epoch by epoch."), {}};
    const RunFacts &facts = run.facts();
    const std::size_t column = largestColumn(facts, *history.back());
    std::int64_t since = history.back()->epoch;
    for (auto record = history.rbegin(); record != history.rend() && largestColumn(facts, **record) == column;
         ++record)
        since = (*record)->epoch;
    const Sentence::Argument name = Sentence::named(facts.columnNames[column]);
    if (since == history.front()->epoch)
        return {translatable("Row %1: %2 leads from the start."), {numberOf(run, row), name}};
    return {translatable("Row %1: %2 leads from epoch %3."),
            {numberOf(run, row), name, Sentence::count(since)}};
}

Sentence wrongRowsTitle(const RowFigures &figures)
{
    if (figures.isRegression())
        return {translatable("The largest errors"), {}};
    const auto wrong = static_cast<std::int64_t>(wrongRows(figures));
    if (!figures.hasAllRows())
        return {translatable("%1 of %2 rows looked at are wrong"),
                {Sentence::count(wrong), Sentence::count(static_cast<std::int64_t>(figures.size()))}};
    switch (wrong) {
    case 0:
        return {translatable("No row is wrong"), {}};
    case 1:
        return {translatable("One row is wrong"), {}};
    case 2:
        return {translatable("Two rows are wrong"), {}};
    default:
        return {translatable("%1 rows are wrong"), {Sentence::count(wrong)}};
    }
}

Sentence wrongRowSentence(const RunFacts &facts, const RowFigures &figures, std::size_t index)
{
    if (figures.isRegression())
        return {translatable("%1, model said %2"),
                {Sentence::number(static_cast<double>(figures.truth[index])),
                 Sentence::number(static_cast<double>(figures.predicted[index]))}};
    return {translatable("%1, model said %2 %3"),
            {className(facts, figures.truth[index]), certainty(figures.probability[index]),
             className(facts, figures.predicted[index])}};
}

std::optional<Sentence> noAttentionReason(const Run &run, const AttentionStatistics &attention)
{
    const RunFacts &facts = run.facts();
    if (run.config.model.attentionBias || !run.config.model.columnAttention || facts.data == nullptr ||
        attention.groups != facts.classNames.size() + 1)
        return std::nullopt;
    const std::vector<double> equal = equalShares(facts);
    for (const std::size_t column : facts.informativeColumns) {
        for (std::size_t label = 0; label < facts.classNames.size(); ++label) {
            if (static_cast<double>(attention.meanOf(label + 1, column)) < equal[column] &&
                isZeroAt(*facts.data, column, label))
                return Sentence{
                    translatable("At %1 the value of %2 is 0, and without a bias 0 adds nothing "
                                 "to its own score."),
                    {Sentence::named(classTitle(facts, label)), Sentence::named(facts.columnNames[column])}};
        }
    }
    return std::nullopt;
}

} // namespace attention
