// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace attention {

// The questions about files that need an answer by a person; a test puts its own answers in their place.

/// Where to save; empty if the person thinks better of it. An existing file is not asked about here.
QString askWhereToSave(QWidget *parent, const QString &title, const QString &suggestion,
                       const QString &filter);

/// Whether the file that stands there may be replaced.
bool askToReplace(QWidget *parent, const QString &path);

} // namespace attention
