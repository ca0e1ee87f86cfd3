// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/check_row.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace attention {

CheckRow::CheckRow(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_checkBox(new QCheckBox(label, this))
    , m_note(new ElidedLabel(this))
{
    const Metrics metrics;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics.px(8));
    layout->addWidget(m_checkBox);
    layout->addWidget(m_note, 1);
    setMinimumHeight(metrics.px(26));
    connect(m_checkBox, &QCheckBox::clicked, this, &CheckRow::toggled);
}

void CheckRow::setName(const QString &name)
{
    setObjectName(name);
    m_checkBox->setObjectName(name + QStringLiteral("CheckBox"));
    m_note->setObjectName(name + QStringLiteral("Note"));
}

void CheckRow::setHelp(const QString &help)
{
    setToolTip(help);
    m_checkBox->setAccessibleDescription(help);
}

void CheckRow::setNote(const QString &note)
{
    m_note->setText(note);
}

bool CheckRow::isChecked() const
{
    return m_checkBox->isChecked();
}

void CheckRow::setChecked(bool checked)
{
    m_checkBox->setChecked(checked);
}

} // namespace attention
