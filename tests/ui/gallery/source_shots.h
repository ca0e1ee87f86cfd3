// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace attention::gallery {

/// The window in its sizes after a finished run of each source: a generator, "sample:NAME" or a CSV file. By
/// class with ":classes" behind it, one row with ":row", with a value tried out with ":edited"; with the
/// levels of every category. \return the exit code
int drawSources(const QString &folder, const QStringList &sources);

} // namespace attention::gallery
