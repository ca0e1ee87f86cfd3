// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_size.h"
#include "ui/export/image_format.h"

#include <QString>

#include <array>

class QSettings;

namespace attention {

enum class PictureOf { Sheet, Plot, Window, Animation };
enum class PictureColors { Light, Dark, AsWindow };
enum class SizePreset { Slide, PaperColumn, OnScreen, Custom };

/// What the dialog "Save images" is set to.
struct ImageChoice
{
    PictureOf what = PictureOf::Sheet;
    QString plot = QStringLiteral("attention"); ///< while `what` is Plot; a Plot::plotName()
    ImageFormat format = ImageFormat::Png;      ///< of a picture that stands still
    int framesPerSecond = 10;                   ///< of the animation
    SizePreset preset = SizePreset::Slide;
    FigureSize size;
    PictureColors colors = PictureColors::Light;
    bool titles = true;
    bool sentences = false;
    bool settings = true; ///< embed the run's settings

    /// An animation is a GIF.
    ImageFormat fileFormat() const { return what == PictureOf::Animation ? ImageFormat::Gif : format; }
    bool operator==(const ImageChoice &) const = default;
};

/// Frames a second that can be chosen. Each makes a whole number of the hundredths that GIF counts in, and
/// none is so fast that browsers slow it down.
inline constexpr std::array frameRates{2, 5, 10, 20, 25};

/// The size a preset stands for; `onScreen` is what OnScreen means at present. Custom has none of its own and
/// gives `onScreen` too.
FigureSize presetSize(SizePreset preset, PictureOf what, const FigureSize &onScreen);

/// What was remembered; defaults where nothing was, or nothing that makes sense.
ImageChoice loadImageChoice(const QSettings &settings);
void saveImageChoice(QSettings &settings, const ImageChoice &choice);

} // namespace attention
