// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_error.h"

#include <cctype>
#include <cerrno>
#include <system_error>

namespace attention {

namespace {

std::string reason(FileAccess access, int error)
{
    if (access == FileAccess::Write && error == ENOENT)
        return "no such folder";
    std::string words = std::generic_category().message(error);
    if (!words.empty())
        words[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
    return words;
}

const char *readingAdvice(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return "check the name";
    case EACCES:
    case EPERM:
        return "choose a file you may read";
    case EISDIR:
        return "name a file inside it";
    default:
        return "check the file";
    }
}

const char *writingAdvice(int error)
{
    switch (error) {
    case ENOENT:
        return "make the folder first, or choose another";
    case EACCES:
    case EPERM:
    case EROFS:
        return "choose a place you may write to";
    case ENOSPC:
    case EDQUOT:
        return "free some space or choose another place";
    case EFBIG:
        return "raise the limit on file sizes (ulimit -f)";
    case EISDIR:
        return "give the name of a file";
    case ENOTDIR:
        return "a part of this path is a file; choose another place";
    case ENAMETOOLONG:
        return "choose a shorter name";
    default:
        return "choose another place";
    }
}

} // namespace

FileError fileError(FileAccess access, const std::filesystem::path &path, int error)
{
    const bool reading = access == FileAccess::Read;
    return FileError(std::string("cannot ") + (reading ? "read " : "write ") + path.string() + ": " +
                     reason(access, error) + "; " + (reading ? readingAdvice(error) : writingAdvice(error)));
}

FileError contentError(const std::filesystem::path &path, const std::string &what)
{
    return FileError(path.string() + ": " + what);
}

} // namespace attention
