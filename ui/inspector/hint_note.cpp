// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/hint_note.h"

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/widgets/link_button.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace attention {

namespace {

constexpr int padding = 12;
constexpr int iconSize = 16;

} // namespace

HintNote::HintNote(const QString &link, QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_link(new LinkButton(link, this))
{
    const Metrics metrics;
    m_text->setFont(metrics.font(TextRole::Sentence));
    m_text->setWordWrap(true);
    m_link->setFont(metrics.font(TextRole::Sentence));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(2 * padding + iconSize), metrics.px(8), metrics.px(padding),
                               metrics.px(4));
    layout->setSpacing(0);
    layout->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->addWidget(m_link);
    row->addStretch(1);
    layout->addLayout(row);
}

void HintNote::setText(const QString &text)
{
    if (text == m_text->text())
        return;
    m_text->setText(text);
    setAccessibleName(text);
}

QString HintNote::text() const
{
    return m_text->text();
}

void HintNote::paintEvent(QPaintEvent *)
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    drawRoundedRect(&painter, rect(), metrics.pxF(6), theme.hint.fill, theme.hint.line);
    painter.drawPixmap(
        metrics.px(padding), metrics.px(padding - 3),
        iconPixmap(IconName::Info, theme.hint.text, metrics.px(iconSize), devicePixelRatioF()));
}

} // namespace attention
