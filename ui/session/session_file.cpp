// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_file.h"

#include "ui/experiment.h"
#include "ui/export/file_writer.h"
#include "ui/text/core_text.h"

#include <QFileInfo>

#include <algorithm>
#include <exception>
#include <utility>

namespace attention {

namespace {

TrainingConfig withoutChanges(TrainingConfig config)
{
    config.learningRateChanges.clear();
    return config;
}

} // namespace

SessionFile::SessionFile(Experiment &experiment, QObject *parent)
    : QObject(parent)
    , m_experiment(experiment)
{
    connect(&experiment.model(), &RunModel::updated, this, &SessionFile::refresh);
    connect(&experiment.model(), &RunModel::runChanged, this, &SessionFile::refresh);
}

std::optional<QString> SessionFile::save(const QString &path)
{
    const std::optional<SavedExperiment> experiment = m_experiment.saved();
    if (!experiment)
        return tr("Not saved: the data are not read yet. Try again when they are.");
    const std::string text = experimentText(*experiment, QFileInfo(path).absolutePath().toStdString());
    if (std::optional<QString> problem = saveFile(path, QByteArray::fromStdString(text)))
        return problem;
    keep(*experiment, path);
    return std::nullopt;
}

std::optional<QString> SessionFile::open(const QString &path)
{
    try {
        open(readExperiment(path.toStdString()), path);
    } catch (const std::exception &error) {
        return coreText(error.what());
    }
    return std::nullopt;
}

void SessionFile::open(const SavedExperiment &experiment, const QString &path)
{
    // Before the run begins, which is to be compared with the new file and not with the former.
    m_path.clear();
    m_experiment.open(experiment);
    keep(experiment, path.isEmpty() ? path : QFileInfo(path).absoluteFilePath());
}

void SessionFile::keep(const SavedExperiment &experiment, const QString &path)
{
    m_kept = experiment;
    m_path = path;
    m_modified = false;
    emit changed();
    refresh();
}

void SessionFile::refresh()
{
    bool modified = false;
    if (!m_path.isEmpty()) {
        const RunModel &model = m_experiment.model();
        const std::vector<LearningRateChange> changes = model.run()->learningRateChanges();
        const std::vector<LearningRateChange> &kept = m_kept.config.learningRateChanges;
        modified = static_cast<std::int64_t>(model.epochCount()) > m_kept.epoch ||
                   changes.size() > kept.size() ||
                   !std::equal(changes.begin(), changes.end(), kept.begin()) ||
                   withoutChanges(model.run()->config) != withoutChanges(m_kept.config);
    }
    if (std::exchange(m_modified, modified) != modified)
        emit changed();
}

} // namespace attention
