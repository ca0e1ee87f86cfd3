// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

class QMenu;

namespace attention {

class RowTableModel;

/// The table of rows. Of many columns those with most attention come first and the others are hidden, until
/// they are asked for in the menu of the header.
class RowTableView : public QTableView
{
    Q_OBJECT

public:
    /// Columns whose value and share are shown of many.
    static constexpr std::size_t columnsShownAtFirst = 6;

    explicit RowTableView(RowTableModel &model, QWidget *parent = nullptr);

    /// Puts the columns in order and shows or hides them; to be called when their attention has changed much.
    void arrangeColumns();
    /// Makes the row the current one and scrolls to it; −1 for none.
    void showPlace(int row);
    /// Which columns are shown.
    void fillMenu(QMenu &menu);

signals:
    void currentPlaceChanged(int row, int section);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::vector<std::size_t> columnOrder() const;
    void setShown(const std::vector<std::size_t> &columns, bool shares, bool shown);
    bool isShown(std::size_t column, bool share) const;

    RowTableModel &m_rows;
    std::vector<std::size_t> m_order;                      ///< of columns, the first shown first
    std::map<std::pair<std::string, bool>, bool> m_wanted; ///< by name and whether the share: chosen by hand
};

} // namespace attention
