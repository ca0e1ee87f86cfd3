// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/input_file.h"

#include "core/io/file_error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace attention {

InputFile::InputFile(InputBytes bytes)
    : m_bytes(std::move(bytes))
{
    if (m_bytes.content) {
        m_size = m_bytes.content->size();
        return;
    }
    // Without O_NONBLOCK opening a pipe would wait for its writer.
    m_descriptor = open(path().c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (m_descriptor < 0)
        throw fileError(FileAccess::Read, path(), errno);
    struct stat status = {};
    int error = fstat(m_descriptor, &status) == 0 ? 0 : errno;
    if (error == 0 && S_ISDIR(status.st_mode))
        error = EISDIR;
    if (error != 0 || !S_ISREG(status.st_mode)) {
        close(m_descriptor);
        throw error != 0 ? fileError(FileAccess::Read, path(), error)
                         : contentError(path(), "this is a device or a pipe; save its data as a file first");
    }
    m_size = static_cast<std::uint64_t>(status.st_size);
    m_seconds = status.st_mtim.tv_sec;
    m_nanoseconds = status.st_mtim.tv_nsec;
}

InputFile::~InputFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

std::size_t InputFile::read(std::span<char> to)
{
    std::size_t count = 0;
    if (m_bytes.content) {
        count = m_bytes.content->copy(to.data(), to.size(), m_position);
        m_position += count;
        return count;
    }
    while (count < to.size()) {
        const ssize_t got = ::read(m_descriptor, to.data() + count, to.size() - count);
        if (got == 0)
            break;
        if (got > 0)
            count += static_cast<std::size_t>(got);
        else if (errno != EINTR)
            throw fileError(FileAccess::Read, path(), errno);
    }
    m_position += count;
    return count;
}

void InputFile::seek(std::uint64_t position)
{
    if (!m_bytes.content && lseek(m_descriptor, static_cast<off_t>(position), SEEK_SET) < 0)
        throw fileError(FileAccess::Read, path(), errno);
    m_position = position;
}

bool InputFile::changed() const
{
    struct stat status = {};
    return !m_bytes.content &&
           (fstat(m_descriptor, &status) != 0 || static_cast<std::uint64_t>(status.st_size) != m_size ||
            status.st_mtim.tv_sec != m_seconds || status.st_mtim.tv_nsec != m_nanoseconds);
}

} // namespace attention
