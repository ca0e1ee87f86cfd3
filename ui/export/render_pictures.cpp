// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/render_pictures.h"

#include "core/io/atomic_file.h"
#include "core/io/file_error.h"
#include "ui/export/figure_picture.h"
#include "ui/run_model.h"

#include <string_view>

namespace attention {

namespace {

constexpr FigureSize plotSize{1200, 800, LengthUnit::Pixels, 150};

} // namespace

std::optional<QString> renderPictures(const std::shared_ptr<const Run> &run, const QString &settings,
                                      const std::filesystem::path &folder, const QList<ImageFormat> &formats)
{
    RunModel model;
    model.setQuantilesWanted(true);
    model.setRun(run);
    model.pull();
    for (const char *name : pictureParts) {
        Picture picture = figurePicture(model, QLatin1String(name), plotSize, {});
        picture.settings = settings;
        for (const ImageFormat format : formats) {
            const QByteArray bytes = encoded(picture, format);
            if (bytes.isEmpty())
                return QStringLiteral("not enough memory to draw %1").arg(QLatin1String(name));
            const QString file = QLatin1String(name) + QLatin1Char('.') + formatSuffix(format);
            try {
                writeFile(folder / file.toStdString(),
                          std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
            } catch (const FileError &error) {
                return QString::fromUtf8(error.what());
            }
        }
    }
    return std::nullopt;
}

} // namespace attention
