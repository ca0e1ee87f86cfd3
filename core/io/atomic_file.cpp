// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_file.h"

#include "core/io/file_error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <utility>

namespace attention {

namespace {

constexpr std::size_t bufferSize = 1 << 16;
constexpr std::size_t largestFile = std::size_t{1} << 28;

std::filesystem::path temporaryName()
{
    static std::atomic<unsigned> number{0};
    return ".attention-lab-" + std::to_string(getpid()) + '-' + std::to_string(++number);
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path path)
    : m_path(std::move(path))
    , m_target(m_path)
{
    struct stat status = {};
    const bool exists = stat(m_path.c_str(), &status) == 0;
    if (!exists && errno != ENOENT)
        fail(errno);
    if (exists && S_ISDIR(status.st_mode))
        fail(EISDIR);
    if (exists && !S_ISREG(status.st_mode)) {
        m_descriptor = open(m_path.c_str(), O_WRONLY | O_CLOEXEC);
        if (m_descriptor < 0)
            fail(errno);
        return;
    }
    if (m_path.filename().empty())
        fail(m_path.empty() ? ENOENT : EISDIR);
    if (exists) {
        std::error_code ignored; // the file was there a moment ago
        const std::filesystem::path followed = std::filesystem::canonical(m_path, ignored);
        if (!ignored)
            m_target = followed;
    }
    do {
        m_temporary = m_target.parent_path() / temporaryName();
        m_descriptor = open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (m_descriptor < 0 && errno == EEXIST);
    if (m_descriptor < 0)
        fail(errno);
    if (exists)
        static_cast<void>(fchmod(m_descriptor, status.st_mode & 07777U));
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
    if (!m_temporary.empty())
        unlink(m_temporary.c_str());
}

void AtomicFile::fail(int error) const
{
    throw fileError(FileAccess::Write, m_path, error);
}

void AtomicFile::write(std::string_view text)
{
    m_buffer += text;
    if (m_buffer.size() >= bufferSize)
        writeOut();
}

void AtomicFile::writeOut()
{
    std::string_view left = m_buffer;
    while (!left.empty()) {
        const ssize_t written = ::write(m_descriptor, left.data(), left.size());
        if (written >= 0)
            left.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            fail(errno);
    }
    m_buffer.clear();
}

void AtomicFile::sync()
{
    writeOut();
    // Some file systems cannot sync and say EINVAL.
    if (!m_temporary.empty() && fsync(m_descriptor) != 0 && errno != EINVAL)
        fail(errno);
}

void AtomicFile::commit()
{
    sync();
    if (close(std::exchange(m_descriptor, -1)) != 0 && errno != EINTR)
        fail(errno);
    if (m_temporary.empty())
        return;
    if (rename(m_temporary.c_str(), m_target.c_str()) != 0)
        fail(errno);
    m_temporary.clear();
}

void writeFile(const std::filesystem::path &path, std::string_view text)
{
    AtomicFile file(path);
    file.write(text);
    file.commit();
}

std::string readFile(const std::filesystem::path &path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        throw fileError(FileAccess::Read, path, errno);
    std::string text;
    std::array<char, bufferSize> block{};
    int error = 0;
    while (text.size() <= largestFile) {
        const ssize_t count = read(descriptor, block.data(), block.size());
        if (count == 0)
            break;
        if (count > 0) {
            text.append(block.data(), static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            error = errno;
            break;
        }
    }
    close(descriptor);
    if (error != 0)
        throw fileError(FileAccess::Read, path, error);
    if (text.size() > largestFile)
        throw contentError(path, "larger than 256 MiB, so it is no file of this program; check the name");
    return text;
}

} // namespace attention
