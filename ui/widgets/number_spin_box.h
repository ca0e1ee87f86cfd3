// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/number_scale.h"

#include <QDoubleSpinBox>

class QKeyEvent;

namespace attention {

/// A spin box that shows and steps a number as its spec says. A typed number counts when Enter is pressed
/// or the focus leaves; out of range, it becomes the nearest value allowed. The wheel works only with focus.
/// Keys that move or delete by words are left to the window, for a number has none, and so is undo once
/// nothing typed can be taken back.
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

protected:
    bool event(QEvent *event) override;

private:
    bool isForWindow(const QKeyEvent &event) const;
    std::optional<double> parsed(const QString &text) const;

    NumberSpec m_spec;
};

} // namespace attention
