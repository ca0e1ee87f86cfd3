// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/layer_sentences.h"

#include "core/data/generators/generator.h"
#include "core/explain/classes.h"

#include <algorithm>
#include <string>

namespace attention {

namespace {

bool isStandardised(const Dataset &data)
{
    return data.preprocessing &&
           std::any_of(data.preprocessing->columns.begin(), data.preprocessing->columns.end(),
                       [](const ColumnEncoding &column) { return !(column.scale == StandardScale()); });
}

/// Units of these layers stand for the network's inputs.
bool isOfInputs(const LayerInfo &layer)
{
    return layer.name == "input_1" || layer.name == "dense_1" || layer.name == "attention_vec" ||
           layer.name == "multiply_1";
}

Sentence::Argument activationName(const Run &run)
{
    return Sentence::named(std::string(toString(run.config.model.activation)));
}

Sentence outputWords(const RunFacts &facts)
{
    switch (facts.task) {
    case Task::Binary:
        return {translatable("probability of %1"), {Sentence::named(classTitle(facts, 1))}};
    case Task::Multiclass:
        return {translatable("probability of each class"), {}};
    case Task::Regression:
        break;
    }
    return {translatable("%1, standardised"), {Sentence::named(facts.targetName)}};
}

Sentence outputExplanation(const RunFacts &facts, const std::string &input)
{
    const Sentence::Argument from = Sentence::named(input);
    switch (facts.task) {
    case Task::Binary:
        return {translatable("The probability of %2 from %1: p = 1 / (1 + exp(−(zW + b)))."),
                {from, Sentence::named(classTitle(facts, 1))}};
    case Task::Multiclass:
        return {translatable("The probability of each class from %1: softmax(zW + b)."), {from}};
    case Task::Regression:
        break;
    }
    return {translatable("The standardised %2 from %1: zW + b."), {from, Sentence::named(facts.targetName)}};
}

} // namespace

Sentence layerWords(const Run &run, const LayerInfo &layer)
{
    const RunFacts &facts = run.facts();
    if (layer.name == "input_1")
        return {facts.data != nullptr && isStandardised(*facts.data)
                    ? translatable("the row’s values, standardised")
                    : translatable("the row’s values"),
                {}};
    if (layer.name == "dense_1" || layer.name == "dense_3")
        return {translatable("scores"), {}};
    if (layer.name == "attention_vec")
        return {translatable("softmax, adds up to 1"), {}};
    if (layer.name == "multiply_1")
        return {translatable("input × attention_vec"), {}};
    if (layer.name == "dense_2" && run.config.model.activation == Activation::Linear)
        return {translatable("hidden units"), {}};
    if (layer.name == "dense_2")
        return {translatable("hidden units, %1"), {activationName(run)}};
    if (layer.name == "attention_vec1")
        return {translatable("softmax over units"), {}};
    if (layer.name == "multiply_2")
        return {translatable("units × attention"), {}};
    return outputWords(facts);
}

Sentence layerExplanation(const Run &run, const LayerInfo &layer)
{
    if (layer.inputs.empty())
        return {translatable("The row as the network sees it: x, one value for each input."), {}};
    const Sentence::Argument from = Sentence::named(layer.inputs.front());
    if (layer.name == "dense_1" && run.config.model.attentionBias)
        return {translatable("A score for each input, from all of %1: s = xW + b."), {from}};
    if (layer.name == "dense_1")
        return {translatable("A score for each input, from all of %1, without a bias: s = xW."), {from}};
    if (layer.name == "dense_3")
        return {translatable("A score for each unit, from all of %1, without a bias: s = hW."), {from}};
    if (layer.type == "Softmax")
        return {translatable("Shares of attention that add up to 1, from %1: a = exp(s) / Σ exp(s)."),
                {from}};
    if (layer.type == "Multiply")
        return {translatable("Each value of %1 times its share of attention in %2."),
                {from, Sentence::named(layer.inputs.back())}};
    if (layer.name == "dense_2" && run.config.model.activation == Activation::Linear)
        return {translatable("Hidden units from %1: h = zW + b."), {from}};
    if (layer.name == "dense_2")
        return {translatable("Hidden units from %1: h = %2(zW + b)."), {from, activationName(run)}};
    return outputExplanation(run.facts(), layer.inputs.front());
}

Sentence unitName(const Run &run, const LayerInfo &layer, std::size_t unit)
{
    const RunFacts &facts = run.facts();
    if (isOfInputs(layer) && facts.data != nullptr && unit < facts.data->columnNames.size())
        return {translatable("%1"), {Sentence::named(facts.data->columnNames[unit])}};
    if (layer.name == "dense_4") {
        const std::size_t label = facts.task == Task::Binary ? 1 : unit;
        const std::string name =
            label < facts.classNames.size() ? classTitle(facts, label) : facts.targetName;
        return {translatable("%1"), {Sentence::named(name)}};
    }
    return {translatable("unit %1"), {Sentence::count(static_cast<std::int64_t>(unit))}};
}

Sentence lossWords(Task task)
{
    switch (task) {
    case Task::Binary:
        return {translatable("binary cross-entropy"), {}};
    case Task::Multiclass:
        return {translatable("cross-entropy"), {}};
    case Task::Regression:
        break;
    }
    return {translatable("squared error"), {}};
}

Sentence lossExplanation(Task task)
{
    switch (task) {
    case Task::Binary:
        return {translatable("How wrong the probability p is: −ln p where y is 1, −ln(1 − p) where it is 0."),
                {}};
    case Task::Multiclass:
        return {translatable("How wrong the probabilities are: −ln p of the row’s own class."), {}};
    case Task::Regression:
        break;
    }
    return {translatable("How wrong the number is: (predicted − true)², both standardised."), {}};
}

Sentence zeroValueSentence(const RunFacts &facts)
{
    return {translatable("At %1 the value of %2 is 0, and without a bias 0 adds nothing to its own score."),
            {Sentence::named(classTitle(facts, 0)),
             Sentence::named(facts.columnNames[facts.informativeColumns.front()])}};
}

bool hasAttentionWithoutBias(const Run &run, std::int64_t epoch)
{
    const Generator *generator = findGenerator(run.config.data.source);
    return epoch > 0 && run.prepared() && generator != nullptr && generator->labelColumn &&
           run.config.model.columnAttention && !run.config.model.attentionBias &&
           run.facts().informativeColumns.size() == 1;
}

} // namespace attention
