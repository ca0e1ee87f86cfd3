// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/number_scale.h"

#include <QWidget>

class QLabel;

namespace attention {

class NumberSpinBox;
class Slider;

/// One number of the controls: label with mnemonic, spin box right of it, slider below, always in step.
/// Without a name the parts have no object names; setName("learningRate") gives learningRateLabel,
/// learningRateSpinBox, learningRateSlider and learningRateNote.
class NumberRow : public QWidget
{
    Q_OBJECT

public:
    NumberRow(const QString &label, const NumberSpec &spec, QWidget *parent = nullptr);

    /// Starts at the spec's default.
    void setSpec(const NumberSpec &spec);
    const NumberSpec &spec() const { return m_spec; }

    /// What the slider marks, and a double click on it sets; the value stays.
    void setDefaultValue(double value);

    double value() const { return m_value; }

    void setName(const QString &name);
    void setLabel(const QString &label);
    /// Tool tip and description for screen readers: meaning, effect, range, default.
    void setHelp(const QString &help);
    /// A quiet line below the slider; an empty text takes the line away.
    void setNote(const QString &note);
    /// A row without slider, for numbers no one drags (seed, patience).
    void setSliderVisible(bool visible);
    /// A widget beside the spin box, left of it (a dice button); the row takes it over.
    void setCompanion(QWidget *companion);

    NumberSpinBox *spinBox() const { return m_spinBox; }
    Slider *slider() const { return m_slider; }

public slots:
    /// Takes the nearest allowed value; silent if that is the present one.
    void setValue(double value);

signals:
    /// Once per change, whoever made it.
    void valueChanged(double value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyMetrics();
    void fitSpinBox();
    void showValue(bool moveSlider);
    void takeValue(double value, bool moveSlider);
    void onSliderAction(int action);

    NumberSpec m_spec;
    double m_value = 0.0;
    QLabel *m_label;
    QLabel *m_note;
    NumberSpinBox *m_spinBox;
    Slider *m_slider;
    QWidget *m_companion = nullptr;
};

} // namespace attention
