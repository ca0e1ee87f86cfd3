// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/optional_number_row.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_spin_box.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>

namespace attention {

OptionalNumberRow::OptionalNumberRow(const QString &label, const NumberSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_checkBox(new QCheckBox(label, this))
    , m_spinBox(new NumberSpinBox(this))
    , m_note(new ElidedLabel(this))
{
    const Metrics metrics;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(metrics.px(8));
    grid->setVerticalSpacing(0);
    grid->addWidget(m_checkBox, 0, 0);
    grid->addWidget(m_spinBox, 0, 1);
    grid->addWidget(m_note, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setRowMinimumHeight(0, metrics.px(31));
    m_spinBox->setSpec(spec);
    m_spinBox->setValue(spec.defaultValue);
    m_spinBox->setFixedWidth(metrics.px(72));
    QString plain = label;
    m_spinBox->setAccessibleName(plain.remove(u'&'));
    m_note->hide();
    connect(m_checkBox, &QCheckBox::clicked, this, [this] {
        showWhetherOn();
        emit valueChanged(value());
    });
    connect(m_spinBox, &QDoubleSpinBox::valueChanged, this, [this] { emit valueChanged(value()); });
    showWhetherOn();
}

void OptionalNumberRow::setName(const QString &name)
{
    setObjectName(name);
    m_checkBox->setObjectName(name + QStringLiteral("CheckBox"));
    m_spinBox->setObjectName(name + QStringLiteral("SpinBox"));
    m_note->setObjectName(name + QStringLiteral("Note"));
}

void OptionalNumberRow::setLabel(const QString &label)
{
    m_checkBox->setText(label);
}

void OptionalNumberRow::setHelp(const QString &help)
{
    setToolTip(help);
    m_checkBox->setAccessibleDescription(help);
    m_spinBox->setAccessibleDescription(help);
}

void OptionalNumberRow::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

double OptionalNumberRow::value() const
{
    return m_checkBox->isChecked() ? m_spinBox->value() : 0.0;
}

void OptionalNumberRow::setValue(double value)
{
    const QSignalBlocker quiet(m_spinBox);
    m_checkBox->setChecked(value > 0.0);
    if (value > 0.0)
        m_spinBox->setValue(value);
    showWhetherOn();
}

void OptionalNumberRow::showWhetherOn()
{
    m_spinBox->setEnabled(m_checkBox->isChecked());
}

} // namespace attention
