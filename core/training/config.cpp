// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/config.h"

#include "core/data/generators/generator.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace attention {

namespace {

template <class Kind, std::size_t size>
using Words = std::array<std::pair<Kind, std::string_view>, size>;

constexpr Words<Activation, 4> activations{{{Activation::Linear, "linear"},
                                            {Activation::Relu, "relu"},
                                            {Activation::Tanh, "tanh"},
                                            {Activation::Sigmoid, "sigmoid"}}};
constexpr Words<OptimizerKind, 3> optimizers{
    {{OptimizerKind::Adam, "adam"}, {OptimizerKind::RmsProp, "rmsprop"}, {OptimizerKind::Sgd, "sgd"}}};

template <class Kind, std::size_t size>
std::string_view wordOf(const Words<Kind, size> &words, Kind kind)
{
    for (const auto &[value, word] : words) {
        if (value == kind)
            return word;
    }
    return {};
}

template <class Kind, std::size_t size>
Kind kindOf(const Words<Kind, size> &words, std::string_view text)
{
    std::string allowed;
    for (const auto &[value, word] : words) {
        if (word == text)
            return value;
        allowed += (allowed.empty() ? "" : ", ") + std::string(word);
    }
    throw std::invalid_argument("must be one of " + allowed + ", not " + std::string(text));
}

class Checker
{
public:
    void within(const char *setting, double value, Limits limits)
    {
        if (!(value >= limits.minimum && value <= limits.maximum)) {
            fail(setting, "must be " + rangeText(limits) + ", not " + shortNumber(value));
        }
    }
    void within(const char *setting, std::int64_t value, Limits limits)
    {
        within(setting, static_cast<double>(value), limits);
    }
    void fail(const char *setting, std::string message) { m_errors.push_back({setting, std::move(message)}); }
    std::vector<SettingError> take() { return std::move(m_errors); }
    bool clean() const { return m_errors.empty(); }

private:
    std::vector<SettingError> m_errors;
};

void checkColumns(Checker &check, const Generator &generator, const DataConfig &data)
{
    const auto least = static_cast<double>(generator.leastColumns);
    if (data.columns >= 1 && data.columns < generator.leastColumns) {
        check.fail("columns", "must be " + rangeText({least, limits::columns.maximum}) + " with " +
                                  data.source + ", not " + std::to_string(data.columns));
    } else {
        check.within("columns", data.columns, limits::columns);
    }
    if (generator.labelColumn && data.columns >= 1 &&
        (data.labelColumn < 0 || data.labelColumn >= data.columns)) {
        check.fail("label-column", "must be " + rangeText({0, static_cast<double>(data.columns - 1)}) +
                                       " with " + std::to_string(data.columns) +
                                       (data.columns == 1 ? " column" : " columns") + ", not " +
                                       std::to_string(data.labelColumn));
    }
    if (!generator.labelNoise && data.noise != 0.0)
        check.fail("noise", "must be 0 with " + data.source + ", which has no labels to flip");
}

} // namespace

std::string rangeText(Limits limits)
{
    if (limits.minimum == limits.maximum)
        return shortNumber(limits.minimum);
    return shortNumber(limits.minimum) + " to " + shortNumber(limits.maximum);
}

std::string shortNumber(double value)
{
    if (std::trunc(value) == value && std::abs(value) < 1e15)
        return std::to_string(static_cast<long long>(value));
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end};
}

std::string_view toString(Activation activation)
{
    return wordOf(activations, activation);
}

std::string_view toString(OptimizerKind optimizer)
{
    return wordOf(optimizers, optimizer);
}

Activation activationFromString(std::string_view word)
{
    return kindOf(activations, word);
}

OptimizerKind optimizerFromString(std::string_view word)
{
    return kindOf(optimizers, word);
}

bool DataConfig::isTable() const
{
    return findGenerator(source) == nullptr;
}

std::int64_t DataConfig::validationRows() const
{
    return std::llround(validationShare * static_cast<double>(rows));
}

std::vector<SettingError> TrainingConfig::validate() const
{
    Checker check;
    if (data.source.empty())
        check.fail("data", "must be a generator, a sample or a file");
    const Generator *generator = findGenerator(data.source);
    if (generator != nullptr) {
        check.within("rows", data.rows, limits::rows);
        checkColumns(check, *generator, data);
        check.within("noise", data.noise, limits::noise);
    }
    check.within("validation-share", data.validationShare, limits::validationShare);
    check.within("seed", data.seed, limits::seed);
    check.within("hidden-units", model.hiddenUnits, limits::hiddenUnits);
    check.within("epochs", epochs, limits::epochs);
    check.within("batch-size", batchSize, limits::batchSize);
    check.within("learning-rate", learningRate, limits::learningRate);
    check.within("momentum", momentum, limits::momentum);
    check.within("weight-decay", weightDecay, limits::weightDecay);
    check.within("early-stopping", earlyStopping, limits::earlyStopping);

    if (momentum != 0.0 && optimizer != OptimizerKind::Sgd)
        check.fail("momentum",
                   "needs the optimizer sgd; with " + std::string(toString(optimizer)) + " it must be 0");
    if (generator != nullptr && check.clean() &&
        static_cast<double>(data.rows) * static_cast<double>(data.columns) > limits::cells) {
        check.fail("rows",
                   "rows × columns must be at most " + shortNumber(limits::cells) + ", not " +
                       shortNumber(static_cast<double>(data.rows) * static_cast<double>(data.columns)));
    }
    if (generator != nullptr && check.clean() &&
        (data.validationRows() < 1 || data.validationRows() >= data.rows)) {
        check.fail("validation-share", "must leave at least one row on each side; " +
                                           shortNumber(data.validationShare) + " of " +
                                           std::to_string(data.rows) + " rows does not");
    }
    std::int64_t before = -1;
    for (const LearningRateChange &change : learningRateChanges) {
        check.within("learning_rate_changes", change.value, limits::learningRate);
        if (change.step <= before)
            check.fail("learning_rate_changes", "must have steps that ascend from 0");
        before = change.step;
    }
    return check.take();
}

void TrainingConfig::reconcile()
{
    if (const Generator *generator = findGenerator(data.source)) {
        data.columns = std::max(data.columns, generator->leastColumns);
        if (!generator->labelNoise)
            data.noise = 0.0;
    }
    data.labelColumn = std::min(data.labelColumn, data.columns - 1);
    if (optimizer != OptimizerKind::Sgd)
        momentum = 0.0;
}

double calmerLearningRate(const TrainingConfig &diverged)
{
    return std::clamp(diverged.learningRate / 10.0, limits::learningRate.minimum, 0.01);
}

bool TrainingConfig::isPublished() const
{
    TrainingConfig published;
    published.data.seed = data.seed;
    return *this == published;
}

} // namespace attention
