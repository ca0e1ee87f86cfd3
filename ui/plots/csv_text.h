// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attention {

/// The shortest text that reads back the same number, with a point whatever the locale; empty where it is not
/// a number.
QString csvNumber(double value);
QString csvNumber(float value);
/// A cell of a CSV file, in quotes where it has to be (RFC 4180).
QString csvCell(const QString &text);

} // namespace attention
