// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rows/row_table_view.h"

#include "ui/import/table_header.h"
#include "ui/rows/row_delegate.h"
#include "ui/rows/row_table_model.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>
#include <numeric>

namespace attention {

namespace {

constexpr std::size_t fewColumns = 8;
constexpr int numberWidth = 84; ///< "8013 edited"
constexpr int cellWidth = 58;
constexpr int mostNameWidth = 132;
constexpr std::size_t mostInMenu = 60;

} // namespace

RowTableView::RowTableView(RowTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_rows(model)
{
    const Metrics metrics;
    setObjectName(QStringLiteral("rowTable"));
    setAccessibleName(tr("Validation rows"));
    setModel(&model);
    setFont(metrics.font(TextRole::Sentence));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMinimumHeight(metrics.px(26 + 3 * 24));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(metrics.px(20));
    verticalHeader()->setDefaultSectionSize(metrics.px(24));
    auto *header = new TableHeader(Qt::Horizontal, this);
    header->setSectionsClickable(true);
    header->setMinimumSectionSize(metrics.px(40));
    header->setFixedHeight(metrics.px(26));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalHeader(header);
    header->setSortIndicator(RowTableModel::Number, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        QMenu menu;
        fillMenu(menu);
        menu.exec(header->mapToGlobal(at));
    });
    connect(&model, &RowTableModel::dataReplaced, this, &RowTableView::arrangeColumns);
    arrangeColumns();
}

std::vector<std::size_t> RowTableView::columnOrder() const
{
    std::vector<std::size_t> order(m_rows.columns());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (order.size() > fewColumns && m_rows.hasAttention()) {
        const std::vector<double> mean = m_rows.figures()->meanShares();
        std::stable_sort(order.begin(), order.end(),
                         [&mean](std::size_t a, std::size_t b) { return mean[a] > mean[b]; });
    }
    return order;
}

bool RowTableView::isShown(std::size_t column, bool share) const
{
    const auto wanted = m_wanted.find({m_rows.figures()->data->sources[column].name, share});
    if (wanted != m_wanted.end())
        return wanted->second;
    const auto place = std::find(m_order.begin(), m_order.end(), column) - m_order.begin();
    return m_order.size() <= fewColumns || static_cast<std::size_t>(place) < columnsShownAtFirst;
}

void RowTableView::arrangeColumns()
{
    if (m_rows.figures() == nullptr)
        return;
    const Metrics metrics;
    m_order = columnOrder();
    QHeaderView *header = horizontalHeader();
    QSignalBlocker blocker(header); // the table would lay itself out anew for every section
    const QFontMetrics texts(header->font());
    const int room = metrics.px(2 * cellMargin + 14);
    const auto width = [&](int section) {
        int name = texts.horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString());
        if (section == RowTableModel::Truth || section == RowTableModel::Prediction) {
            for (const std::string &each : m_rows.figures()->data->classNames)
                name = std::max(name, texts.horizontalAdvance(QString::fromStdString(each)));
        }
        return std::clamp(name + room, metrics.px(section == RowTableModel::Number ? numberWidth : cellWidth),
                          metrics.px(mostNameWidth));
    };
    for (int section = 0; section < RowTableModel::FirstValue; ++section)
        header->resizeSection(section, width(section));
    header->setSectionHidden(RowTableModel::Unlikeness, !m_rows.hasAttention());
    int visual = RowTableModel::Unlikeness;
    for (const bool shares : {false, true}) {
        for (const std::size_t column : m_order) {
            const int section = shares ? m_rows.shareSection(column) : m_rows.valueSection(column);
            if (section >= model()->columnCount())
                continue;
            header->moveSection(header->visualIndex(section), visual++);
            header->resizeSection(section, width(section));
            header->setSectionHidden(section, !isShown(column, shares));
        }
    }
    header->moveSection(header->visualIndex(RowTableModel::Unlikeness), visual);
    blocker.unblock();
    updateGeometries();
    viewport()->update();
}

void RowTableView::setShown(const std::vector<std::size_t> &columns, bool shares, bool shown)
{
    for (const std::size_t column : columns) {
        if (column >= m_rows.columns()) // other data have come while the menu was open
            continue;
        m_wanted[{m_rows.figures()->data->sources[column].name, shares}] = shown;
        horizontalHeader()->setSectionHidden(
            shares ? m_rows.shareSection(column) : m_rows.valueSection(column), !shown);
    }
}

void RowTableView::fillMenu(QMenu &menu)
{
    if (m_rows.figures() == nullptr)
        return;
    for (const bool shares : {false, true}) {
        if (shares && !m_rows.hasAttention())
            continue;
        QMenu *part = menu.addMenu(shares ? tr("&Attention") : tr("&Values"));
        part->addAction(tr("&All"), this, [this, shares] { setShown(m_order, shares, true); });
        part->addAction(tr("&None"), this, [this, shares] { setShown(m_order, shares, false); });
        part->addSeparator();
        for (std::size_t place = 0; place < std::min(m_order.size(), mostInMenu); ++place) {
            const std::size_t column = m_order[place];
            QString name = QString::fromStdString(m_rows.figures()->data->sources[column].name);
            QAction *action = part->addAction(name.replace(u'&', QStringLiteral("&&")));
            action->setCheckable(true);
            action->setChecked(isShown(column, shares));
            connect(action, &QAction::toggled, this,
                    [this, column, shares](bool on) { setShown({column}, shares, on); });
        }
    }
    menu.addAction(tr("As at &first"), this, [this] {
        m_wanted.clear();
        arrangeColumns();
    });
}

void RowTableView::showPlace(int row)
{
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    const int section = std::max(0, currentIndex().column());
    const QModelIndex index = model()->index(row, section);
    if (currentIndex().row() != row)
        setCurrentIndex(index);
    scrollTo(index, QAbstractItemView::EnsureVisible);
}

void RowTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (currentIndex().isValid() && event->size().height() != event->oldSize().height())
        scrollTo(currentIndex(), QAbstractItemView::EnsureVisible);
}

void RowTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentPlaceChanged(current.row(), current.column());
}

} // namespace attention
