// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/program_version.h"

#include <Eigen/Core>

namespace attention {

std::string programVersion()
{
    return ATTENTION_VERSION;
}

std::string compilerVersion()
{
    return ATTENTION_COMPILER;
}

std::string eigenVersion()
{
    return std::to_string(EIGEN_WORLD_VERSION) + '.' + std::to_string(EIGEN_MAJOR_VERSION) + '.' +
           std::to_string(EIGEN_MINOR_VERSION);
}

} // namespace attention
