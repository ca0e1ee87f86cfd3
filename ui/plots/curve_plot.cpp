// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_plot.h"

#include "ui/plots/csv_text.h"
#include "ui/plots/plot_part.h"
#include "ui/plots/tickers.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

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
    m_publishedGraph = addGraph();
    for (QCPGraph *&graph : m_graphs)
        graph = addGraph();
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
        m_low = m_leastPositive = m_bestLoss = std::numeric_limits<double>::infinity();
        m_high = -std::numeric_limits<double>::infinity();
        m_bestEpoch = 0;
    }
    m_run = run;
    m_state = model != nullptr ? model->state() : RunState::Finished;
    m_prepared = model != nullptr && model->prepared();
    for (std::size_t i = m_count; i < count; ++i) {
        const EpochRecord &record = run->epochs[i];
        const Figures figures = figuresOf(record);
        for (const double value : {figures.training, figures.validation}) {
            if (!std::isfinite(value))
                continue;
            m_low = std::min(m_low, value);
            m_high = std::max(m_high, value);
            if (value > 0.0)
                m_leastPositive = std::min(m_leastPositive, value);
        }
        if (record.valLoss < m_bestLoss) {
            m_bestLoss = record.valLoss;
            m_bestEpoch = record.epoch;
        }
    }
    m_count = count;
    m_shown = model != nullptr ? model->shownEpoch() : 0;
    takeRateChanges();
    showPublished(model != nullptr ? model->published() : nullptr);
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
    if (!isZoomed())
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
    return {bin * width + 1, last + width, width, leastShown()};
}

void CurvePlot::feed()
{
    const View view = neededView();
    if (view != m_view) {
        m_view = view;
        m_curves = {DecimatedCurve(view.binWidth), DecimatedCurve(view.binWidth)};
        m_handedOver = {};
        m_fed = view.first - 1;
        for (QCPGraph *graph : m_graphs)
            graph->data()->clear();
    }
    const std::int64_t last = std::min(static_cast<std::int64_t>(m_count), view.last);
    if (m_fed >= last)
        return;
    while (m_fed < last) {
        const Figures figures = figuresOf(m_run->epochs[static_cast<std::size_t>(m_fed)]);
        ++m_fed;
        m_curves[0].add(m_fed, figures.training);
        m_curves[1].add(m_fed, figures.validation);
    }
    for (std::size_t i = 0; i < m_graphs.size(); ++i) {
        if (m_low < m_view.least)
            handOverAbove(m_curves[i], m_view.least, *m_graphs[i]);
        else
            m_handedOver[i] = handOver(m_curves[i], m_handedOver[i], *m_graphs[i]);
    }
}

std::optional<ReadOut> CurvePlot::readOut() const
{
    const qint64 epoch = pointedEpoch();
    if (epoch < 1)
        return std::nullopt;
    const auto index = static_cast<std::size_t>(epoch - 1);
    ReadOut values{tr("epoch %1").arg(QLocale().toString(epoch)), {}};
    if (index < m_count) {
        const Figures figures = figuresOf(m_run->epochs[index]);
        values.lines.push_back({tr("training"), valueText(figures.training), style().theme.training});
        values.lines.push_back({tr("validation"), valueText(figures.validation), style().theme.validation});
    }
    if (m_published != nullptr && index < m_published->log.size() && index < m_published->envelope.size()) {
        const Band band = bandOf(m_published->envelope[index]);
        values.lines.push_back({tr("published log"), valueText(figuresOf(m_published->log[index]).training),
                                style().theme.published});
        values.lines.push_back({tr("95 % of 200 runs"),
                                tr("%1 to %2").arg(valueText(band.low), valueText(band.high)),
                                mixed(style().theme.band, style().theme.published, 0.25)});
    }
    for (const RateChange &change : m_rateChanges) {
        if (std::llround(change.epoch) == epoch) {
            values.lines.push_back({tr("learning rate"),
                                    QStringLiteral("%1 → %2").arg(QLocale().toString(change.from, 'g', 4),
                                                                  QLocale().toString(change.to, 'g', 4)),
                                    {}});
        }
    }
    if (values.lines.empty())
        return std::nullopt;
    return values;
}

QString CurvePlot::csv() const
{
    const QString name = csvName();
    QString text = QStringLiteral("epoch,%1,val_%1").arg(name);
    if (m_published != nullptr)
        text += QStringLiteral(",published_%1,runs_%1_p2.5,runs_%1_p97.5").arg(name);
    text += u'\n';
    const std::size_t published = m_published != nullptr ? m_published->log.size() : 0;
    for (std::size_t i = 0; i < std::max(m_count, published); ++i) {
        text += QString::number(i + 1);
        const Figures figures =
            i < m_count ? figuresOf(m_run->epochs[i]) : Figures{std::nan(""), std::nan("")};
        text += u',' + csvNumber(figures.training) + u',' + csvNumber(figures.validation);
        if (m_published != nullptr) {
            const bool given = i < published && i < m_published->envelope.size();
            const double nothing = std::nan("");
            const Band band = given ? bandOf(m_published->envelope[i]) : Band{nothing, nothing, nothing};
            text += u',' + csvNumber(given ? figuresOf(m_published->log[i]).training : nothing) + u',' +
                    csvNumber(band.low) + u',' + csvNumber(band.high);
        }
        text += u'\n';
    }
    return text;
}

QString CurvePlot::description() const
{
    if (m_count == 0)
        return tr("No epoch yet.");
    const Figures shown = figuresOf(m_run->epochs[static_cast<std::size_t>(m_shown - 1)]);
    QString words =
        tr("Epoch %1: training %2, validation %3.")
            .arg(QLocale().toString(m_shown), valueText(shown.training), valueText(shown.validation));
    if (m_bestEpoch > 0)
        words += u' ' + tr("Best epoch so far: %1.").arg(QLocale().toString(m_bestEpoch));
    return words;
}

bool CurvePlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (m_published != nullptr && m_legendRect.contains(help->pos())) {
            QToolTip::showText(
                help->globalPos(),
                tr("Published log and band: the training figure of the publication's run and the "
                   "middle 95 % of 200 reference runs."),
                this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return Plot::event(event);
}

} // namespace attention
