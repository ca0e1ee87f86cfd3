// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/experiment_file.h"

#include <optional>
#include <string>

namespace attention {

/// Opens the window and returns the exit code once it is closed. Only in builds with a window. A display is
/// there. \param experiment what the window starts with, trained to its epoch; without it, what was last
/// open. \param file where the experiment stands; without one, a table whose dialog opens at once; may be
/// empty
int runWindow(const std::optional<SavedExperiment> &experiment, const std::string &file);

} // namespace attention
