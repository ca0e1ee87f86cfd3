// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/trust_picture.h"

#include <stdexcept>

namespace attention {

void drawTrustPicture(const std::vector<TrustCase> &, TrustOptions, const std::string &)
{
    throw std::runtime_error("this build draws no pictures; build it with -DBUILD_GUI=ON for them");
}

} // namespace attention
