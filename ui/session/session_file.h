// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/experiment_file.h"

#include <QObject>
#include <QString>

#include <optional>

namespace attention {

class Experiment;

/// The .attnlab file the experiment at hand stands in, if it stands in one, and whether the two differ.
/// What must not be lost: an experiment with a file has changed when its run has settings, epochs or changes
/// of the learning rate that the file has not. Settings that wait for the next start are no part of a run.
/// One without a file never asks to be saved: it comes back by itself at the next start.
class SessionFile : public QObject
{
    Q_OBJECT

public:
    explicit SessionFile(Experiment &experiment, QObject *parent = nullptr);

    /// Empty without a file.
    const QString &path() const { return m_path; }
    bool isModified() const { return m_modified; }
    /// What the file has.
    const SavedExperiment &kept() const { return m_kept; }

    /// Writes the run shown and stands there from now on. \return one line why not, or nothing
    std::optional<QString> save(const QString &path);
    /// Opens the file and trains to its epoch. \return one line why not, or nothing; then nothing has changed
    std::optional<QString> open(const QString &path);
    /// Opens an experiment; `path` is where it stands, empty for nowhere.
    void open(const SavedExperiment &experiment, const QString &path);

signals:
    /// Another file, or the mark changed.
    void changed();

private:
    void keep(const SavedExperiment &experiment, const QString &path);
    void refresh();

    Experiment &m_experiment;
    QString m_path;
    SavedExperiment m_kept;
    bool m_modified = false;
};

} // namespace attention
