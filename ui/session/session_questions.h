// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace attention {

enum class KeepAnswer { Save, Discard, Cancel };

/// Asks a person what becomes of changes that would be lost. \param name of the file they are not in
KeepAnswer askToKeep(QWidget *parent, const QString &name);

/// Where to save an experiment; empty if the person thinks better of it. The suffix is there, and an existing
/// file may be replaced.
QString askWhereToKeep(QWidget *parent, const QString &suggestion);

} // namespace attention
