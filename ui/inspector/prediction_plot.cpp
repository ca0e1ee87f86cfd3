// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/prediction_plot.h"

#include "ui/plots/plot_part.h"
#include "ui/plots/tickers.h"
#include "ui/text/run_text.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attention {

namespace {

constexpr double pointReach = 12.0; // px
constexpr int mostTicks = 5;

} // namespace

PredictionPlot::PredictionPlot(QWidget *parent)
    : QCustomPlot(parent)
    , m_style(themeOf(palette()))
    , m_points(addGraph())
{
    setInteractions(QCP::iNone);
    setPlottingHints(QCP::phCacheLabels);
    setMouseTracking(true);
    setAccessibleName(tr("Predicted against true"));
    axisRect()->setAutoMargins(QCP::msNone);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTicker(QSharedPointer<ValueTicker>::create(ValueTicker::Unit::Number));
        axis->grid()->setVisible(true);
    }
    m_points->setLineStyle(QCPGraph::lsNone);
    m_points->setPen(QPen(Qt::NoPen)); // points without a pen of their own take this one
    m_points->setAdaptiveSampling(false);
    m_points->setSelectable(QCP::stNone);
    new PlotPart(this, QStringLiteral("grid"), [this](QPainter &painter) { paintDiagonal(painter); });
    new PlotPart(this, QStringLiteral("axes"), [this](QPainter &painter) { paintTitles(painter); });
    new PlotPart(this, QStringLiteral("overlay"), [this](QPainter &painter) { paintPointed(painter); });
    applyStyle();
}

void PredictionPlot::applyStyle()
{
    m_style = PlotStyle(themeOf(palette()));
    setBackground(QBrush(m_style.theme.card));
    for (QCPAxis *axis : {xAxis, yAxis})
        styleAxis(axis, m_style);
    QColor color = m_style.theme.validation;
    color.setAlphaF(0.55F);
    m_points->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(Qt::NoPen), QBrush(color), m_style.px(5)));
    arrange();
    replot(QCustomPlot::rpQueuedReplot);
}

void PredictionPlot::setPoints(const std::vector<float> &truth, const std::vector<float> &predicted,
                               const QString &target)
{
    QVector<double> keys;
    QVector<double> values;
    for (std::size_t i = 0; i < std::min(truth.size(), predicted.size()); ++i) {
        if (!std::isfinite(truth[i]) || !std::isfinite(predicted[i]))
            continue;
        keys.append(static_cast<double>(truth[i]));
        values.append(static_cast<double>(predicted[i]));
    }
    m_points->setData(keys, values);
    m_target = target;
    setAccessibleDescription(tr("%1 rows; %2 as predicted against %2 as it is")
                                 .arg(countText(static_cast<std::int64_t>(keys.size())), target));
    arrange();
    replot(QCustomPlot::rpQueuedReplot);
}

QSize PredictionPlot::sizeHint() const
{
    const Metrics metrics;
    return {metrics.px(240), metrics.px(284)};
}

QRectF PredictionPlot::plotRect() const
{
    return QRectF(rect()).marginsRemoved(QMarginsF(axisRect()->margins()));
}

// One range for both axes and a square between them.
void PredictionPlot::arrange()
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const QCPGraphData &point : *m_points->data()) {
        low = std::min({low, point.key, point.value});
        high = std::max({high, point.key, point.value});
    }
    if (low > high) {
        low = 0.0;
        high = 1.0;
    }
    const double pad = std::max(0.04 * (high - low), 1e-6 * std::max(std::abs(high), 1e-300));
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setRange(low - pad, high + pad);
        axis->ticker().staticCast<ValueTicker>()->setStep(niceValueStep(axis->range().size() / mostTicks));
    }
    const QFontMetricsF metrics(m_style.tick);
    double labels = 0.0;
    const auto ticker = yAxis->ticker().staticCast<ValueTicker>();
    const double step = niceValueStep(yAxis->range().size() / mostTicks);
    for (const double end : {low, high}) {
        labels = std::max(
            labels, metrics.horizontalAdvance(ticker->labelOf(std::round(end / step) * step, QLocale())));
    }
    const double left = std::ceil(metrics.height() + labels + m_style.px(10));
    const double bottom = std::ceil(2 * metrics.height() + m_style.px(8));
    const double side = std::max(
        10.0, std::floor(std::min(width() - left - m_style.px(8), height() - bottom - m_style.px(6))));
    axisRect()->setMargins(QMargins(qRound(left), qRound(m_style.px(6)), qRound(width() - left - side),
                                    qRound(height() - m_style.px(6) - side)));
}

void PredictionPlot::paintDiagonal(QPainter &painter) const
{
    const QRectF plot = plotRect();
    QPen pen(m_style.theme.quietText, m_style.px(1.25), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4.0, 2.4});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawLine(plot.bottomLeft(), plot.topRight());
}

void PredictionPlot::paintTitles(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const QFontMetricsF metrics(m_style.tick);
    const auto shortened = [&](const QString &words) {
        return metrics.elidedText(words, Qt::ElideMiddle, plot.width());
    };
    painter.setFont(m_style.tick);
    painter.setPen(m_style.theme.quietText);
    painter.drawText(
        QRectF(plot.left(), plot.bottom() + metrics.height() + m_style.px(6), plot.width(), metrics.height()),
        Qt::AlignCenter, shortened(tr("true %1").arg(m_target)));
    painter.save();
    painter.translate(0, plot.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-plot.height() / 2, 0, plot.height(), metrics.height()), Qt::AlignCenter,
                     shortened(tr("predicted %1").arg(m_target)));
    painter.restore();
}

std::optional<QPointF> PredictionPlot::pointed() const
{
    if (!m_pointer)
        return std::nullopt;
    std::optional<QPointF> nearest;
    double least = m_style.px(pointReach);
    for (const QCPGraphData &point : *m_points->data()) {
        const double distance = std::hypot(xAxis->coordToPixel(point.key) - m_pointer->x(),
                                           yAxis->coordToPixel(point.value) - m_pointer->y());
        if (distance < least) {
            least = distance;
            nearest = QPointF(point.key, point.value);
        }
    }
    return nearest;
}

std::optional<ReadOut> PredictionPlot::readOut() const
{
    const std::optional<QPointF> point = pointed();
    if (!point)
        return std::nullopt;
    return ReadOut{m_target,
                   {{tr("true"), amountText(point->x()), {}},
                    {tr("predicted"), amountText(point->y()), m_style.theme.validation},
                    {tr("misses by"), amountText(point->y() - point->x()), {}}}};
}

void PredictionPlot::paintPointed(QPainter &painter) const
{
    const std::optional<QPointF> point = pointed();
    if (!point)
        return;
    const QPointF center(xAxis->coordToPixel(point->x()), yAxis->coordToPixel(point->y()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.theme.text, m_style.px(1.5)));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(center, m_style.px(5), m_style.px(5));
    paintReadOut(painter, *readOut(), center, QRectF(rect()).adjusted(2, 2, -2, -2), m_style);
}

void PredictionPlot::changeEvent(QEvent *event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyStyle();
}

void PredictionPlot::resizeEvent(QResizeEvent *event)
{
    QCustomPlot::resizeEvent(event);
    setBufferDevicePixelRatio(devicePixelRatioF());
    arrange();
    replot(QCustomPlot::rpQueuedReplot);
}

void PredictionPlot::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    replot(QCustomPlot::rpQueuedReplot);
}

void PredictionPlot::leaveEvent(QEvent *event)
{
    m_pointer.reset();
    replot(QCustomPlot::rpQueuedReplot);
    QCustomPlot::leaveEvent(event);
}

} // namespace attention
