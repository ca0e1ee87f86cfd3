// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace attention {

/// A few words about a generator or a sample: "one column copies y"; empty for a file.
QString sourceLine(const std::string &source);

} // namespace attention
