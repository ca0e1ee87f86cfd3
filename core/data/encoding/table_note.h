// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/sentence.h"

#include <cstddef>
#include <string>
#include <vector>

namespace attention {

/// One of the "things to know" about a table, with one action that would change it.
struct TableNote
{
    enum class Kind {
        Ignored,       ///< a column that is no input by default, and why; UseAsInput
        Filled,        ///< missing values were filled, with what; LeaveRowsOut
        Constant,      ///< one value only: ignored
        EqualsTarget,  ///< a column that equals the target, or tells it value by value: leak? Ignore
        Correlated,    ///< inputs with |r| ≥ 0.95: attention may fall on any of them; Show
        RareMerged,    ///< rare levels share one input
        TargetMissing, ///< rows without a target are left out
        RowsLeftOut,   ///< rows left out since they miss a value
    };
    enum class Action { None, UseAsInput, Ignore, LeaveRowsOut, Show };

    Kind kind = Kind::Ignored;
    bool warning = true; ///< else a hint
    Sentence text;
    Action action = Action::None;
    std::vector<std::string> columns; ///< that it is about; what the action acts on
};

} // namespace attention
