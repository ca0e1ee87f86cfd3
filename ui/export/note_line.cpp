// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/note_line.h"

#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace attention {

NoteLine::NoteLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    const Metrics metrics;
    m_text->setFont(metrics.font(TextRole::Sentence));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics.px(8));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void NoteLine::showNote(Kind kind, const QString &text)
{
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(text);
    applyColors();
    setVisible(!text.isEmpty());
}

void NoteLine::clear()
{
    showNote(m_kind, {});
}

QString NoteLine::text() const
{
    return m_text->text();
}

void NoteLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void NoteLine::applyColors()
{
    const Theme &theme = themeOf(palette());
    const NoteColors &colors = m_kind == Kind::Warning ? theme.warning
                               : m_kind == Kind::Error ? theme.error
                                                       : theme.good;
    const IconName name = m_kind == Kind::Warning ? IconName::Warning
                          : m_kind == Kind::Error ? IconName::Error
                                                  : IconName::Good;
    m_icon->setPixmap(iconPixmap(name, colors.text, Metrics().px(16), devicePixelRatioF()));
    QPalette own = m_text->palette();
    if (own.color(QPalette::WindowText) == colors.text)
        return;
    own.setColor(QPalette::WindowText, colors.text);
    m_text->setPalette(own);
}

} // namespace attention
