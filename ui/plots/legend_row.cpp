// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/legend_row.h"

#include "ui/plots/plot_style.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attention {

LegendRow::LegendRow(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void LegendRow::setLegend(Legend legend)
{
    if (m_legend == legend)
        return;
    m_legend = std::move(legend);
    QStringList names;
    for (const LegendKey &key : m_legend)
        names.append(key.name);
    setAccessibleName(names.join(QStringLiteral(", ")));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize LegendRow::sizeHint() const
{
    const QSizeF size = legendRowSize(m_legend, PlotStyle(themeOf(palette())));
    return {static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))};
}

void LegendRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const PlotStyle style(themeOf(palette()));
    const Legend fitted = fittedLegend(m_legend, width(), style);
    const double left = std::floor(std::max(0.0, width() - legendRowSize(fitted, style).width()));
    paintLegendRow(painter, fitted, QPointF(left, 0), style);
}

} // namespace attention
