// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/number_scale.h"

#include <QDoubleSpinBox>

namespace attention {

/// A spin box that shows and steps a number as its spec says. A typed number counts when Enter is pressed
/// or the focus leaves; out of range, it becomes the nearest value allowed. The wheel works only with focus.
class NumberSpinBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit NumberSpinBox(QWidget *parent = nullptr);

    void setSpec(const NumberSpec &spec);
    const NumberSpec &spec() const { return m_spec; }

    void stepBy(int steps) override;
    QString textFromValue(double value) const override;
    double valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;

private:
    std::optional<double> parsed(const QString &text) const;

    NumberSpec m_spec;
};

} // namespace attention
