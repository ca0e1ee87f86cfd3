// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_options.h"

#include "app/console.h"
#include "core/data/generators/generator.h"
#include "core/data/samples.h"
#include "core/io/model_file.h"
#include "core/training/data_defaults.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace attention {

namespace {

/// Options that say how data are generated.
constexpr std::array generatorOptions{"--rows", "--columns", "--label-column", "--noise"};

std::string generatorNames()
{
    std::string names;
    for (const Generator &generator : generators())
        names += (names.empty() ? "" : ", ") + std::string(generator.name);
    return names;
}

/// The initial weights an experiment file holds, if they fit the network.
std::vector<float> fittingParameters(const SavedExperiment &experiment, const Architecture &architecture)
{
    if (experiment.initialParameters.empty())
        return {};
    const auto same = [](const ParameterInfo &left, const ParameterInfo &right) {
        return left.name == right.name && left.shape() == right.shape();
    };
    const Architecture saved(experiment.config.model, experiment.inputs, experiment.outputs);
    if (!std::equal(saved.parameters.begin(), saved.parameters.end(), architecture.parameters.begin(),
                    architecture.parameters.end(), same)) {
        throw UsageError("--experiment: its initial weights do not fit a network of another shape; give "
                         "--initial-model, or leave the network as it is");
    }
    return experiment.initialParameters;
}

} // namespace

ExperimentOptions::ExperimentOptions(OptionSet &options, Threads threads)
    : m_options(options)
{
    m_options.setGroup("Experiment");
    m_options.addValue(
        {"--experiment", "FILE", "start from the settings of an experiment.attnlab; the rest override"},
        [](const std::string &) {});
    addDataOptions();
    addModelOptions();
    addTrainingOptions();
    addThreads(threads);
    m_tableOptions = std::make_unique<TableOptions>(m_options, m_config.data.table);
}

void ExperimentOptions::addWhole(const OptionHelp &help, Limits limits, std::int64_t &field)
{
    m_options.addValue({help.name, "N", help.text + ", " + rangeText(limits), std::to_string(field)},
                       [&field, limits](const std::string &text) { field = parseWhole(text, limits); });
}

void ExperimentOptions::addNumber(const OptionHelp &help, Limits limits, double &field)
{
    m_options.addValue({help.name, "X", help.text + ", " + rangeText(limits), shortNumber(field)},
                       [&field, limits](const std::string &text) { field = parseNumber(text, limits); });
}

void ExperimentOptions::addDataOptions()
{
    DataConfig &data = m_config.data;
    m_options.addValue({"FILE", "", "the same as --data"},
                       [this](const std::string &word) { takeSource("FILE", word); });
    m_options.addValue(
        {"--data", "NAME", "generator (" + generatorNames() + "), sample:NAME or a CSV file", data.source},
        [this](const std::string &word) { takeSource("--data", word); });
    m_options.addValue({"--task", "NAME", "binary, multiclass or regression", "by the data"},
                       [&data](const std::string &word) { data.table.task = taskFromString(word); });
    addWhole({"--rows", {}, "rows in all"}, limits::rows, data.rows);
    addWhole({"--columns", {}, "input columns"}, limits::columns, data.columns);
    addWhole({"--label-column", {}, "column that carries the label, from 0"},
             {0, limits::columns.maximum - 1}, data.labelColumn);
    addNumber({"--noise", {}, "share of labels flipped"}, limits::noise, data.noise);
    addNumber({"--validation-share", {}, "share of rows kept for validation, of generated data the last"},
              limits::validationShare, data.validationShare);
    addWhole({"--seed", {}, "of data, weights and shuffling"}, limits::seed, data.seed);
}

void ExperimentOptions::addModelOptions()
{
    ModelConfig &model = m_config.model;
    addWhole({"--hidden-units", {}, "hidden units"}, limits::hiddenUnits, model.hiddenUnits);
    m_options.addValue({"--activation", "NAME", "of the hidden units: linear, relu, tanh or sigmoid",
                        std::string(toString(model.activation))},
                       [&model](const std::string &word) { model.activation = activationFromString(word); });
    m_options.addSwitch({"--no-column-attention", {}, "leave the attention over the columns out"},
                        [&model] { model.columnAttention = false; });
    m_options.addSwitch({"--no-hidden-attention", {}, "leave the attention over the hidden units out"},
                        [&model] { model.hiddenAttention = false; });
    m_options.addSwitch({"--attention-bias", {}, "a bias on the scores of the column attention"},
                        [&model] { model.attentionBias = true; });
}

void ExperimentOptions::addTrainingOptions()
{
    addWhole({"--epochs", {}, "epochs to train, 0 keeps the initial weights"}, limits::epochs,
             m_config.epochs);
    addWhole({"--batch-size", {}, "rows in a batch"}, limits::batchSize, m_config.batchSize);
    addNumber({"--learning-rate", {}, "step of the optimizer"}, limits::learningRate, m_config.learningRate);
    m_options.addValue(
        {"--optimizer", "NAME", "adam, rmsprop or sgd", std::string(toString(m_config.optimizer))},
        [this](const std::string &word) { m_config.optimizer = optimizerFromString(word); });
    addNumber({"--momentum", {}, "of sgd"}, limits::momentum, m_config.momentum);
    addNumber({"--weight-decay", {}, "L2, added to every parameter's gradient"}, limits::weightDecay,
              m_config.weightDecay);
    m_options.addSwitch({"--no-shuffle", {}, "keep the order of the training rows"},
                        [this] { m_config.shuffle = false; });
    m_options.addValue({"--initial-model", "FILE", "start from the weights of a model.json"},
                       [](const std::string &) {});
    addWhole({"--early-stopping", {}, "stop after so many epochs without a lower val_loss, 0 never"},
             limits::earlyStopping, m_config.earlyStopping);
}

void ExperimentOptions::addThreads(Threads threads)
{
    const bool many = threads == Threads::ManyNetworks;
    const std::string use = many ? "threads for the networks of all seeds, and to train a large one with, "
                                 : "threads to train large networks with, ";
    m_options.addValue({"--threads", "N", use + rangeText(limits::threads), many ? "all cores" : "1"},
                       [this](const std::string &text) {
                           m_threads = static_cast<std::size_t>(parseWholeWithin(text, limits::threads));
                       });
}

void ExperimentOptions::takeSource(const std::string &option, const std::string &word)
{
    if (option == "FILE" && m_options.isGiven("--data"))
        throw UsageError("FILE: given besides --data; give one of them");
    if (word.ends_with(".attnlab"))
        throw UsageError(option + ": " + word + " is an experiment, not data; give it with --experiment");
    if (word.starts_with(samplePrefix)) {
        sampleOf(word); // throws where there is none
    } else if (findGenerator(word) == nullptr && !looksLikeFile(word)) {
        throw UsageError(option + ": must be " + generatorNames() + ", sample:NAME or a CSV file, not " +
                         word);
    }
    m_config.data.source = word;
}

const TrainingConfig &ExperimentOptions::settings()
{
    if (m_applied)
        return m_config;
    m_applied = true;
    if (const std::string path = m_options.valueOf("--experiment"); !path.empty()) {
        const bool otherData = m_options.isGiven("FILE") || m_options.isGiven("--data");
        m_experiment = readExperiment(path, otherData ? DataCheck::None : DataCheck::SameFile);
        m_config = m_experiment.configToRepeat();
    }
    m_options.apply();
    checkData();
    if (m_config.data.isTable())
        validate();
    return m_config;
}

/// Refuses options that the data have no use for.
void ExperimentOptions::checkData() const
{
    const DataConfig &data = m_config.data;
    if (data.isTable()) {
        for (const char *option : generatorOptions) {
            if (m_options.isGiven(option))
                throw UsageError(std::string(option) + ": only for generated data, not for " + data.source);
        }
        return;
    }
    if (const std::string option = m_tableOptions->given(); !option.empty())
        throw UsageError(option + ": only for tables; give a CSV file, too");
    const Generator &generator = *findGenerator(data.source);
    if (data.table.task && *data.table.task != generator.task) {
        throw UsageError("--task: must be " + std::string(toString(generator.task)) + " with " + data.source +
                         ", not " + std::string(toString(*data.table.task)));
    }
    if (m_options.isGiven("--label-column") && !generator.labelColumn)
        throw UsageError("--label-column: only for " + std::string(labelColumnGenerator));
}

/// What suits the data, where neither an option nor a file says otherwise.
void ExperimentOptions::fillIn(std::int64_t trainRows)
{
    if (!m_config.data.isTable())
        m_config.data.table = {};
    if (m_options.isGiven("--experiment"))
        return;
    TrainingConfig suited = m_config;
    applyDataDefaults(suited, trainRows);
    if (!m_options.isGiven("--columns"))
        m_config.data.columns = suited.data.columns;
    if (!m_options.isGiven("--epochs"))
        m_config.epochs = suited.epochs;
    if (!m_options.isGiven("--batch-size"))
        m_config.batchSize = suited.batchSize;
    if (!m_options.isGiven("--hidden-units"))
        m_config.model.hiddenUnits = suited.model.hiddenUnits;
}

void ExperimentOptions::validate() const
{
    if (const std::vector<SettingError> errors = m_config.validate(); !errors.empty())
        throw UsageError("--" + errors.front().setting + ": " + errors.front().message);
}

SourceData ExperimentOptions::makeData(const std::function<bool()> &stop) const
{
    try {
        std::optional<SourceData> data = DatasetSource().make(m_config.data, stop);
        if (!data)
            throw Interrupted();
        return std::move(*data);
    } catch (const std::invalid_argument &error) {
        throw CommandError(m_config.data.source + ": " + error.what());
    }
}

ExperimentRequest ExperimentOptions::resolve(const std::function<bool()> &stop)
{
    settings();
    const bool table = m_config.data.isTable();
    if (!table) {
        fillIn(0);
        validate();
    }
    ExperimentRequest request{m_config, makeData(stop), {}, m_threads};
    const Dataset &data = *request.data.dataset;
    if (table) {
        fillIn(static_cast<std::int64_t>(data.trainRows));
        validate();
        request.config = m_config;
    }
    const Architecture architecture(m_config.model, data.columns, data.output().units);
    if (const std::string path = m_options.valueOf("--initial-model"); !path.empty())
        request.initialParameters = readModel(path, architecture);
    else
        request.initialParameters = fittingParameters(m_experiment, architecture);
    return request;
}

ExperimentOptions::Shape ExperimentOptions::shape(const std::function<bool()> &stop)
{
    if (settings().data.isTable()) {
        const ExperimentRequest request = resolve(stop);
        const Dataset &data = *request.data.dataset;
        return {request.config, data.columns, data.output(), request.data};
    }
    fillIn(0);
    validate();
    return {m_config,
            static_cast<std::size_t>(m_config.data.columns),
            {findGenerator(m_config.data.source)->task, 1},
            {}};
}

bool looksLikeFile(const std::string &word)
{
    if (findGenerator(word) != nullptr || word.starts_with(samplePrefix))
        return false;
    std::error_code ignored;
    return word.find_first_of("./") != std::string::npos || std::filesystem::exists(word, ignored);
}

} // namespace attention
