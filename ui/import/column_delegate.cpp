// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/column_delegate.h"

#include "ui/import/column_table_model.h"
#include "ui/import/import_text.h"
#include "ui/import/spread_picture.h"
#include "ui/import/table_header.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace attention {

namespace {

using Model = ColumnTableModel;

QVariant ofColumn(const QModelIndex &index, int section, int role)
{
    return index.sibling(index.row(), section).data(role);
}

DraftRole draftRole(const QModelIndex &index)
{
    return static_cast<DraftRole>(ofColumn(index, Model::Role, Model::ChoiceRole).toInt());
}

bool hasMissing(const QModelIndex &index)
{
    return ofColumn(index, Model::Missing, Model::MarkedRole).toBool();
}

struct Look
{
    QColor color;
    QFont font;
};

Look lookOf(const QModelIndex &index, const QFont &font, const Theme &theme)
{
    Look look{theme.text, font};
    const DraftRole role = draftRole(index);
    if (role == DraftRole::Ignore)
        look.color = theme.quietText;
    if (role == DraftRole::Target && (index.column() == Model::Name || index.column() == Model::Role))
        look.font.setWeight(QFont::DemiBold);
    if (role == DraftRole::Target && index.column() == Model::Role)
        look.color = theme.accent;
    if (index.column() == Model::Number)
        look.color = theme.quietText;
    if (index.column() == Model::Missing && hasMissing(index)) {
        look.color = theme.warning.text;
        look.font.setWeight(QFont::DemiBold);
    }
    return look;
}

void drawSpread(QPainter *painter, const QRectF &cell, const QModelIndex &index, const Theme &theme)
{
    const Metrics metrics;
    const auto bars = index.data(Model::BarsRole).value<QList<double>>();
    const bool number = static_cast<ColumnType>(ofColumn(index, Model::Type, Model::ChoiceRole).toInt()) ==
                        ColumnType::Number;
    const QRectF area = cell.adjusted(0, metrics.pxF(5), 0, -metrics.pxF(5));
    if (number) {
        drawHistogram(painter, area, bars, theme);
        return;
    }
    const auto marked = index.data(Model::MarkedRole).toInt();
    const double inset = (area.height() - metrics.pxF(12)) / 2;
    drawShares(painter, area.adjusted(0, inset, 0, -inset), bars, marked, theme);
}

} // namespace

void ColumnDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Metrics metrics;
    const Theme &theme = themeOf(option.palette);
    const PainterSaver saver(painter);
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? theme.selection : theme.card);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.grid);

    const int margin = metrics.px(cellMargin);
    const int left = index.column() == Model::Number ? metrics.px(20) : margin; // as the bars above
    const QRect cell = option.rect.adjusted(left, 0, -margin, 0);
    if (index.column() == Model::Spread) {
        drawSpread(painter, cell, index, theme);
    } else {
        const Look look = lookOf(index, option.font, theme);
        const bool choosable = index.column() == Model::Role || index.column() == Model::Type;
        const bool marked = index.column() == Model::Name && index.data(Model::MarkedRole).toBool();
        const int extra = choosable || marked ? metrics.px(22) : 0;
        const QFontMetrics fontMetrics(look.font);
        const QString text = fontMetrics.elidedText(
            index.data().toString(), index.column() == Model::Name ? Qt::ElideMiddle : Qt::ElideRight,
            cell.width() - extra);
        painter->setFont(look.font);
        painter->setPen(look.color);
        painter->drawText(cell, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine, text);
        const QRect behind(cell.left() + fontMetrics.horizontalAdvance(text) + metrics.px(6), cell.top(),
                           metrics.px(16), cell.height());
        if (choosable && (index.flags() & Qt::ItemIsEditable)) {
            drawChevron(painter, behind, Direction::Down, theme.quietText, metrics.pxF(6), metrics.pxF(1.25));
        } else if (marked) {
            const QPixmap pixmap = iconPixmap(IconName::Warning, theme.warning.text, metrics.px(16),
                                              painter->device()->devicePixelRatioF());
            painter->drawPixmap(QPointF(behind.left(), behind.center().y() - metrics.px(8) + 1), pixmap);
        }
    }
    const QWidget *view = option.widget;
    if ((option.state & QStyle::State_HasFocus) && view != nullptr &&
        view->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusRing(painter, option.rect, metrics.pxF(4), theme.accent, metrics.pxF(2));
}

QSize ColumnDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics;
    const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
    return {text + metrics.px(2 * cellMargin + 22), metrics.px(28)};
}

QWidget *ColumnDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    auto *editor = new QComboBox(parent);
    if (index.column() == Model::Role) {
        editor->setObjectName(QStringLiteral("roleEditor"));
        for (const DraftRole role : {DraftRole::Input, DraftRole::Target, DraftRole::Ignore})
            editor->addItem(roleText(role), static_cast<int>(role));
    } else {
        editor->setObjectName(QStringLiteral("typeEditor"));
        for (const ColumnType type : {ColumnType::Number, ColumnType::Category, ColumnType::Boolean,
                                      ColumnType::DateTime, ColumnType::Text})
            editor->addItem(typeText(type), static_cast<int>(type));
    }
    auto *self = const_cast<ColumnDelegate *>(this);
    connect(editor, &QComboBox::activated, self, [self, editor] { self->choose(editor); });
    QTimer::singleShot(0, editor, [editor] { editor->showPopup(); });
    return editor;
}

void ColumnDelegate::choose(QWidget *editor)
{
    emit commitData(editor);
    emit closeEditor(editor);
}

void ColumnDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *list = static_cast<QComboBox *>(editor);
    list->setCurrentIndex(list->findData(index.data(Model::ChoiceRole)));
}

void ColumnDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentData(), Model::ChoiceRole);
}

void ColumnDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    QRect place = option.rect;
    place.setWidth(std::max(place.width(), editor->sizeHint().width()));
    editor->setGeometry(place);
}

} // namespace attention
