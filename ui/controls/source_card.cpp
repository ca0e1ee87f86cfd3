// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/source_card.h"

#include "ui/controls/source_thumbnail.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QKeyEvent>

#include <algorithm>

namespace attention {

namespace {

constexpr int cardHeight = 44;
constexpr int thumbnailSize = 30;
constexpr int textLeft = 48;

} // namespace

SourceCard::SourceCard(Kind kind, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAutoExclusive(kind == Kind::Choice); // the arrow keys move among them
}

void SourceCard::setSource(const std::string &source, const QString &name, const QString &line)
{
    m_source = source;
    m_line = line;
    setText(name);
    const QString both = line.isEmpty() ? name : tr("%1: %2").arg(name, line);
    setToolTip(both);
    setAccessibleName(m_kind == Kind::Field ? tr("Data source: %1").arg(both) : both);
    update();
}

void SourceCard::setCurrent(bool current)
{
    m_current = current;
    setAccessibleDescription(current ? tr("chosen") : QString());
    update();
}

QSize SourceCard::sizeHint() const
{
    const Metrics metrics;
    return {metrics.px(m_kind == Kind::Field ? 180 : 236), metrics.px(cardHeight)};
}

QSize SourceCard::minimumSizeHint() const
{
    const Metrics metrics;
    return {metrics.px(140), metrics.px(cardHeight)};
}

void SourceCard::paintEvent(QPaintEvent *)
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    const QRectF frame(rect());
    const bool over = underMouse() || isDown();
    if (m_kind == Kind::Field)
        drawRoundedRect(&painter, frame, metrics.pxF(6), over ? theme.grid : theme.field, theme.fieldEdge);
    else if (m_current || over)
        drawRoundedRect(&painter, frame, metrics.pxF(6), m_current ? theme.selection : theme.grid, {});
    const double size = metrics.pxF(thumbnailSize);
    const double margin = (height() - size) / 2.0;
    drawSourceThumbnail(&painter, QRectF(margin, margin, size, size), m_source, theme);

    int right = width() - metrics.px(8);
    if (m_kind == Kind::Field) {
        right -= metrics.px(20);
        drawChevron(&painter, QRectF(right, 0, metrics.px(20), height()), Direction::Down, theme.quietText,
                    metrics.pxF(7), metrics.pxF(1.5));
    }
    const QFont nameFont = metrics.font(TextRole::Text);
    const QFont lineFont = metrics.font(TextRole::Tick);
    const int left = metrics.px(textLeft);
    const int room = right - left;
    const int nameHeight = metrics.lineHeight(TextRole::Text);
    const int lineHeight = m_line.isEmpty() ? 0 : metrics.lineHeight(TextRole::Tick);
    const int top = (height() - nameHeight - lineHeight) / 2;
    painter.setFont(nameFont);
    painter.setPen(theme.text);
    painter.drawText(QRect(left, top, room, nameHeight), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(nameFont).elidedText(text(), Qt::ElideMiddle, room));
    painter.setFont(lineFont);
    painter.setPen(theme.quietText);
    painter.drawText(QRect(left, top + nameHeight, room, lineHeight), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(lineFont).elidedText(m_line, Qt::ElideMiddle, room));
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusRing(&painter, frame, metrics.pxF(6), theme.accent, metrics.pxF(2));
}

void SourceCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace attention
