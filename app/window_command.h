// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/experiment_file.h"

#include <optional>
#include <string>

namespace attention {

/// What the window starts with.
struct WindowStart
{
    std::optional<SavedExperiment> experiment = {}; ///< trained to its epoch; without it, what was last open
    std::string file = {};       ///< where the experiment stands, or a table whose dialog opens; may be empty
    std::string dataFolder = {}; ///< of kept runs and the last session; empty for the user's data folder
};                               ///< trained to its epoch; without it, what was last open
std::string table = {};          ///< a file whose dialog "Open table" opens at once; empty for none
std::string dataFolder = {};     ///< where kept runs are; empty for the user's data folder
};

/// Opens the window and returns the exit code once it is closed. Only in builds with a window. A display is
/// there.
int runWindow(const WindowStart &start);

} // namespace attention
