// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QPainter>

namespace attention {

Panel::Panel(Qt::Edges edges, QWidget *parent)
    : QFrame(parent)
    , m_edges(edges)
{
    setCardBackground(this);
}

void Panel::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QColor line = themeOf(palette()).line;
    if (m_edges.testFlag(Qt::TopEdge))
        painter.fillRect(0, 0, width(), 1, line);
    if (m_edges.testFlag(Qt::BottomEdge))
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_edges.testFlag(Qt::LeftEdge))
        painter.fillRect(0, 0, 1, height(), line);
    if (m_edges.testFlag(Qt::RightEdge))
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

Separator::Separator(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(1, Metrics().px(28));
}

void Separator::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themeOf(palette()).line);
}

} // namespace attention
