// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"

#include <QString>

namespace attention {

/// "Label column", "Iris", "breast-cancer.csv": the generator, the sample or the file.
QString sourceTitle(const DataConfig &data);
/// A few words about a generator or a sample: "one column copies y"; empty for a file.
QString sourceLine(const std::string &source);

} // namespace attention
