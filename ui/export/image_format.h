// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace attention {

enum class ImageFormat { Png, Svg, Pdf, Jpeg, Gif };

/// Those of a picture that stands still; a GIF is an animation.
inline constexpr std::array imageFormats{ImageFormat::Png, ImageFormat::Svg, ImageFormat::Pdf,
                                         ImageFormat::Jpeg};

/// "PNG", "SVG", "PDF", "JPEG", "GIF"
QString formatName(ImageFormat format);
/// "png", "svg", "pdf", "jpg", "gif"; also the word on the command line
QString formatSuffix(ImageFormat format);
/// "PNG image (*.png)" for a file dialog
QString formatFilter(ImageFormat format);
/// By suffix or name, in any case ("jpg" and "jpeg"); nothing for another word.
std::optional<ImageFormat> formatFromWord(const QString &word);
/// Whether lines and text stay lines and text.
bool isVector(ImageFormat format);

/// The path with the format's suffix: it replaces the suffix of another image format and stands behind
/// anything else, so "run-0.5" becomes "run-0.5.png".
QString withSuffix(const QString &path, ImageFormat format);

} // namespace attention
