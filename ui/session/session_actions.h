// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/autosave.h"
#include "ui/session/session_file.h"
#include "ui/session/session_questions.h"

#include <QObject>
#include <QString>

#include <functional>

class QSettings;

namespace attention {

class Experiment;
class RunNotes;

/// What the window does about sessions: new, open, save, settings by the clipboard, asking before changes are
/// lost, and coming back at the next start or after a crash.
class SessionActions : public QObject
{
    Q_OBJECT

public:
    /// \param folder where the last session and the autosave are kept; empty keeps the settings alone
    /// \param window the parent of dialogs
    SessionActions(Experiment &experiment, RunNotes &notes, const QString &folder, QWidget *window);

    const SessionFile &file() const { return m_file; }
    Autosave &autosave() { return m_autosave; }
    const QString &folder() const { return m_folder; }

    /// The experiment of the last time, trained to its epoch and paused there; offers what a crash left.
    void recall(const QSettings &store);
    void remember(QSettings &store) const;
    /// An experiment that was read from `path` already.
    void adopt(const SavedExperiment &experiment, const QString &path);
    /// Asks where something would be lost. \return whether the experiment at hand may go
    bool mayGo();

    /// Answers in place of a person's.
    using AskToKeep = std::function<KeepAnswer(const QString &name)>;
    void setAskToKeep(AskToKeep ask) { m_askToKeep = std::move(ask); }
    using AskWhere = std::function<QString(const QString &suggestion)>;
    void setAskWhere(AskWhere ask) { m_askWhere = std::move(ask); }

public slots:
    /// The published experiment.
    void startNew();
    void open(const QString &path);
    /// The experiment found in a picture.
    void openPicture(const attention::SavedExperiment &experiment, const QString &picture);
    /// \return whether it is saved
    bool save();
    bool saveAs();
    void copySettings();
    void pasteSettings();

private:
    bool saveTo(const QString &path);
    void recallRun(const QSettings &store);
    void offerLeftover();
    QString suggestedPath() const;
    QString lastSessionPath() const;

    Experiment &m_experiment;
    RunNotes &m_notes;
    QString m_folder;
    SessionFile m_file;
    Autosave m_autosave;
    AskToKeep m_askToKeep;
    AskWhere m_askWhere;
    bool m_discarded = false;   ///< the changes the file has not are not wanted
    SavedExperiment m_recalled; ///< at the start; a crash left something only if it left more
    SavedExperiment m_expected; ///< opened; its table is to be compared once it is read
};

} // namespace attention
