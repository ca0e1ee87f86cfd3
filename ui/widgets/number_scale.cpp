// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_scale.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr int stepsPerDecade = 200;
constexpr int maximumLinearSteps = 1000;
constexpr QChar narrowNoBreakSpace(0x202F);
constexpr QChar minusSign(0x2212);

double roundedToDigits(double value, int digits)
{
    return QString::number(value, 'g', digits).toDouble();
}

double decades(const NumberSpec &spec)
{
    return std::log10(spec.maximum / spec.minimum);
}

double logStep(const NumberSpec &spec, double value, bool up)
{
    const int digits = spec.integer ? 2 : 1;
    // The tolerance keeps 0.003 / 0.001 = 2.9999… from counting as 2.
    constexpr double tolerance = 1e-9;
    double unit = std::pow(10.0, std::floor(std::log10(value) + tolerance) - (digits - 1));
    if (!up && std::abs(value / unit - std::pow(10.0, digits - 1)) < tolerance)
        unit /= 10.0;
    if (spec.integer)
        unit = std::max(unit, 1.0);
    const double count = value / unit;
    const double next = up ? std::floor(count + tolerance) + 1.0 : std::ceil(count - tolerance) - 1.0;
    return roundedToDigits(next * unit, 12);
}

double powerStep(double value, bool up)
{
    const double exponent = std::log2(value);
    return std::exp2(up ? std::floor(exponent) + 1.0 : std::ceil(exponent) - 1.0);
}

} // namespace

double allowedValue(const NumberSpec &spec, double value)
{
    if (std::isnan(value))
        return spec.defaultValue;
    return std::clamp(spec.integer ? std::round(value) : value, spec.minimum, spec.maximum);
}

int sliderSteps(const NumberSpec &spec)
{
    switch (spec.scale) {
    case NumberScale::Linear:
        return std::clamp(static_cast<int>(std::lround((spec.maximum - spec.minimum) / spec.step)), 1,
                          maximumLinearSteps);
    case NumberScale::Logarithmic:
        return std::max(1, static_cast<int>(std::lround(decades(spec) * stepsPerDecade)));
    case NumberScale::PowersOfTwo:
        return std::max(1, static_cast<int>(std::lround(std::log2(spec.maximum / spec.minimum))));
    }
    return 1;
}

int sliderWheelStep(const NumberSpec &spec)
{
    return spec.scale == NumberScale::Logarithmic ? stepsPerDecade / 40 : 1;
}

int sliderPosition(const NumberSpec &spec, double value)
{
    const double allowed = allowedValue(spec, value);
    double share = 0.0;
    if (spec.scale == NumberScale::Linear)
        share = (allowed - spec.minimum) / (spec.maximum - spec.minimum);
    else
        share = std::log(allowed / spec.minimum) / std::log(spec.maximum / spec.minimum);
    return static_cast<int>(std::lround(share * sliderSteps(spec)));
}

double valueAt(const NumberSpec &spec, int position)
{
    const int steps = sliderSteps(spec);
    if (position <= 0)
        return spec.minimum;
    if (position >= steps)
        return spec.maximum;
    const double share = static_cast<double>(position) / steps;
    double value = 0.0;
    switch (spec.scale) {
    case NumberScale::Linear: {
        const double exact = spec.minimum + (spec.maximum - spec.minimum) * share;
        value =
            roundedToDigits(spec.minimum + std::round((exact - spec.minimum) / spec.step) * spec.step, 12);
        break;
    }
    case NumberScale::Logarithmic:
        value = roundedToDigits(spec.minimum * std::pow(10.0, decades(spec) * share), 2);
        break;
    case NumberScale::PowersOfTwo:
        value = spec.minimum * std::exp2(position);
        break;
    }
    return allowedValue(spec, value);
}

double steppedValue(const NumberSpec &spec, double value, int steps)
{
    double result = value;
    for (int i = 0; i < std::abs(steps); ++i) {
        switch (spec.scale) {
        case NumberScale::Linear:
            result = roundedToDigits(result + (steps > 0 ? spec.step : -spec.step), 12);
            break;
        case NumberScale::Logarithmic:
            result = logStep(spec, result, steps > 0);
            break;
        case NumberScale::PowersOfTwo:
            result = powerStep(result, steps > 0);
            break;
        }
        result = allowedValue(spec, result);
    }
    return result;
}

QString numberText(double value, bool integer, const QLocale &locale)
{
    QString text = integer ? QString::number(value, 'f', 0) : QString::number(value, 'g', 6);
    const bool negative = text.startsWith(QLatin1Char('-'));
    if (negative)
        text.remove(0, 1);
    qsizetype whole = text.indexOf(QLatin1Char('.'));
    if (whole >= 0)
        text.replace(whole, 1, locale.decimalPoint());
    else
        whole = text.size();
    if (!text.contains(QLatin1Char('e'))) {
        for (qsizetype at = whole - 3; at > 0; at -= 3)
            text.insert(at, narrowNoBreakSpace);
    }
    return negative ? minusSign + text : text;
}

std::optional<double> parseNumber(const QString &text, bool integer, const QLocale &locale)
{
    static const QRegularExpression spaces(QStringLiteral("[\\s\\x{00A0}\\x{2009}\\x{202F}']"));
    static const QRegularExpression grouped(QStringLiteral("^[-+]?[1-9]\\d{0,2}([.,]\\d{3})+$"));
    QString plain = text;
    plain.remove(spaces);
    plain.replace(minusSign, QLatin1Char('-'));
    if (integer && grouped.match(plain).hasMatch()) {
        plain.remove(QLatin1Char('.'));
        plain.remove(QLatin1Char(','));
    } else if (locale.decimalPoint() == QLatin1String(",")) {
        plain.replace(QLatin1Char(','), QLatin1Char('.'));
    } else {
        plain.remove(QLatin1Char(','));
    }
    bool ok = false;
    const double value = QLocale::c().toDouble(plain, &ok);
    if (!ok || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace attention
