// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QApplication>
#include <QFrame>
#include <QLineEdit>
#include <QStyleOption>

namespace attention {

namespace {

void drawArrow(const QStyleOption *option, QPainter *painter, Direction direction)
{
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const bool enabled = option->state & QStyle::State_Enabled;
    drawChevron(painter, option->rect, direction, enabled ? theme.quietText : theme.disabled, metrics.pxF(7),
                metrics.pxF(1.5));
}

void drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const bool card = widget && widget->property("card").toBool();
    drawRoundedRect(painter, option->rect, metrics.pxF(card ? 8 : 4), card ? theme.card : QColor(),
                    theme.line);
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    switch (element) {
    case PE_PanelButtonCommand:
        drawPushButtonPanel(option, painter, widget);
        return;
    case PE_PanelButtonTool:
        drawToolButtonPanel(option, painter, widget);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
    case PE_FrameButtonTool:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckIndicator(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioIndicator(option, painter);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(option, painter, option->rect);
        return;
    case PE_FrameFocusRect:
        drawFocusRing(painter, option->rect, metrics.pxF(4), theme.accent, metrics.pxF(2));
        return;
    case PE_FrameTabBarBase:
        drawTabBarBase(option, painter);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, theme.card);
        drawRoundedRect(painter, option->rect, 0, QColor(), theme.fieldEdge);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, theme.card);
        return;
    case PE_FrameMenu:
        drawRoundedRect(painter, option->rect, 0, QColor(), theme.fieldEdge);
        return;
    case PE_PanelMenuBar:
    case PE_PanelToolBar:
        painter->fillRect(option->rect, theme.card);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, theme.card);
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                          theme.line);
        return;
    case PE_Frame:
        drawFrame(option, painter, widget);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            if (header->sortIndicator == QStyleOptionHeader::None)
                return;
            drawArrow(option, painter,
                      header->sortIndicator == QStyleOptionHeader::SortUp ? Direction::Up : Direction::Down);
            return;
        }
        drawArrow(option, painter, Direction::Up);
        return;
    case PE_IndicatorArrowDown:
        drawArrow(option, painter, Direction::Down);
        return;
    case PE_IndicatorArrowLeft:
        drawArrow(option, painter, Direction::Left);
        return;
    case PE_IndicatorArrowRight:
        drawArrow(option, painter, Direction::Right);
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawArrow(option, painter, option->state & State_Open ? Direction::Down : Direction::Right);
        return;
    case PE_IndicatorToolBarSeparator: {
        const QRect rect = option->rect;
        if (option->state & State_Horizontal)
            painter->fillRect(
                QRect(rect.center().x(), rect.top() + metrics.px(8), 1, rect.height() - metrics.px(16)),
                theme.line);
        else
            painter->fillRect(
                QRect(rect.left() + metrics.px(8), rect.center().y(), rect.width() - metrics.px(16), 1),
                theme.line);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Theme &theme = themeOf(option->palette);
    switch (element) {
    case CE_PushButton: {
        // Panel and label only: the panel draws its own focus ring.
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    }
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        drawPushButtonLabel(option, painter, widget);
        return;
    case CE_TabBarTabShape:
        drawTabShape(option, painter, widget);
        return;
    case CE_TabBarTabLabel:
        drawTabLabel(option, painter, widget);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme.card);
        return;
    case CE_MenuBarItem:
        drawMenuBarItem(option, painter, widget);
        return;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, theme.card);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          theme.line);
        return;
    case CE_Splitter:
        drawSplitter(option, painter);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderLabel:
        drawHeaderLabel(option, painter, widget);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        drawProgressBar(option, painter);
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox shortened(*combo);
            const int width =
                proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() -
                (combo->currentIcon.isNull() ? 2 : combo->iconSize.width() + 6);
            shortened.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideMiddle, width);
            QProxyStyle::drawControl(element, &shortened, painter, widget);
        }
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem quiet(*item);
            quiet.palette.setColor(QPalette::Highlight, theme.selection);
            quiet.palette.setColor(QPalette::HighlightedText, theme.text);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_Slider:
        drawSlider(option, painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_ToolButton:
        drawToolButton(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    switch (control) {
    case CC_SpinBox:
        return spinBoxRect(option, subControl);
    case CC_ComboBox:
        return comboBoxRect(option, subControl);
    case CC_Slider:
        return sliderRect(option, subControl);
    case CC_ScrollBar:
        return scrollBarRect(option, subControl);
    default:
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const Metrics metrics;
    switch (element) {
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: {
        const auto contents = element == SE_CheckBoxFocusRect ? SE_CheckBoxContents : SE_RadioButtonContents;
        const QRect label = QProxyStyle::subElementRect(contents, option, widget);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button || button->text.isEmpty())
            return option->rect;
        const int width = option->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
        const int margin = metrics.px(4);
        const QRect ring(label.left() - margin, label.top(),
                         std::min(width + 2 * margin, label.width() + margin), label.height());
        return option->direction == Qt::LeftToRight ? ring : label.adjusted(-margin, 0, margin, 0);
    }
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return option->rect.adjusted(metrics.px(6), 2, -metrics.px(6), -2);
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QPalette Style::standardPalette() const
{
    return toPalette(lightTheme());
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::unpolish(QWidget *widget)
{
    if (qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover, false);
    QProxyStyle::unpolish(widget);
}

} // namespace attention
