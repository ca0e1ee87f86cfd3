// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace attention {

/// What the core says of a file, a table or a setting, in the program's language. The core speaks English,
/// for the command line has no other language; its sentences are known here as patterns. A path or a setting
/// in front of one ("flowers.csv: …") stays. What is not known, and everything in English, comes back as it
/// is.
QString coreText(const std::string &message);

} // namespace attention
