// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/color_scale.h"

#include "ui/plots/plot_style.h"
#include "ui/text/run_text.h"
#include "ui/theme/viridis.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr double barWidth = 140.0;
constexpr double smallBarWidth = 70.0;
constexpr double barHeight = 11.0;
constexpr double markHeight = 17.0;

QString keyText()
{
    return QCoreApplication::translate("Plots", "equal share");
}

double textWidth(const PlotStyle &style, double share)
{
    return std::ceil(QFontMetricsF(style.tick).horizontalAdvance(percentText(share, 0)));
}

} // namespace

double colorMaximum(double share)
{
    constexpr double slack = 1e-6;
    if (!(share > 0.05))
        return 0.05;
    const double step = share <= 0.5 + slack ? 0.05 : 0.25;
    return std::min(1.0, step * std::ceil(share / step - slack));
}

QSizeF colorScaleSize(const PlotStyle &style, bool withKey)
{
    double width =
        textWidth(style, 0.0) + textWidth(style, 1.0) + style.px((withKey ? barWidth : smallBarWidth) + 12);
    if (withKey)
        width += style.px(36) + std::ceil(QFontMetricsF(style.tick).horizontalAdvance(keyText()));
    return {width, std::ceil(std::max(QFontMetricsF(style.tick).height(), style.px(markHeight)))};
}

void paintColorScale(QPainter &painter, const QPointF &topLeft, double maximum, double equalShare,
                     bool withKey, const PlotStyle &style)
{
    const QSizeF size = colorScaleSize(style, withKey);
    const double zero = textWidth(style, 0.0);
    const double label = textWidth(style, 1.0);
    const double middle = std::round(topLeft.y() + size.height() / 2);
    const double width = std::round(style.px(withKey ? barWidth : smallBarWidth));
    const double height = std::round(style.px(barHeight));
    const QRectF bar(std::round(topLeft.x() + zero + style.px(6)), middle - std::floor(height / 2), width,
                     height);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int x = 0; x < qRound(width); ++x) {
        painter.fillRect(QRectF(bar.left() + x, bar.top(), width - x, height),
                         QColor(viridis((x + 0.5) / width)));
    }
    const QRectF line(topLeft.x(), topLeft.y(), size.width(), size.height());
    painter.setFont(style.tick);
    painter.setPen(style.theme.quietText);
    painter.drawText(QRectF(line.left(), line.top(), zero, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                     percentText(0.0, 0));
    painter.drawText(QRectF(bar.right() + style.px(6), line.top(), label, line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, percentText(maximum, 0));
    if (!std::isfinite(equalShare))
        return;
    const auto mark = [&](double x) {
        const double at = std::floor(x) + 0.5;
        const double half = style.px(markHeight) / 2;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(style.theme.card, style.px(4), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(at, bar.top()), QPointF(at, bar.bottom()));
        painter.setPen(QPen(style.theme.text, style.px(1.5), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(at, middle - half), QPointF(at, middle + half));
    };
    if (equalShare <= maximum)
        mark(bar.left() + equalShare / maximum * bar.width());
    if (!withKey)
        return;
    const double key = bar.right() + style.px(6) + label + style.px(20);
    mark(key);
    painter.setPen(style.theme.quietText);
    painter.drawText(QRectF(key + style.px(9), line.top(), line.width(), line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, keyText());
}

ColorScale::ColorScale(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Colours of the map"));
}

void ColorScale::setScale(double maximum, double equalShare)
{
    const bool same = m_equalShare == equalShare || (std::isnan(m_equalShare) && std::isnan(equalShare));
    if (m_maximum == maximum && same)
        return;
    m_maximum = maximum;
    m_equalShare = equalShare;
    updateGeometry();
    setAccessibleDescription(tr("from 0 to %1").arg(percentText(maximum, 0)));
    update();
}

void ColorScale::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

QSize ColorScale::sizeHint() const
{
    const QSizeF size =
        colorScaleSize(PlotStyle(themeOf(palette())), !m_compact && std::isfinite(m_equalShare));
    return {static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))};
}

void ColorScale::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintColorScale(painter, QPointF(0, 0), m_maximum, m_equalShare,
                    !m_compact && std::isfinite(m_equalShare), PlotStyle(themeOf(palette())));
}

} // namespace attention
