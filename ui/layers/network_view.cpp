// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/network_view.h"

#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attention {

NetworkView::NetworkView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("The network, from the input to the loss"));
}

void NetworkView::setPicture(NetworkPicture picture)
{
    m_picture = std::move(picture);
    m_hovered.reset();
    if (m_chosen >= m_picture.boxes.size())
        m_chosen = 0;
    relayout();
    setHovered(m_places.boxAt(mapFromGlobal(QPointF(QCursor::pos()))));
    describe();
}

void NetworkView::relayout()
{
    m_places = placeNetwork(m_picture, width());
    setFixedHeight(static_cast<int>(std::ceil(m_places.height)));
    update();
}

void NetworkView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        relayout();
}

void NetworkView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintNetwork(painter, m_picture, m_places, themeOf(palette()), m_hovered,
                 hasFocus() ? std::optional(m_chosen) : std::nullopt);
}

bool NetworkView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto box = m_places.boxAt(help->pos()))
        QToolTip::showText(help->globalPos(), m_picture.boxes[*box].help, this);
    else
        QToolTip::hideText();
    return true;
}

void NetworkView::setHovered(std::optional<std::size_t> box)
{
    if (!underMouse())
        box.reset();
    setCursor(box ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (box == m_hovered)
        return;
    m_hovered = box;
    update();
}

void NetworkView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(m_places.boxAt(event->position()));
}

void NetworkView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto box = m_places.boxAt(event->position());
    if (event->button() == Qt::LeftButton && box) {
        choose(*box);
        emit layerRequested(m_picture.boxes[*box].layer);
    }
}

void NetworkView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setHovered({});
}

void NetworkView::keyPressEvent(QKeyEvent *event)
{
    if (m_picture.boxes.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const std::size_t last = m_picture.boxes.size() - 1;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        choose(m_chosen > 0 ? m_chosen - 1 : 0);
        break;
    case Qt::Key_Down:
    case Qt::Key_Right:
        choose(std::min(m_chosen + 1, last));
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit layerRequested(m_picture.boxes[m_chosen].layer);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NetworkView::choose(std::size_t box)
{
    m_chosen = box;
    describe();
    update();
    for (QWidget *above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            const QPoint centre = mapTo(area->widget(), m_places.boxes[box].center().toPoint());
            area->ensureVisible(0, centre.y(), 0, static_cast<int>(m_places.boxes[box].height()));
        }
    }
}

/// The chosen box, or all where none is.
void NetworkView::describe()
{
    if (!hasFocus() || m_picture.boxes.empty()) {
        setAccessibleDescription(networkText(m_picture));
        return;
    }
    const NetworkBox &box = m_picture.boxes[m_chosen];
    setAccessibleDescription(networkText({{box}, {}}) + QStringLiteral(". ") + box.help);
}

void NetworkView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    describe();
    update();
}

void NetworkView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    describe();
    update();
}

} // namespace attention
