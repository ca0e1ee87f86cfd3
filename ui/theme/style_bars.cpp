// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QFontMetrics>
#include <QStyleOption>
#include <QTabBar>

namespace attention {

namespace {

bool isVertical(QTabBar::Shape shape)
{
    return shape == QTabBar::RoundedEast || shape == QTabBar::RoundedWest ||
           shape == QTabBar::TriangularEast || shape == QTabBar::TriangularWest;
}

bool isWest(QTabBar::Shape shape)
{
    return shape == QTabBar::RoundedWest || shape == QTabBar::TriangularWest;
}

// Widest the text gets: the selected tab is semi-bold, and tabs must not move when it changes.
int semiBoldWidth(const QString &text)
{
    return QFontMetrics(Metrics().font(TextRole::Title)).size(Qt::TextShowMnemonic, text).width();
}

} // namespace

void Style::drawTabShape(const QStyleOption *option, QPainter *painter, const QWidget *) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const bool selected = option->state & State_Selected;
    const bool over = (option->state & State_MouseOver) && (option->state & State_Enabled);
    if (!selected && !over)
        return;
    QRect bar = option->rect;
    const int thickness = metrics.px(2);
    if (tab->shape == QTabBar::RoundedSouth || tab->shape == QTabBar::TriangularSouth)
        bar.setBottom(bar.top() + thickness - 1);
    else if (!isVertical(tab->shape))
        bar.setTop(bar.bottom() + 1 - thickness);
    else if (isWest(tab->shape))
        bar.setLeft(bar.right() + 1 - thickness);
    else
        bar.setRight(bar.left() + thickness - 1);
    painter->fillRect(bar, selected ? theme.accent : theme.line);
}

void Style::drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const bool selected = option->state & State_Selected;
    const bool enabled = option->state & State_Enabled;
    const bool over = option->state & State_MouseOver;
    const PainterSaver saver(painter);
    QRect rect = option->rect;
    if (isVertical(tab->shape)) {
        const bool west = isWest(tab->shape);
        painter->translate(west ? rect.left() : rect.right() + 1, west ? rect.bottom() + 1 : rect.top());
        painter->rotate(west ? -90 : 90);
        rect = QRect(0, 0, rect.height(), rect.width());
    }
    QFont font = painter->font();
    font.setWeight(selected ? strongWeight() : QFont::Normal);
    painter->setFont(font);
    painter->setPen(!enabled ? theme.disabled : selected || over ? theme.text : theme.quietText);
    const bool underline = proxy()->styleHint(SH_UnderlineShortcut, option, widget, nullptr);
    painter->drawText(rect, Qt::AlignCenter | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      tab->text);
    if (enabled && (option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        const int inset = metrics.px(4);
        drawFocusRing(painter, rect.adjusted(1, inset, -1, -inset), metrics.pxF(4), theme.accent,
                      metrics.pxF(2));
    }
}

void Style::drawTabBarBase(const QStyleOption *option, QPainter *painter) const
{
    const auto *base = qstyleoption_cast<const QStyleOptionTabBarBase *>(option);
    if (!base)
        return;
    QRect line = base->rect;
    switch (base->shape) {
    case QTabBar::RoundedNorth:
    case QTabBar::TriangularNorth:
        line.setTop(line.bottom());
        break;
    case QTabBar::RoundedSouth:
    case QTabBar::TriangularSouth:
        line.setBottom(line.top());
        break;
    case QTabBar::RoundedWest:
    case QTabBar::TriangularWest:
        line.setLeft(line.right());
        break;
    case QTabBar::RoundedEast:
    case QTabBar::TriangularEast:
        line.setRight(line.left());
        break;
    }
    painter->fillRect(line, themeOf(option->palette).line);
}

QSize Style::tabSize(const QStyleOption *option) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    const Metrics metrics;
    const int length = tab ? semiBoldWidth(tab->text) : 0;
    if (tab && isVertical(tab->shape))
        return {metrics.px(34), length + metrics.px(20)};
    return {length + metrics.px(16), metrics.px(40)};
}

void Style::drawMenuBarItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    painter->fillRect(option->rect, theme.card);
    const bool enabled = option->state & State_Enabled;
    if (enabled && (option->state & (State_Selected | State_Sunken)))
        drawRoundedRect(painter, QRectF(option->rect).adjusted(0, 2, 0, -2), metrics.pxF(4),
                        option->state & State_Sunken ? theme.selection : theme.grid, QColor());
    const PainterSaver saver(painter);
    painter->setPen(enabled ? theme.text : theme.disabled);
    // Letters are underlined while the bar is used by keyboard (Alt).
    const bool underline = widget && widget->hasFocus();
    painter->drawText(option->rect,
                      Qt::AlignCenter | Qt::TextSingleLine |
                          (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      item->text);
}

void Style::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const QRect rect = option->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(
            QRect(rect.left() + metrics.px(8), rect.center().y(), rect.width() - metrics.px(16), 1),
            theme.line);
        return;
    }
    const bool enabled = option->state & State_Enabled;
    const bool selected = enabled && (option->state & State_Selected);
    if (selected)
        drawRoundedRect(painter, QRectF(rect).adjusted(metrics.px(4), 0, -metrics.px(4), 0), metrics.pxF(4),
                        theme.selection, QColor());
    const QColor color = enabled ? theme.text : theme.disabled;
    const auto placed = [&](const QRect &part) { return visualRect(option->direction, rect, part); };
    const int column = metrics.px(32);
    const QRect markArea(rect.left() + metrics.px(4), rect.top(), column - metrics.px(4), rect.height());
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        QStyleOption mark(*option);
        const int size = metrics.px(16);
        mark.rect =
            placed(QRect(markArea.center().x() - size / 2, markArea.center().y() - size / 2 + 1, size, size));
        mark.state = (enabled ? State_Enabled : State_None) | (item->checked ? State_On : State_Off);
        if (item->checkType == QStyleOptionMenuItem::Exclusive)
            drawRadioIndicator(&mark, painter);
        else
            drawCheckIndicator(&mark, painter);
    } else if (!item->icon.isNull()) {
        const QPixmap pixmap =
            item->icon.pixmap(QSize(metrics.px(16), metrics.px(16)), painter->device()->devicePixelRatioF(),
                              enabled ? QIcon::Normal : QIcon::Disabled);
        drawItemPixmap(painter, placed(markArea), Qt::AlignCenter, pixmap);
    }
    const PainterSaver saver(painter);
    painter->setFont(item->font);
    painter->setPen(color);
    const QRect textArea = rect.adjusted(column, 0, -metrics.px(24), 0);
    const qsizetype tab = item->text.indexOf(QLatin1Char('\t'));
    const QString label = tab < 0 ? item->text : item->text.left(tab);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    painter->drawText(placed(textArea), flags | Qt::AlignLeft, label);
    if (tab >= 0) {
        painter->setPen(enabled ? theme.quietText : theme.disabled);
        painter->drawText(placed(textArea), flags | Qt::AlignRight, item->text.mid(tab + 1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        drawChevron(painter,
                    placed(QRect(rect.right() - metrics.px(22), rect.top(), metrics.px(16), rect.height())),
                    option->direction == Qt::LeftToRight ? Direction::Right : Direction::Left, color,
                    metrics.pxF(7), metrics.pxF(1.5));
}

QSize Style::menuItemSize(const QStyleOption *option, const QSize &size) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const Metrics metrics;
    if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
        return {metrics.px(16), metrics.px(9)};
    const bool shortcut = item && (item->reservedShortcutWidth > 0 || item->text.contains(QLatin1Char('\t')));
    return {size.width() + metrics.px(56) + (shortcut ? metrics.px(24) : 0),
            std::max(size.height() + metrics.px(6), metrics.px(28))};
}

void Style::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    const Theme &theme = themeOf(option->palette);
    const QRect rect = option->rect;
    const bool over = (option->state & State_Enabled) && (option->state & State_MouseOver);
    painter->fillRect(rect, over ? theme.grid : theme.card);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
}

void Style::drawHeaderLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    // Without the selected state: a header does not turn bold above a selected cell.
    QStyleOptionHeader quiet(*header);
    quiet.text = painter->fontMetrics().elidedText(header->text, Qt::ElideRight, header->rect.width());
    quiet.state &= ~State_On;
    if (option->state & State_Enabled)
        quiet.palette.setColor(QPalette::ButtonText, themeOf(option->palette).quietText);
    QProxyStyle::drawControl(CE_HeaderLabel, &quiet, painter, widget);
}

void Style::drawSplitter(const QStyleOption *option, QPainter *painter) const
{
    const bool active = (option->state & State_Enabled) && (option->state & (State_MouseOver | State_Sunken));
    if (!active)
        return;
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const double thickness = metrics.pxF(3);
    const double length = metrics.pxF(36);
    const QRectF rect(option->rect);
    const bool upright = rect.height() > rect.width();
    const QSizeF size = upright ? QSizeF(thickness, length) : QSizeF(length, thickness);
    drawRoundedRect(painter, QRectF(rect.center() - QPointF(size.width() / 2, size.height() / 2), size),
                    thickness / 2, theme.fieldEdge, QColor());
}

} // namespace attention
