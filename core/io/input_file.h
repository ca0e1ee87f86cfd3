// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace attention {

/// What an InputFile reads: the file of a path, or bytes in memory, which go by a name in its place and must
/// outlive the reading.
struct InputBytes
{
    std::filesystem::path path;
    std::optional<std::string_view> content = std::nullopt;

    template <std::convertible_to<std::filesystem::path> Path>
    InputBytes(const Path &filePath)
        : path(filePath)
    {}
    InputBytes(std::filesystem::path name, std::string_view bytes)
        : path(std::move(name))
        , content(bytes)
    {}
};

/// Reads a regular file from its beginning by read(), so that a file that shrinks meanwhile just ends early.
/// Errors are FileErrors that name the path. One thread at a time.
class InputFile
{
public:
    /// \throws FileError also for folders, devices and pipes
    explicit InputFile(InputBytes bytes);
    ~InputFile();
    InputFile(const InputFile &) = delete;
    InputFile &operator=(const InputFile &) = delete;

    const std::filesystem::path &path() const { return m_bytes.path; }
    /// Bytes when it was opened.
    std::uint64_t size() const { return m_size; }
    /// Bytes read since the beginning.
    std::uint64_t position() const { return m_position; }
    /// Fills `to` unless the file ends before. \return bytes read
    std::size_t read(std::span<char> to);
    void seek(std::uint64_t position);
    /// Whether it was written to since it was opened.
    bool changed() const;

private:
    InputBytes m_bytes;
    int m_descriptor = -1; ///< none: memory
    std::uint64_t m_size = 0;
    std::int64_t m_seconds = 0; ///< of the last change, and its part of a second
    std::int64_t m_nanoseconds = 0;
    std::uint64_t m_position = 0;
};

} // namespace attention
