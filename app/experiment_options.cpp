// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_options.h"

#include "app/console.h"
#include "core/io/experiment_file.h"
#include "core/io/model_file.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace attention {

namespace {

/// The initial weights an experiment file holds, if they fit the settings.
std::vector<float> fittingParameters(const SavedExperiment &experiment, const TrainingConfig &config)
{
    if (experiment.initialParameters.empty())
        return {};
    const auto tensors = [](const TrainingConfig &of) {
        return Architecture(of.model, static_cast<std::size_t>(of.data.columns)).parameters;
    };
    const auto same = [](const ParameterInfo &left, const ParameterInfo &right) {
        return left.name == right.name && left.shape() == right.shape();
    };
    const std::vector<ParameterInfo> saved = tensors(experiment.config);
    const std::vector<ParameterInfo> needed = tensors(config);
    if (!std::equal(saved.begin(), saved.end(), needed.begin(), needed.end(), same)) {
        throw UsageError("--experiment: its initial weights do not fit a network of another shape; give "
                         "--initial-model, or leave the network as it is");
    }
    return experiment.initialParameters;
}

} // namespace

ExperimentOptions::ExperimentOptions(OptionSet &options)
    : m_options(options)
{
    m_options.setGroup("Experiment");
    m_options.addValue(
        {"--experiment", "FILE", "start from the settings of an experiment.attnlab; the rest override"},
        [](const std::string &) {});
    addDataOptions();
    addModelOptions();
    addTrainingOptions();
    m_options.setGroup({});
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
    const auto takeSource = [this, &data](const std::string &option) {
        return [this, &data, option](const std::string &word) {
            const bool table = looksLikeFile(word);
            if (table && (!m_acceptTables || word.ends_with(".attnlab")))
                refuseTable(option, word);
            if (option == "FILE" && !m_options.valueOf("--data").empty())
                throw UsageError("FILE: given besides --data; give one of them");
            (table ? m_table : data.source) = word;
        };
    };
    m_options.addValue({"FILE", "", "the same as --data"}, takeSource("FILE"));
    m_options.addValue({"--data", "NAME", "generator of the data", data.source}, takeSource("--data"));
    m_options.addValue({"--task", "NAME", "what is predicted", "binary"},
                       [](const std::string &word) { checkWord(word, {"binary"}); });
    addWhole({"--rows", {}, "rows in all"}, limits::rows, data.rows);
    addWhole({"--columns", {}, "input columns"}, limits::columns, data.columns);
    addWhole({"--label-column", {}, "column that carries the label, from 0"},
             {0, limits::columns.maximum - 1}, data.labelColumn);
    addNumber({"--noise", {}, "share of labels flipped"}, limits::noise, data.noise);
    addNumber({"--validation-share", {}, "share of rows, the last, kept for validation"},
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
    m_options.addValue(
        {"--threads", "N", "threads to train large networks with, " + rangeText(limits::threads), "1"},
        [this](const std::string &text) {
            const std::int64_t threads = parseWhole(text, limits::threads);
            const auto asNumber = static_cast<double>(threads);
            if (asNumber < limits::threads.minimum || asNumber > limits::threads.maximum)
                throw std::invalid_argument("must be " + rangeText(limits::threads) + ", not " + text);
            m_threads = static_cast<std::size_t>(threads);
        });
}

ExperimentRequest ExperimentOptions::resolve()
{
    SavedExperiment experiment;
    if (const std::string path = m_options.valueOf("--experiment"); !path.empty()) {
        experiment = readExperiment(path);
        m_config = experiment.configToRepeat();
    }
    m_options.apply();
    if (const std::vector<SettingError> errors = m_config.validate(); !errors.empty())
        throw UsageError("--" + errors.front().setting + ": " + errors.front().message);

    ExperimentRequest request{m_config, {}, m_threads};
    if (const std::string path = m_options.valueOf("--initial-model"); !path.empty()) {
        request.initialParameters =
            readModel(path, Architecture(m_config.model, static_cast<std::size_t>(m_config.data.columns)));
    } else {
        request.initialParameters = fittingParameters(experiment, m_config);
    }
    return request;
}

void refuseTable(const std::string &option, const std::string &path)
{
    if (path.ends_with(".attnlab"))
        throw UsageError(option + ": " + path + " is an experiment, not data; give it with --experiment");
    throw UsageError(option + ": this version trains on no tables yet, so not on " + path +
                     "; leave it out, or use --data " + std::string(labelColumnGenerator));
}

bool looksLikeFile(const std::string &word)
{
    if (word == labelColumnGenerator)
        return false;
    std::error_code ignored;
    return word.find_first_of("./") != std::string::npos || std::filesystem::exists(word, ignored);
}

} // namespace attention
