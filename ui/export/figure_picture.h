// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/image_writer.h"
#include "ui/theme/palette.h"

#include <array>
#include <functional>
#include <optional>

namespace attention {

class Plot;
class RunModel;
struct FigureOptions;

/// The four plots by their Plot::plotName(), in the order of the sheet.
inline constexpr std::array pictureParts{"loss", "accuracy", "attention", "attention-map"};

/// How plots look in a picture.
struct FigureLook
{
    Theme theme = lightTheme();
    bool titles = true; ///< and legends
    bool settings = true;
    /// The sentence under a plot's title; none at all without this function.
    std::function<QString(const QString &plotName)> sentence;
};

/// One plot by its Plot::plotName(), or "all" on one sheet, as the model has it whenever it is painted.
/// `model` must outlive the picture.
Picture figurePicture(const RunModel &model, const QString &plotName, const FigureSize &size,
                      const FigureLook &look);

/// Draws one plot that has its data into `area`; where that is too small for its text, larger and scaled.
void paintPlotLegibly(QPainter &painter, Plot &plot, const QSizeF &area, FigureOptions options);

/// What is behind one plot as CSV, or with "all" every epoch's figures and attention.
QByteArray figureCsv(const RunModel &model, const QString &plotName);

/// Writes figureCsv() whole or not at all; returns why not, in one sentence.
std::optional<QString> saveCsv(const RunModel &model, const QString &plotName, const QString &path);

/// Puts the picture on the clipboard as an image and, with `withSvg`, as SVG too.
void copyPicture(const Picture &picture, bool withSvg);
/// A plot as it is saved by default: light, with titles.
void copyFigure(const RunModel &model, const QString &plotName, const FigureSize &size);
/// The data behind a plot as text.
void copyCsv(const RunModel &model, const QString &plotName);

} // namespace attention
