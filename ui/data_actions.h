// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QMimeData;

namespace attention {

class Experiment;
class RunNotes;
struct SavedExperiment;
struct TrainingConfig;

/// What the window does about data: opens tables, changes generator or sample, reads again.
/// A change takes effect at once, back to the start.
class DataActions : public QObject
{
    Q_OBJECT

public:
    /// \param window the parent of dialogs
    DataActions(Experiment &experiment, RunNotes &notes, QWidget *window);

    /// A table, whose dialog opens, an .attnlab experiment, or a picture that holds the settings of its run.
    void openFile(const QString &path);
    /// The one file that may be dropped here; empty if there is none.
    static QString droppedFile(const QMimeData &data);

    /// Answers in place of a person's; by default a file dialog asks.
    using ChooseFile = std::function<QString()>;
    void setChooseFile(ChooseFile chooseFile) { m_chooseFile = std::move(chooseFile); }

public slots:
    /// Asks which file, a table or an experiment.
    void open();
    /// The dialog "Open table" for the table at hand.
    void editColumns();
    void reload();
    /// A generator or sample, as DataConfig::source, with the settings that suit it.
    void chooseSource(const QString &source);

signals:
    /// An .attnlab file is to be opened.
    void experimentChosen(const QString &path);
    /// The experiment inside a picture is to be opened.
    void pictureRead(const attention::SavedExperiment &experiment, const QString &path);

private:
    void openTableDialog(const QString &source);
    void openPicture(const QString &path);
    /// Where a table's file that belongs to a picture may be.
    QStringList foldersOfTables(const QString &picture) const;
    void start(const TrainingConfig &config, bool run);

    Experiment &m_experiment;
    RunNotes &m_notes;
    QWidget *m_window;
    ChooseFile m_chooseFile;
};

} // namespace attention
