// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures.h"

#include "app/option_set.h"

#include <algorithm>

namespace attention {

std::vector<std::string> parsePictureFormats(const std::string &commaSeparated)
{
    std::vector<std::string> formats;
    std::size_t begin = 0;
    while (begin <= commaSeparated.size()) {
        const std::size_t end = std::min(commaSeparated.find(',', begin), commaSeparated.size());
        std::string word = commaSeparated.substr(begin, end - begin);
        checkWord(word, {"png", "svg", "pdf", "jpeg", "jpg"});
        if (word == "jpeg")
            word = "jpg";
        if (std::find(formats.begin(), formats.end(), word) == formats.end())
            formats.push_back(word);
        begin = end + 1;
    }
    return formats;
}

} // namespace attention
