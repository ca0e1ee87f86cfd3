// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/file_writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace attention {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileWriter)
};

constexpr QFileDevice::Permissions anyoneWrites =
    QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther;

// The system's words as a part of a sentence.
QString lowered(QString text)
{
    if (text.size() > 1 && text[1].isLower())
        text[0] = text[0].toLower();
    while (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

QString reason(const QSaveFile &file, const QString &folder)
{
    if (file.error() == QFileDevice::ResourceError) {
        const QStorageInfo storage(folder);
        if (storage.isValid() && storage.bytesAvailable() < 1'000'000)
            return Words::tr("no space left on %1").arg(storage.rootPath());
    }
    return QStringLiteral("%1: %2").arg(withTilde(file.fileName()), lowered(file.errorString()));
}

QString failure(const QString &why, bool hadFile)
{
    const QString text = Words::tr("Not saved: %1.").arg(why);
    return hadFile ? text + QLatin1Char(' ') + Words::tr("The earlier file is unchanged.") : text;
}

} // namespace

std::optional<QString> saveFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    const QString shown = withTilde(path);
    if (info.isDir())
        return failure(Words::tr("%1 is a folder").arg(shown), false);
    if (info.exists() && !info.isFile())
        return failure(Words::tr("%1 is not an ordinary file").arg(shown), false);
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir()) {
        const QString why =
            folder.exists() ? Words::tr("%1 is not a folder") : Words::tr("there is no folder %1");
        return failure(why.arg(withTilde(folder.filePath())), false);
    }

    if (info.exists() && (info.permissions() & anyoneWrites) == 0) // an administrator would be let
        return failure(Words::tr("%1 is read-only; choose another name").arg(shown), true);

    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    const bool opened = file.open(QIODevice::WriteOnly);
    const bool written = opened && file.write(bytes) == bytes.size() && file.flush();
    if (written && file.commit())
        return std::nullopt;
    const QString why = reason(file, folder.filePath());
    file.cancelWriting();
    return failure(why, info.exists());
}

QString withTilde(const QString &path)
{
    const QString home = QDir::homePath();
    if (home.size() > 1 && (path == home || path.startsWith(home + QLatin1Char('/'))))
        return QLatin1Char('~') + path.mid(home.size());
    return path;
}

QString withoutTilde(const QString &path)
{
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        return QDir::homePath() + path.mid(1);
    return path;
}

} // namespace attention
