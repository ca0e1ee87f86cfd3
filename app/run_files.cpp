// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_files.h"

#include "app/console.h"
#include "app/pictures.h"
#include "core/io/experiment_file.h"
#include "core/io/history_csv.h"
#include "core/io/onnx_file.h"

#include <utility>

namespace attention {

namespace {

constexpr const char *experimentName = "experiment.attnlab";
constexpr const char *modelName = "model.json";
constexpr const char *onnxName = "model.onnx";
constexpr const char *historyName = "history.csv";

} // namespace

RunFiles::RunFiles(const std::string &folder, std::vector<std::string> pictureFormats,
                   std::vector<float> initialParameters)
    : m_folder(folder)
    , m_pictureFormats(std::move(pictureFormats))
    , m_initialParameters(std::move(initialParameters))
{
    for (const char *name : {experimentName, modelName, onnxName, historyName})
        m_folder.checkName(name);
    for (const std::string &name : pictureNames(m_pictureFormats))
        m_folder.checkName(name);
}

std::vector<std::string> RunFiles::write(const std::shared_ptr<const Run> &run, const SavedModel &model)
{
    SavedExperiment experiment{run->config,          static_cast<std::int64_t>(run->epochs.size()),
                               run->reason(),        m_initialParameters,
                               model.inputs,         model.output.units,
                               run->facts().fileHash};
    experiment.config.learningRateChanges = run->learningRateChanges();
    const std::string text = experimentText(experiment, m_folder.path());
    m_folder.write(experimentName, text);
    m_folder.write(modelName, modelText(model));
    m_folder.write(onnxName, onnxModel(model));
    m_folder.write(historyName,
                   [&run](const OutputFolder::Append &append) { writeHistoryCsv(*run, append); });
    try {
        drawPictures(run, text, m_folder.staging(), m_pictureFormats);
    } catch (const CommandError &error) {
        throw CommandError(m_folder.withKnownPlaces(error.what()));
    }
    return m_folder.publish();
}

} // namespace attention
