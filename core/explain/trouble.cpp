// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/trouble.h"

#include "core/explain/classes.h"
#include "core/explain/results.h"
#include "core/explain/run_sentences.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace attention {

namespace {

using namespace troubleRules;

/// Times what guessing loses; above it a run is on its way to diverge.
constexpr double goodLoss = 2.0;
constexpr double moreEpochs = 4.0;
constexpr double fasterRate = 10.0;
/// Above it a learning rate is not raised any more.
constexpr double fastRate = 0.003;
/// Above it a learning rate is likely why nothing is learnt.
constexpr double wildRate = 0.03;
constexpr std::int64_t fewUnits = 64;
constexpr std::int64_t moreUnits = 4;
/// A loss this share away from where it is now is still the same.
constexpr double sameShare = 2.0 * plateauShare;

std::size_t stretch(std::size_t epochs)
{
    return std::max(plateauEpochs, epochs / 4);
}

double meanLoss(const Run &run, std::size_t from, std::size_t to)
{
    double sum = 0.0;
    for (std::size_t i = from; i < to; ++i)
        sum += run.epochs[i].loss;
    return sum / static_cast<double>(to - from);
}

/// Whether the training loss moved in its last stretch, or there are too few epochs to say.
bool stillMoves(const Run &run, std::size_t epochs)
{
    const std::size_t part = stretch(epochs);
    if (epochs < 2 * part)
        return true;
    const double before = meanLoss(run, epochs - part, epochs - part / 2);
    const double now = meanLoss(run, epochs - part / 2, epochs);
    return !(std::abs(before - now) < plateauShare * now);
}

/// What guessing by the classes' shares, or the mean, loses at least.
double guessingLoss(const RunFacts &facts)
{
    return facts.task == Task::Regression ? 1.0 : entropyOf(facts.baselineAccuracy);
}

/// The last epoch before a run went astray.
std::int64_t lastGoodEpoch(const Run &run, std::size_t epochs)
{
    if (!run.prepared())
        return 0;
    for (std::size_t i = epochs; i > 0; --i) {
        const EpochRecord &record = run.epochs[i - 1];
        if (std::isfinite(record.valLoss) &&
            std::max(record.loss, record.valLoss) <= goodLoss * guessingLoss(run.facts()))
            return record.epoch;
    }
    return 0;
}

Remedy trainLonger(const TrainingConfig &config)
{
    const double epochs = std::min(moreEpochs * static_cast<double>(config.epochs), limits::epochs.maximum);
    return epochs > static_cast<double>(config.epochs) ? Remedy{Remedy::Kind::Epochs, epochs, {}} : Remedy{};
}

/// What to try when the loss has come to rest too high.
Remedy moveOn(const TrainingConfig &config)
{
    if (config.learningRate <= fastRate)
        return {Remedy::Kind::LearningRate,
                std::max(fasterRate * config.learningRate, TrainingConfig().learningRate),
                {}};
    if (config.model.activation == Activation::Linear)
        return {Remedy::Kind::Relu, 0.0, {}};
    if (config.model.hiddenUnits < fewUnits)
        return {Remedy::Kind::HiddenUnits, static_cast<double>(moreUnits * config.model.hiddenUnits), {}};
    return {};
}

Trouble learntNothingTrouble(const Run &run, std::size_t epochs)
{
    const bool noise = run.facts().truthKnown && run.facts().informativeColumns.empty();
    Remedy remedy;
    if (!noise && run.config.learningRate > wildRate)
        remedy = {Remedy::Kind::LearningRate, calmerLearningRate(run.config), {}};
    else if (!noise)
        remedy = stillMoves(run, epochs) ? trainLonger(run.config) : moveOn(run.config);
    return {Trouble::Rule::LearntNothing, noise ? Trouble::Gravity::Hint : Trouble::Gravity::Warning,
            nothingLearntSentence(run, epochs), std::move(remedy)};
}

std::optional<Trouble> leak(const Run &run)
{
    for (const TableNote &note : run.facts().notes) {
        if (note.kind == TableNote::Kind::EqualsTarget)
            return Trouble{Trouble::Rule::Leak,
                           Trouble::Gravity::Warning,
                           note.text,
                           {Remedy::Kind::IgnoreColumns, 0.0, note.columns}};
    }
    return std::nullopt;
}

std::optional<Trouble> overfit(const Run &run, std::size_t epochs)
{
    const EpochRecord &newest = run.epochs[epochs - 1];
    const EpochRecord &best = run.epochs[std::min(run.epochs.best(), epochs - 1)];
    if (newest.epoch - best.epoch < overfitDistance || !(newest.loss < best.loss))
        return std::nullopt;
    const double risen =
        best.valLoss + std::max(overfitShare * best.valLoss, overfitLeast * guessingLoss(run.facts()));
    for (std::size_t i = epochs - overfitEpochs; i < epochs; ++i) {
        if (!(run.epochs[i].valLoss > risen))
            return std::nullopt;
    }
    Remedy remedy;
    if (run.config.earlyStopping == 0)
        remedy = {Remedy::Kind::StopEarly, static_cast<double>(patience), {}};
    return Trouble{
        Trouble::Rule::Overfit,
        Trouble::Gravity::Warning,
        {translatable("Validation rises since epoch %1 while training falls: the model learns by heart."),
         {Sentence::count(best.epoch)}},
        std::move(remedy),
        best.epoch};
}

std::optional<Trouble> plateau(const Run &run, std::size_t epochs)
{
    const RunFacts &facts = run.facts();
    const bool noise = facts.truthKnown && facts.informativeColumns.empty();
    if (noise || stillMoves(run, epochs))
        return std::nullopt;
    const double now = meanLoss(run, epochs - stretch(epochs) / 2, epochs);
    const double floor = run.config.data.isTable() ? 0.0 : entropyOf(run.config.data.noise);
    const double guessing = guessingLoss(facts);
    if (!(now - floor > plateauLeft * (guessing - floor)))
        return std::nullopt;
    std::size_t still = 0;
    while (still < epochs && std::abs(run.epochs[epochs - 1 - still].loss - now) <= sameShare * now)
        ++still;
    return Trouble{Trouble::Rule::Plateau,
                   Trouble::Gravity::Warning,
                   {translatable("The loss has not moved for %1 epochs and is close to guessing."),
                    {Sentence::count(static_cast<std::int64_t>(std::max(still, stretch(epochs) / 2)))}},
                   moveOn(run.config)};
}

std::optional<Trouble> collapsed(const Run &run, const AttentionStatistics &attention)
{
    const RunFacts &facts = run.facts();
    for (std::size_t column = 0; column < facts.columnNames.size(); ++column) {
        const double share = attention.meanOf(0, column);
        const bool rightly = facts.truthKnown && std::count(facts.informativeColumns.begin(),
                                                            facts.informativeColumns.end(), column) > 0;
        if (!(share >= collapsedShare) || rightly)
            continue;
        Remedy remedy;
        if (run.config.data.isTable())
            remedy = {Remedy::Kind::IgnoreColumns, 0.0, {facts.columnNames[column]}};
        else if (!run.config.model.attentionBias)
            remedy = {Remedy::Kind::AttentionBias, 0.0, {}};
        return Trouble{Trouble::Rule::Collapsed,
                       Trouble::Gravity::Warning,
                       {translatable("All attention lies on %1: %2. The other columns hardly count."),
                        {Sentence::named(facts.columnNames[column]), Sentence::percent(share)}},
                       std::move(remedy)};
    }
    return std::nullopt;
}

std::optional<Trouble> equalAttention(const Run &run, std::size_t epochs,
                                      const AttentionStatistics &attention)
{
    const RunFacts &facts = run.facts();
    const std::vector<double> equals = equalShares(facts);
    if (isNoBetterThanGuessing(facts, run.epochs[epochs - 1]))
        return std::nullopt;
    for (std::size_t group = 0; group < attention.groups; ++group) {
        for (std::size_t column = 0; column < equals.size(); ++column) {
            const double share = attention.meanOf(group, column);
            if (std::abs(share - equals[column]) > equalShare * equals[column])
                return std::nullopt;
        }
    }
    Remedy remedy = run.config.model.attentionBias ? trainLonger(run.config)
                                                   : Remedy{Remedy::Kind::AttentionBias, 0.0, {}};
    return Trouble{
        Trouble::Rule::EqualAttention,
        Trouble::Gravity::Warning,
        {translatable("The model has learnt, but its attention is still equal: it prefers no column."), {}},
        std::move(remedy)};
}

} // namespace

Sentence offer(const Remedy &remedy)
{
    switch (remedy.kind) {
    case Remedy::Kind::None:
        break;
    case Remedy::Kind::LearningRate:
        return {translatable("Set %1 and run"), {Sentence::number(remedy.number)}};
    case Remedy::Kind::Epochs:
        return {translatable("Run %1 epochs"), {Sentence::count(std::llround(remedy.number))}};
    case Remedy::Kind::HiddenUnits:
        return {translatable("Run with %1 hidden units"), {Sentence::count(std::llround(remedy.number))}};
    case Remedy::Kind::Relu:
        return {translatable("Run with ReLU"), {}};
    case Remedy::Kind::StopEarly:
        return {translatable("Stop early and run"), {}};
    case Remedy::Kind::AttentionBias:
        return {translatable("Turn on attention bias and run"), {}};
    case Remedy::Kind::IgnoreColumns:
        if (remedy.columns.size() == 1)
            return {translatable("Ignore the column and run"), {}};
        return {translatable("Ignore the columns and run"), {}};
    }
    return {};
}

void apply(const Remedy &remedy, TrainingConfig &settings)
{
    switch (remedy.kind) {
    case Remedy::Kind::None:
        break;
    case Remedy::Kind::LearningRate:
        settings.learningRate = remedy.number;
        break;
    case Remedy::Kind::Epochs:
        settings.epochs = std::llround(remedy.number);
        break;
    case Remedy::Kind::HiddenUnits:
        settings.model.hiddenUnits = std::llround(remedy.number);
        break;
    case Remedy::Kind::Relu:
        settings.model.activation = Activation::Relu;
        break;
    case Remedy::Kind::StopEarly:
        settings.earlyStopping = std::llround(remedy.number);
        break;
    case Remedy::Kind::AttentionBias:
        settings.model.attentionBias = true;
        break;
    case Remedy::Kind::IgnoreColumns:
        for (const std::string &column : remedy.columns)
            settings.data.table.roles[column] = ColumnRole::Ignore;
        break;
    }
}

std::vector<Trouble> troubles(const Run &run, std::size_t epochs, const AttentionStatistics *newest)
{
    std::vector<Trouble> found;
    const bool finished = run.state() == RunState::Finished;
    const StopReason reason = finished ? run.reason() : StopReason::None;
    if (reason == StopReason::Failed)
        found.push_back({Trouble::Rule::Failed, Trouble::Gravity::Error, endSentence(run, epochs), {}, 0});
    if (reason == StopReason::Diverged) {
        TrainingConfig asItEnded = run.config;
        if (const auto changes = run.learningRateChanges(); !changes.empty())
            asItEnded.learningRate = changes.back().value;
        found.push_back({Trouble::Rule::Diverged,
                         Trouble::Gravity::Error,
                         endSentence(run, epochs),
                         {Remedy::Kind::LearningRate, calmerLearningRate(asItEnded), {}},
                         lastGoodEpoch(run, epochs)});
    }
    if (!run.prepared())
        return found;
    const bool well = reason != StopReason::Failed && reason != StopReason::Diverged;
    const bool nothing = learntNothing(run, epochs);
    if (nothing)
        found.push_back(learntNothingTrouble(run, epochs));
    const auto add = [&found](std::optional<Trouble> trouble) {
        if (trouble)
            found.push_back(std::move(*trouble));
    };
    add(leak(run));
    if (epochs == 0 || !well)
        return found;
    if (reason == StopReason::EarlyStopping) {
        found.push_back(
            {Trouble::Rule::StoppedEarly, Trouble::Gravity::Hint, endSentence(run, epochs), {}, 0});
    } else {
        add(overfit(run, epochs));
    }
    if (nothing)
        return found;
    add(plateau(run, epochs));
    const bool several = run.facts().columnNames.size() > 1;
    if (newest != nullptr && newest->epoch == static_cast<std::int64_t>(epochs) && several) {
        add(collapsed(run, *newest));
        add(equalAttention(run, epochs, *newest));
    }
    return found;
}

} // namespace attention
