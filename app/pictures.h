// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace attention {

/// The words for picture formats: "png", "svg", "pdf", "jpeg", "jpg".
/// \throws std::invalid_argument for a list that holds anything else; repeated formats count once.
std::vector<std::string> parsePictureFormats(const std::string &commaSeparated);

/// The names of the files drawPictures() makes; empty in a build without a window.
std::vector<std::string> pictureNames(const std::vector<std::string> &formats);

/// Draws the four plots of a finished run into `folder`, light, without a display. Nothing in a build without
/// a window. \throws CommandError
/// \param settings the text of experiment.attnlab, kept inside the pictures.
void drawPictures(const std::shared_ptr<const Run> &run, const std::string &settings,
                  const std::filesystem::path &folder, const std::vector<std::string> &formats);

} // namespace attention
