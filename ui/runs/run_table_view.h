// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/kept_run.h"

#include <QTreeView>

#include <vector>

namespace attention {

/// The list of kept runs. Where there is little room a run has two lines, its name across the first and its
/// figures below it under their headings; in a wide list it has one, with more figures. A click on a heading
/// sorts by it. Space ticks, F2 or a double click renames, Enter opens, Delete deletes.
class RunTableView : public QTreeView
{
    Q_OBJECT

public:
    explicit RunTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// In the order of the list.
    std::vector<KeptRunId> selectedRuns() const;
    void select(KeptRunId id);
    /// Of the current run; nothing while there is none or it is edited already.
    void editName();
    bool isTwoLines() const { return m_twoLines; }

    /// Where a run's name and its tick stand, in the viewport.
    QRect nameRect(const QModelIndex &index) const;
    QRect tickRect(const QModelIndex &index) const;
    int rowHeightHint() const;

signals:
    void selectedRunsChanged();
    void openRequested();
    void deleteRequested();

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void changeEvent(QEvent *event) override;

private:
    void arrangeColumns();
    void drawName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void drawFigures(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_twoLines = true;
};

} // namespace attention
