// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/link_button.h"

#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace attention {

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize LinkButton::sizeHint() const
{
    const Metrics metrics;
    const QFontMetrics fontMetrics(font());
    return {fontMetrics.size(Qt::TextShowMnemonic, text()).width(), fontMetrics.height() + metrics.px(6)};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    // No ring: the text stands flush with what is above and below it, so there is no room beside it.
    const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (focused)
        painter.fillRect(rect(), theme.selection);
    QFont textFont = font();
    textFont.setUnderline(isEnabled() && (underMouse() || focused));
    painter.setFont(textFont);
    painter.setPen(isEnabled() ? theme.accent : theme.disabled);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LinkButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace attention
