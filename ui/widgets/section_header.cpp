// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/section_header.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QEvent>
#include <QPainter>

namespace attention {

SectionHeader::SectionHeader(Section::Heading heading, QWidget *parent)
    : QAbstractButton(parent)
    , m_heading(heading)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &QWidget::updateGeometry);
}

void SectionHeader::setSummary(const QString &summary)
{
    if (m_summary == summary)
        return;
    m_summary = summary;
    setAccessibleDescription(summary);
    updateGeometry();
    update();
}

QSize SectionHeader::sizeHint() const
{
    const Metrics metrics;
    const QFontMetrics title(titleFont());
    int height = std::max(metrics.px(28), title.height() + metrics.px(6));
    if (summaryShown())
        height += metrics.lineHeight(TextRole::Sentence) + metrics.px(4);
    return {title.size(Qt::TextShowMnemonic, text()).width() + metrics.px(32), height};
}

QSize SectionHeader::minimumSizeHint() const
{
    return {Metrics().px(60), sizeHint().height()};
}

void SectionHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    const Metrics metrics;
    QPainter painter(this);
    const bool group = m_heading == Section::Heading::Group;
    const int chevron = metrics.px(group ? 16 : 8);
    const QRect whole = rect();
    const QRect chevronRect(group ? whole.right() + 1 - chevron : whole.left(), whole.top(), chevron,
                            whole.height());
    QRect textRect = group ? whole.adjusted(0, 0, -chevron - metrics.px(4), 0)
                           : whole.adjusted(chevron + metrics.px(8), 0, 0, 0);
    const QColor quiet = underMouse() ? theme.text : theme.quietText;
    const Direction direction = isChecked() ? (group ? Direction::Up : Direction::Down)
                                            : (group ? Direction::Down : Direction::Right);
    drawChevron(&painter, chevronRect, direction, group ? quiet : theme.text, metrics.pxF(7),
                metrics.pxF(group ? 1.25 : 1.5));
    QRect titleRect = textRect;
    if (summaryShown()) {
        const int summaryHeight = metrics.lineHeight(TextRole::Sentence);
        const int titleHeight = metrics.lineHeight(TextRole::Title);
        const int top = whole.top() + (whole.height() - titleHeight - summaryHeight) / 2;
        titleRect = QRect(textRect.left(), top, textRect.width(), titleHeight);
        const QRect summaryRect(textRect.left(), top + titleHeight, textRect.width(), summaryHeight);
        painter.setFont(metrics.font(TextRole::Sentence));
        painter.setPen(theme.text);
        painter.drawText(summaryRect, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_summary, Qt::ElideRight, summaryRect.width()));
    }
    painter.setFont(titleFont());
    painter.setPen(!isEnabled() ? theme.disabled : group ? quiet : theme.text);
    painter.drawText(titleRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    if (hasFocus())
        drawFocusRing(&painter, whole, metrics.pxF(4), theme.accent, metrics.pxF(2));
}

void SectionHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

QFont SectionHeader::titleFont() const
{
    return Metrics().font(m_heading == Section::Heading::Group ? TextRole::Title : TextRole::Text);
}

} // namespace attention
