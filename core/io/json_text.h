// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace attention {

/// Keys keep the order they were added in.
using Json = nlohmann::ordered_json;

/// Indented by two spaces; an array of plain values stands on one line. Ends in a newline. Numbers that are
/// not finite become null.
std::string jsonText(const Json &json);

/// One line without a newline.
std::string jsonLine(const Json &json);

/// \param path what messages name. \throws FileError saying where the text stops being JSON.
Json parseJson(std::string_view text, const std::filesystem::path &path);

/// Reads a whole file. \throws FileError saying where the text stops being JSON.
Json readJson(const std::filesystem::path &path);

/// Checks "format" and "version". \throws FileError if the file is of another kind or a newer version.
void checkFormat(const Json &json, const std::string &format, int version, const std::filesystem::path &path);

} // namespace attention
