// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/legend_row.h"

#include "ui/plots/plot_style.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace attention {

LegendRow::LegendRow(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
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
    paintLegendRow(painter, m_legend, QPointF(0, 0), PlotStyle(themeOf(palette())));
}

} // namespace attention
