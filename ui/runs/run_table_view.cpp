// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_table_view.h"

#include "ui/runs/run_table_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace attention {

namespace {

using Model = RunTableModel;

constexpr std::pair<int, int> narrowWidths[]{
    {Model::Epochs, 46}, {Model::Loss, 52}, {Model::Accuracy, 62}, {Model::Seconds, 50}};
constexpr std::pair<int, int> wideWidths[]{
    {Model::Epochs, 72},   {Model::Loss, 80},       {Model::Accuracy, 84}, {Model::Seconds, 80},
    {Model::BestLoss, 84}, {Model::Parameters, 92}, {Model::Started, 132}};
constexpr int wideFrom = 760;
constexpr int tickSize = 16;
constexpr int margin = 4;

/// Names are edited where they stand, ticks are toggled by a click on them or by Space.
class RunDelegate : public QStyledItemDelegate
{
public:
    explicit RunDelegate(RunTableView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, m_view->rowHeightHint()};
    }
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        editor->setObjectName(QStringLiteral("runNameEditor"));
        editor->setAccessibleName(RunTableView::tr("Name of the run"));
        return editor;
    }
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &,
                              const QModelIndex &index) const override
    {
        const QRect name = m_view->nameRect(index);
        const int height = Metrics().px(26);
        editor->setGeometry(name.left(), name.center().y() - height / 2, name.width(), height);
    }
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        const QEvent::Type type = event->type();
        const bool mouse = type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease ||
                           type == QEvent::MouseButtonDblClick;
        if (!mouse)
            return QStyledItemDelegate::editorEvent(event, model, option, index);
        const auto *click = static_cast<QMouseEvent *>(event);
        const int room = Metrics().px(margin);
        const QRect tick = m_view->tickRect(index).adjusted(-room, -room, room, room);
        if (click->button() != Qt::LeftButton || !tick.contains(click->position().toPoint()))
            return false;
        if (type == QEvent::MouseButtonRelease) {
            const QModelIndex name = index.siblingAtColumn(Model::Name);
            const bool on = name.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            model->setData(name, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
        return true;
    }

private:
    RunTableView *m_view;
};

} // namespace

RunTableView::RunTableView(QWidget *parent)
    : QTreeView(parent)
{
    const Metrics metrics;
    setObjectName(QStringLiteral("runTable"));
    setAccessibleName(tr("Kept runs"));
    setItemDelegate(new RunDelegate(this));
    setFont(metrics.font(TextRole::Sentence));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false); // the panel's colour
    header()->setFont(metrics.font(TextRole::Sentence));
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(metrics.px(24));
    header()->setSectionsClickable(true);
    header()->setSortIndicatorShown(true);
    header()->setSortIndicatorClearable(true);
}

void RunTableView::editName()
{
    const QModelIndex name = currentIndex().siblingAtColumn(Model::Name);
    if (name.isValid() && state() != EditingState)
        edit(name);
}

void RunTableView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    header()->setSortIndicator(Model::Started, Qt::DescendingOrder);
    setSortingEnabled(true);
    // After the view's own slot, which sorts by no column then.
    connect(header(), &QHeaderView::sortIndicatorChanged, this, [this](int section) {
        if (section < 0) // the third click on a heading
            header()->setSortIndicator(Model::Started, Qt::DescendingOrder);
    });
    arrangeColumns();
}

void RunTableView::arrangeColumns()
{
    if (model() == nullptr || model()->columnCount() == 0)
        return;
    const Metrics metrics;
    const bool twoLines = viewport()->width() < metrics.px(wideFrom);
    for (int column = 1; column < Model::columns; ++column)
        header()->setSectionResizeMode(column, QHeaderView::Fixed);
    header()->setSectionResizeMode(Model::Name, QHeaderView::Stretch);
    for (const int column : {Model::BestLoss, Model::Parameters, Model::Started})
        setColumnHidden(column, twoLines);
    if (twoLines) {
        for (const auto &[column, width] : narrowWidths)
            setColumnWidth(column, metrics.px(width));
    } else {
        for (const auto &[column, width] : wideWidths)
            setColumnWidth(column, metrics.px(width));
    }
    if (twoLines == m_twoLines)
        return;
    m_twoLines = twoLines;
    scheduleDelayedItemsLayout();
}

int RunTableView::rowHeightHint() const
{
    return Metrics().px(m_twoLines ? 48 : 30);
}

QRect RunTableView::tickRect(const QModelIndex &index) const
{
    const Metrics metrics;
    const QRect name = visualRect(index.siblingAtColumn(Model::Name));
    const int line = m_twoLines ? name.height() / 2 + metrics.px(2) : name.height();
    const int size = metrics.px(tickSize);
    return {name.left() + metrics.px(margin), name.top() + (line - size) / 2, size, size};
}

QRect RunTableView::nameRect(const QModelIndex &index) const
{
    const Metrics metrics;
    const QRect tick = tickRect(index);
    const QRect cell = visualRect(index.siblingAtColumn(Model::Name));
    const int pin = index.data(Model::PinnedRole).toBool() ? metrics.px(20) : 0;
    const int left = tick.right() + metrics.px(8) + pin;
    const int right = m_twoLines ? viewport()->width() - metrics.px(margin) : cell.right() - metrics.px(8);
    return {left, tick.top() - metrics.px(3), right - left, tick.height() + metrics.px(6)};
}

void RunTableView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const PainterSaver saver(painter);
    const Theme &theme = themeOf(palette());
    const bool selected = selectionModel()->isRowSelected(index.row(), {});
    const bool over = option.rect.contains(viewport()->mapFromGlobal(QCursor::pos())) && underMouse();
    if (selected || over)
        painter->fillRect(option.rect, selected ? theme.selection : theme.grid);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.grid);
    drawName(painter, option, index);
    drawFigures(painter, option, index);
    if (hasFocus() && currentIndex().row() == index.row() &&
        window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        const Metrics metrics;
        drawFocusRing(painter, option.rect, metrics.pxF(4), theme.accent, metrics.pxF(2));
    }
}

void RunTableView::drawName(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    const QModelIndex name = index.siblingAtColumn(Model::Name);
    QStyleOptionViewItem tick(option);
    tick.rect = tickRect(index);
    tick.state = QStyle::State_Enabled;
    tick.state |= name.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter, this);
    const QRect rect = nameRect(index);
    if (index.data(Model::PinnedRole).toBool()) {
        const int size = metrics.px(16);
        painter->drawPixmap(
            QPoint(rect.left() - metrics.px(20), rect.center().y() - size / 2 + 1),
            iconPixmap(IconName::Pin, theme.quietText, size, painter->device()->devicePixelRatioF()));
    }
    QFont font = this->font();
    if (index.data(Model::PresentRole).toBool())
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(theme.text);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(name.data().toString(), Qt::ElideRight, rect.width()));
}

void RunTableView::drawFigures(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    painter->setFont(font());
    painter->setPen(m_twoLines ? theme.quietText : theme.text);
    const int line = option.rect.height() / 2;
    const int top = m_twoLines ? option.rect.top() + line - metrics.px(1) : option.rect.top();
    const int height = m_twoLines ? line : option.rect.height();
    for (int column = Model::Epochs; column < Model::columns; ++column) {
        if (isColumnHidden(column))
            continue;
        const QRect cell(columnViewportPosition(column), top, columnWidth(column) - metrics.px(margin),
                         height);
        painter->drawText(cell, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          index.siblingAtColumn(column).data().toString());
    }
    if (!m_twoLines)
        return;
    const int left = nameRect(index).left() - (index.data(Model::PinnedRole).toBool() ? metrics.px(20) : 0);
    const QRect state(left, top, columnViewportPosition(Model::Epochs) - left, height);
    painter->drawText(
        state, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(index.data(Model::StateRole).toString(), Qt::ElideRight, state.width()));
}

std::vector<KeptRunId> RunTableView::selectedRuns() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<KeptRunId> ids;
    for (const QModelIndex &row : rows)
        ids.push_back(row.data(Model::IdRole).toLongLong());
    return ids;
}

void RunTableView::select(KeptRunId id)
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, Model::Name);
        if (index.data(Model::IdRole).toLongLong() != id)
            continue;
        setCurrentIndex(index);
        scrollTo(index);
        return;
    }
}

void RunTableView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    arrangeColumns();
}

void RunTableView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrangeColumns();
}

void RunTableView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && state() != EditingState && currentIndex().isValid()) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            emit openRequested();
            return;
        }
        if (event->key() == Qt::Key_Delete) {
            emit deleteRequested();
            return;
        }
        if (event->key() == Qt::Key_F2) {
            edit(currentIndex().siblingAtColumn(Model::Name));
            return;
        }
        if (event->key() == Qt::Key_Space) {
            const QModelIndex name = currentIndex().siblingAtColumn(Model::Name);
            const bool on = name.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            model()->setData(name, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            return;
        }
    }
    QTreeView::keyPressEvent(event);
}

// The name may reach over the columns beside its own.
void RunTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() &&
        !tickRect(index).contains(event->position().toPoint()))
        edit(index.siblingAtColumn(Model::Name));
    else
        QTreeView::mouseDoubleClickEvent(event);
}

void RunTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    emit selectedRunsChanged();
}

} // namespace attention
