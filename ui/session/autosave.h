// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/experiment_file.h"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace attention {

class Experiment;

/// Renames a file that cannot be read, so that its place is free and nothing is lost. \return its new path
QString putAside(const QString &path);

/// Keeps the experiment at hand in autosave.attnlab while the program runs, so that a crash loses seconds. A
/// lock held by a living process tells a second window from a crash: the second window keeps its own in
/// autosave-2.attnlab, and so on.
class Autosave : public QObject
{
    Q_OBJECT

public:
    /// \param folder is made where it is not there; empty keeps nothing
    Autosave(Experiment &experiment, const QString &folder, QObject *parent = nullptr);
    /// The file goes: the session ended as it should.
    ~Autosave() override;

    /// What a session that ended unexpectedly left; a damaged file is put aside and `problem` says so.
    struct Leftover
    {
        std::optional<SavedExperiment> experiment;
        QString problem;
    };
    Leftover takeLeftover();

    /// Empty where nothing is kept.
    const QString &path() const { return m_path; }

public slots:
    /// Writes now if something has changed since the last time.
    void save();

signals:
    /// Told once.
    void failed(const QString &message);

private:
    Experiment &m_experiment;
    std::unique_ptr<QLockFile> m_lock;
    QString m_path;
    QTimer m_timer;
    std::string m_written;
    bool m_failed = false;
};

} // namespace attention
