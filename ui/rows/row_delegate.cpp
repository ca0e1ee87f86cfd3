// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rows/row_delegate.h"

#include "ui/import/table_header.h"
#include "ui/rows/row_choice.h"
#include "ui/rows/row_table_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

using Model = RowTableModel;

constexpr double largest = 1e12;
constexpr int steps = 50; ///< over a column's range
constexpr auto touched = "touched";
constexpr auto shownFirst = "shownFirst"; ///< rounded

/// Digits behind the point so that five count.
int decimalsFor(const ValueRange &range)
{
    const double size = std::max(std::abs(range.low), std::abs(range.high));
    return size > 0.0 ? std::clamp(4 - static_cast<int>(std::floor(std::log10(size))), 0, 10) : 4;
}

double stepFor(const ValueRange &range)
{
    const double width = range.high - range.low;
    return width > 0.0 ? std::pow(10.0, std::floor(std::log10(width / steps))) * 2.0 : 1.0;
}

} // namespace

RowDelegate::RowDelegate(RowChoice &choice, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_choice(choice)
{}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics;
    const Theme &theme = themeOf(option.palette);
    const PainterSaver saver(painter);
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? theme.selection : theme.card);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.grid);
    const int margin = metrics.px(cellMargin);
    const QRect cell = option.rect.adjusted(margin, 0, -margin, 0);

    if (const QVariant share = index.data(Model::ShareRole); share.isValid()) {
        const double part = std::clamp(share.toDouble(), 0.0, 1.0);
        const int inset = metrics.px(4);
        painter->fillRect(QRectF(option.rect.left() + 1, option.rect.top() + inset,
                                 part * (option.rect.width() - 2), option.rect.height() - 2 * inset),
                          mixed(selected ? theme.selection : theme.card, theme.attention, 0.35));
    }
    QFont font = option.font;
    QColor color = index.column() == Model::Number ? theme.quietText : theme.text;
    if (index.column() == Model::Prediction && index.data(Model::WrongRole).toBool()) {
        color = theme.error.text;
        font.setWeight(QFont::DemiBold);
    } else if (index.data(Model::EditedRole).toBool() && index.column() != Model::Truth) {
        font.setWeight(QFont::DemiBold);
        const bool value = index.column() >= Model::FirstValue && !index.data(Model::ShareRole).isValid();
        if (value || index.column() == Model::Number)
            color = theme.accent;
    }
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(cell, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
    const QWidget *view = option.widget;
    if ((option.state & QStyle::State_HasFocus) && view != nullptr &&
        view->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusRing(painter, option.rect, metrics.pxF(4), theme.accent, metrics.pxF(2));
}

QWidget *RowDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                   const QModelIndex &index) const
{
    const auto column = static_cast<std::size_t>(index.data(Model::ColumnRole).toInt());
    const ValueColumn &own = m_choice.columns()[column];
    auto *self = const_cast<RowDelegate *>(this);
    if (own.isNumber()) {
        const ValueRange &range = m_choice.range(column);
        auto *editor = new QDoubleSpinBox(parent);
        editor->setObjectName(QStringLiteral("rowValueEditor"));
        editor->setRange(-largest, largest);
        editor->setDecimals(decimalsFor(range));
        editor->setSingleStep(stepFor(range));
        editor->setFrame(false);
        connect(editor, &QDoubleSpinBox::valueChanged, self, [self, editor](double value) {
            if (!editor->property(touched).toBool() && value == editor->property(shownFirst).toDouble())
                return; // Return tells the value again
            editor->setProperty(touched, true);
            self->commit(editor);
        });
        return editor;
    }
    auto *editor = new QComboBox(parent);
    editor->setObjectName(QStringLiteral("rowLevelEditor"));
    for (const std::string &level : own.levels)
        editor->addItem(QString::fromStdString(level));
    connect(editor, &QComboBox::activated, self, [self, editor] {
        editor->setProperty(touched, true);
        self->commit(editor);
        emit self->closeEditor(editor);
    });
    QTimer::singleShot(0, editor, [editor] { editor->showPopup(); });
    return editor;
}

void RowDelegate::commit(QWidget *editor)
{
    if (!editor->isHidden()) // a view lets its editors go when other rows come
        emit commitData(editor);
}

void RowDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (editor->property(touched).toBool())
        return; // the cell follows the editor
    const QSignalBlocker quiet(editor);
    if (auto *number = qobject_cast<QDoubleSpinBox *>(editor)) {
        number->setValue(index.data(Qt::EditRole).toDouble());
        number->setProperty(shownFirst, number->value());
    } else if (auto *list = qobject_cast<QComboBox *>(editor)) {
        list->setCurrentIndex(index.data(Qt::EditRole).toInt());
    }
}

void RowDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (!editor->property(touched).toBool())
        return; // what is shown is rounded
    if (const auto *number = qobject_cast<const QDoubleSpinBox *>(editor))
        model->setData(index, number->value(), Qt::EditRole);
    else if (const auto *list = qobject_cast<const QComboBox *>(editor))
        model->setData(index, list->currentIndex(), Qt::EditRole);
}

void RowDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                       const QModelIndex &) const
{
    QRect place = option.rect;
    place.setWidth(std::max(place.width(), Metrics().px(84)));
    editor->setGeometry(place);
}

} // namespace attention
