// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/image_choice.h"

#include <QSettings>

#include <algorithm>

namespace attention {

namespace {

constexpr auto group = "saveImages/";

QString key(const char *name)
{
    return QLatin1String(group) + QLatin1String(name);
}

// The remembered number of an enumerator, or the fallback's where there is no such one.
template <class Enum>
Enum remembered(const QSettings &settings, const char *name, Enum last, Enum fallback)
{
    bool ok = false;
    const int value = settings.value(key(name), static_cast<int>(fallback)).toInt(&ok);
    return ok && value >= 0 && value <= static_cast<int>(last) ? static_cast<Enum>(value) : fallback;
}

} // namespace

FigureSize presetSize(SizePreset preset, PictureOf what, const FigureSize &onScreen)
{
    switch (preset) {
    case SizePreset::Slide:
        // One plot alone has larger text.
        return {1600, 900, LengthUnit::Pixels, what == PictureOf::Sheet ? 150 : 200};
    case SizePreset::PaperColumn:
        return {85, what == PictureOf::Sheet ? 210.0 : 60.0, LengthUnit::Millimetres, 300};
    case SizePreset::OnScreen:
    case SizePreset::Custom:
        break;
    }
    return onScreen;
}

ImageChoice loadImageChoice(const QSettings &settings)
{
    const ImageChoice defaults;
    ImageChoice choice;
    choice.what = remembered(settings, "what", PictureOf::Animation, defaults.what);
    choice.plot = settings.value(key("plot"), defaults.plot).toString();
    choice.format = remembered(settings, "format", ImageFormat::Jpeg, defaults.format);
    const int rate = settings.value(key("framesPerSecond"), defaults.framesPerSecond).toInt();
    if (std::find(frameRates.begin(), frameRates.end(), rate) != frameRates.end())
        choice.framesPerSecond = rate;
    choice.preset = remembered(settings, "preset", SizePreset::Custom, defaults.preset);
    choice.colors = remembered(settings, "colors", PictureColors::AsWindow, defaults.colors);
    choice.titles = settings.value(key("titles"), defaults.titles).toBool();
    choice.sentences = settings.value(key("sentences"), defaults.sentences).toBool();
    choice.settings = settings.value(key("settings"), defaults.settings).toBool();

    FigureSize &size = choice.size;
    size.unit = remembered(settings, "unit", LengthUnit::Millimetres, defaults.size.unit);
    const bool px = size.unit == LengthUnit::Pixels;
    const double least = px ? figure_limits::minimumPixels : figure_limits::minimumMillimetres;
    const double most = px ? figure_limits::maximumPixels : figure_limits::maximumMillimetres;
    size.width = std::clamp(settings.value(key("width"), size.width).toDouble(), least, most);
    size.height = std::clamp(settings.value(key("height"), size.height).toDouble(), least, most);
    size.dpi = std::clamp(settings.value(key("dpi"), size.dpi).toInt(), figure_limits::minimumDpi,
                          figure_limits::maximumDpi);
    return choice;
}

void saveImageChoice(QSettings &settings, const ImageChoice &choice)
{
    settings.setValue(key("what"), static_cast<int>(choice.what));
    settings.setValue(key("plot"), choice.plot);
    settings.setValue(key("format"), static_cast<int>(choice.format));
    settings.setValue(key("framesPerSecond"), choice.framesPerSecond);
    settings.setValue(key("preset"), static_cast<int>(choice.preset));
    settings.setValue(key("colors"), static_cast<int>(choice.colors));
    settings.setValue(key("titles"), choice.titles);
    settings.setValue(key("sentences"), choice.sentences);
    settings.setValue(key("settings"), choice.settings);
    settings.setValue(key("unit"), static_cast<int>(choice.size.unit));
    settings.setValue(key("width"), choice.size.width);
    settings.setValue(key("height"), choice.size.height);
    settings.setValue(key("dpi"), choice.size.dpi);
}

} // namespace attention
