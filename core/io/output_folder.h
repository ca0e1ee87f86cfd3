// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace attention {

/// A folder that gets several files together: they are written to a hidden folder inside it and moved into
/// place by publish(). Without publish() earlier files stay as they were, and folders made here go again.
class OutputFolder
{
public:
    /// Makes the folder, its parents too, and tries whether a file can be written there.
    /// \throws FileError, as do all other members.
    explicit OutputFolder(std::filesystem::path path);
    ~OutputFolder();
    OutputFolder(const OutputFolder &) = delete;
    OutputFolder &operator=(const OutputFolder &) = delete;

    const std::filesystem::path &path() const { return m_path; }
    /// Fails if a folder stands where the file `name` is to go.
    void checkName(const std::string &name) const;
    /// The hidden folder, made by the first call; any files put there are published.
    const std::filesystem::path &staging();
    void write(const std::string &name, std::string_view text);
    /// `content` is called with a function that appends text, so that nothing large stands in memory.
    using Append = std::function<void(std::string_view)>;
    void write(const std::string &name, const std::function<void(const Append &)> &content);

    /// A message with the folder the user knows in the stead of the hidden one.
    std::string withKnownPlaces(std::string message) const;

    /// Moves the files into place and returns their names in alphabetical order.
    std::vector<std::string> publish();

private:
    std::filesystem::path m_path;
    std::vector<std::filesystem::path> m_made; ///< outermost first
    std::filesystem::path m_staging;
};

} // namespace attention
