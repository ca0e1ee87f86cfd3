// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/output_folder.h"

#include "core/io/atomic_file.h"
#include "core/io/file_error.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <utility>

namespace attention {

namespace {

/// As much as a full disk refuses.
constexpr std::size_t probeSize = 1 << 16;

/// Makes the folders of `path` that are missing and adds them to `made`.
void makeFolders(const std::filesystem::path &path, std::vector<std::filesystem::path> &made)
{
    struct stat status = {};
    if (stat(path.c_str(), &status) == 0) {
        if (!S_ISDIR(status.st_mode))
            throw fileError(FileAccess::Write, path, ENOTDIR);
        return;
    }
    if (errno != ENOENT)
        throw fileError(FileAccess::Write, path, errno);
    if (path.has_parent_path() && path.parent_path() != path)
        makeFolders(path.parent_path(), made);
    if (mkdir(path.c_str(), 0777) == 0)
        made.push_back(path);
    else if (errno != EEXIST) // "a/." once "a" is made
        throw fileError(FileAccess::Write, path, errno);
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    if (const std::size_t at = text.find(from); at != std::string::npos)
        text.replace(at, from.size(), to);
    return text;
}

} // namespace

OutputFolder::OutputFolder(std::filesystem::path path)
    : m_path(std::move(path))
{
    const std::filesystem::path probePath = m_path / ".attention-lab-probe";
    try {
        makeFolders(m_path, m_made);
        AtomicFile probe(probePath);
        probe.write(std::string(probeSize, ' '));
        probe.sync();
    } catch (const FileError &error) {
        for (auto folder = m_made.rbegin(); folder != m_made.rend(); ++folder)
            rmdir(folder->c_str());
        throw FileError(replaced(error.what(), probePath.string(), m_path.string()));
    }
}

OutputFolder::~OutputFolder()
{
    std::error_code ignored;
    if (!m_staging.empty())
        std::filesystem::remove_all(m_staging, ignored);
    // Those that hold anything stay.
    for (auto folder = m_made.rbegin(); folder != m_made.rend(); ++folder)
        rmdir(folder->c_str());
}

void OutputFolder::checkName(const std::string &name) const
{
    std::error_code ignored;
    if (std::filesystem::is_directory(m_path / name, ignored))
        throw fileError(FileAccess::Write, m_path / name, EISDIR);
}

const std::filesystem::path &OutputFolder::staging()
{
    if (m_staging.empty()) {
        std::string name = (m_path / ".attention-lab-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw fileError(FileAccess::Write, m_path, errno);
        m_staging = name;
    }
    return m_staging;
}

void OutputFolder::write(const std::string &name, std::string_view text)
{
    write(name, [text](const Append &append) { append(text); });
}

void OutputFolder::write(const std::string &name, const std::function<void(const Append &)> &content)
{
    try {
        AtomicFile file(staging() / name);
        content([&file](std::string_view text) { file.write(text); });
        file.commit();
    } catch (const FileError &error) {
        throw FileError(withKnownPlaces(error.what()));
    }
}

std::string OutputFolder::withKnownPlaces(std::string message) const
{
    return m_staging.empty() ? message : replaced(std::move(message), m_staging.string(), m_path.string());
}

std::vector<std::string> OutputFolder::publish()
{
    std::vector<std::string> names;
    for (const std::filesystem::directory_entry &entry : std::filesystem::directory_iterator(staging()))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    for (const std::string &name : names)
        checkName(name);
    for (const std::string &name : names) {
        if (rename((m_staging / name).c_str(), (m_path / name).c_str()) != 0)
            throw fileError(FileAccess::Write, m_path / name, errno);
    }
    return names;
}

} // namespace attention
