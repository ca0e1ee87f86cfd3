// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/table_pane.h"

#include "ui/import/column_filter.h"
#include "ui/import/column_table_model.h"
#include "ui/import/column_tools.h"
#include "ui/import/column_view.h"
#include "ui/import/rows_model.h"
#include "ui/import/table_header.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace attention {

namespace {

constexpr int columnsFitted = 300;
constexpr int rowsMeasured = 20;

} // namespace

TablePane::TablePane(const TableDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_tools(new ColumnTools(this))
    , m_columns(new ColumnTableModel(draft, this))
    , m_filter(new ColumnFilter(*m_columns, this))
    , m_columnView(new ColumnView(*m_filter))
    , m_nothingFound(new QLabel(m_columnView->viewport()))
    , m_rows(new RowsModel(this))
    , m_rowView(new QTableView)
    , m_tables(new QStackedWidget(this))
{
    makeColumnView();
    makeRowView();
    for (QTableView *view : {static_cast<QTableView *>(m_columnView), m_rowView}) {
        setCardBackground(view->viewport());
        m_tables->addWidget(view);
    }
    m_tables->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // the table gives way first
    m_tables->setMinimumHeight(m_columnView->minimumHeight());
    auto *line = new QWidget(this);
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    line->setFixedHeight(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(line);
    column->addWidget(m_tables, 1);
    connectTools();
}

void TablePane::makeColumnView()
{
    const Metrics metrics;
    m_nothingFound->setObjectName(QStringLiteral("nothingFoundLabel"));
    m_nothingFound->setForegroundRole(QPalette::PlaceholderText);
    m_nothingFound->setTextFormat(Qt::PlainText);
    m_nothingFound->move(metrics.px(20), metrics.px(16));
    m_nothingFound->hide();
}

void TablePane::makeRowView()
{
    const Metrics metrics;
    m_rowView->setObjectName(QStringLiteral("rowView"));
    m_rowView->setAccessibleName(tr("First rows"));
    m_rowView->setModel(m_rows);
    m_rowView->setFont(metrics.font(TextRole::Sentence));
    m_rowView->setFrameShape(QFrame::NoFrame);
    m_rowView->setTabKeyNavigation(false);
    m_rowView->setWordWrap(false);
    m_rowView->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rowView->setHorizontalHeader(new TableHeader(Qt::Horizontal, m_rowView));
    m_rowView->setVerticalHeader(new TableHeader(Qt::Vertical, m_rowView));
    m_rowView->horizontalHeader()->setDefaultSectionSize(metrics.px(112));
    m_rowView->horizontalHeader()->setFixedHeight(metrics.px(30));
    m_rowView->verticalHeader()->setDefaultSectionSize(metrics.px(26));
    m_rowView->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_rowView->verticalHeader()->setMinimumWidth(metrics.px(44));
    m_rowView->verticalHeader()->setToolTip(tr("Lines of the file"));
}

void TablePane::connectTools()
{
    connect(m_columns, &ColumnTableModel::roleWanted, this,
            [this](std::size_t column, DraftRole role) { emit roleWanted({column}, role); });
    connect(m_columns, &ColumnTableModel::typeWanted, this,
            [this](std::size_t column, ColumnType type) { emit typeWanted({column}, type); });
    connect(m_tools, &ColumnTools::roleChosen, this,
            [this](DraftRole role) { emit roleWanted(m_columnView->selectedColumns(), role); });
    connect(m_tools, &ColumnTools::typeChosen, this,
            [this](ColumnType type) { emit typeWanted(m_columnView->selectedColumns(), type); });
    connect(m_columnView, &ColumnView::selectedColumnsChanged, this, &TablePane::showSelection);
    connect(m_tools, &ColumnTools::searchChanged, this, [this](const QString &text) {
        setRowsShown(false);
        m_filter->setSearch(text);
        showSearchResult();
    });
    connect(m_tools, &ColumnTools::showChosen, this, [this](ColumnFilter::Show show) {
        setRowsShown(false);
        m_filter->setShow(show);
        showSearchResult();
    });
    connect(m_tools, &ColumnTools::rowsWanted, this, &TablePane::setRowsShown);
}

void TablePane::setReading(const std::shared_ptr<const TableReading> &reading)
{
    m_columns->setReading(reading);
    m_rows->setFile(reading->file);
    fitRowColumns();
}

void TablePane::fitRowColumns()
{
    const Metrics metrics;
    const QFontMetrics cells(m_rowView->font());
    const auto widthOf = [&](const QVariant &text) { return cells.horizontalAdvance(text.toString()); };
    for (int column = 0; column < std::min(m_rows->columnCount(), columnsFitted); ++column) {
        int width = widthOf(m_rows->headerData(column, Qt::Horizontal, Qt::DisplayRole));
        for (int row = 0; row < std::min(m_rows->rowCount(), rowsMeasured); ++row)
            width = std::max(width, widthOf(m_rows->index(row, column).data()));
        m_rowView->setColumnWidth(
            column, std::clamp(width + metrics.px(2 * cellMargin + 2), metrics.px(56), metrics.px(220)));
    }
}

void TablePane::refresh()
{
    m_columns->refresh();
    m_tools->showCounts(*m_filter);
    showSelection();
}

void TablePane::setMarked(const QSet<QString> &names)
{
    m_columns->setMarked(names);
}

void TablePane::showColumns(const std::vector<std::size_t> &columns)
{
    setRowsShown(false);
    m_tools->clearSearch();
    m_columnView->selectColumns(columns);
    m_columnView->setFocus();
}

bool TablePane::showLine(std::size_t line, std::size_t column)
{
    const auto row = m_rows->rowOfLine(line);
    if (!row)
        return false;
    setRowsShown(true);
    m_rowView->selectRow(*row);
    m_rowView->scrollTo(m_rows->index(*row, static_cast<int>(column)));
    return true;
}

void TablePane::setRowsShown(bool rows)
{
    m_tools->setRowsShown(rows);
    m_tables->setCurrentIndex(rows ? 1 : 0);
}

void TablePane::showSelection()
{
    if (m_draft.file() != nullptr)
        m_tools->showSelection(m_draft, m_columnView->selectedColumns());
}

void TablePane::showSearchResult()
{
    const bool none = m_filter->rowCount() == 0 && m_columns->rowCount() > 0;
    m_nothingFound->setText(m_filter->search().isEmpty()
                                ? tr("There are no such columns.")
                                : tr("No column is called “%1”.").arg(m_filter->search()));
    m_nothingFound->adjustSize();
    m_nothingFound->setVisible(none);
}

} // namespace attention
