// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_plot.h"

#include "ui/text/run_text.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

bool crosses(const QRectF &rect, const QPointF &from, const QPointF &to)
{
    const QRectF bounds = QRectF(from, to).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
    if (!bounds.intersects(rect))
        return false;
    if (rect.contains(from) || rect.contains(to))
        return true;
    const QLineF line(from, to);
    const std::array<QLineF, 4> edges{
        QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
        QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())};
    return std::any_of(edges.begin(), edges.end(), [&line](const QLineF &edge) {
        return line.intersects(edge, nullptr) == QLineF::BoundedIntersection;
    });
}

// Where a value lies on the vertical axis of a plot that may not have been laid out for this size yet.
double pixel(const QCPAxis &axis, double value, double from, double to)
{
    const QCPRange range = axis.range();
    if (axis.scaleType() == QCPAxis::stLogarithmic) {
        const double share =
            std::log(std::max(value, 1e-300) / range.lower) / std::log(range.upper / range.lower);
        return from + share * (to - from);
    }
    return from + (value - range.lower) / range.size() * (to - from);
}

} // namespace

Legend CurvePlot::legend() const
{
    Legend keys;
    if (!showsHint()) {
        keys.push_back({tr("training"), m_graphs[0]->pen()});
        keys.push_back({tr("validation"), m_graphs[1]->pen()});
        if (isSmooth())
            keys.push_back({tr("before smoothing, %1").arg(QLocale().toString(m_smoothing, 'f', 2)),
                            m_graphs[2]->pen()});
    }
    if (m_published != nullptr) {
        keys.push_back({tr("published log"), m_publishedGraph->pen()});
        keys.push_back({tr("95 % of 200 runs"), Qt::NoPen, style().theme.band, true});
    }
    if (!m_overlays.empty())
        keys.push_back({tr("kept runs"), overlayPen(1.0)});
    return keys;
}

bool CurvePlot::showsHint() const
{
    return m_count == 0 && m_state != RunState::Running && m_state != RunState::Preparing;
}

QString CurvePlot::hint() const
{
    return tr("Press Run to train. Nothing needs to be set.");
}

// Beside the published log the hint takes the place of the run's own keys.
QSizeF CurvePlot::hintSize() const
{
    if (!showsHint() || m_published == nullptr)
        return {0.0, 0.0};
    const QFontMetricsF metrics(style().text);
    const double width = std::ceil(0.6 * metrics.horizontalAdvance(hint())); // two lines
    const QRectF box =
        metrics.boundingRect(QRectF(0, 0, width, 1000), Qt::AlignLeft | Qt::TextWordWrap, hint());
    return {width, std::ceil(box.height()) + style().px(6)};
}

void CurvePlot::paintLegendAndHint(QPainter &painter) const
{
    if (m_legendRect.isEmpty()) {
        if (showsHint())
            paintEmpty(painter, hint(), plotRect());
        return;
    }
    const QSizeF words = hintSize();
    paintLegend(painter, legend(), m_legendRect.topLeft() + QPointF(0, words.height()), style());
    if (words.isEmpty())
        return;
    const QRectF box(m_legendRect.topLeft() + QPointF(style().px(6), 0), words);
    painter.fillRect(QRectF(m_legendRect.topLeft(), QSizeF(m_legendRect.width(), words.height())),
                     style().theme.card);
    painter.setFont(style().text);
    painter.setPen(style().theme.text);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, hint());
}

// 2 for a curve of the run, 1 for the published log under the rectangle.
int CurvePlot::coverage(const QRectF &rect) const
{
    const QRectF plot = plotRect();
    const QRectF room = rect.adjusted(-3, -3, 3, 3);
    const auto covers = [&](const QCPGraph *graph) {
        QPointF former;
        bool first = true;
        for (const QCPGraphData &point : *graph->data()) {
            const QPointF here(pixel(*xAxis, point.key, plot.left(), plot.right()),
                               pixel(*yAxis, point.value, plot.bottom(), plot.top()));
            if (!first && crosses(room, former, here))
                return true;
            former = here;
            first = false;
        }
        return false;
    };
    return (covers(m_graphs[0]) || covers(m_graphs[1]) ? 2 : 0) + (covers(m_publishedGraph) ? 1 : 0);
}

// A legend stays where it is as long as another place is not better; a low plot does without one.
void CurvePlot::placeLegend()
{
    const Legend keys = legend();
    const QRectF plot = plotRect();
    if (keys.empty()) {
        m_legendRect = QRectF();
        return;
    }
    const QSizeF keySize = legendSize(keys, style());
    const QSizeF words = hintSize();
    const QSizeF size(std::max(keySize.width(), words.width() + style().px(8)),
                      keySize.height() + words.height());
    const std::vector<QRectF> spots = legendSpots(size);
    std::vector<int> covered;
    covered.reserve(spots.size());
    for (const QRectF &spot : spots)
        covered.push_back(coverage(spot));
    const auto best = std::min_element(covered.begin(), covered.end());
    if (m_legendSpot >= spots.size() || m_count == 0)
        m_legendSpot = 0;
    if (covered[m_legendSpot] > *best)
        m_legendSpot = static_cast<std::size_t>(best - covered.begin());
    const bool room = size.height() < 0.8 * plot.height() && size.width() < 0.7 * plot.width();
    const bool roomy = plot.height() > style().px(170);
    m_legendRect = room && (roomy || *best < 2) ? spots[m_legendSpot] : QRectF();
}

void CurvePlot::paintTitles(QPainter &painter) const
{
    paintAxisTitle(painter, tr("epoch"));
    const QRectF plot = plotRect();
    const QFontMetricsF metrics(style().tick);
    const QStringList titles = axisTitles();
    const bool fits = metrics.horizontalAdvance(titles[0]) <= plot.height();
    painter.setFont(style().tick);
    painter.setPen(style().theme.quietText);
    painter.save();
    painter.translate(0, plot.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-plot.height(), 0, 2 * plot.height(), metrics.height()), Qt::AlignCenter,
                     titles[fits ? 0 : 1]);
    painter.restore();
}

void CurvePlot::paintMarks(QPainter &painter) const
{
    paintRateChanges(painter);
    if (m_count == 0)
        return;
    const QRectF plot = plotRect();
    const PlotStyle &s = style();
    const bool best = m_shown == m_bestEpoch;
    paintCursorLines(painter, m_shown, best ? plot.top() - s.px(6) : plot.top(), s.theme.text);
    paintBest(painter);

    const Figures figures = drawnFigures(static_cast<std::size_t>(m_shown - 1));
    const double x = xAxis->coordToPixel(static_cast<double>(m_shown));
    if (x < plot.left() || x > plot.right())
        return;
    const auto visible = [&](double value) {
        const double y = std::isfinite(value) ? yAxis->coordToPixel(value) : -1.0;
        return y >= plot.top() - 1 && y <= plot.bottom() + 1;
    };
    painter.setRenderHint(QPainter::Antialiasing);
    if (visible(figures.training)) {
        painter.setPen(QPen(s.theme.card, 1));
        painter.setBrush(s.theme.training);
        painter.drawEllipse(QPointF(x, yAxis->coordToPixel(figures.training)), s.px(4), s.px(4));
    }
    if (visible(figures.validation)) {
        QPen pen(s.theme.validation, s.px(1.75));
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        painter.setBrush(s.theme.card);
        const double half = s.px(3.5);
        const QPointF center(std::floor(x) + 0.5, std::floor(yAxis->coordToPixel(figures.validation)) + 0.5);
        painter.drawRect(QRectF(center.x() - half, center.y() - half, 2 * half, 2 * half));
    }
}

void CurvePlot::paintBest(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const PlotStyle &s = style();
    const double x = std::floor(xAxis->coordToPixel(static_cast<double>(m_bestEpoch))) + 0.5;
    if (m_bestEpoch < 1 || x < plot.left() || x > plot.right())
        return;
    const QFontMetricsF metrics(s.tick);
    const double bottom = plot.top() - s.px(3);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(s.theme.text);
    const double half = s.px(5);
    painter.drawPolygon(QPolygonF({{x - half, bottom - s.px(8)}, {x + half, bottom - s.px(8)}, {x, bottom}}));

    const bool finished = m_state == RunState::Finished;
    const QString words = compact()  ? tr("best")
                          : finished ? tr("best, epoch %1").arg(countText(m_bestEpoch))
                                     : tr("best so far");
    const double width = metrics.horizontalAdvance(words);
    const double gap = half + s.px(4);
    const bool left = x - gap - width >= plot.left() - s.px(4);
    const QRectF label(left ? x - gap - width : x + gap, bottom - s.px(4) - metrics.height() / 2, width + 1,
                       metrics.height());
    painter.setFont(s.tick);
    painter.setPen(s.theme.text);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, words);
}

void CurvePlot::paintRateChanges(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const PlotStyle &s = style();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(s.theme.quietText);
    for (const RateChange &change : m_rateChanges) {
        const double x = xAxis->coordToPixel(change.epoch);
        if (x < plot.left() || x > plot.right())
            continue;
        const double half = s.px(4);
        painter.drawPolygon(
            QPolygonF({{x - half, plot.bottom()}, {x + half, plot.bottom()}, {x, plot.bottom() - s.px(7)}}));
    }
}

} // namespace attention
