// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <cstddef>
#include <vector>

namespace attention {

class ColumnFilter;

/// The table of columns. A click on a role or type, or Enter, opens its list; Ctrl and Shift select several
/// lines.
class ColumnView : public QTableView
{
    Q_OBJECT

public:
    explicit ColumnView(ColumnFilter &columns, QWidget *parent = nullptr);

    /// Columns of the table that is imported, ascending.
    std::vector<std::size_t> selectedColumns() const;
    /// Selects them, as far as they are listed, and scrolls to the first.
    void selectColumns(const std::vector<std::size_t> &columns);
    void reset() override;

signals:
    void selectedColumnsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    bool openList(const QModelIndex &index);
    /// Names get what they need, but leave room for the first rows.
    void fitNames();

    ColumnFilter &m_columns;
    int m_nameWidth = 0; ///< that the names need
};

} // namespace attention
