// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/experiment_file.h"

#include "core/io/atomic_file.h"
#include "core/io/file_error.h"
#include "core/io/file_hash.h"
#include "core/io/model_file.h"
#include "core/io/program_version.h"
#include "core/io/settings_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace attention {

namespace {

constexpr const char *experimentFormat = "attention-lab-experiment";
constexpr int experimentVersion = 1;

constexpr std::array reasons{StopReason::Completed, StopReason::Stopped, StopReason::Diverged,
                             StopReason::EarlyStopping};

const Json &at(const Json &json, const char *key)
{
    const auto found = json.find(key);
    if (found == json.end())
        throw std::invalid_argument(std::string(key) + " is missing");
    return *found;
}

bool isFile(const DataConfig &data)
{
    return data.isTable() && !data.source.starts_with(samplePrefix);
}

/// Absolute, with the links in its folders followed: one file has one such path.
std::filesystem::path settled(const std::filesystem::path &path)
{
    const std::filesystem::path whole = std::filesystem::absolute(path);
    return std::filesystem::weakly_canonical(whole.parent_path()) / whole.filename();
}

std::filesystem::path settledFolder(const std::filesystem::path &folder)
{
    return std::filesystem::weakly_canonical(std::filesystem::absolute(folder / "."));
}

std::string relativeSource(const std::string &source, const std::filesystem::path &folder)
{
    DataConfig data;
    data.source = settled(source).lexically_relative(settledFolder(folder)).string();
    // A file may be called like a generator.
    return isFile(data) ? data.source : "./" + data.source;
}

/// \throws FileError unless the table's file is the one the experiment was trained on.
void requireSameFile(const SavedExperiment &experiment, const std::filesystem::path &path)
{
    const std::string &file = experiment.config.data.source;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        throw contentError(path, "the file it was trained on is missing, " + file +
                                     "; put it there, or move both files together");
    }
    if (fileHash(file) != experiment.dataHash) {
        throw contentError(file, "this is not the file that " + path.string() +
                                     " was trained on, its content differs; put that one back, or open this "
                                     "one itself to train on it");
    }
}

SavedExperiment experimentFromJson(const Json &json)
{
    SavedExperiment experiment;
    experiment.config = settingsFromJson(at(json, "settings"));
    experiment.config.learningRateChanges = learningRateChangesFromJson(at(json, "learning_rate_changes"));

    const Json &epoch = at(json, "epoch");
    if (!epoch.is_number_unsigned() ||
        epoch.get<std::uint64_t>() > static_cast<std::uint64_t>(experiment.config.epochs)) {
        throw std::invalid_argument("epoch must be 0 to " + std::to_string(experiment.config.epochs) +
                                    ", not " + jsonLine(epoch));
    }
    epoch.get_to(experiment.epoch);

    const Json &word = at(json, "reason");
    const auto *const reason = std::find_if(reasons.begin(), reasons.end(),
                                            [&word](StopReason known) { return word == toString(known); });
    if (reason == reasons.end())
        throw std::invalid_argument("reason is unknown: " + jsonLine(word));
    experiment.reason = *reason;

    if (const auto parameters = json.find("initial_parameters"); parameters != json.end()) {
        const Architecture architecture = architectureFromJson(*parameters, experiment.config.model);
        experiment.initialParameters = parametersFromJson(*parameters, architecture);
        experiment.inputs = architecture.layers.front().units;
        experiment.outputs = architecture.layers.back().units;
    }

    if (isFile(experiment.config.data)) {
        const Json &hash = at(json, "data_hash");
        if (!hash.is_string())
            throw std::invalid_argument("data_hash must be a text, not " + jsonLine(hash));
        hash.get_to(experiment.dataHash);
    }
    return experiment;
}

} // namespace

std::string toString(StopReason reason)
{
    switch (reason) {
    case StopReason::Completed:
        return "completed";
    case StopReason::Diverged:
        return "diverged";
    case StopReason::EarlyStopping:
        return "early-stopping";
    case StopReason::Failed:
        return "failed";
    case StopReason::None:
    case StopReason::Stopped:
        break;
    }
    return "stopped";
}

TrainingConfig SavedExperiment::configToRepeat() const
{
    TrainingConfig repeated = config;
    if (reason == StopReason::Stopped)
        repeated.epochs = epoch;
    return repeated;
}

namespace {

/// \param source of the data, as the text names it
std::string textOf(const SavedExperiment &experiment, const std::string &source)
{
    Json json = {{"format", experimentFormat},
                 {"version", experimentVersion},
                 {"settings", settingsJson(experiment.config)}};
    if (isFile(experiment.config.data)) {
        json["settings"]["data"] = source;
        json["data_hash"] = experiment.dataHash;
    }
    json["learning_rate_changes"] = learningRateChangesJson(experiment.config.learningRateChanges);
    json["epoch"] = experiment.epoch;
    json["reason"] = toString(experiment.reason);
    json["versions"] = {
        {"attention_lab", programVersion()}, {"compiler", compilerVersion()}, {"eigen", eigenVersion()}};
    if (!experiment.initialParameters.empty()) {
        const Architecture architecture(experiment.config.model, experiment.inputs, experiment.outputs);
        json["initial_parameters"] = parametersJson(architecture, experiment.initialParameters);
    }
    return jsonText(json);
}

} // namespace

std::string experimentText(const SavedExperiment &experiment, const std::filesystem::path &folder)
{
    const DataConfig &data = experiment.config.data;
    return textOf(experiment, isFile(data) ? relativeSource(data.source, folder) : data.source);
}

std::string experimentText(const SavedExperiment &experiment)
{
    const DataConfig &data = experiment.config.data;
    return textOf(experiment, isFile(data) ? settled(data.source).string() : data.source);
}

SavedExperiment readExperiment(const std::filesystem::path &path, DataCheck check)
{
    return experimentFromText(readFile(path), path, check);
}

SavedExperiment experimentFromText(std::string_view text, const std::filesystem::path &path, DataCheck check)
{
    const Json json = parseJson(text, path);
    checkFormat(json, experimentFormat, experimentVersion, path);
    SavedExperiment experiment;
    try {
        experiment = experimentFromJson(json);
    } catch (const std::invalid_argument &error) {
        throw contentError(path, std::string("damaged, ") + error.what() + "; use an undamaged copy");
    }
    if (isFile(experiment.config.data)) {
        std::string &source = experiment.config.data.source;
        source = (settled(path).parent_path() / source).lexically_normal().string();
        if (check == DataCheck::SameFile)
            requireSameFile(experiment, path);
    }
    return experiment;
}

} // namespace attention
