// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/option_set.h"
#include "core/data/table_config.h"

#include <string>
#include <vector>

namespace attention {

/// How a table is read and what becomes of its columns, where that is not to be found out.
class TableOptions
{
public:
    /// The options change `table`, which outlives them.
    TableOptions(OptionSet &options, TableConfig &table);
    TableOptions(const TableOptions &) = delete;
    TableOptions &operator=(const TableOptions &) = delete;

    /// One of the options that were given; empty if none was.
    std::string given() const;

private:
    void addReading(TableConfig &table);
    void addColumns(TableConfig &table);
    void add(const std::string &name) { m_names.push_back(name); }

    OptionSet &m_options;
    std::vector<std::string> m_names;
};

} // namespace attention
