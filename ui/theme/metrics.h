// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace attention {

/// What a text is for; decides its size and weight relative to the application's font.
enum class TextRole {
    Text,     ///< 13: text and controls
    Title,    ///< 13 semi-bold: card titles
    Sentence, ///< 12: sentences, legend keys, tables
    Tick,     ///< 11: ticks (12 in Chinese)
    Epoch,    ///< 15 semi-bold
    Verdict,  ///< 17 semi-bold
    Headline, ///< 28 semi-bold
};

/// The weight of what stands out: semi-bold. Bold in Chinese: its fonts often have one weight only, and Qt
/// thickens them for bold, not for semi-bold.
QFont::Weight strongWeight();

/// Lengths are designed in px at 96 dpi with a 13 px font; this scales them to the font in use.
/// Device pixels are not its business: Qt multiplies logical px by the screen's ratio.
class Metrics
{
public:
    explicit Metrics(const QFont &font);
    /// Scales by the application's font.
    Metrics();

    /// `length` px at a 13 px font, in logical px of this font, rounded, at least 1 for a positive length.
    int px(double length) const;
    double pxF(double length) const;
    double scale() const { return m_scale; }

    /// A font of the given role with this font's family.
    QFont font(TextRole role) const;
    /// Height in logical px of one line of that role.
    int lineHeight(TextRole role) const;

private:
    QFont m_font;
    double m_scale = 1.0;
};

} // namespace attention
