// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QPushButton>
#include <QStyleOption>

namespace attention {

namespace {

bool isPrimary(const QStyleOption *option, const QWidget *widget)
{
    if (widget && widget->property("primary").isValid())
        return widget->property("primary").toBool();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

bool hasKeyboardFocus(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
}

// Fill of an outlined control under the pointer or pressed.
QColor faceColor(const QStyleOption *option, const Theme &theme)
{
    if (!(option->state & QStyle::State_Enabled))
        return theme.card;
    if (option->state & QStyle::State_Sunken)
        return mixed(theme.grid, theme.line, 0.6);
    if (option->state & QStyle::State_On)
        return theme.selection;
    return option->state & QStyle::State_MouseOver ? theme.grid : theme.card;
}

QColor primaryColor(const QStyleOption *option, const Theme &theme)
{
    if (!(option->state & QStyle::State_Enabled))
        return theme.groove;
    const QColor towards = theme.dark ? QColor(Qt::white) : QColor(Qt::black);
    if (option->state & QStyle::State_Sunken)
        return mixed(theme.accent, towards, 0.2);
    return option->state & QStyle::State_MouseOver ? mixed(theme.accent, towards, 0.1) : theme.accent;
}

} // namespace

void Style::drawPushButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const double radius = metrics.pxF(6);
    const bool primary = isPrimary(option, widget);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const bool enabled = option->state & State_Enabled;
    const bool active = option->state & (State_MouseOver | State_Sunken | State_On);
    if (primary)
        drawRoundedRect(painter, option->rect, radius, primaryColor(option, theme), QColor());
    else if (!flat || (enabled && active))
        drawRoundedRect(painter, option->rect, radius, faceColor(option, theme),
                        flat      ? QColor()
                        : enabled ? theme.fieldEdge
                                  : theme.line);
    if (!hasKeyboardFocus(option))
        return;
    if (primary) {
        const double inset = metrics.pxF(2);
        drawFocusRing(painter, QRectF(option->rect).adjusted(inset, inset, -inset, -inset), radius - inset,
                      theme.accentText, metrics.pxF(1.5));
    } else {
        drawFocusRing(painter, option->rect, radius, theme.accent, metrics.pxF(2));
    }
}

void Style::drawPushButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const bool enabled = option->state & State_Enabled;
    const bool primary = isPrimary(option, widget);
    const PainterSaver saver(painter);
    QColor color =
        option->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    if (primary && enabled)
        color = theme.accentText;
    if (primary) {
        QFont font = painter->font();
        font.setWeight(strongWeight());
        painter->setFont(font);
    }
    const QFontMetrics fontMetrics = painter->fontMetrics();
    const int textWidth = fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    const QSize iconSize = button->icon.isNull() ? QSize(0, 0) : button->iconSize;
    const int gap = button->icon.isNull() || button->text.isEmpty() ? 0 : metrics.px(6);
    const bool menu = button->features & QStyleOptionButton::HasMenu;
    const int menuWidth = menu ? metrics.px(18) : 0;
    const QRect rect = option->rect;
    const int total = iconSize.width() + gap + textWidth + menuWidth;
    int x = rect.x() + std::max((rect.width() - total) / 2, 0);
    if (!button->icon.isNull()) {
        const double ratio = painter->device()->devicePixelRatioF();
        QPixmap pixmap = button->icon.pixmap(iconSize, ratio, enabled ? QIcon::Normal : QIcon::Disabled,
                                             option->state & State_On ? QIcon::On : QIcon::Off);
        if (primary)
            pixmap = tinted(pixmap, color);
        const QRect iconRect(x, rect.y() + (rect.height() - iconSize.height()) / 2, iconSize.width(),
                             iconSize.height());
        drawItemPixmap(painter, visualRect(option->direction, rect, iconRect), Qt::AlignCenter, pixmap);
        x += iconSize.width() + gap;
    }
    painter->setPen(color);
    const int flags =
        Qt::AlignLeft | Qt::AlignVCenter |
        (proxy()->styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic
                                                                           : Qt::TextHideMnemonic);
    const QRect textRect(x, rect.y(), textWidth + 1, rect.height());
    painter->drawText(visualRect(option->direction, rect, textRect), flags, button->text);
    if (menu) {
        const QRect arrow(x + textWidth, rect.y(), menuWidth, rect.height());
        drawChevron(painter, visualRect(option->direction, rect, arrow).translated(metrics.px(3), 0),
                    Direction::Down, color, metrics.pxF(7), metrics.pxF(1.5));
    }
}

QSize Style::pushButtonSize(const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const Metrics metrics;
    const bool small = widget && widget->property("small").toBool();
    const int height = std::max(metrics.px(small ? 28 : 32), size.height() + metrics.px(8));
    if (!button)
        return {size.width() + metrics.px(28), height};
    // Wide enough for the semi-bold text of the accented button, so that nothing moves when it changes.
    QFont font = widget ? widget->font() : metrics.font(TextRole::Text);
    if (isPrimary(option, widget))
        font.setWeight(strongWeight());
    int width = QFontMetrics(font).size(Qt::TextShowMnemonic, button->text).width() + metrics.px(2);
    if (!button->icon.isNull())
        width += button->iconSize.width() + (button->text.isEmpty() ? 0 : metrics.px(6));
    if (button->features & QStyleOptionButton::HasMenu)
        width += metrics.px(18);
    return {width + metrics.px(button->text.isEmpty() || small ? 20 : 26), height};
}

void Style::drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return;
    const Metrics metrics;
    proxy()->drawPrimitive(PE_PanelButtonTool, option, painter, widget);
    QStyleOptionToolButton label(*button);
    const bool text = button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
    const bool menu = text && (button->features & QStyleOptionToolButton::HasMenu);
    const int arrowWidth = menu ? metrics.px(16) : 0;
    label.rect = visualRect(option->direction, option->rect, option->rect.adjusted(0, 0, -arrowWidth, 0));
    if (widget && widget->property("quiet").toBool())
        label.palette.setColor(QPalette::Active, QPalette::ButtonText, themeOf(option->palette).quietText);
    label.palette.setCurrentColorGroup(option->state & State_Enabled ? QPalette::Active : QPalette::Disabled);
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
    if (!menu)
        return;
    const QRect arrow(option->rect.right() - arrowWidth - metrics.px(2), option->rect.top(), arrowWidth,
                      option->rect.height());
    drawChevron(painter, visualRect(option->direction, option->rect, arrow), Direction::Down,
                label.palette.color(QPalette::ButtonText), metrics.pxF(7), metrics.pxF(1.25));
}

QSize Style::toolButtonSize(const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const Metrics metrics;
    const bool outlined = widget && widget->property("outlined").toBool();
    const bool text = button && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
    const bool menu = text && (button->features & QStyleOptionToolButton::HasMenu);
    return {size.width() + metrics.px(text || outlined ? 12 : 8) + (menu ? metrics.px(16) : 0),
            std::max(size.height() + metrics.px(text ? 6 : 8), outlined ? metrics.px(26) : 0)};
}

void Style::drawToolButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const double radius = metrics.pxF(6);
    const bool outlined = widget && widget->property("outlined").toBool();
    const bool enabled = option->state & State_Enabled;
    if (outlined)
        drawRoundedRect(painter, option->rect, radius, faceColor(option, theme),
                        enabled ? theme.fieldEdge : theme.line);
    else if (enabled && (option->state & (State_MouseOver | State_Sunken | State_On)))
        drawRoundedRect(painter, option->rect, radius, faceColor(option, theme), QColor());
    if (hasKeyboardFocus(option))
        drawFocusRing(painter, option->rect, radius, theme.accent, metrics.pxF(2));
}

void Style::drawCheckIndicator(const QStyleOption *option, QPainter *painter) const
{
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const QRectF rect(option->rect);
    const double radius = metrics.pxF(4);
    const bool enabled = option->state & State_Enabled;
    const bool set = option->state & (State_On | State_NoChange);
    if (!set) {
        const bool over = enabled && (option->state & State_MouseOver);
        drawRoundedRect(painter, rect, radius, enabled ? theme.field : theme.card,
                        over      ? theme.accent
                        : enabled ? theme.fieldEdge
                                  : theme.line);
        return;
    }
    drawRoundedRect(painter, rect, radius, primaryColor(option, theme), QColor());
    const PainterSaver saver(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? theme.accentText : theme.disabled, rect.width() * 0.115, Qt::SolidLine,
                         Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&rect](double x, double y) {
        return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height());
    };
    if (option->state & State_NoChange)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.69), at(0.75, 0.33)}));
}

void Style::drawRadioIndicator(const QStyleOption *option, QPainter *painter) const
{
    const Theme &theme = themeOf(option->palette);
    const QRectF rect(option->rect);
    const bool enabled = option->state & State_Enabled;
    const double radius = rect.width() / 2.0;
    if (!(option->state & State_On)) {
        const bool over = enabled && (option->state & State_MouseOver);
        drawRoundedRect(painter, rect, radius, enabled ? theme.field : theme.card,
                        over      ? theme.accent
                        : enabled ? theme.fieldEdge
                                  : theme.line);
        return;
    }
    drawRoundedRect(painter, rect, radius, primaryColor(option, theme), QColor());
    const double inset = rect.width() * 0.32;
    drawRoundedRect(painter, rect.adjusted(inset, inset, -inset, -inset), radius,
                    enabled ? theme.accentText : theme.disabled, QColor());
}

} // namespace attention
