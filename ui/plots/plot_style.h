// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QFont>
#include <QString>

class QCPAxis;

namespace attention {

/// Colours, fonts and lengths of a plot. Fonts are sized in px, so that they keep their proportion to the
/// lines on a device of any resolution.
struct PlotStyle
{
    explicit PlotStyle(const Theme &theme);

    double px(double length) const { return metrics.pxF(length); }

    Theme theme;
    Metrics metrics;
    QFont tick;      ///< ticks, axis titles, marks
    QFont text;      ///< names, legends, read-outs
    QFont strong;    ///< values and the label column's name
    QFont title;     ///< card titles
    QColor rowShade; ///< behind the label column and "others"
};

/// QCustomPlot does not follow the palette: gives an axis its pens, fonts and colours.
void styleAxis(QCPAxis *axis, const PlotStyle &style);

/// "1/n" as a percentage, with one decimal where it is not whole.
QString equalShareText(std::size_t columns);
/// Digits after the point for attention shares; more columns have smaller ones.
int shareDecimals(std::size_t columns);

} // namespace attention
