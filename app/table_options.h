// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/option_set.h"
#include "core/data/csv/csv_dialect.h"

#include <string>

namespace attention {

/// How a table's file is written, where the reader is not to find out by itself.
class TableOptions
{
public:
    explicit TableOptions(OptionSet &options);
    TableOptions(const TableOptions &) = delete;
    TableOptions &operator=(const TableOptions &) = delete;

    /// After the options took effect.
    const CsvOptions &csv() const { return m_csv; }
    /// One of the options that were given; empty if none was.
    const std::string &given() const { return m_given; }

private:
    CsvOptions m_csv;
    std::string m_given;
};

} // namespace attention
