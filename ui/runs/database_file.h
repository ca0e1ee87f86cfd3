// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attention {

/// What is seen of an SQLite file without opening it as a database, which could change it.
enum class DatabaseFile {
    None,  ///< nothing stands there, or an empty file
    Good,  ///< by its header
    Other, ///< not SQLite, or shorter than its header says
    Newer, ///< its user_version is above the one that is known
    Unreadable
};

DatabaseFile inspectDatabase(const QString &path, int knownVersion);

} // namespace attention
