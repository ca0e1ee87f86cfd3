// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/task.h"

#include <array>
#include <stdexcept>
#include <string>

namespace attention {

namespace {

constexpr std::array<std::string_view, 3> words{"binary", "multiclass", "regression"};

} // namespace

std::string_view toString(Task task)
{
    return words.at(static_cast<std::size_t>(task));
}

Task taskFromString(std::string_view word)
{
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (words.at(index) == word)
            return static_cast<Task>(index);
    }
    throw std::invalid_argument("must be one of binary, multiclass, regression, not " + std::string(word));
}

} // namespace attention
