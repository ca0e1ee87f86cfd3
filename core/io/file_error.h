// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace attention {

/// What went wrong with a file, in one line: what, where, how to mend.
class FileError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

enum class FileAccess { Read, Write };

/// A failed system call's errno as "cannot write PATH: no space left on device; free some space or …".
FileError fileError(FileAccess access, const std::filesystem::path &path, int error);

/// A file whose content is not what it should be: "PATH: what; how to mend".
FileError contentError(const std::filesystem::path &path, const std::string &what);

} // namespace attention
