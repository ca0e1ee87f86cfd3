// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace attention {

/// "0.1.0"
std::string programVersion();
/// "GNU 12.2.0"
std::string compilerVersion();
/// "3.4.0"
std::string eigenVersion();

} // namespace attention
