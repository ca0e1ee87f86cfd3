// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace attention {

/// Writes a whole file, or nothing: the bytes go to a temporary file beside it, which is renamed. Returns why
/// it failed as one sentence ("Not saved: no space left on /home. The earlier file is unchanged."), or
/// nothing.
std::optional<QString> saveFile(const QString &path, const QByteArray &bytes);

/// The home folder as "~", and back. Other paths are left as they are.
QString withTilde(const QString &path);
QString withoutTilde(const QString &path);

} // namespace attention
