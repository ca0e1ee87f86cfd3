// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QStyleOption>

namespace attention {

namespace {

constexpr double stepperWidth = 18.0;
constexpr double comboArrowWidth = 24.0;

QColor arrowColor(const Theme &theme, bool enabled, bool over)
{
    if (!enabled)
        return theme.disabled;
    return over ? theme.accent : theme.quietText;
}

} // namespace

void Style::drawField(const QStyleOption *option, QPainter *painter, const QRect &rect) const
{
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const bool enabled = option->state & State_Enabled;
    const bool focus = option->state & State_HasFocus;
    const QColor edge = !enabled                          ? theme.line
                        : option->state & State_MouseOver ? mixed(theme.fieldEdge, theme.quietText, 0.5)
                                                          : theme.fieldEdge;
    drawRoundedRect(painter, rect, metrics.pxF(4), enabled ? theme.field : theme.card, edge);
    if (enabled && focus)
        drawFocusRing(painter, rect, metrics.pxF(4), theme.accent, metrics.pxF(2));
}

void Style::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    if (spin->frame)
        drawField(option, painter, option->rect);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const QRect up = proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget);
    const QRect down = proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget);
    const bool enabled = option->state & State_Enabled;
    const int separator = option->direction == Qt::LeftToRight ? up.left() : up.right();
    painter->fillRect(QRect(separator, option->rect.top() + 2, 1, option->rect.height() - 4), theme.line);
    const auto arrow = [&](const QRect &rect, SubControl subControl, QAbstractSpinBox::StepEnabledFlag flag,
                           Direction direction, double offset) {
        const bool over =
            (option->activeSubControls & subControl) && (option->state & (State_MouseOver | State_Sunken));
        const QColor color = arrowColor(theme, enabled && (spin->stepEnabled & flag), over);
        drawChevron(painter, QRectF(rect).translated(0.5, offset), direction, color, metrics.pxF(5),
                    metrics.pxF(1.25));
    };
    // The two chevrons stand close together at the middle of the field.
    const double middle = option->rect.center().y() + 0.5;
    const double apart = metrics.pxF(3);
    arrow(up, SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Direction::Up,
          middle - apart - QRectF(up).center().y());
    arrow(down, SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Direction::Down,
          middle + apart - QRectF(down).center().y());
}

QRect Style::spinBoxRect(const QStyleOptionComplex *option, SubControl subControl) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const Metrics metrics;
    const QRect rect = option->rect;
    const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const int width = buttons ? metrics.px(stepperWidth) : 0;
    const int frame = spin && spin->frame ? metrics.px(2) : 0;
    const int half = rect.height() / 2;
    QRect result;
    switch (subControl) {
    case SC_SpinBoxUp:
        result = QRect(rect.right() + 1 - width, rect.top(), width, half);
        break;
    case SC_SpinBoxDown:
        result = QRect(rect.right() + 1 - width, rect.top() + half, width, rect.height() - half);
        break;
    case SC_SpinBoxEditField:
        result =
            rect.adjusted(frame + metrics.px(4), frame, buttons ? -width - metrics.px(3) : -frame, -frame);
        break;
    default:
        result = rect;
        break;
    }
    return visualRect(option->direction, rect, result);
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const bool enabled = option->state & State_Enabled;
    if (combo->frame) {
        QStyleOption field(*option);
        if (!combo->editable && !(option->state & State_KeyboardFocusChange))
            field.state &= ~State_HasFocus;
        drawField(&field, painter, option->rect);
    }
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawChevron(painter, arrow, Direction::Down, arrowColor(theme, enabled, false), metrics.pxF(7),
                metrics.pxF(1.5));
}

QRect Style::comboBoxRect(const QStyleOptionComplex *option, SubControl subControl) const
{
    const Metrics metrics;
    const QRect rect = option->rect;
    const int arrow = metrics.px(comboArrowWidth);
    QRect result;
    switch (subControl) {
    case SC_ComboBoxArrow:
        result = QRect(rect.right() + 1 - arrow, rect.top(), arrow, rect.height());
        break;
    case SC_ComboBoxEditField:
        result = rect.adjusted(metrics.px(6), 2, -arrow, -2);
        break;
    default:
        result = rect;
        break;
    }
    return visualRect(option->direction, rect, result);
}

} // namespace attention
