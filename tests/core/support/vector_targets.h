// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vector_target.h"

#include <gtest/gtest.h>

#include <string>

namespace attention::test {

/// Does the same with every vector target of this processor in turn.
template <class Work>
void forEveryVectorTarget(const Work &work)
{
    for (const std::string &target : supportedVectorTargets()) {
        SCOPED_TRACE(target);
        useVectorTarget(target);
        work();
    }
    useVectorTarget({});
}

} // namespace attention::test
