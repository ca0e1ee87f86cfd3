// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/gallery/stage.h"

#include <vector>

namespace attention::gallery {

/// One thing to look at.
struct Scene
{
    const char *name;
    void (*play)(Stage &stage);
};

/// What a run can come to, and what the plots show of it.
std::vector<Scene> stateScenes();
/// Pages of the inspector.
std::vector<Scene> inspectorScenes();
std::vector<Scene> dialogScenes();

/// A table's settings as the dialog suggests them.
TrainingConfig tableConfig(const std::string &source);
/// Numbers, categories, a date and a text; what came of it, as yes or no.
QByteArray smallTable();

} // namespace attention::gallery
