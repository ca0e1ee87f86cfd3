// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/experiment_file.h"

#include <optional>
#include <string>

namespace attention {

/// Opens the window and returns the exit code once it is closed. Only in builds with a window. A display is
/// there. \param experiment what the window starts with, trained to its epoch; without it, what was last
/// open. \param table a file whose dialog "Open table" opens at once; empty for none
int runWindow(const std::optional<SavedExperiment> &experiment, const std::string &table);

} // namespace attention
