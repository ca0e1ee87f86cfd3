// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/image_format.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace attention {

QString formatName(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return QStringLiteral("PNG");
    case ImageFormat::Svg:
        return QStringLiteral("SVG");
    case ImageFormat::Pdf:
        return QStringLiteral("PDF");
    case ImageFormat::Jpeg:
        return QStringLiteral("JPEG");
    case ImageFormat::Gif:
        return QStringLiteral("GIF");
    }
    return {};
}

QString formatSuffix(ImageFormat format)
{
    return format == ImageFormat::Jpeg ? QStringLiteral("jpg") : formatName(format).toLower();
}

QString formatFilter(ImageFormat format)
{
    const QString patterns = format == ImageFormat::Jpeg ? QStringLiteral("*.jpg *.jpeg")
                                                         : QStringLiteral("*.") + formatSuffix(format);
    return QCoreApplication::translate("ImageFormat", "%1 image (%2)").arg(formatName(format), patterns);
}

std::optional<ImageFormat> formatFromWord(const QString &word)
{
    for (const ImageFormat format :
         {ImageFormat::Png, ImageFormat::Svg, ImageFormat::Pdf, ImageFormat::Jpeg, ImageFormat::Gif}) {
        if (word.compare(formatName(format), Qt::CaseInsensitive) == 0 ||
            word.compare(formatSuffix(format), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

bool isVector(ImageFormat format)
{
    return format == ImageFormat::Svg || format == ImageFormat::Pdf;
}

QString withSuffix(const QString &path, ImageFormat format)
{
    const QString suffix = QFileInfo(path).suffix();
    const auto present = formatFromWord(suffix);
    if (present == format)
        return path;
    const QString stem = present ? path.chopped(suffix.size() + 1) : path;
    return stem + QLatin1Char('.') + formatSuffix(format);
}

} // namespace attention
