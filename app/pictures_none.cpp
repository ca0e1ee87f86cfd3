// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures.h"

namespace attention {

std::vector<std::string> pictureNames(const std::vector<std::string> &)
{
    return {};
}

void drawPictures(const std::shared_ptr<const Run> &, const std::string &, const std::filesystem::path &,
                  const std::vector<std::string> &)
{}

} // namespace attention
