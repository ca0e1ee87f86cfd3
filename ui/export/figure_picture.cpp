// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_picture.h"

#include "core/io/history_csv.h"
#include "ui/export/file_writer.h"
#include "ui/export/picture_texts.h"
#include "ui/plots/figure.h"
#include "ui/run_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace attention {

namespace {

// Below these sizes, in logical px, a plot has no room for its legend: text of 12 px becomes 7 pt on 85 mm.
constexpr QSizeF leastPlot{400, 240};
constexpr double leastSheetWidth = 560; // of two plots side by side

void paintOne(QPainter &painter, const RunModel &model, const QString &plotName, const FigureOptions &options,
              const QPointF &origin)
{
    painter.save();
    painter.translate(origin);
    paintFigure(painter, model, plotName, options);
    painter.restore();
}

// A narrow sheet has its four plots one below the other; what is still too small is drawn larger and scaled.
void paintLegibly(QPainter &painter, const RunModel &model, const QString &plotName, const QSizeF &area,
                  const FigureLook &look)
{
    const bool stacked = plotName == QLatin1String("all") && area.width() < leastSheetWidth;
    const bool sheet = plotName == QLatin1String("all") && !stacked;
    const QSizeF least(sheet ? leastSheetWidth : leastPlot.width(),
                       leastPlot.height() * (stacked ? 4 : (sheet ? 2 : 1)));
    const double shrink = std::min({1.0, area.width() / least.width(), area.height() / least.height()});

    FigureOptions options;
    options.theme = look.theme;
    options.size = area / shrink;
    options.titles = look.titles;
    options.sentence = look.sentence;
    options.footer = pictureTitle(model.run().get(), static_cast<std::size_t>(model.shownEpoch()));
    painter.save();
    painter.scale(shrink, shrink);
    if (stacked) {
        const QString footer = std::exchange(options.footer, QString());
        options.size.setHeight(options.size.height() / 4);
        for (int i = 0; i < 4; ++i) {
            if (i == 3)
                options.footer = footer;
            paintOne(painter, model, QLatin1String(pictureParts[static_cast<std::size_t>(i)]), options,
                     QPointF(0, i * options.size.height()));
        }
    } else {
        paintOne(painter, model, plotName, options, QPointF());
    }
    painter.restore();
}

} // namespace

void paintPlotLegibly(QPainter &painter, Plot &plot, const QSizeF &area, FigureOptions options)
{
    const double shrink =
        std::min({1.0, area.width() / leastPlot.width(), area.height() / leastPlot.height()});
    options.size = area / shrink;
    painter.save();
    painter.scale(shrink, shrink);
    paintFigure(painter, plot, options);
    painter.restore();
}

Picture figurePicture(const RunModel &model, const QString &plotName, const FigureSize &size,
                      const FigureLook &look)
{
    Picture picture;
    picture.size = size;
    picture.background = look.theme.card;
    picture.title = pictureTitle(model.run().get(), static_cast<std::size_t>(model.shownEpoch()));
    if (look.settings && model.run() != nullptr)
        picture.settings = pictureSettings(*model.run(), static_cast<std::size_t>(model.shownEpoch()));
    picture.paint = [&model, plotName, look](QPainter &painter, const QSizeF &area) {
        paintLegibly(painter, model, plotName, area, look);
    };
    return picture;
}

QByteArray figureCsv(const RunModel &model, const QString &plotName)
{
    if (plotName != QLatin1String("all"))
        return plotCsv(model, plotName).toUtf8();
    QByteArray bytes;
    if (model.prepared()) {
        writeHistoryCsv(*model.run(), [&bytes](std::string_view text) {
            bytes.append(text.data(), static_cast<qsizetype>(text.size()));
        });
    }
    return bytes;
}

std::optional<QString> saveCsv(const RunModel &model, const QString &plotName, const QString &path)
{
    return saveFile(path, figureCsv(model, plotName));
}

void copyPicture(const Picture &picture, bool withSvg)
{
    auto *data = new QMimeData;
    data->setImageData(rasterised(picture));
    if (withSvg)
        data->setData(QStringLiteral("image/svg+xml"), encoded(picture, ImageFormat::Svg));
    QGuiApplication::clipboard()->setMimeData(data);
}

void copyFigure(const RunModel &model, const QString &plotName, const FigureSize &size)
{
    copyPicture(figurePicture(model, plotName, size, {}), true);
}

void copyCsv(const RunModel &model, const QString &plotName)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(figureCsv(model, plotName)));
}

} // namespace attention
