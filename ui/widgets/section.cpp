// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/section.h"

#include "ui/widgets/section_header.h"

#include <QVBoxLayout>

namespace attention {

Section::Section(const QString &title, Heading heading, QWidget *parent)
    : QWidget(parent)
    , m_header(new SectionHeader(heading, this))
    , m_content(new QWidget(this))
    , m_contentLayout(new QVBoxLayout(m_content))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_content);
    m_contentLayout->setContentsMargins(0, 0, 0, 0);
    m_contentLayout->setSpacing(0);
    setTitle(title);
    connect(m_header, &QAbstractButton::toggled, this, &Section::setOpen);
}

void Section::setTitle(const QString &title)
{
    m_header->setText(title);
}

void Section::setSummary(const QString &summary)
{
    m_header->setSummary(summary);
}

QAbstractButton *Section::headerButton() const
{
    return m_header;
}

void Section::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    m_header->setChecked(open);
    m_content->setVisible(open);
    emit openChanged(open);
}

} // namespace attention
