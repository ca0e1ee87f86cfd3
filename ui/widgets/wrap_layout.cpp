// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrap_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace attention {

namespace {

int preferredWidth(const QLayoutItem &item)
{
    return std::max(item.sizeHint().width(), item.minimumSize().width());
}

bool expands(const QLayoutItem &item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

} // namespace

WrapLayout::WrapLayout(QWidget *parent)
    : QLayout(parent)
{}

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

void WrapLayout::addStretch()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

void WrapLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    invalidate();
    return m_items.takeAt(index);
}

QList<WrapLayout::Line> WrapLayout::lines(int width) const
{
    QList<Line> result;
    int used = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty() && item->spacerItem() == nullptr)
            continue;
        const int wanted = preferredWidth(*item);
        const int gap = item->spacerItem() != nullptr ? 0 : spacing();
        if (result.isEmpty() || used + wanted > width) {
            result.append(Line());
            used = 0;
        }
        result.last().append(item);
        used += wanted + gap;
    }
    return result;
}

int WrapLayout::heightOf(const Line &line) const
{
    int height = 0;
    for (const QLayoutItem *item : line)
        height = std::max({height, item->sizeHint().height(), item->minimumSize().height()});
    return height;
}

int WrapLayout::widthOf(const Line &line) const
{
    int width = -spacing();
    for (const QLayoutItem *item : line)
        width += preferredWidth(*item) +
                 (const_cast<QLayoutItem *>(item)->spacerItem() != nullptr ? 0 : spacing());
    return std::max(width, 0);
}

int WrapLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const QList<Line> all = lines(width - margins.left() - margins.right());
    for (const Line &line : all)
        height += heightOf(line);
    return height + spacing() * std::max(0, static_cast<int>(all.size()) - 1);
}

QSize WrapLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const QList<Line> all = lines(QLAYOUTSIZE_MAX);
    const QSize content = all.isEmpty() ? QSize() : QSize(widthOf(all.front()), heightOf(all.front()));
    return {content.width() + margins.left() + margins.right(),
            content.height() + margins.top() + margins.bottom()};
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return {size.width() + margins.left() + margins.right(),
            size.height() + margins.top() + margins.bottom()};
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int top = inside.top();
    for (const Line &line : lines(inside.width())) {
        const int height = heightOf(line);
        place(line, QRect(inside.left(), top, inside.width(), height));
        top += height + spacing();
    }
}

void WrapLayout::place(const Line &line, const QRect &rect) const
{
    const auto expanding = static_cast<int>(
        std::count_if(line.begin(), line.end(), [](const QLayoutItem *item) { return expands(*item); }));
    const int spare = std::max(0, rect.width() - widthOf(line));
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int left = rect.left();
    for (QLayoutItem *item : line) {
        int width = preferredWidth(*item) + (expands(*item) ? spare / expanding : 0);
        width = std::min({width, rect.right() + 1 - left, item->maximumSize().width()});
        const int height = std::min(rect.height(), item->expandingDirections().testFlag(Qt::Vertical)
                                                       ? rect.height()
                                                       : item->sizeHint().height());
        const QRect place(left, rect.top() + (rect.height() - height) / 2, width, height);
        item->setGeometry(QStyle::visualRect(direction, rect, place));
        left += width + (item->spacerItem() != nullptr ? 0 : spacing());
    }
}

} // namespace attention
