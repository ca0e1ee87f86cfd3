// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"

#include <string>
#include <vector>

namespace attention {

/// The whole program behind main(): parses `arguments` (without the program's name), does what they say and
/// returns the exit code. Errors become one line on the console's standard error; nothing is thrown.
int run(const std::vector<std::string> &arguments, Console &console);

} // namespace attention
