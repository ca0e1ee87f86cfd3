// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_row.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/number_spin_box.h"
#include "ui/widgets/slider.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace attention {

namespace {

QString withoutMnemonic(QString text)
{
    static const QString escaped(QChar(0x1));
    text.replace(QLatin1String("&&"), escaped);
    text.remove(QLatin1Char('&'));
    return text.replace(escaped, QLatin1String("&"));
}

} // namespace

NumberRow::NumberRow(const QString &label, const NumberSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_note(new QLabel(this))
    , m_spinBox(new NumberSpinBox(this))
    , m_slider(new Slider(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_spinBox, 0, 2);
    grid->addWidget(m_slider, 1, 0, 1, 3);
    grid->addWidget(m_note, 2, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    m_label->setBuddy(m_spinBox);
    m_label->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_note->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setLabel(label);
    setSpec(spec);
    applyMetrics();

    connect(m_spinBox, &QDoubleSpinBox::valueChanged, this, [this](double value) { takeValue(value, true); });
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int position) { takeValue(valueAt(m_spec, position), false); });
    connect(m_slider, &QSlider::actionTriggered, this, &NumberRow::onSliderAction);
    connect(m_slider, &Slider::defaultRequested, this, [this] { takeValue(m_spec.defaultValue, true); });
}

void NumberRow::setSpec(const NumberSpec &spec)
{
    m_spec = spec;
    {
        const QSignalBlocker spinBlocker(m_spinBox);
        const QSignalBlocker sliderBlocker(m_slider);
        m_spinBox->setSpec(spec);
        m_slider->setRange(0, sliderSteps(spec));
        m_slider->setSingleStep(sliderWheelStep(spec));
        // Also bounds what one notch of the wheel may move.
        m_slider->setPageStep(spec.scale == NumberScale::PowersOfTwo ? 1
                                                                     : std::max(1, sliderSteps(spec) / 10));
        m_slider->setDefaultPosition(sliderPosition(spec, spec.defaultValue));
    }
    m_value = allowedValue(spec, spec.defaultValue);
    showValue(true);
}

void NumberRow::setDefaultValue(double value)
{
    m_spec.defaultValue = value;
    m_slider->setDefaultPosition(sliderPosition(m_spec, value));
}

void NumberRow::setName(const QString &name)
{
    m_label->setObjectName(name + QLatin1String("Label"));
    m_spinBox->setObjectName(name + QLatin1String("SpinBox"));
    m_slider->setObjectName(name + QLatin1String("Slider"));
    m_note->setObjectName(name + QLatin1String("Note"));
}

void NumberRow::setLabel(const QString &label)
{
    m_label->setText(label);
    const QString plain = withoutMnemonic(label);
    m_spinBox->setAccessibleName(plain);
    m_slider->setAccessibleName(plain);
}

void NumberRow::setHelp(const QString &help)
{
    setToolTip(help);
    m_spinBox->setAccessibleDescription(help);
}

void NumberRow::setNote(const QString &note)
{
    if (m_note->text() == note)
        return;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void NumberRow::setSliderVisible(bool visible)
{
    m_slider->setVisible(visible);
    applyMetrics();
}

void NumberRow::setCompanion(QWidget *companion)
{
    delete m_companion;
    m_companion = companion;
    if (!companion)
        return;
    companion->setParent(this);
    qobject_cast<QGridLayout *>(layout())->addWidget(companion, 0, 1);
    setTabOrder(companion, m_spinBox);
    companion->show();
}

void NumberRow::setValue(double value)
{
    takeValue(value, true);
}

void NumberRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyMetrics();
    else if (event->type() == QEvent::LocaleChange)
        showValue(false);
    QWidget::changeEvent(event);
}

void NumberRow::applyMetrics()
{
    const Metrics metrics;
    auto *grid = qobject_cast<QGridLayout *>(layout());
    grid->setHorizontalSpacing(metrics.px(6));
    grid->setRowMinimumHeight(0, metrics.px(m_slider->isHidden() ? 31 : 26));
    m_note->setContentsMargins(0, 0, 0, metrics.px(4));
    m_note->setFont(metrics.font(TextRole::Tick));
    m_slider->setFixedHeight(metrics.px(16));
    fitSpinBox();
}

void NumberRow::fitSpinBox()
{
    const Metrics metrics;
    const int textWidth = m_spinBox->fontMetrics().horizontalAdvance(m_spinBox->text());
    m_spinBox->setFixedWidth(std::max(metrics.px(88), textWidth + metrics.px(38)));
}

void NumberRow::showValue(bool moveSlider)
{
    const QSignalBlocker spinBlocker(m_spinBox);
    const QSignalBlocker sliderBlocker(m_slider);
    m_spinBox->setValue(m_value);
    if (moveSlider)
        m_slider->setValue(sliderPosition(m_spec, m_value));
    m_slider->setAccessibleDescription(m_spinBox->text());
    fitSpinBox();
}

void NumberRow::takeValue(double value, bool moveSlider)
{
    const double allowed = allowedValue(m_spec, value);
    const bool changed = allowed != m_value;
    m_value = allowed;
    showValue(moveSlider);
    if (changed)
        emit valueChanged(allowed);
}

void NumberRow::onSliderAction(int action)
{
    int steps = 0;
    switch (action) {
    case QAbstractSlider::SliderSingleStepAdd:
        steps = 1;
        break;
    case QAbstractSlider::SliderSingleStepSub:
        steps = -1;
        break;
    case QAbstractSlider::SliderPageStepAdd:
        steps = 10;
        break;
    case QAbstractSlider::SliderPageStepSub:
        steps = -10;
        break;
    default:
        return;
    }
    if (m_spec.scale == NumberScale::PowersOfTwo)
        steps = steps > 0 ? 1 : -1;
    // The keys step the number, not the pixel; the slider then has nothing left to do itself.
    takeValue(steppedValue(m_spec, m_value, steps), true);
    m_slider->setSliderPosition(sliderPosition(m_spec, m_value));
}

} // namespace attention
