// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/task.h"
#include "core/training/records.h"

#include <QString>

#include <memory>
#include <vector>

namespace attention {

/// A run of before, to be drawn faintly beside the present one.
struct OverlayCurve
{
    QString name;
    Task task = Task::Binary;
    std::shared_ptr<const std::vector<EpochRecord>> epochs; ///< ascending; some may be left out
};

/// Oldest first.
using OverlayCurves = std::vector<std::shared_ptr<const OverlayCurve>>;

} // namespace attention
