// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QSizeF>
#include <QString>

#include <functional>
#include <memory>

class QPainter;

namespace attention {

class Plot;
class RunModel;

struct FigureOptions
{
    Theme theme = lightTheme();
    QSizeF size{1024, 576}; ///< logical px, 96 to the inch
    bool titles = true;     ///< and the keys beside them; a curve's legend is always inside its plot
    /// The sentence under a plot's title, plain or with <b>; none without this function.
    std::function<QString(const QString &plotName)> sentence;
    QString footer; ///< one line at the bottom; none where it is empty
};

/// Draws one plot by its name, or "all" four on one sheet, into (0, 0, size) with the background painted. Any
/// painter on any device, scaled as it may be: what is drawn are the window's plots, made anew with this
/// theme and size, so pictures need no window and no display. GUI thread; needs a QApplication.
void paintFigure(QPainter &painter, const RunModel &model, const QString &plotName,
                 const FigureOptions &options);

/// The same of one plot at hand, which has its data.
void paintFigure(QPainter &painter, Plot &plot, const FigureOptions &options);

/// The plot of a name, not shown; null for a name that is none.
std::unique_ptr<Plot> makePlot(const QString &plotName);

/// The data behind a plot as CSV; see Plot::csv().
QString plotCsv(const RunModel &model, const QString &plotName);

} // namespace attention
