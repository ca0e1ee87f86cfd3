// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QLocale;

namespace attention {

enum class NumberScale {
    Linear,
    Logarithmic, ///< needs a minimum above 0; slider values have two significant digits
    PowersOfTwo, ///< the slider stops at powers of two; minimum and maximum are such powers
};

/// What a number may be and how it is moved.
struct NumberSpec
{
    double minimum = 0.0;
    double maximum = 100.0;
    double defaultValue = 0.0;
    NumberScale scale = NumberScale::Linear;
    bool integer = true;
    double step = 1.0; ///< of a linear scale
    QString suffix;    ///< shown behind the number, for example " %"
};

/// The nearest value the spec allows: inside the range, whole where it must be.
double allowedValue(const NumberSpec &spec, double value);

/// Slider positions are 0 … sliderSteps().
int sliderSteps(const NumberSpec &spec);
int sliderPosition(const NumberSpec &spec, double value);
/// Positions a wheel line moves on: enough to change the value.
int sliderWheelStep(const NumberSpec &spec);
/// The ends give exactly the minimum and maximum.
double valueAt(const NumberSpec &spec, int position);

/// The value `steps` steps further: a step of a linear scale, the next power of two, or on a logarithmic
/// scale one unit of the leading digit (reals) or of the second digit (integers).
double steppedValue(const NumberSpec &spec, double value, int steps);

/// The number as shown on screen, without suffix: the locale's decimal point, thousands set apart by a
/// narrow no-break space, at most six significant digits for a real (0.001, 1e-05).
QString numberText(double value, bool integer, const QLocale &locale);

/// Reads what a person types: thousands set apart by spaces or the locale's separator, decimal point or
/// the locale's sign, exponents. Nothing if it is not a number.
std::optional<double> parseNumber(const QString &text, bool integer, const QLocale &locale);

} // namespace attention
