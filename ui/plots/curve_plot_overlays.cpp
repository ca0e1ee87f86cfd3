// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_plot.h"

#include "ui/plots/overlay_lines.h"
#include "ui/text/run_text.h"

#include <algorithm>
#include <utility>

namespace attention {

namespace {

/// A run beside which this one would be a flat line is cut.
constexpr double mostAbove = 3.0;
/// Where there is nothing else to go by; ln 2.
constexpr double firstLoss = 0.7;
constexpr std::size_t mostNamed = 5;

} // namespace

void CurvePlot::takeOverlays(const RunModel *model)
{
    OverlayCurves ofThisKind;
    const bool regression = task() == Task::Regression;
    for (const auto &overlay : model != nullptr ? model->overlays() : OverlayCurves()) {
        if ((overlay->task == Task::Regression) == regression)
            ofThisKind.push_back(overlay);
    }
    if (ofThisKind == m_overlays)
        return;
    m_overlays = std::move(ofThisKind);
    m_overlaySpan = {};
    for (const auto &overlay : m_overlays) {
        for (const EpochRecord &record : *overlay->epochs)
            m_overlaySpan.add(figuresOf(record).validation);
    }
}

double CurvePlot::low() const
{
    return std::min(m_span.low, m_overlaySpan.low);
}

double CurvePlot::high() const
{
    return std::max(m_span.high, std::min(m_overlaySpan.high, mostAbove * std::max(m_span.high, firstLoss)));
}

double CurvePlot::leastPositive() const
{
    return std::min(m_span.leastPositive, m_overlaySpan.leastPositive);
}

QPen CurvePlot::overlayPen(double opacity) const
{
    QColor color = style().theme.quietText;
    color.setAlphaF(static_cast<float>(opacity));
    return QPen(color, style().px(1.25), Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
}

void CurvePlot::paintOverlays(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < m_overlays.size(); ++i) {
        QPolygonF line;
        for (const EpochRecord &record : *m_overlays[i]->epochs) {
            line << QPointF(xAxis->coordToPixel(static_cast<double>(record.epoch)),
                            yAxis->coordToPixel(figuresOf(record).validation));
        }
        painter.setPen(overlayPen(overlayOpacity(i, m_overlays.size())));
        for (const QPolygonF &part : linesInside(thinned(line), plotRect()))
            painter.drawPolyline(part);
    }
}

void CurvePlot::addOverlays(ReadOut &values, qint64 epoch) const
{
    std::size_t named = 0;
    std::size_t others = 0;
    for (std::size_t i = m_overlays.size(); i-- > 0;) {
        const std::vector<EpochRecord> &epochs = *m_overlays[i]->epochs;
        if (epochs.empty() || epochs.back().epoch < epoch)
            continue;
        // Of a long run not every epoch is kept: the next one that is.
        const auto record =
            std::lower_bound(epochs.begin(), epochs.end(), epoch,
                             [](const EpochRecord &each, qint64 wanted) { return each.epoch < wanted; });
        if (named == mostNamed) {
            ++others;
            continue;
        }
        ++named;
        values.lines.push_back({m_overlays[i]->name, valueText(figuresOf(*record).validation),
                                overlayPen(overlayOpacity(i, m_overlays.size())).color()});
    }
    if (others > 0)
        values.lines.push_back({tr("and %1 more").arg(countText(static_cast<std::int64_t>(others))), {}, {}});
}

QString CurvePlot::overlayNames() const
{
    QStringList names;
    for (const auto &overlay : m_overlays)
        names.append(overlay->name);
    return names.join(QStringLiteral("; "));
}

} // namespace attention
