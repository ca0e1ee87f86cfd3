// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/column_view.h"

#include "ui/import/column_delegate.h"
#include "ui/import/column_filter.h"
#include "ui/import/column_table_model.h"
#include "ui/import/table_header.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace attention {

namespace {

using Model = ColumnTableModel;

constexpr std::pair<int, int> widths[]{{Model::Number, 58},  {Model::Role, 92},     {Model::Type, 116},
                                       {Model::Missing, 88}, {Model::Distinct, 76}, {Model::Range, 136},
                                       {Model::Spread, 124}};

constexpr int leastName = 150;
constexpr int leastFirstRows = 120;
constexpr int namesMeasured = 2'000;

} // namespace

ColumnView::ColumnView(ColumnFilter &columns, QWidget *parent)
    : QTableView(parent)
    , m_columns(columns)
{
    const Metrics metrics;
    setObjectName(QStringLiteral("columnView"));
    setAccessibleName(tr("Columns"));
    setModel(&columns);
    setItemDelegate(new ColumnDelegate(this));
    setFont(metrics.font(TextRole::Sentence));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setMinimumHeight(metrics.px(28 * 3 + 30));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics.px(28));
    auto *header = new TableHeader(Qt::Horizontal, this);
    header->setMinimumSectionSize(metrics.px(40));
    header->setFixedHeight(metrics.px(30));
    setHorizontalHeader(header);
    for (const auto &[section, width] : widths)
        setColumnWidth(section, metrics.px(width));
    header->setSectionResizeMode(Model::FirstRows, QHeaderView::Stretch);
    header->setSectionResizeMode(Model::Number, QHeaderView::Fixed);
}

std::vector<std::size_t> ColumnView::selectedColumns() const
{
    std::vector<std::size_t> result;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        result.push_back(static_cast<std::size_t>(m_columns.mapToSource(index).row()));
    std::sort(result.begin(), result.end());
    return result;
}

void ColumnView::selectColumns(const std::vector<std::size_t> &columns)
{
    QItemSelection selection;
    QModelIndex first;
    for (const std::size_t column : columns) {
        const QModelIndex index =
            m_columns.mapFromSource(m_columns.sourceModel()->index(static_cast<int>(column), Model::Name));
        if (!index.isValid())
            continue;
        selection.select(index, index);
        first = first.isValid() ? first : index;
    }
    if (!first.isValid())
        return;
    setCurrentIndex(first);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(first, QAbstractItemView::PositionAtCenter);
}

void ColumnView::reset()
{
    QTableView::reset();
    const Metrics metrics;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics fontMetrics(bold);
    const QAbstractItemModel &names = *m_columns.sourceModel();
    m_nameWidth = 0;
    for (int row = 0; row < std::min(names.rowCount(), namesMeasured); ++row)
        m_nameWidth = std::max(
            m_nameWidth, fontMetrics.horizontalAdvance(names.index(row, Model::Name).data().toString()));
    m_nameWidth += metrics.px(2 * cellMargin + 24);
    fitNames();
}

void ColumnView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitNames();
}

void ColumnView::fitNames()
{
    const Metrics metrics;
    int others = metrics.px(leastFirstRows);
    for (const auto &[section, width] : widths)
        others += columnWidth(section);
    const int least = metrics.px(leastName);
    const int most = std::max(least, viewport()->width() - others);
    setColumnWidth(Model::Name, std::clamp(m_nameWidth, least, most));
}

bool ColumnView::openList(const QModelIndex &index)
{
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEditable))
        return false;
    edit(index);
    return true;
}

void ColumnView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && openList(currentIndex()))
        return;
    QTableView::keyPressEvent(event);
}

void ColumnView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier &&
        index == currentIndex() && selectionModel()->selectedRows().size() == 1)
        openList(index);
}

void ColumnView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectedColumnsChanged();
}

} // namespace attention
