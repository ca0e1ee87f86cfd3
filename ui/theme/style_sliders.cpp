// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QStyleOption>

namespace attention {

namespace {

constexpr double grooveHeight = 4.0;
constexpr double handleSize = 14.0;
constexpr double scrollHandleInset = 3.0;
constexpr double shortestScrollHandle = 28.0;

} // namespace

void Style::drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider)
        return;
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const bool enabled = option->state & State_Enabled;
    const QRectF groove(proxy()->subControlRect(CC_Slider, option, SC_SliderGroove, widget));
    const QRectF handle(proxy()->subControlRect(CC_Slider, option, SC_SliderHandle, widget));
    const double thickness = metrics.pxF(grooveHeight);
    const bool horizontal = slider->orientation == Qt::Horizontal;
    QRectF track = groove;
    QRectF filled = groove;
    if (horizontal) {
        track.setTop(groove.center().y() - thickness / 2);
        track.setHeight(thickness);
        filled = track;
        if (slider->upsideDown)
            filled.setLeft(handle.center().x());
        else
            filled.setRight(handle.center().x());
    } else {
        track.setLeft(groove.center().x() - thickness / 2);
        track.setWidth(thickness);
        filled = track;
        if (slider->upsideDown)
            filled.setTop(handle.center().y());
        else
            filled.setBottom(handle.center().y());
    }
    const QColor fill = enabled ? theme.accent : theme.fieldEdge;
    if (option->subControls & SC_SliderGroove) {
        drawRoundedRect(painter, track, thickness / 2, theme.groove, QColor());
        if (slider->sliderPosition > slider->minimum)
            drawRoundedRect(painter, filled, thickness / 2, fill, QColor());
    }
    if (!(option->subControls & SC_SliderHandle))
        return;
    const bool over = enabled && (option->activeSubControls & SC_SliderHandle) &&
                      (option->state & (State_MouseOver | State_Sunken));
    const bool focus = enabled && (option->state & State_HasFocus);
    const double grown = over || focus ? metrics.pxF(1) : 0.0;
    const QRectF ring = handle.adjusted(-grown, -grown, grown, grown);
    if (focus && (option->state & State_KeyboardFocusChange)) {
        QColor halo = theme.accent;
        halo.setAlphaF(0.35F);
        const double around = metrics.pxF(1);
        drawRoundedRect(painter, ring.adjusted(-around, -around, around, around), ring.width(), halo,
                        QColor());
    }
    drawRoundedRect(painter, ring, ring.width() / 2, over ? theme.selection : theme.card, fill,
                    metrics.pxF(focus ? 2.5 : 2));
}

QRect Style::sliderRect(const QStyleOptionComplex *option, SubControl subControl) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const Metrics metrics;
    const int size = metrics.px(handleSize);
    // Room for the ring that grows under the pointer.
    const int margin = metrics.px(1);
    if (!slider || subControl == SC_SliderGroove || subControl != SC_SliderHandle)
        return option->rect;
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const int length = (horizontal ? option->rect.width() : option->rect.height()) - 2 * margin;
    const int offset =
        margin + sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                         length - size, slider->upsideDown);
    if (horizontal)
        return {option->rect.x() + offset, option->rect.y() + (option->rect.height() - size) / 2, size, size};
    return {option->rect.x() + (option->rect.width() - size) / 2, option->rect.y() + offset, size, size};
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const double inset = metrics.pxF(scrollHandleInset);
    QRectF handle(proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
    if (bar->orientation == Qt::Vertical)
        handle.adjust(inset, 1, -inset, -1);
    else
        handle.adjust(1, inset, -1, -inset);
    const bool active = (option->activeSubControls & SC_ScrollBarSlider) &&
                        (option->state & (State_MouseOver | State_Sunken));
    drawRoundedRect(painter, handle, std::min(handle.width(), handle.height()) / 2,
                    active ? theme.quietText : theme.fieldEdge, QColor());
}

QRect Style::scrollBarRect(const QStyleOptionComplex *option, SubControl subControl) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return {};
    const Metrics metrics;
    const QRect rect = option->rect;
    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? rect.height() : rect.width();
    const int range = bar->maximum - bar->minimum;
    const double share = static_cast<double>(bar->pageStep) / (static_cast<double>(range) + bar->pageStep);
    int handle = range > 0 ? static_cast<int>(length * share) : length;
    handle = std::clamp(handle, std::min(metrics.px(shortestScrollHandle), length), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - handle, bar->upsideDown);
    const auto along = [&](int from, int size) {
        return vertical ? QRect(rect.x(), rect.y() + from, rect.width(), size)
                        : QRect(rect.x() + from, rect.y(), size, rect.height());
    };
    switch (subControl) {
    case SC_ScrollBarSlider:
        return visualRect(option->direction, rect, along(start, handle));
    case SC_ScrollBarSubPage:
        return visualRect(option->direction, rect, along(0, start));
    case SC_ScrollBarAddPage:
        return visualRect(option->direction, rect, along(start + handle, length - start - handle));
    case SC_ScrollBarGroove:
        return rect;
    default:
        return {};
    }
}

void Style::drawProgressBar(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const Theme &theme = themeOf(option->palette);
    const Metrics metrics;
    const double thickness = metrics.pxF(grooveHeight);
    QRectF track(option->rect);
    track.setTop(QRectF(option->rect).center().y() - thickness / 2);
    track.setHeight(thickness);
    drawRoundedRect(painter, track, thickness / 2, theme.groove, QColor());
    const double range = static_cast<double>(bar->maximum) - bar->minimum;
    if (range <= 0.0)
        return;
    track.setWidth(track.width() * (bar->progress - bar->minimum) / range);
    drawRoundedRect(painter, track, thickness / 2, theme.accent, QColor());
}

} // namespace attention
