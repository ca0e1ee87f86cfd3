// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QSizeF>
#include <QString>

namespace attention {

enum class LengthUnit { Pixels, Millimetres };

/// How large a picture is. What is drawn is laid out in logical px of 1/96 inch, so text has the same size on
/// paper at every resolution: 1600 × 900 px at 150 dpi are 271 × 152 mm, or 1024 × 576 logical px.
struct FigureSize
{
    double width = 1600;
    double height = 900;
    LengthUnit unit = LengthUnit::Pixels;
    int dpi = 150;

    QSize pixels() const;
    QSizeF millimetres() const;
    QSizeF logical() const;
    /// The same size in another unit; whole px, tenths of a mm.
    FigureSize in(LengthUnit other) const;

    bool operator==(const FigureSize &) const = default;
};

namespace figure_limits {
inline constexpr int minimumDpi = 72;
inline constexpr int maximumDpi = 600;
inline constexpr int minimumPixels = 100;
inline constexpr int maximumPixels = 16'384;
inline constexpr double maximumTotalPixels = 100e6;
inline constexpr double maximumAnimationPixels = 4e6;
inline constexpr double minimumMillimetres = 20;
inline constexpr double maximumMillimetres = 2'000;
} // namespace figure_limits

/// Why a raster of this size is not made, in one line; empty where it is.
QString rasterSizeProblem(const FigureSize &size);

/// The same for an animation, of which many are drawn.
QString animationSizeProblem(const FigureSize &size);

/// "1600 × 900 px", "271 × 152 mm", by the user's locale
QString pixelsText(const QSize &size);
QString millimetresText(const QSizeF &size);

} // namespace attention
