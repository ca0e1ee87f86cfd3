// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choice_row.h"

#include "ui/controls/quiet_label.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/wheel_guard.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace attention {

ChoiceRow::ChoiceRow(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(label, this))
    , m_comboBox(new QComboBox(this))
    , m_note(quietLabel(this))
{
    const Metrics metrics;
    m_label->setBuddy(m_comboBox);
    m_comboBox->setMinimumWidth(metrics.px(88));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics.px(4));
    layout->addWidget(m_label, 0, 0);
    layout->addWidget(m_comboBox, 0, 1, Qt::AlignRight);
    layout->addWidget(m_note, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    guardWheel(m_comboBox);
    setMinimumHeight(metrics.px(31));
    connect(m_comboBox, &QComboBox::activated, this, &ChoiceRow::chosen);
}

void ChoiceRow::setName(const QString &name)
{
    setObjectName(name);
    m_comboBox->setObjectName(name + QStringLiteral("ComboBox"));
    m_note->setObjectName(name + QStringLiteral("Note"));
}

void ChoiceRow::setHelp(const QString &help)
{
    setToolTip(help);
    m_comboBox->setAccessibleDescription(help);
}

void ChoiceRow::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ChoiceRow::setChoices(const QStringList &choices)
{
    bool same = m_comboBox->count() == choices.size();
    for (int index = 0; same && index < choices.size(); ++index)
        same = m_comboBox->itemText(index) == choices[index];
    if (same)
        return;
    const QSignalBlocker blocker(m_comboBox);
    const int current = m_comboBox->currentIndex();
    m_comboBox->clear();
    m_comboBox->addItems(choices);
    setCurrent(std::min(current, m_comboBox->count() - 1));
}

int ChoiceRow::current() const
{
    return m_comboBox->currentIndex();
}

void ChoiceRow::setCurrent(int index)
{
    m_comboBox->setCurrentIndex(index);
}

QString ChoiceRow::textAt(int index) const
{
    return m_comboBox->itemText(index);
}

} // namespace attention
