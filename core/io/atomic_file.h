// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace attention {

/// Writes a file so that it is there whole or not at all: under a temporary name in the same folder, renamed
/// by commit(). Without commit() nothing changes and the temporary file is removed. A link is followed and
/// keeps pointing where it did; a device or a pipe is written to directly. One thread at a time.
class AtomicFile
{
public:
    /// \throws FileError, as do all other members; messages name `path`.
    explicit AtomicFile(std::filesystem::path path);
    ~AtomicFile();
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;

    void write(std::string_view text);
    /// Everything written so far reaches the disk, still under the temporary name.
    void sync();
    void commit();

private:
    void writeOut();
    [[noreturn]] void fail(int error) const;

    std::filesystem::path m_path;
    std::filesystem::path m_target;    ///< m_path with links followed
    std::filesystem::path m_temporary; ///< empty for devices and pipes
    int m_descriptor = -1;
    std::string m_buffer;
};

/// \throws FileError
void writeFile(const std::filesystem::path &path, std::string_view text);

/// The whole file. \throws FileError also for files above 256 MiB, which none of ours is.
std::string readFile(const std::filesystem::path &path);

} // namespace attention
