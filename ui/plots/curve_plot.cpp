// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_plot.h"

#include "ui/plots/plot_part.h"
#include "ui/plots/tickers.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

/// Of the card's colour in that of a curve behind its smoothed self.
constexpr double faint = 0.6;

/// Room above and below fitted values.
constexpr double roomShare = 0.05;

// A polyline with what lies outside a range moved to its ends; where it crosses them it gets a point.
std::vector<QPointF> clamped(const std::vector<QPointF> &line, const QCPRange &range)
{
    std::vector<QPointF> result;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) {
            const QPointF from = line[i - 1];
            const QPointF step = line[i] - from;
            std::vector<double> crossings;
            for (const double bound : {range.lower, range.upper}) {
                const double share = (bound - from.y()) / step.y();
                if (share > 0.0 && share < 1.0)
                    crossings.push_back(share);
            }
            std::sort(crossings.begin(), crossings.end());
            for (const double share : crossings)
                result.push_back(from + share * step);
        }
        result.emplace_back(line[i].x(), std::clamp(line[i].y(), range.lower, range.upper));
    }
    return result;
}

// Appends what is settled since the last call and the open end anew.
std::size_t handOver(const DecimatedCurve &curve, std::size_t handedOver, QCPGraph &graph)
{
    QVector<double> keys;
    QVector<double> values;
    const auto append = [&](const DecimatedCurve::Point &point) {
        keys.append(static_cast<double>(point.epoch));
        values.append(point.value);
    };
    const std::vector<DecimatedCurve::Point> &settled = curve.settled();
    if (handedOver == 0)
        graph.data()->clear();
    else
        graph.data()->removeAfter(static_cast<double>(settled[handedOver - 1].epoch) + 0.5);
    for (std::size_t i = handedOver; i < settled.size(); ++i)
        append(settled[i]);
    for (const DecimatedCurve::Point &point : curve.tail())
        append(point);
    graph.addData(keys, values, true);
    return settled.size();
}

// The whole curve, cut by hand at `least`: SVG as Qt writes it has no clipping.
void handOverAbove(const DecimatedCurve &curve, double least, QCPGraph &graph)
{
    std::vector<QPointF> line;
    const auto append = [&line](const DecimatedCurve::Point &point) {
        line.emplace_back(static_cast<double>(point.epoch), point.value);
    };
    for (const DecimatedCurve::Point &point : curve.settled())
        append(point);
    for (const DecimatedCurve::Point &point : curve.tail())
        append(point);
    graph.data()->clear();
    for (const QPointF &point : clamped(line, {least, std::numeric_limits<double>::max()}))
        graph.addData(point.x(), point.y());
}

} // namespace

CurvePlot::CurvePlot(PlotKind kind, QWidget *parent)
    : Plot(kind, parent)
{
    m_bandLow = addGraph();
    m_bandHigh = addGraph();
    m_bandHigh->setChannelFillGraph(m_bandLow);
    new PlotPart(this, QStringLiteral("main"), [this](QPainter &painter) { paintOverlays(painter); });
    m_publishedGraph = addGraph();
    for (const std::size_t curve : {2U, 3U, 0U, 1U})
        m_graphs[curve] = addGraph();
    for (int i = 0; i < graphCount(); ++i) {
        graph(i)->setAdaptiveSampling(false); // DecimatedCurve does it, the same way every time
        graph(i)->setSelectable(QCP::stNone);
    }
    yAxis->setPadding(0);
    new PlotPart(this, QStringLiteral("axes"), [this](QPainter &painter) {
        paintTitles(painter);
        paintMarks(painter);
    });
    new PlotPart(this, QStringLiteral("legend"), [this](QPainter &painter) {
        paintBaseline(painter);
        paintLegendAndHint(painter);
    });
}

void CurvePlot::styleChanged()
{
    const PlotStyle &s = style();
    m_graphs[0]->setPen(QPen(s.theme.training, s.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPen validation(s.theme.validation, s.px(2), Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    validation.setDashPattern({3.0, 2.0});
    m_graphs[1]->setPen(validation);
    for (const std::size_t curve : {2U, 3U}) {
        const QColor color = m_graphs[curve - 2]->pen().color();
        m_graphs[curve]->setPen(QPen(mixed(color, s.theme.card, faint), s.px(1)));
    }
    QPen published(s.theme.published, s.px(1.5), Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    published.setDashPattern({1.2, 1.6});
    m_publishedGraph->setPen(published);
    m_bandLow->setPen(Qt::NoPen);
    m_bandHigh->setPen(Qt::NoPen);
    m_bandHigh->setBrush(s.theme.band);
    yAxis->setBasePen(Qt::NoPen);
    yAxis->setTickPen(Qt::NoPen);
    yAxis->setSubTickPen(Qt::NoPen);
}

void CurvePlot::takeOver(const RunModel *model)
{
    const std::shared_ptr<const Run> run = model != nullptr ? model->run() : nullptr;
    const std::size_t count = model != nullptr ? model->epochCount() : 0;
    if (run != m_run || count < m_count) {
        m_count = 0;
        m_view = View{};
        m_span = {};
        m_bestLoss = std::numeric_limits<double>::infinity();
        m_bestEpoch = 0;
        m_series = {SmoothedSeries(m_smoothing), SmoothedSeries(m_smoothing)};
    }
    m_run = run;
    m_state = model != nullptr ? model->state() : RunState::Finished;
    m_prepared = model != nullptr && model->prepared();
    for (std::size_t i = m_count; i < count; ++i) {
        const EpochRecord &record = run->epochs[i];
        const Figures figures = figuresOf(record);
        if (isSmooth()) {
            m_series[0].add(figures.training);
            m_series[1].add(figures.validation);
        }
        m_span.add(figures.training);
        m_span.add(figures.validation);
        if (record.valLoss < m_bestLoss) {
            m_bestLoss = record.valLoss;
            m_bestEpoch = record.epoch;
        }
    }
    m_count = count;
    setSmoothing(model != nullptr ? model->smoothing() : 0.0);
    m_shown = model != nullptr ? model->shownEpoch() : 0;
    takeRateChanges();
    takeOverlays(model);
    showPublished(model != nullptr ? model->published() : nullptr);
}

// From here on every epoch is averaged as it comes, so that a pull costs its new epochs only.
void CurvePlot::setSmoothing(double weight)
{
    if (weight == m_smoothing)
        return;
    m_smoothing = weight;
    m_view = View{};
    m_series = {SmoothedSeries(weight), SmoothedSeries(weight)};
    for (std::size_t i = 0; isSmooth() && i < m_count; ++i) {
        m_series[0].add(figure(i, 0));
        m_series[1].add(figure(i, 1));
    }
}

double CurvePlot::figure(std::size_t index, std::size_t curve) const
{
    const Figures figures = figuresOf(m_run->epochs[index]);
    return curve == 0 ? figures.training : figures.validation;
}

CurvePlot::Figures CurvePlot::drawnFigures(std::size_t index) const
{
    Figures figures = figuresOf(m_run->epochs[index]);
    if (!isSmooth())
        return figures;
    const auto average = [&](std::size_t curve) {
        return m_series[curve].after(index + 1, [&](std::size_t i) { return figure(i, curve); }).value();
    };
    if (std::isfinite(figures.training))
        figures.training = average(0);
    if (std::isfinite(figures.validation))
        figures.validation = average(1);
    return figures;
}

void CurvePlot::Span::add(double value)
{
    if (!std::isfinite(value))
        return;
    low = std::min(low, value);
    high = std::max(high, value);
    if (value > 0.0)
        leastPositive = std::min(leastPositive, value);
}

void CurvePlot::takeRateChanges()
{
    m_rateChanges.clear();
    if (!m_prepared || m_run->facts().batchesPerEpoch <= 0)
        return;
    double rate = m_run->config.learningRate;
    for (const LearningRateChange &change : m_run->learningRateChanges()) {
        const double batches = static_cast<double>(m_run->facts().batchesPerEpoch);
        m_rateChanges.push_back({static_cast<double>(change.step) / batches + 0.5, rate, change.value});
        rate = change.value;
    }
}

void CurvePlot::showPublished(const PublishedExperiment *published)
{
    if (published == m_published)
        return;
    m_published = published;
    m_publishedGraph->data()->clear();
    if (published == nullptr)
        return;
    for (const PublishedEpoch &epoch : published->log)
        m_publishedGraph->addData(epoch.epoch, figuresOf(epoch).training);
}

// The band is cut at the vertical axis' ends by hand: SVG as Qt writes it has no clipping.
void CurvePlot::arrangeBand()
{
    m_bandLow->data()->clear();
    m_bandHigh->data()->clear();
    if (m_published == nullptr)
        return;
    const QCPRange range = yAxis->range();
    std::vector<QPointF> low;
    std::vector<QPointF> high;
    for (const EnvelopeEpoch &epoch : m_published->envelope) {
        low.emplace_back(epoch.epoch, bandOf(epoch).low);
        high.emplace_back(epoch.epoch, bandOf(epoch).high);
    }
    for (const QPointF &point : clamped(low, range))
        m_bandLow->addData(point.x(), point.y());
    for (const QPointF &point : clamped(high, range))
        m_bandHigh->addData(point.x(), point.y());
}

void CurvePlot::arrange()
{
    PlotNames names;
    names.compact = compact();
    setPlotMargins(plotMargins(kind(), style(), names, arrangedSize().width()));
    arrangeEpochAxis();
    if (!valuesZoomed())
        arrangeValues();
}

void CurvePlot::rangesChanged()
{
    arrangeEpochAxis();
    arrangeValueTicks();
    arrangeBand();
    feed();
    placeLegend();
}

CurvePlot::View CurvePlot::neededView() const
{
    const QCPRange range = xAxis->range();
    const auto first = static_cast<std::int64_t>(std::floor(range.lower));
    const auto last = static_cast<std::int64_t>(std::ceil(range.upper));
    const std::int64_t width = DecimatedCurve::binWidthFor(last - first + 1, qRound(plotRect().width()));
    const std::int64_t bin = std::max<std::int64_t>(0, (first - 1) / width - 1);
    const View view{bin * width + 1, last + width, width, leastShown()};
    // A window that slides is filled anew only when it has moved by its own width, so that an epoch is looked
    // at twice at most.
    const bool covered = m_view.first <= view.first && m_view.last >= view.last &&
                         m_view.last - m_view.first <= 3 * (last - first + 2 * width);
    if (covered && m_view.binWidth == width && m_view.least == view.least)
        return m_view;
    return {view.first, isZoomed() ? view.last + (last - first) : view.last, width, view.least};
}

void CurvePlot::feed()
{
    const View view = neededView();
    if (view != m_view) {
        m_view = view;
        m_curves.fill(DecimatedCurve(view.binWidth));
        m_handedOver = {};
        m_fed = view.first - 1;
        for (QCPGraph *graph : m_graphs)
            graph->data()->clear();
    }
    const std::int64_t last = std::min(static_cast<std::int64_t>(m_count), view.last);
    if (m_fed >= last)
        return;
    for (std::size_t curve = 0; isSmooth() && m_fed == view.first - 1 && curve < m_averages.size(); ++curve) {
        m_averages[curve] = m_series[curve].after(static_cast<std::size_t>(m_fed),
                                                  [&](std::size_t i) { return figure(i, curve); });
    }
    while (m_fed < last) {
        const auto index = static_cast<std::size_t>(m_fed++);
        const Figures figures = figuresOf(m_run->epochs[index]);
        const std::array raw{figures.training, figures.validation};
        for (std::size_t curve = 0; curve < raw.size(); ++curve) {
            if (isSmooth()) {
                m_averages[curve].add(raw[curve]);
                m_curves[curve + 2].add(m_fed, raw[curve]);
            }
            const bool average = isSmooth() && std::isfinite(raw[curve]);
            m_curves[curve].add(m_fed, average ? m_averages[curve].value() : raw[curve]);
        }
    }
    for (std::size_t i = 0; i < m_graphs.size(); ++i) {
        if (m_span.low < m_view.least)
            handOverAbove(m_curves[i], m_view.least, *m_graphs[i]);
        else
            m_handedOver[i] = handOver(m_curves[i], m_handedOver[i], *m_graphs[i]);
    }
}

void CurvePlot::fitValues()
{
    const QCPRange shown = xAxis->range();
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const QCPGraph *graph : m_graphs) {
        for (auto point = graph->data()->findBegin(shown.lower, false);
             point != graph->data()->constEnd() && point->key <= shown.upper; ++point) {
            low = std::min(low, point->value);
            high = std::max(high, point->value);
        }
    }
    if (yAxis->scaleType() == QCPAxis::stLogarithmic && low > 0.0 && low <= high)
        yAxis->setRange(low / (1.0 + roomShare), high * (1.0 + roomShare));
    else if (low < high)
        yAxis->setRange(low - roomShare * (high - low), high + roomShare * (high - low));
}

} // namespace attention
