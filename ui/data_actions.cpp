// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_actions.h"

#include "core/data/dataset_source.h"
#include "core/io/experiment_file.h"
#include "core/io/file_hash.h"
#include "core/training/data_defaults.h"
#include "ui/experiment.h"
#include "ui/export/file_writer.h"
#include "ui/export/picture_settings.h"
#include "ui/import/import_dialog.h"
#include "ui/run_notes.h"
#include "ui/session/recent_menu.h"
#include "ui/text/core_text.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <array>
#include <exception>

namespace attention {

namespace {

constexpr auto folderKey = "openTable/folder";

bool isExperiment(const QString &path)
{
    return path.endsWith(QLatin1String(".attnlab"), Qt::CaseInsensitive);
}

} // namespace

DataActions::DataActions(Experiment &experiment, RunNotes &notes, QWidget *window)
    : QObject(window)
    , m_experiment(experiment)
    , m_notes(notes)
    , m_window(window)
    , m_chooseFile([this] {
        QSettings settings;
        QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        if (!QFileInfo::exists(documents)) // the dialog would take it for a file's name
            documents = QDir::homePath();
        QString path = QFileDialog::getOpenFileName(
            m_window, tr("Open"), settings.value(QLatin1String(folderKey), documents).toString(),
            tr("Tables and experiments (%1 %2);;Tables (%1);;Experiments (%2);;All files (*)")
                .arg(QStringLiteral("*.csv *.tsv *.txt *.data"), QStringLiteral("*.attnlab")));
        if (!path.isEmpty())
            settings.setValue(QLatin1String(folderKey), QFileInfo(path).absolutePath());
        return path;
    })
{}

QString DataActions::droppedFile(const QMimeData &data)
{
    constexpr std::array suffixes{".csv", ".tsv", ".txt", ".data", ".attnlab"};
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString path = urls.front().toLocalFile();
    const bool known =
        isPicture(path) || std::any_of(suffixes.begin(), suffixes.end(), [&](const char *suffix) {
            return path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
        });
    return known ? path : QString();
}

void DataActions::openFile(const QString &path)
{
    if (isExperiment(path))
        emit experimentChosen(path);
    else if (isPicture(path))
        openPicture(path);
    else
        openTableDialog(QFileInfo(path).absoluteFilePath());
}

void DataActions::open()
{
    const QString path = m_chooseFile();
    if (!path.isEmpty())
        openFile(path);
}

void DataActions::editColumns()
{
    openTableDialog(QString::fromStdString(m_experiment.settings().data.source));
}

void DataActions::reload()
{
    m_experiment.reset();
}

void DataActions::chooseSource(const QString &source)
{
    TrainingConfig config = m_experiment.settings();
    if (config.data.source == source.toStdString())
        return;
    config.data.source = source.toStdString();
    config.data.table = {};
    std::int64_t trainRows = 0;
    if (config.data.isTable()) { // a sample: small, and within the program
        try {
            trainRows = static_cast<std::int64_t>(DatasetSource().make(config.data)->dataset->trainRows);
        } catch (const std::exception &error) {
            m_notes.showError(coreText(error.what()));
            return;
        }
    }
    applyDataDefaults(config, trainRows);
    start(config, false);
}

void DataActions::openTableDialog(const QString &source)
{
    auto *dialog = new ImportDialog(source, m_experiment.settings(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this, [this, source](const TrainingConfig &config, bool run) {
        if (QFileInfo(source).isFile())
            RecentMenu::add(source);
        start(config, run);
    });
    connect(dialog, &ImportDialog::failed, this, [this, dialog](const QString &message) {
        m_notes.showError(message);
        dialog->deleteLater(); // it was perhaps never open
    });
    dialog->start();
}

QStringList DataActions::foldersOfTables(const QString &picture) const
{
    QStringList folders{QFileInfo(picture).absolutePath()};
    const DataConfig &data = m_experiment.settings().data;
    if (data.isTable() && !data.source.starts_with(samplePrefix))
        folders.append(QFileInfo(QString::fromStdString(data.source)).absolutePath());
    const QString last = QSettings().value(QLatin1String(folderKey)).toString();
    if (!last.isEmpty())
        folders.append(last);
    return folders;
}

void DataActions::openPicture(const QString &path)
{
    const std::optional<QByteArray> settings = embeddedSettings(path);
    if (!settings) {
        m_notes.showError(
            tr("%1 holds no settings of a run: it was saved without them, or by another program.")
                .arg(withTilde(path)));
        return;
    }
    try {
        const std::string text = settings->toStdString();
        SavedExperiment experiment = experimentFromText(text, path.toStdString(), DataCheck::None);
        if (!experiment.dataHash.empty()) {
            // The picture knows the table's name only, and its content.
            const QString name = QFileInfo(QString::fromStdString(experiment.config.data.source)).fileName();
            const QStringList folders = foldersOfTables(path);
            const auto found = std::find_if(folders.begin(), folders.end(), [&](const QString &folder) {
                const QString file = QDir(folder).filePath(name);
                return QFileInfo(file).isFile() && fileHash(file.toStdString()) == experiment.dataHash;
            });
            if (found == folders.end())
                experiment = experimentFromText(text, path.toStdString()); // says what is wrong
            else
                experiment.config.data.source = QDir(*found).filePath(name).toStdString();
        }
        emit pictureRead(experiment, path);
    } catch (const std::exception &error) {
        m_notes.showError(coreText(error.what()));
    }
}

void DataActions::start(const TrainingConfig &config, bool run)
{
    m_experiment.setSettings(config);
    if (m_experiment.isWaiting())
        m_experiment.reset();
    if (run && !m_experiment.isTraining())
        m_experiment.runOrPause();
}

} // namespace attention
