// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_size.h"
#include "ui/export/image_format.h"

#include <QString>

class QSettings;

namespace attention {

enum class PictureOf { Sheet, Plot, Window };
enum class PictureColors { Light, Dark, AsWindow };
enum class SizePreset { Slide, PaperColumn, OnScreen, Custom };

/// What the dialog "Save images" is set to.
struct ImageChoice
{
    PictureOf what = PictureOf::Sheet;
    QString plot = QStringLiteral("attention"); ///< while `what` is Plot; a Plot::plotName()
    ImageFormat format = ImageFormat::Png;
    SizePreset preset = SizePreset::Slide;
    FigureSize size;
    PictureColors colors = PictureColors::Light;
    bool titles = true;
    bool sentences = false;
    bool settings = true; ///< embed the run's settings

    bool operator==(const ImageChoice &) const = default;
};

/// The size a preset stands for; `onScreen` is what OnScreen means at present. Custom has none of its own and
/// gives `onScreen` too.
FigureSize presetSize(SizePreset preset, PictureOf what, const FigureSize &onScreen);

/// What was remembered; defaults where nothing was, or nothing that makes sense.
ImageChoice loadImageChoice(const QSettings &settings);
void saveImageChoice(QSettings &settings, const ImageChoice &choice);

} // namespace attention
