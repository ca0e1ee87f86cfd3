// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/autosave.h"

#include "core/io/atomic_file.h"
#include "ui/experiment.h"
#include "ui/export/file_writer.h"
#include "ui/text/core_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <exception>

namespace attention {

namespace {

constexpr int autosaveMilliseconds = 3'000;
constexpr int mostWindows = 16;

} // namespace

QString putAside(const QString &path)
{
    QString aside = path;
    aside.insert(aside.lastIndexOf(QLatin1Char('.')), QStringLiteral("-damaged"));
    QFile::remove(aside);
    QFile::rename(path, aside);
    return aside;
}

Autosave::Autosave(Experiment &experiment, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_experiment(experiment)
{
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    for (int window = 1; window <= mostWindows && m_path.isEmpty(); ++window) {
        const QString stem =
            window == 1 ? QStringLiteral("autosave") : QStringLiteral("autosave-%1").arg(window);
        auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(stem + QStringLiteral(".lock")));
        lock->setStaleLockTime(0); // however old it is, it counts while its process lives
        if (!lock->tryLock())
            continue;
        m_lock = std::move(lock);
        m_path = QDir(folder).filePath(stem + QStringLiteral(".attnlab"));
    }
    if (m_path.isEmpty())
        return;
    m_timer.setInterval(autosaveMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::save);
    m_timer.start();
}

Autosave::~Autosave()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

Autosave::Leftover Autosave::takeLeftover()
{
    Leftover leftover;
    if (m_path.isEmpty() || !QFileInfo::exists(m_path))
        return leftover;
    try {
        leftover.experiment = readExperiment(m_path.toStdString(), DataCheck::None);
    } catch (const std::exception &) {
        leftover.problem =
            tr("The last session ended unexpectedly and what was kept of it is damaged; it was "
               "put aside as %1.")
                .arg(withTilde(putAside(m_path)));
    }
    return leftover;
}

void Autosave::save()
{
    const std::optional<SavedExperiment> experiment = m_experiment.saved();
    if (m_path.isEmpty() || !experiment)
        return;
    std::string text = experimentText(*experiment);
    if (text == m_written)
        return;
    try {
        writeFile(m_path.toStdString(), text);
        m_written = std::move(text);
    } catch (const std::exception &error) {
        if (!m_failed)
            emit failed(tr("This session is not kept in case of a crash: %1").arg(coreText(error.what())));
        m_failed = true;
    }
}

} // namespace attention
