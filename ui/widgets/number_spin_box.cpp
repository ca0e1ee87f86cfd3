// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_spin_box.h"

#include "ui/widgets/wheel_guard.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

namespace attention {

namespace {

constexpr int realDecimals = 12;

} // namespace

NumberSpinBox::NumberSpinBox(QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    guardWheel(this);
    setKeyboardTracking(false);
    setSpec(NumberSpec());
}

void NumberSpinBox::setSpec(const NumberSpec &spec)
{
    m_spec = spec;
    setDecimals(spec.integer ? 0 : realDecimals);
    setSuffix(spec.suffix);
    setRange(spec.minimum, spec.maximum);
}

void NumberSpinBox::stepBy(int steps)
{
    setValue(steppedValue(m_spec, value(), steps));
    selectAll();
}

QString NumberSpinBox::textFromValue(double value) const
{
    return numberText(value, m_spec.integer, locale());
}

double NumberSpinBox::valueFromText(const QString &text) const
{
    return allowedValue(m_spec, parsed(text).value_or(value()));
}

QValidator::State NumberSpinBox::validate(QString &text, int &) const
{
    static const QRegularExpression allowed(
        QStringLiteral("^[-+\\x{2212}0-9.,eE\\s\\x{00A0}\\x{2009}\\x{202F}']*$"));
    QString number = text;
    if (!suffix().isEmpty() && number.endsWith(suffix()))
        number.chop(suffix().size());
    if (const auto value = parsed(text))
        return *value >= m_spec.minimum && *value <= m_spec.maximum ? QValidator::Acceptable
                                                                    : QValidator::Intermediate;
    return allowed.match(number).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

void NumberSpinBox::fixup(QString &text) const
{
    if (const auto value = parsed(text))
        text = textFromValue(allowedValue(m_spec, *value)) + suffix();
}

bool NumberSpinBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isForWindow(*static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return false;
    }
    return QDoubleSpinBox::event(event);
}

bool NumberSpinBox::isForWindow(const QKeyEvent &event) const
{
    if (event.matches(QKeySequence::Undo))
        return !lineEdit()->isUndoAvailable();
    if (event.matches(QKeySequence::Redo))
        return !lineEdit()->isRedoAvailable();
    const bool byWords =
        event.key() == Qt::Key_Left || event.key() == Qt::Key_Right || event.key() == Qt::Key_Backspace;
    return byWords && event.modifiers().testFlag(Qt::ControlModifier);
}

std::optional<double> NumberSpinBox::parsed(const QString &text) const
{
    QString number = text;
    const QString unit = suffix().trimmed();
    number = number.trimmed();
    if (!unit.isEmpty() && number.endsWith(unit))
        number.chop(unit.size());
    return parseNumber(number, m_spec.integer, locale());
}

} // namespace attention
