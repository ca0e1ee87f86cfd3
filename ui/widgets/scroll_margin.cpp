// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scroll_margin.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace attention {

ScrollMargin::ScrollMargin(QScrollArea *area)
    : QObject(area)
    , m_area(area)
{
    area->verticalScrollBar()->installEventFilter(this);
}

void ScrollMargin::setMargins(const QMargins &margins)
{
    m_margins = margins;
    apply(m_area->verticalScrollBar()->isVisible());
}

bool ScrollMargin::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        apply(event->type() == QEvent::Show);
    return QObject::eventFilter(watched, event);
}

void ScrollMargin::apply(bool barShown)
{
    if (m_area->widget() == nullptr)
        return;
    QMargins margins = m_margins;
    if (barShown)
        margins.setRight(std::max(0, margins.right() - m_area->verticalScrollBar()->sizeHint().width()));
    m_area->widget()->layout()->setContentsMargins(margins);
}

} // namespace attention
