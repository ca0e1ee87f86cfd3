// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <cstddef>
#include <string>

namespace attention::testing {

inline constexpr double baseline = 0.501;

/// "x3"
inline std::string columnName(std::size_t column)
{
    std::string name = std::to_string(column);
    name.insert(name.begin(), 'x');
    return name;
}

/// What is known of the published experiment. Column 1 is the label column.
inline RunFacts makeFacts(std::size_t columns = 4)
{
    RunFacts facts;
    for (std::size_t i = 0; i < columns; ++i)
        facts.columnNames.push_back(columnName(i));
    facts.inputs = columns;
    facts.classNames = {"0", "1"};
    facts.targetName = std::string("y");
    facts.informativeColumns = {1};
    facts.truthKnown = true;
    facts.trainRows = 8000;
    facts.validationRows = 2000;
    facts.parameters = 369;
    facts.batchesPerEpoch = 63;
    facts.baselineAccuracy = baseline;
    facts.majorityClass = 1;
    return facts;
}

} // namespace attention::testing
