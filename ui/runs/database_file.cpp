// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/database_file.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace attention {

namespace {

// https://www.sqlite.org/fileformat.html, section 1.3: the database header
constexpr qint64 headerSize = 100;
constexpr int pageSizeAt = 16;
constexpr int changeCounterAt = 24;
constexpr int pageCountAt = 28;
constexpr int userVersionAt = 60;
constexpr int validForAt = 92;

} // namespace

DatabaseFile inspectDatabase(const QString &path, int knownVersion)
{
    const QFileInfo info(path);
    if (!info.exists())
        return DatabaseFile::None;
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return DatabaseFile::Unreadable;
    if (file.size() == 0)
        return DatabaseFile::None;
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return DatabaseFile::Other;
    const auto number = [&header](int at) { return qFromBigEndian<quint32>(header.constData() + at); };
    const auto stored = qFromBigEndian<quint16>(header.constData() + pageSizeAt);
    const qint64 pageSize = stored == 1 ? 65'536 : stored;
    const bool countIsValid = number(changeCounterAt) == number(validForAt);
    if (countIsValid && file.size() < pageSize * static_cast<qint64>(number(pageCountAt)))
        return DatabaseFile::Other;
    return static_cast<int>(number(userVersionAt)) > knownVersion ? DatabaseFile::Newer : DatabaseFile::Good;
}

} // namespace attention
