// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QString>
#include <QStringList>

namespace attention {

struct PlotStyle;

enum class PlotKind { Loss, Accuracy, Attention, AttentionMap };

/// Width of a class name beside the map's lanes beyond which it is shortened, in px at a 13 px font.
inline constexpr double mostLaneName = 64.0;

/// What the left margins have to make room for.
struct PlotNames
{
    QStringList columns;
    QStringList lanes;    ///< class names beside the map's lanes; empty where a row has one lane
    QStringList levels;   ///< below their categories; any makes room for signs that open these
    QStringList classes;  ///< below the columns of a map of columns × classes
    QString mark;         ///< words below the name of a column that decides; empty where there is none
    bool small = false;   ///< many rows: names in the tick font
    bool compact = false; ///< a small window: less room between the parts
};

/// Distance from a plot's edges to its axis rectangle, for every plot of the window, in logical px. Plots of
/// one size line up because this is the only place that decides: loss, accuracy and map have the same left
/// and right margins as long as the names need at most 48 px, all four the same top and bottom ones.
QMargins plotMargins(PlotKind kind, const PlotStyle &style, const PlotNames &names, int width);

/// Room for the names left of the bars or lanes within those margins, in px.
double nameRoom(PlotKind kind, const PlotStyle &style, const PlotNames &names, int width);

/// Room left of a name for the sign that opens its category; a level's name begins behind it.
double openSignWidth(const PlotStyle &style);

/// Height of the class names below a map of columns × classes, in px; across where they need less than their
/// cell, else upwards.
struct ClassNames
{
    double height = 0.0;
    bool upwards = false;
};
ClassNames classNames(const PlotStyle &style, const PlotNames &names, double width);

} // namespace attention
