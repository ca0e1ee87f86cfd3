// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace attention {

/// Tells whether a file is still the same: XXH3 of its bytes (128 bits, xxHash's canonical form) as 32
/// hexadecimal digits. No protection against forgery. \throws FileError
std::string fileHash(const std::filesystem::path &path);

} // namespace attention
