// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QApplication>
#include <QStyleOption>

namespace attention {

namespace {

int fieldHeight(const QStyleOption *option)
{
    const Metrics metrics;
    return std::max(metrics.px(26), option->fontMetrics.height() + metrics.px(6));
}

} // namespace

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const Metrics metrics;
    switch (type) {
    case CT_PushButton:
        return pushButtonSize(option, size, widget);
    case CT_ToolButton:
        return toolButtonSize(option, size, widget);
    case CT_ComboBox:
        return {size.width() + metrics.px(34), fieldHeight(option)};
    case CT_SpinBox:
        return {size.width() + metrics.px(28), fieldHeight(option)};
    case CT_LineEdit:
        return {size.width() + metrics.px(12), std::max(size.height() + metrics.px(6), metrics.px(26))};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + metrics.px(6), std::max(base.height(), metrics.px(26))};
    }
    case CT_TabBarTab:
        return tabSize(option);
    case CT_MenuItem:
        return menuItemSize(option, size);
    case CT_MenuBarItem:
        return {size.width() + metrics.px(18), std::max(size.height(), metrics.px(28))};
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + metrics.px(8), std::max(base.height(), metrics.px(28))};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), std::max(base.height(), metrics.px(26))};
    }
    case CT_ProgressBar:
        return {size.width(), metrics.px(8)};
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Metrics metrics;
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return metrics.px(16);
    case PM_ToolBarIconSize:
        return metrics.px(20);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics.px(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return metrics.px(12);
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return metrics.px(18);
    case PM_SliderLength:
        return metrics.px(14);
    case PM_SliderSpaceAvailable: {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!slider)
            break;
        const int length =
            slider->orientation == Qt::Horizontal ? slider->rect.width() : slider->rect.height();
        return length - metrics.px(14) - 2 * metrics.px(1);
    }
    case PM_ScrollBarExtent:
        return metrics.px(12);
    case PM_ScrollBarSliderMin:
        return metrics.px(28);
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_SplitterWidth:
        return metrics.px(12);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarVMargin:
        return 0;
    case PM_TabBarBaseHeight:
        return 1;
    case PM_MenuBarHMargin:
        return metrics.px(6);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return metrics.px(4);
    case PM_MenuHMargin:
        return 0;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarItemSpacing:
    case PM_ToolBarItemMargin:
        return metrics.px(8);
    case PM_ToolTipLabelFrameWidth:
        return metrics.px(6);
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return 1;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_Slider_PageSetButtons:
        return Qt::MiddleButton;
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Menu_AllowActiveAndDisabled:
        return 0;
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_DialogButtonLayout:
        return 3; // GNOME's order: the affirmative button stands last
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(themeOf(option ? option->palette : QApplication::palette()).line.rgb());
    case SH_ScrollBar_Transient:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace attention
