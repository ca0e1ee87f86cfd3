// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/slider.h"

#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"
#include "ui/widgets/wheel_guard.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionSlider>

namespace attention {

Slider::Slider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    guardWheel(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Slider::setDefaultPosition(std::optional<int> position)
{
    if (m_defaultPosition == position)
        return;
    m_defaultPosition = position;
    update();
}

QSize Slider::sizeHint() const
{
    const Metrics metrics;
    return {metrics.px(128), metrics.px(18)};
}

QSize Slider::minimumSizeHint() const
{
    const Metrics metrics;
    return {metrics.px(60), metrics.px(18)};
}

void Slider::paintEvent(QPaintEvent *event)
{
    if (m_defaultPosition) {
        QStyleOptionSlider option;
        initStyleOption(&option);
        option.sliderPosition = *m_defaultPosition;
        const QRectF handle(
            style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this));
        const Metrics metrics;
        const Theme &theme = themeOf(palette());
        QPainter painter(this);
        const double middle = QRectF(rect()).center().y();
        painter.fillRect(QRectF(handle.center().x() - 0.5, middle + metrics.pxF(4.5), 1.0, metrics.pxF(4.5)),
                         isEnabled() ? theme.quietText : theme.disabled);
    }
    QSlider::paintEvent(event);
}

void Slider::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_defaultPosition) {
        QSlider::mouseDoubleClickEvent(event);
        return;
    }
    emit defaultRequested();
    setValue(*m_defaultPosition);
    event->accept();
}

} // namespace attention
