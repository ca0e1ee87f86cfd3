// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/task.h"

#include <stdexcept>
#include <string>

namespace attention {

std::string_view toString(Task task)
{
    switch (task) {
    case Task::Binary:
        return "binary";
    case Task::Multiclass:
        return "multiclass";
    case Task::Regression:
        return "regression";
    }
    return {};
}

Task taskFromString(std::string_view word)
{
    for (const Task task : {Task::Binary, Task::Multiclass, Task::Regression}) {
        if (toString(task) == word)
            return task;
    }
    throw std::invalid_argument("must be one of binary, multiclass, regression, not " + std::string(word));
}

} // namespace attention
