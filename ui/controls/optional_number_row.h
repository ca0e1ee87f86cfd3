// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/number_scale.h"

#include <QWidget>

class QCheckBox;

namespace attention {

class ElidedLabel;
class NumberSpinBox;

/// A number that may be off: check box with the label, spin box at the right while it is on, note below.
/// setName("earlyStopping") gives earlyStoppingCheckBox, earlyStoppingSpinBox and earlyStoppingNote.
class OptionalNumberRow : public QWidget
{
    Q_OBJECT

public:
    /// \param spec of the number while it is on; its default is what it has when first switched on.
    OptionalNumberRow(const QString &label, const NumberSpec &spec, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setLabel(const QString &label);
    void setHelp(const QString &help);
    void setNote(const QString &note);
    /// 0 while off.
    double value() const;
    /// Silent. 0 is off and leaves the number as it was.
    void setValue(double value);

signals:
    /// By the user only.
    void valueChanged(double value);

private:
    void showWhetherOn();

    QCheckBox *m_checkBox;
    NumberSpinBox *m_spinBox;
    ElidedLabel *m_note;
};

} // namespace attention
