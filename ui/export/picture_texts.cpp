// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture_texts.h"

#include "core/io/experiment_file.h"
#include "core/io/program_version.h"
#include "core/session/run.h"
#include "ui/text/run_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <filesystem>

namespace attention {

QString programText()
{
    return QStringLiteral("Attention Lab ") + QString::fromStdString(programVersion());
}

QString pictureTitle(const Run *run, std::size_t epochs)
{
    QStringList parts;
    if (run != nullptr) {
        parts << experimentText(run->config);
        parts << QCoreApplication::translate("PictureTexts", "epoch %1 of %2")
                     .arg(countText(static_cast<std::int64_t>(epochs)), countText(run->config.epochs));
    }
    parts << programText();
    return parts.join(QStringLiteral(" · "));
}

QString pictureSettings(const Run &run, std::size_t epochs)
{
    SavedExperiment experiment;
    experiment.config = run.config;
    experiment.config.learningRateChanges = run.learningRateChanges();
    experiment.epoch = static_cast<std::int64_t>(epochs);
    if (run.state() == RunState::Finished && epochs == run.epochs.size())
        experiment.reason = run.reason();
    experiment.dataHash = run.facts().fileHash;
    // A picture goes anywhere: a table's file is named without its folder.
    return QString::fromStdString(
        experimentText(experiment, std::filesystem::path(run.config.data.source).parent_path()));
}

QString dataFileStem(const DataConfig &data)
{
    const QString source = QString::fromStdString(data.source);
    if (!data.isTable())
        return source;
    if (data.source.starts_with(samplePrefix))
        return source.mid(static_cast<qsizetype>(samplePrefix.size()));
    return QFileInfo(source).completeBaseName();
}

QString pictureFileStem(const Run *run, std::size_t epochs, const QString &part)
{
    QStringList parts{run != nullptr ? dataFileStem(run->config.data) : QStringLiteral("attention-lab")};
    if (!part.isEmpty())
        parts << part;
    parts << QString::number(epochs);
    return parts.join(QLatin1Char('-'));
}

} // namespace attention
