// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/column_filter.h"
#include "ui/import/table_draft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace attention {

class Segmented;
class WrapLayout;

/// The line above the columns: search, switch between columns and rows, which columns are listed, and role
/// and type of those that are selected.
class ColumnTools : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnTools(QWidget *parent = nullptr);

    /// "all 33", "inputs (30)", …
    void showCounts(const ColumnFilter &columns);
    /// What the selected columns have in common.
    void showSelection(const TableDraft &draft, const std::vector<std::size_t> &columns);
    /// The first rows instead of the columns.
    void setRowsShown(bool rows);
    /// All columns again.
    void clearSearch();

signals:
    void searchChanged(const QString &text);
    void rowsWanted(bool rows);
    void showChosen(attention::ColumnFilter::Show show);
    // Of the selected columns; by the user only.
    void roleChosen(attention::DraftRole role);
    void typeChosen(attention::ColumnType type);

private:
    QLineEdit *m_search;
    Segmented *m_switch;
    QComboBox *m_show;
    QLabel *m_selected;
    QComboBox *m_role;
    QComboBox *m_type;
};

} // namespace attention
