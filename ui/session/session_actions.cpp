// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_actions.h"

#include "core/io/atomic_file.h"
#include "ui/experiment.h"
#include "ui/export/file_writer.h"
#include "ui/run_notes.h"
#include "ui/session/recent_menu.h"
#include "ui/text/core_text.h"
#include "ui/window_memory.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QWidget>

#include <exception>
#include <utility>

namespace attention {

namespace {

constexpr auto folderKey = "session/folder";
constexpr auto pathKey = "session/path";
constexpr auto keepKey = "session/keepLast";

/// The path, if the file there has this very experiment; else empty.
QString fileWith(const SavedExperiment &experiment, const QString &path)
{
    if (path.isEmpty())
        return path;
    try {
        const SavedExperiment there = readExperiment(path.toStdString(), DataCheck::None);
        const bool same = there.config == experiment.config && there.epoch == experiment.epoch;
        return same ? path : QString();
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace

SessionActions::SessionActions(Experiment &experiment, RunNotes &notes, const QString &folder,
                               QWidget *window)
    : QObject(window)
    , m_experiment(experiment)
    , m_notes(notes)
    , m_folder(folder)
    , m_file(experiment)
    , m_autosave(experiment, folder)
    , m_askToKeep([window](const QString &name) { return askToKeep(window, name); })
    , m_askWhere([window](const QString &suggestion) { return askWhereToKeep(window, suggestion); })
{
    connect(&m_autosave, &Autosave::failed, &notes, &RunNotes::showError);
    connect(&experiment.model(), &RunModel::factsKnown, this, [this] {
        const SavedExperiment expected = std::exchange(m_expected, {});
        const Run &run = *m_experiment.model().run();
        if (!expected.dataHash.empty() && run.config.data.source == expected.config.data.source &&
            run.facts().fileHash != expected.dataHash) {
            m_notes.showError(
                tr("%1 has changed since the experiment was kept: this run is on the file as it is now.")
                    .arg(withTilde(QString::fromStdString(run.config.data.source))));
        }
    });
}

QString SessionActions::lastSessionPath() const
{
    return m_folder.isEmpty() ? QString() : QDir(m_folder).filePath(QStringLiteral("last-session.attnlab"));
}

void SessionActions::recall(const QSettings &store)
{
    if (store.value(QLatin1String(keepKey), true).toBool())
        recallRun(store);
    offerLeftover();
}

void SessionActions::recallRun(const QSettings &store)
{
    TrainingConfig settings;
    QString problem = recallSettings(store, m_experiment, settings);
    if (!problem.isEmpty()) {
        m_notes.showError(problem);
        return;
    }
    if (!m_folder.isEmpty() && QFileInfo::exists(lastSessionPath())) {
        try {
            const SavedExperiment last = readExperiment(lastSessionPath().toStdString(), DataCheck::None);
            if (last.config.data.source == settings.data.source)
                adopt(last, fileWith(last, store.value(QLatin1String(pathKey)).toString()));
            m_recalled = last;
        } catch (const std::exception &) {
            problem = tr("The last session comes back with its settings alone, for its run cannot be "
                         "read; that was put aside as %1.")
                          .arg(withTilde(putAside(lastSessionPath())));
        }
    }
    m_experiment.setSettings(settings);
    if (!problem.isEmpty()) // a new run would have taken it away
        m_notes.showError(problem);
}

void SessionActions::offerLeftover()
{
    Autosave::Leftover leftover = m_autosave.takeLeftover();
    if (!leftover.problem.isEmpty()) {
        m_notes.showError(leftover.problem);
    } else if (leftover.experiment && (leftover.experiment->config != m_recalled.config ||
                                       leftover.experiment->epoch > m_recalled.epoch)) {
        m_notes.showOffer(tr("The last session ended unexpectedly."), tr("Restore"),
                          [this, experiment = *std::move(leftover.experiment)] {
                              if (mayGo())
                                  adopt(experiment, {});
                          });
    }
}

void SessionActions::remember(QSettings &store) const
{
    rememberSettings(store, m_experiment);
    store.setValue(QLatin1String(pathKey), m_file.path());
    if (m_folder.isEmpty())
        return;
    QFile::remove(lastSessionPath());
    std::optional<SavedExperiment> last = m_discarded ? m_file.kept() : m_experiment.saved();
    if (!last || !store.value(QLatin1String(keepKey), true).toBool())
        return;
    try {
        writeFile(lastSessionPath().toStdString(), experimentText(*last));
    } catch (const std::exception &error) {
        qWarning("The session is not kept: %s", error.what());
    }
}

void SessionActions::adopt(const SavedExperiment &experiment, const QString &path)
{
    m_expected = experiment;
    m_discarded = false;
    m_file.open(experiment, path);
}

bool SessionActions::mayGo()
{
    if (!m_file.isModified())
        return true;
    switch (m_askToKeep(QFileInfo(m_file.path()).fileName())) {
    case KeepAnswer::Save:
        return save();
    case KeepAnswer::Discard:
        m_discarded = true;
        return true;
    case KeepAnswer::Cancel:
        break;
    }
    return false;
}

void SessionActions::startNew()
{
    if (mayGo())
        adopt({}, {});
}

void SessionActions::open(const QString &path)
{
    if (!mayGo())
        return;
    m_discarded = false;
    m_expected = {};
    if (const std::optional<QString> problem = m_file.open(path))
        m_notes.showError(*problem);
    else
        RecentMenu::add(path);
}

void SessionActions::openPicture(const SavedExperiment &experiment, const QString &picture)
{
    if (!mayGo())
        return;
    adopt(experiment, {});
    m_notes.showDone(tr("These are the settings of the run in %1.").arg(withTilde(picture)));
}

bool SessionActions::save()
{
    return m_file.path().isEmpty() ? saveAs() : saveTo(m_file.path());
}

bool SessionActions::saveAs()
{
    const QString path = m_askWhere(suggestedPath());
    if (path.isEmpty())
        return false;
    QSettings().setValue(QLatin1String(folderKey), QFileInfo(path).absolutePath());
    return saveTo(path);
}

bool SessionActions::saveTo(const QString &path)
{
    if (const std::optional<QString> problem = m_file.save(path)) {
        m_notes.showError(*problem);
        return false;
    }
    m_discarded = false;
    RecentMenu::add(path);
    m_notes.showSaved(path);
    return true;
}

QString SessionActions::suggestedPath() const
{
    if (!m_file.path().isEmpty())
        return m_file.path();
    QString folder = QSettings().value(QLatin1String(folderKey)).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    const DataConfig &data = m_experiment.model().run()->config.data;
    const QString name =
        QFileInfo(QString::fromStdString(data.source).section(QLatin1Char(':'), -1)).completeBaseName();
    return QDir(folder).filePath(QStringLiteral("%1-seed-%2.attnlab").arg(name).arg(data.seed));
}

void SessionActions::copySettings()
{
    const std::optional<SavedExperiment> experiment = m_experiment.saved();
    if (!experiment) {
        m_notes.showError(tr("Not copied: the data are not read yet. Try again when they are."));
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromStdString(experimentText(*experiment)));
    m_notes.showDone(tr("The settings are on the clipboard as text."));
}

void SessionActions::pasteSettings()
{
    const QString text = QGuiApplication::clipboard()->text();
    try {
        m_experiment.setSettings(
            experimentFromText(text.toStdString(), tr("The clipboard").toStdString(), DataCheck::None)
                .config);
        if (m_experiment.isWaiting())
            m_experiment.reset();
        m_notes.showDone(tr("The settings of the clipboard are set."));
    } catch (const std::exception &error) {
        const bool ours = text.contains(QLatin1String("attention-lab-experiment"));
        m_notes.showError(ours ? coreText(error.what())
                               : tr("The clipboard holds no settings. Edit, Copy settings puts them there."));
    }
}

} // namespace attention
