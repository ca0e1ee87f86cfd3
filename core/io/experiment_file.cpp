// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/experiment_file.h"

#include "core/io/file_error.h"
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
        const Architecture architecture(experiment.config.model,
                                        static_cast<std::size_t>(experiment.config.data.columns));
        experiment.initialParameters = parametersFromJson(*parameters, architecture);
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

std::string experimentText(const SavedExperiment &experiment)
{
    Json json = {
        {"format", experimentFormat},
        {"version", experimentVersion},
        {"settings", settingsJson(experiment.config)},
        {"learning_rate_changes", learningRateChangesJson(experiment.config.learningRateChanges)},
        {"epoch", experiment.epoch},
        {"reason", toString(experiment.reason)},
        {"versions",
         {{"attention_lab", programVersion()}, {"compiler", compilerVersion()}, {"eigen", eigenVersion()}}}};
    if (!experiment.initialParameters.empty()) {
        const Architecture architecture(experiment.config.model,
                                        static_cast<std::size_t>(experiment.config.data.columns));
        json["initial_parameters"] = parametersJson(architecture, experiment.initialParameters);
    }
    return jsonText(json);
}

SavedExperiment readExperiment(const std::filesystem::path &path)
{
    const Json json = readJson(path);
    checkFormat(json, experimentFormat, experimentVersion, path);
    try {
        return experimentFromJson(json);
    } catch (const std::invalid_argument &error) {
        throw contentError(path, std::string("damaged, ") + error.what() + "; use an undamaged copy");
    }
}

} // namespace attention
