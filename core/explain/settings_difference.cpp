// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/settings_difference.h"

#include "core/data/csv/csv_words.h"
#include "core/data/generators/generator.h"
#include "core/data/samples.h"

#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

namespace attention {

namespace {

Sentence word(std::string text)
{
    return {"%1", {Sentence::named(std::move(text))}};
}

Sentence whole(std::int64_t value)
{
    return {"%1", {Sentence::count(value)}};
}

Sentence real(double value)
{
    return {"%1", {Sentence::number(value)}};
}

Sentence share(double value)
{
    return {"%1", {Sentence::percent(value)}};
}

Sentence onOrOff(bool on)
{
    return {on ? translatable("on") : translatable("off")};
}

Sentence textOrFound(const std::string &text)
{
    return text.empty() ? Sentence{translatable("found out")} : word(text);
}

template <class Names>
Sentence listed(const Names &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? Sentence{translatable("none")} : word(std::move(text));
}

Sentence namesOfRole(const TableConfig &table, ColumnRole role)
{
    std::vector<std::string> names;
    for (const auto &[name, its] : table.roles) {
        if (its == role)
            names.push_back(name);
    }
    return listed(names);
}

Sentence columnTypes(const TableConfig &table)
{
    std::vector<std::string> types;
    for (const auto &[name, type] : table.csv.types)
        types.push_back(name + " = " + std::string(columnTypeName(type)));
    return listed(types);
}

std::string_view activationName(Activation activation)
{
    return activation == Activation::Relu ? "ReLU" : toString(activation);
}

std::string_view optimizerName(OptimizerKind optimizer)
{
    switch (optimizer) {
    case OptimizerKind::Adam:
        return "Adam";
    case OptimizerKind::RmsProp:
        return "RMSprop";
    case OptimizerKind::Sgd:
        break;
    }
    return "SGD";
}

Sentence rateChanges(const std::vector<LearningRateChange> &changes)
{
    if (changes.empty())
        return {translatable("none")};
    const LearningRateChange &last = changes.back();
    return {translatable("%1 from step %2"), {Sentence::number(last.value), Sentence::count(last.step)}};
}

/// The data a setting has an effect on.
enum class Of { All, Generator, Table };

struct Setting
{
    const char *name;
    const char *label;
    /// With places for both values, or without any.
    const char *change;
    /// Of a switch: `change` says it was turned on.
    const char *turnedOff;
    Of of;
    Sentence (*value)(const TrainingConfig &);
};

using Config = const TrainingConfig &;

constexpr const char *notASwitch = nullptr;

const auto settings = std::to_array<Setting>({
    Setting{"task", translatable("task"), translatable("another task"), notASwitch, Of::Table,
            [](Config c) {
                return textOrFound(c.data.table.task ? std::string(toString(*c.data.table.task)) : "");
            }},
    Setting{"target", translatable("target"), translatable("target %1 → %2"), notASwitch, Of::Table,
            [](Config c) { return textOrFound(c.data.table.target); }},
    Setting{"positive-class", translatable("class y = 1"), translatable("class y = 1: %1 → %2"), notASwitch,
            Of::Table, [](Config c) { return textOrFound(c.data.table.positiveClass); }},
    Setting{"ignore", translatable("ignored columns"), translatable("other columns ignored"), notASwitch,
            Of::Table, [](Config c) { return namesOfRole(c.data.table, ColumnRole::Ignore); }},
    Setting{"use", translatable("columns used all the same"), translatable("other columns used"), notASwitch,
            Of::Table, [](Config c) { return namesOfRole(c.data.table, ColumnRole::Input); }},
    Setting{"types", translatable("types of columns"), translatable("other types of columns"), notASwitch,
            Of::Table, [](Config c) { return columnTypes(c.data.table); }},
    Setting{"delimiter", translatable("delimiter"), translatable("delimiter %1 → %2"), notASwitch, Of::Table,
            [](Config c) {
                const auto &choice = c.data.table.csv.delimiter;
                return textOrFound(choice ? std::string(delimiterWord(*choice)) : "");
            }},
    Setting{"decimal", translatable("decimal mark"), translatable("decimal mark %1 → %2"), notASwitch,
            Of::Table,
            [](Config c) {
                const auto &choice = c.data.table.csv.decimal;
                return textOrFound(choice ? std::string(decimalWord(*choice)) : "");
            }},
    Setting{"encoding", translatable("encoding"), translatable("encoding %1 → %2"), notASwitch, Of::Table,
            [](Config c) {
                const auto &choice = c.data.table.csv.encoding;
                return textOrFound(choice ? std::string(encodingWord(*choice)) : "");
            }},
    Setting{"header", translatable("first line holds names"), translatable("names read otherwise"),
            notASwitch, Of::Table,
            [](Config c) {
                const auto &choice = c.data.table.csv.header;
                return choice ? onOrOff(*choice) : textOrFound("");
            }},
    Setting{"leave-out-missing", translatable("rows left out that miss"),
            translatable("other rows left out that miss a value"), notASwitch, Of::Table,
            [](Config c) { return listed(c.data.table.leaveOutMissing); }},
    Setting{"shuffle-split", translatable("rows shuffled before the split"),
            translatable("rows shuffled before the split"), translatable("the last rows validate"), Of::Table,
            [](Config c) { return onOrOff(c.data.table.shuffleSplit); }},
    Setting{"rows", translatable("rows"), translatable("rows %1 → %2"), notASwitch, Of::Generator,
            [](Config c) { return whole(c.data.rows); }},
    Setting{"columns", translatable("columns"), translatable("columns %1 → %2"), notASwitch, Of::Generator,
            [](Config c) { return whole(c.data.columns); }},
    Setting{"label-column", translatable("label column"), translatable("label column %1 → %2"), notASwitch,
            Of::Generator, [](Config c) { return word('x' + std::to_string(c.data.labelColumn)); }},
    Setting{"noise", translatable("noise"), translatable("noise %1 → %2"), notASwitch, Of::Generator,
            [](Config c) { return share(c.data.noise); }},
    Setting{"validation-share", translatable("validation share"), translatable("validation share %1 → %2"),
            notASwitch, Of::All, [](Config c) { return share(c.data.validationShare); }},
    Setting{"seed", translatable("seed"), translatable("seed %1 → %2"), notASwitch, Of::All,
            [](Config c) { return whole(c.data.seed); }},
    Setting{"column-attention", translatable("column attention"), translatable("with column attention"),
            translatable("without column attention"), Of::All,
            [](Config c) { return onOrOff(c.model.columnAttention); }},
    Setting{"attention-bias", translatable("attention bias"), translatable("with attention bias"),
            translatable("without attention bias"), Of::All,
            [](Config c) { return onOrOff(c.model.attentionBias); }},
    Setting{"hidden-attention", translatable("hidden attention"), translatable("with hidden attention"),
            translatable("without hidden attention"), Of::All,
            [](Config c) { return onOrOff(c.model.hiddenAttention); }},
    Setting{"hidden-units", translatable("hidden units"), translatable("hidden units %1 → %2"), notASwitch,
            Of::All, [](Config c) { return whole(c.model.hiddenUnits); }},
    Setting{"activation", translatable("activation"), translatable("activation %1 → %2"), notASwitch, Of::All,
            [](Config c) { return word(std::string(activationName(c.model.activation))); }},
    Setting{"learning-rate", translatable("learning rate"), translatable("learning rate %1 → %2"), notASwitch,
            Of::All, [](Config c) { return real(c.learningRate); }},
    Setting{"batch-size", translatable("batch size"), translatable("batch size %1 → %2"), notASwitch, Of::All,
            [](Config c) { return whole(c.batchSize); }},
    Setting{"epochs", translatable("epochs"), translatable("epochs %1 → %2"), notASwitch, Of::All,
            [](Config c) { return whole(c.epochs); }},
    Setting{"optimizer", translatable("optimizer"), translatable("optimizer %1 → %2"), notASwitch, Of::All,
            [](Config c) { return word(std::string(optimizerName(c.optimizer))); }},
    Setting{"momentum", translatable("momentum"), translatable("momentum %1 → %2"), notASwitch, Of::All,
            [](Config c) { return real(c.momentum); }},
    Setting{"weight-decay", translatable("weight decay"), translatable("weight decay %1 → %2"), notASwitch,
            Of::All, [](Config c) { return real(c.weightDecay); }},
    Setting{"early-stopping", translatable("patience before stopping early"),
            translatable("patience before stopping early %1 → %2"), notASwitch, Of::All,
            [](Config c) { return whole(c.earlyStopping); }},
    Setting{"shuffle", translatable("rows shuffled each epoch"), translatable("rows shuffled each epoch"),
            translatable("rows in the same order each epoch"), Of::All,
            [](Config c) { return onOrOff(c.shuffle); }},
    Setting{"learning-rate-changes", translatable("learning rate while training"),
            translatable("learning rate changed while training"), notASwitch, Of::All,
            [](Config c) { return rateChanges(c.learningRateChanges); }},
});

bool applies(const Setting &setting, const DataConfig &data)
{
    return setting.of == Of::All || (setting.of == Of::Table) == data.isTable();
}

bool isPlain(const Sentence &value)
{
    return std::string_view(value.pattern) == "%1";
}

Sentence changeOf(const Setting &setting, const Sentence &from, const Sentence &to)
{
    if (setting.turnedOff != notASwitch)
        return {to.english() == "on" ? setting.change : setting.turnedOff};
    if (std::string_view(setting.change).find('%') == std::string_view::npos)
        return {setting.change};
    if (isPlain(from) && isPlain(to))
        return {setting.change, {from.arguments.front(), to.arguments.front()}};
    return {setting.label};
}

/// Equal figures of different values get all their digits.
void tellApart(Sentence &from, Sentence &to)
{
    if (!isPlain(from) || !isPlain(to) || from.english() != to.english())
        return;
    from = word(shortNumber(from.arguments.front().value));
    to = word(shortNumber(to.arguments.front().value));
}

bool sameValue(const Sentence &from, const Sentence &to)
{
    if (std::string_view(from.pattern) != to.pattern || from.arguments.size() != to.arguments.size())
        return false;
    for (std::size_t i = 0; i < from.arguments.size(); ++i) {
        const Sentence::Argument &a = from.arguments[i];
        const Sentence::Argument &b = to.arguments[i];
        if (a.value != b.value || a.name != b.name)
            return false;
    }
    return true;
}

bool isSame(const Setting &setting, Config from, Config to, const Sentence &a, const Sentence &b)
{
    if (std::string_view(setting.name) == "learning-rate-changes")
        return from.learningRateChanges == to.learningRateChanges;
    return sameValue(a, b);
}

SettingDifference sourceDifference(const DataConfig &from, const DataConfig &to)
{
    Sentence before = sourceName(from);
    Sentence after = sourceName(to);
    if (before.english() == after.english()) { // files of one name in two folders
        before = word(from.source);
        after = word(to.source);
    }
    return {"data", translatable("data"), before, after, after};
}

} // namespace

Sentence sourceName(const DataConfig &data)
{
    if (const Generator *generator = findGenerator(data.source))
        return {generator->title};
    if (data.source.starts_with(samplePrefix)) {
        if (const Sample *sample = findSample(std::string_view(data.source).substr(samplePrefix.size())))
            return {sample->title};
    }
    return word(std::filesystem::path(data.source).filename().string());
}

std::vector<SettingDifference> settingsDifference(const TrainingConfig &from, const TrainingConfig &to)
{
    std::vector<SettingDifference> differences;
    if (from.data.source != to.data.source)
        differences.push_back(sourceDifference(from.data, to.data));
    for (const Setting &setting : settings) {
        const bool before = applies(setting, from.data);
        const bool after = applies(setting, to.data);
        if (!before && !after)
            continue;
        Sentence a = before ? setting.value(from) : Sentence{"–"};
        Sentence b = after ? setting.value(to) : Sentence{"–"};
        if (before && after) {
            if (isSame(setting, from, to, a, b))
                continue;
            tellApart(a, b);
        }
        Sentence change = changeOf(setting, a, b);
        differences.push_back({setting.name, setting.label, std::move(a), std::move(b), std::move(change)});
    }
    return differences;
}

std::string RunName::english() const
{
    return more == 0 ? change.english() : change.english() + ", and " + std::to_string(more) + " more";
}

RunName runName(const TrainingConfig *former, const TrainingConfig &config)
{
    if (former == nullptr || former->data.source != config.data.source)
        return {sourceName(config.data)};
    const std::vector<SettingDifference> differences = settingsDifference(*former, config);
    if (differences.empty())
        return {sourceName(config.data)};
    return {differences.front().change, differences.size() - 1};
}

} // namespace attention
