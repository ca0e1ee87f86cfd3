// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/table_draft.h"
#include "ui/import/table_reader.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace attention {

class ColumnFilter;
class ColumnTableModel;
class ColumnTools;
class ColumnView;
class RowsModel;

/// The table in the dialog "Open table": its columns, or its first rows, below the line that searches them
/// and changes those that are selected.
class TablePane : public QWidget
{
    Q_OBJECT

public:
    /// \param draft must outlive the pane
    explicit TablePane(const TableDraft &draft, QWidget *parent = nullptr);

    /// Another table, or the same read otherwise. The draft has its file.
    void setReading(const std::shared_ptr<const TableReading> &reading);
    /// The draft's choices changed.
    void refresh();
    /// Columns that a warning speaks of.
    void setMarked(const QSet<QString> &names);
    /// Selects them and brings the first into view.
    void showColumns(const std::vector<std::size_t> &columns);
    /// Brings the row in this line of the file into view, and a column; false if it is not among the first.
    bool showLine(std::size_t line, std::size_t column);

signals:
    // By the user only.
    void roleWanted(const std::vector<std::size_t> &columns, attention::DraftRole role);
    void typeWanted(const std::vector<std::size_t> &columns, attention::ColumnType type);

private:
    void makeColumnView();
    void makeRowView();
    void connectTools();
    /// As wide as the names and the first of the rows need, within bounds.
    void fitRowColumns();
    void setRowsShown(bool rows);
    void showSelection();
    void showSearchResult();

    const TableDraft &m_draft;
    ColumnTools *m_tools;
    ColumnTableModel *m_columns;
    ColumnFilter *m_filter;
    ColumnView *m_columnView;
    QLabel *m_nothingFound;
    RowsModel *m_rows;
    QTableView *m_rowView;
    QStackedWidget *m_tables;
};

} // namespace attention
