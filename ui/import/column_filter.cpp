// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/column_filter.h"

#include "ui/import/column_table_model.h"

namespace attention {

ColumnFilter::ColumnFilter(ColumnTableModel &columns, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_columns(columns)
{
    setDynamicSortFilter(false); // a line does not vanish under the pointer that changes its role
    setSourceModel(&columns);
}

void ColumnFilter::setSearch(const QString &text)
{
    m_search = text.trimmed();
    invalidateFilter();
}

void ColumnFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

int ColumnFilter::count(Show show) const
{
    int columns = 0;
    for (int row = 0; row < m_columns.rowCount(); ++row)
        columns += belongs(row, show) ? 1 : 0;
    return columns;
}

bool ColumnFilter::belongs(int row, Show show) const
{
    switch (show) {
    case Show::Inputs:
        return m_columns.role(row) == DraftRole::Input;
    case Show::Ignored:
        return m_columns.role(row) == DraftRole::Ignore;
    case Show::WithMissing:
        return m_columns.missing(row) > 0;
    case Show::All:
        break;
    }
    return true;
}

bool ColumnFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return belongs(row, m_show) &&
           (m_search.isEmpty() || m_columns.name(row).contains(m_search, Qt::CaseInsensitive));
}

} // namespace attention
