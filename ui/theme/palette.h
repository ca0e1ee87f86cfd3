// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace attention {

/// The fill, line and text colours of one kind of note.
struct NoteColors
{
    QColor fill;
    QColor line;
    QColor text;
};

/// Every colour of the program, by role. One colour has one role everywhere.
struct Theme
{
    bool dark = false;

    QColor window;    ///< behind the cards
    QColor card;      ///< cards, panels, bars and buttons
    QColor line;      ///< borders of cards and separators
    QColor field;     ///< inside of fields
    QColor fieldEdge; ///< borders of fields and buttons
    QColor text;
    QColor quietText;
    QColor disabled;
    QColor grid; ///< grid lines of plots, also the hover tint of controls
    QColor axis;
    QColor accent;
    QColor accentText; ///< text and icons on the accent
    QColor selection;
    QColor groove;

    QColor training;   ///< solid line
    QColor validation; ///< dashed line
    QColor attention;  ///< filled bars; class 1
    QColor class0;     ///< hollow bars
    QColor class2;     ///< hatched bars
    QColor published;  ///< dotted line
    QColor band;       ///< area of the reference runs

    NoteColors warning;
    NoteColors error;
    NoteColors good;
    NoteColors hint;
};

const Theme &lightTheme();
const Theme &darkTheme();

/// The Qt palette of a theme: Window is the window, Base the fields, Button the cards and panels,
/// Highlight the accent, PlaceholderText the quiet text.
QPalette toPalette(const Theme &theme);

/// The theme a palette made by toPalette() stands for; any other palette is judged by the lightness
/// of its window colour. Widgets ask for it when they paint, so they follow a change of theme.
const Theme &themeOf(const QPalette &palette);

/// Lets a panel or card paint the card's colour behind its children.
void setCardBackground(QWidget *widget);

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, section "contrast ratio").
double contrastRatio(const QColor &first, const QColor &second);

/// The colour at `share` (0 to 1) of the way from one colour to another, in sRGB.
QColor mixed(const QColor &from, const QColor &to, double share);

} // namespace attention
