// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/figure.h"

#include "ui/plots/accuracy_plot.h"
#include "ui/plots/attention_map.h"
#include "ui/plots/attention_plot.h"
#include "ui/plots/color_scale.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/relay_device.h"

#include <QTextDocument>

#include <array>
#include <cmath>

namespace attention {

namespace {

constexpr std::array sheet{"loss", "accuracy", "attention", "attention-map"};
constexpr double margin = 12.0;
constexpr double titleRow = 32.0;
constexpr double curveShare = 0.47; // of a sheet's height

void paintPlot(QPainter &painter, Plot &plot, const QRectF &rect)
{
    const QSize size = rect.size().toSize();
    painter.save();
    painter.translate(rect.topLeft());
    {
        RelayDevice device(painter, size);
        QCPPainter relayed(&device);
        relayed.setMode(QCPPainter::pmVectorized);
        plot.paintTo(relayed, size);
    }
    painter.restore();
}

// The keys of the classes or the colour scale, right of the title.
void paintKeys(QPainter &painter, const Plot &plot, double left, double middle, const PlotStyle &style)
{
    const auto *bars = dynamic_cast<const AttentionPlot *>(&plot);
    if (bars != nullptr && bars->view().isMatrix()) {
        const QSizeF size = colorScaleSize(style, false);
        paintColorScale(painter, QPointF(left, middle - size.height() / 2), bars->matrixMaximum(),
                        std::nan(""), false, style);
    } else if (bars != nullptr) {
        const QSizeF size = legendRowSize(bars->legend(), style);
        paintLegendRow(painter, bars->legend(), QPointF(left, middle - size.height() / 2), style);
    } else if (const auto *map = dynamic_cast<const AttentionMap *>(&plot); map && !map->view().empty()) {
        const QSizeF size = colorScaleSize(style, false);
        paintColorScale(painter, QPointF(left, middle - size.height() / 2), map->maximum(),
                        map->view().equalShare(), false, style);
    }
}

QString plainText(const QString &sentence)
{
    QTextDocument document;
    document.setHtml(sentence);
    return document.toPlainText();
}

// Title and sentence above a plot; returns where the plot begins.
double paintHeader(QPainter &painter, const Plot &plot, const QRectF &rect, const FigureOptions &options,
                   const PlotStyle &style)
{
    double top = rect.top();
    const double left = rect.left() + style.px(6);
    const double width = rect.width() - style.px(12);
    if (options.titles) {
        const double height = style.px(titleRow);
        painter.setFont(style.title);
        painter.setPen(style.theme.text);
        painter.drawText(QRectF(left, top, width, height), Qt::AlignLeft | Qt::AlignVCenter, plot.title());
        const double title = QFontMetricsF(style.title).horizontalAdvance(plot.title());
        paintKeys(painter, plot, std::round(left + title + style.px(18)), std::round(top + height / 2),
                  style);
        top += height;
    }
    const QString sentence = options.sentence ? plainText(options.sentence(plot.plotName())) : QString();
    if (!sentence.isEmpty()) {
        const QFontMetricsF metrics(style.text);
        const double height = std::ceil(metrics.height()) + style.px(2);
        painter.setFont(style.text);
        painter.setPen(style.theme.quietText);
        painter.drawText(QRectF(left, top, width, height), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(sentence, Qt::ElideRight, width));
        top += height;
    }
    return std::round(top);
}

void paintPanel(QPainter &painter, Plot &plot, const QRectF &rect, const FigureOptions &options,
                const PlotStyle &style)
{
    const double top = paintHeader(painter, plot, rect, options, style);
    paintPlot(painter, plot, QRectF(rect.left(), top, rect.width(), std::max(1.0, rect.bottom() - top)));
}

void paintPanel(QPainter &painter, const RunModel &model, const QString &name, const QRectF &rect,
                const FigureOptions &options, const PlotStyle &style)
{
    const std::unique_ptr<Plot> plot = makePlot(name);
    if (plot == nullptr)
        return;
    plot->setTheme(options.theme);
    plot->refreshFrom(model);
    if (plot->hasLogScale())
        plot->setLogScale(model.lossLogarithmic());
    paintPanel(painter, *plot, rect, options, style);
}

// Background and footer; returns what is left for the plots.
QRectF paintSheet(QPainter &painter, const FigureOptions &options, const PlotStyle &style)
{
    painter.fillRect(QRectF(QPointF(), options.size), options.theme.card);
    const double edge = std::round(style.px(margin));
    QRectF area(edge, edge / 2, std::floor(options.size.width()) - 2 * edge,
                std::floor(options.size.height()) - 1.5 * edge);
    if (!options.footer.isEmpty()) {
        const QFontMetricsF metrics(style.tick);
        const double height = std::ceil(metrics.height());
        area.setBottom(area.bottom() - height - style.px(6));
        painter.setFont(style.tick);
        painter.setPen(style.theme.quietText);
        painter.drawText(
            QRectF(edge + style.px(6), options.size.height() - edge - height, area.width(), height),
            Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(options.footer, Qt::ElideRight, area.width() - style.px(12)));
    }
    return area;
}

} // namespace

std::unique_ptr<Plot> makePlot(const QString &plotName)
{
    if (plotName == QLatin1String(sheet[0]))
        return std::make_unique<LossPlot>();
    if (plotName == QLatin1String(sheet[1]))
        return std::make_unique<AccuracyPlot>();
    if (plotName == QLatin1String(sheet[2]))
        return std::make_unique<AttentionPlot>();
    if (plotName == QLatin1String(sheet[3]))
        return std::make_unique<AttentionMap>();
    return nullptr;
}

QString plotCsv(const RunModel &model, const QString &plotName)
{
    const std::unique_ptr<Plot> plot = makePlot(plotName);
    if (plot == nullptr)
        return {};
    plot->refreshFrom(model);
    return plot->csv();
}

void paintFigure(QPainter &painter, Plot &plot, const FigureOptions &options)
{
    const PlotStyle style(options.theme);
    painter.save();
    plot.setTheme(options.theme);
    paintPanel(painter, plot, paintSheet(painter, options, style), options, style);
    painter.restore();
}

void paintFigure(QPainter &painter, const RunModel &model, const QString &plotName,
                 const FigureOptions &options)
{
    const PlotStyle style(options.theme);
    painter.save();
    const QRectF area = paintSheet(painter, options, style);
    if (plotName != QLatin1String("all")) {
        paintPanel(painter, model, plotName, area, options, style);
    } else {
        const double gap = std::round(style.px(margin));
        const double width = std::floor((area.width() - gap) / 2);
        const double upper = std::floor((area.height() - gap / 2) * curveShare);
        for (std::size_t i = 0; i < sheet.size(); ++i) {
            const double left = area.left() + (i % 2 == 0 ? 0.0 : width + gap);
            const double top = std::round(i < 2 ? area.top() : area.top() + upper + gap / 2);
            const double height = std::floor(i < 2 ? upper : area.bottom() - top);
            paintPanel(painter, model, QLatin1String(sheet[i]), QRectF(left, top, width, height), options,
                       style);
        }
    }
    painter.restore();
}

} // namespace attention
