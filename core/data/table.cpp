// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/table.h"

namespace attention {

const char *columnTypeName(ColumnType type)
{
    switch (type) {
    case ColumnType::Number:
        return "number";
    case ColumnType::Category:
        return "category";
    case ColumnType::Boolean:
        return "boolean";
    case ColumnType::DateTime:
        return "date";
    case ColumnType::Text:
        return "text";
    }
    return "";
}

} // namespace attention
