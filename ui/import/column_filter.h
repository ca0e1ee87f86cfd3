// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace attention {

class ColumnTableModel;

/// The columns whose names hold a text, among all or some of them.
class ColumnFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show { All, Inputs, Ignored, WithMissing };

    explicit ColumnFilter(ColumnTableModel &columns, QObject *parent = nullptr);

    void setSearch(const QString &text);
    void setShow(Show show);
    Show show() const { return m_show; }
    const QString &search() const { return m_search; }
    /// How many columns that list would show without a search.
    int count(Show show) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool belongs(int row, Show show) const;

    ColumnTableModel &m_columns;
    QString m_search;
    Show m_show = Show::All;
};

} // namespace attention
