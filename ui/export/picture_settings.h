// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace attention {

/// The suffixes of pictures this program writes, without the dot.
inline constexpr const char *pictureSuffixes[]{"png", "svg", "pdf", "jpg", "jpeg", "gif"};

/// By its suffix.
bool isPicture(const QString &path);

/// The settings that this program put into a picture (see pictureSettings()): PNG and JPEG text "Settings",
/// the desc of SVG, the XMP description of PDF, the comment of GIF. Nothing where there are none, the file
/// cannot be read, is damaged before they come, or is larger than a picture of this program may be. What is
/// returned is whatever stands there: nothing about it is checked.
std::optional<QByteArray> embeddedSettings(const QString &path);

} // namespace attention
