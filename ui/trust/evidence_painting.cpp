// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/evidence_painting.h"

#include "ui/plots/hatch.h"
#include "ui/plots/legend.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/tickers.h"
#include "ui/text/run_text.h"
#include "ui/theme/painting.h"
#include "ui/trust/trust_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr double dotSize = 3.4;
constexpr double lightest = 0.15; // of a strip's height is kept free above and below its dots

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Trust)
};

class EvidencePainting
{
public:
    EvidencePainting(QPainter &painter, const EvidenceTable &table, const EvidenceLayout &layout,
                     const PlotStyle &style, const EvidenceMarks &marks)
        : m_painter(painter)
        , m_table(table)
        , m_layout(layout)
        , m_style(style)
        , m_marks(marks)
    {}

    void paint()
    {
        paintLegendLine();
        paintTitles();
        {
            const PainterSaver saver(&m_painter);
            m_painter.setClipRect(m_layout.rows);
            paintShades();
            paintGrid();
            for (std::size_t row = m_layout.firstRow(); row < m_layout.endRow(); ++row)
                paintRow(row);
            paintEqualShare();
            paintFocus();
        }
        paintAxes();
    }

private:
    QColor color(std::size_t group) const
    {
        return m_marks.grey ? m_style.theme.published : groupColor(group, m_style.theme);
    }
    QColor textColor() const { return m_marks.grey ? m_style.theme.quietText : m_style.theme.text; }
    void text(const QRectF &rect, int flags, const QString &words, const QFont &font, const QColor &pen)
    {
        m_painter.setFont(font);
        m_painter.setPen(pen);
        m_painter.drawText(rect, flags, words);
    }

    Legend laneKeys() const;
    void paintLegendLine();
    void paintTitles();
    void paintShades();
    void paintGrid();
    void paintRow(std::size_t row);
    void paintName(std::size_t row, std::size_t column);
    void paintBar(const EvidenceLayout::Block &block, std::size_t row, std::size_t lane, double value);
    void paintWhisker(const EvidenceLayout::Block &block, double y, double low, double high);
    void paintDots(const EvidenceLayout::Block &block, std::size_t row, std::size_t lane);
    void paintEqualShare();
    void paintFocus();
    void paintAxes();

    QPainter &m_painter;
    const EvidenceTable &m_table;
    const EvidenceLayout &m_layout;
    const PlotStyle &m_style;
    const EvidenceMarks &m_marks;
};

Legend EvidencePainting::laneKeys() const
{
    Legend keys;
    for (const EvidenceLane &lane : m_table.lanes()) {
        if (lane.group == 0)
            continue;
        LegendKey key;
        key.name = lane.name;
        key.box = true;
        if (lane.group == 1)
            key.pen = QPen(color(1), m_style.px(1.5));
        else
            key.brush = color(lane.group);
        key.hatched = lane.group == 3;
        keys.push_back(std::move(key));
    }
    return keys;
}

void EvidencePainting::paintLegendLine()
{
    const double line = std::ceil(QFontMetricsF(m_style.text).height());
    double x = m_layout.legend.left();
    double y = m_layout.legend.top();
    const Legend keys = laneKeys();
    if (!keys.empty()) {
        const QSizeF size = legendRowSize(keys, m_style);
        paintLegendRow(m_painter, fittedLegend(keys, m_layout.legend.width(), m_style),
                       {x, y + (line - size.height()) / 2}, m_style);
        x += size.width() + m_style.px(18);
    }
    if (m_layout.legend.height() > 1.5 * line && !keys.empty()) {
        x = m_layout.legend.left();
        y += line + m_style.px(3);
    }
    const auto words = [&](const QString &part) {
        text({x, y, m_layout.legend.right() - x, line}, Qt::AlignLeft | Qt::AlignVCenter, part, m_style.text,
             m_style.theme.quietText);
        x += QFontMetricsF(m_style.text).horizontalAdvance(part) + m_style.px(14);
    };
    words(Words::tr("bar: this run"));
    const TrustFindings &findings = m_table.findings();
    const std::int64_t seeds = findings.options.seeds;
    if (seeds < 2)
        return;
    const double dot = m_style.px(dotSize);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_style.theme.quietText, dot, Qt::SolidLine, Qt::RoundCap));
    m_painter.drawPoints(QPolygonF({{x + 2, y + line * 0.62},
                                    {x + 2 + dot * 1.8, y + line * 0.38},
                                    {x + 2 + dot * 3.6, y + line * 0.62}}));
    x += dot * 3.6 + m_style.px(9);
    const auto done = static_cast<std::int64_t>(std::min(findings.seedsDone(), EvidenceTable::mostDots));
    words(done < seeds ? Words::tr("dots: %1 of %2 seeds").arg(countText(done), countText(seeds))
                       : Words::tr("dots: %1 seeds").arg(countText(seeds)));
}

void EvidencePainting::paintTitles()
{
    for (const EvidenceLayout::Block &block : m_layout.blocks) {
        const QFontMetricsF metrics(m_style.title);
        const bool sorted = m_table.orderKind() == block.kind;
        const double mark = sorted ? m_style.px(14) : 0.0;
        const QString title =
            metrics.elidedText(kindTitle(block.kind), Qt::ElideRight, block.title.width() - mark);
        text(block.title, Qt::AlignLeft | Qt::AlignVCenter, title, m_style.title, textColor());
        if (sorted) {
            const QRectF chevron(block.title.left() + metrics.horizontalAdvance(title) + m_style.px(4),
                                 block.title.top(), m_style.px(10), block.title.height());
            drawChevron(&m_painter, chevron, Direction::Down, m_style.theme.quietText, m_style.px(7),
                        m_style.px(1.5));
        }
        if (block.kind != EvidenceKind::Attention || m_layout.equalShare.isEmpty() ||
            m_table.isLeftOut(block.kind))
            continue;
        const QString words =
            Words::tr("equal share %1").arg(equalShareText(m_table.facts().columnNames.size()));
        const double width = QFontMetricsF(m_style.tick).horizontalAdvance(words);
        const double x = std::clamp(block.x(m_table.equalShare()) + m_style.px(4), block.left,
                                    std::max(block.left, block.valueRight - width));
        text({x, m_layout.equalShare.top(), width + 2, m_layout.equalShare.height()},
             Qt::AlignLeft | Qt::AlignVCenter, words, m_style.tick, m_style.theme.quietText);
    }
}

void EvidencePainting::paintShades()
{
    for (std::size_t row = m_layout.firstRow(); row < m_layout.endRow(); ++row) {
        const std::size_t column = m_table.columns()[row];
        const bool selected = m_marks.selectedColumn == column;
        const bool found = m_table.found() == column;
        if (selected || found)
            m_painter.fillRect(m_layout.row(row), m_style.theme.selection);
        else if (m_table.isPlanted(column) || m_marks.hoveredColumn == column)
            m_painter.fillRect(m_layout.row(row), m_style.rowShade);
        if (selected)
            m_painter.fillRect(QRectF(0, m_layout.row(row).top(), m_style.px(3), m_layout.rowHeight),
                               m_style.theme.accent);
    }
}

void EvidencePainting::paintGrid()
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    for (const EvidenceLayout::Block &block : m_layout.blocks) {
        const long ticks = std::lround(block.axis.high / block.axis.step);
        for (long number = 1; number <= ticks; ++number) {
            const double x = std::floor(block.x(static_cast<double>(number) * block.axis.step));
            m_painter.fillRect(QRectF(x, m_layout.rows.top(), 1, m_layout.rows.height()), m_style.theme.grid);
        }
        m_painter.fillRect(
            QRectF(std::floor(block.x(0.0)) - 1, m_layout.rows.top(), 1, m_layout.rows.height()),
            m_style.theme.axis);
    }
}

void EvidencePainting::paintName(std::size_t row, std::size_t column)
{
    const QRectF rect = m_layout.row(row);
    const bool planted = m_table.isPlanted(column);
    const QFont &font = planted ? m_style.strong : m_style.text;
    const QFontMetricsF metrics(font);
    const double height = std::ceil(metrics.height());
    const double tick = std::ceil(QFontMetricsF(m_style.tick).height());
    const bool below = planted && rect.height() >= height + tick - 2.0;
    const double top = rect.center().y() - (height + (below ? tick : 0.0)) / 2;
    const double width = m_layout.names.width();
    const int flags = Qt::AlignRight | Qt::AlignVCenter;
    text({0, top, width, height}, flags,
         metrics.elidedText(m_table.columnName(column), Qt::ElideMiddle, width), font, textColor());
    if (below)
        text({0, top + height, width, tick}, flags, Words::tr("planted"), m_style.tick,
             m_style.theme.quietText);
    if (m_layout.laneRight <= 0.0)
        return;
    const double left = width + m_style.px(4);
    for (std::size_t lane = 0; lane < m_table.lanes().size(); ++lane) {
        const double middle = m_layout.barTop(row, lane) + m_layout.barHeight / 2;
        text({left, middle - tick / 2, m_layout.laneRight - left, tick}, flags,
             QFontMetricsF(m_style.tick)
                 .elidedText(m_table.lanes()[lane].name, Qt::ElideMiddle, m_layout.laneRight - left),
             m_style.tick, m_style.theme.quietText);
    }
}

void EvidencePainting::paintRow(std::size_t row)
{
    const std::size_t column = m_table.columns()[row];
    paintName(row, column);
    const double height = std::ceil(QFontMetricsF(m_style.strong).height());
    for (const EvidenceLayout::Block &block : m_layout.blocks) {
        for (std::size_t lane = 0; lane < m_table.lanes().size(); ++lane) {
            const double value = m_table.mean(block.kind, column, lane);
            const double middle = m_layout.barTop(row, lane) + m_layout.barHeight / 2;
            if (std::isfinite(value)) {
                paintBar(block, row, lane, value);
                const double error = m_table.error(block.kind, column, lane);
                if (std::isfinite(error))
                    paintWhisker(block, middle, value - error, value + error);
            }
            paintDots(block, row, lane);
            text({block.right, middle - height / 2, block.valueRight - block.right, height},
                 Qt::AlignRight | Qt::AlignVCenter,
                 kindFigure(block.kind, m_table.facts().task, value, m_table.facts().columnNames.size()),
                 m_style.strong, textColor());
        }
    }
}

void EvidencePainting::paintBar(const EvidenceLayout::Block &block, std::size_t row, std::size_t lane,
                                double value)
{
    const std::size_t group = m_table.lanes()[lane].group;
    const double zero = std::floor(block.x(0.0));
    const double end = std::round(block.x(value));
    const QRectF bar(std::min(zero, end), m_layout.barTop(row, lane), std::max(std::abs(end - zero), 1.0),
                     m_layout.barHeight);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    if (group == 3) {
        paintHatch(m_painter, bar, color(group), m_style.px(1.25), m_style.px(4));
        return;
    }
    if (group != 1) {
        m_painter.fillRect(bar, color(group));
        return;
    }
    const double line = std::min({m_style.px(1.5), bar.height() / 2, bar.width() / 2});
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(m_style.theme.card);
    m_painter.setPen(QPen(color(group), line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    m_painter.drawRect(bar.adjusted(line / 2, line / 2, -line / 2, -line / 2));
}

void EvidencePainting::paintWhisker(const EvidenceLayout::Block &block, double y, double low, double high)
{
    const double from = std::floor(block.x(low)) + 0.5;
    const double to = std::floor(block.x(high)) + 0.5;
    if (to - from < 2.0)
        return;
    const double cap = std::min(m_style.px(3), m_layout.barHeight * 0.3);
    QColor pen = m_style.theme.text;
    pen.setAlphaF(0.65F);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(pen, m_style.px(1), Qt::SolidLine, Qt::FlatCap));
    const double middle = std::floor(y) + 0.5;
    m_painter.drawLine(QPointF(from, middle), QPointF(to, middle));
    for (const double x : {from, to})
        m_painter.drawLine(QPointF(x, middle - cap), QPointF(x, middle + cap));
}

void EvidencePainting::paintDots(const EvidenceLayout::Block &block, std::size_t row, std::size_t lane)
{
    if (!m_table.hasSeeds(block.kind) || m_layout.dotHeight <= 0.0)
        return;
    const std::size_t column = m_table.columns()[row];
    const double half = m_layout.dotHeight * (0.5 - lightest);
    const double middle = m_layout.dotsTop(row, lane) + m_layout.dotHeight / 2;
    const std::vector<double> seeds = m_table.seeds(block.kind, column, lane);
    QPolygonF dots;
    for (std::size_t seed = 0; seed < seeds.size(); ++seed) {
        if (std::isfinite(seeds[seed]))
            dots.append({block.x(seeds[seed]), middle + half * dotJitter(seed, column)});
    }
    QColor pen = color(m_table.lanes()[lane].group);
    pen.setAlphaF(0.75F);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(
        QPen(pen, std::min(m_style.px(dotSize), m_layout.dotHeight / 2), Qt::SolidLine, Qt::RoundCap));
    m_painter.drawPoints(dots);
}

void EvidencePainting::paintEqualShare()
{
    const bool same = std::isfinite(m_table.equalShare());
    for (const EvidenceLayout::Block &block : m_layout.blocks) {
        if (block.kind != EvidenceKind::Attention || m_table.isLeftOut(block.kind))
            continue;
        QPen pen(m_style.theme.quietText, m_style.px(1.25), Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({3.2, 2.4});
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(pen);
        const auto line = [&](double share, double top, double bottom) {
            const double x = std::floor(block.x(share)) + 0.5;
            m_painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        };
        if (same) {
            line(m_table.equalShare(), m_layout.rows.top(),
                 std::min(m_layout.rows.bottom(),
                          m_layout.rows.top() - m_layout.scroll + m_layout.contentHeight()));
            continue;
        }
        for (std::size_t row = m_layout.firstRow(); row < m_layout.endRow(); ++row) {
            const QRectF rect = m_layout.row(row);
            const double share = m_table.equalShare(m_table.columns()[row]);
            if (share <= block.axis.high)
                line(share, rect.top() + 1, rect.bottom() - 1);
        }
    }
}

void EvidencePainting::paintFocus()
{
    if (!m_marks.focus || !m_marks.selectedColumn)
        return;
    const std::size_t row = m_table.rowOf(*m_marks.selectedColumn);
    if (row < m_layout.rowCount)
        drawFocusRing(&m_painter, m_layout.row(row).adjusted(1, 1, -1, -1), m_style.px(4),
                      m_style.theme.accent, m_style.px(2));
}

void EvidencePainting::paintAxes()
{
    const double bottom = m_layout.rows.bottom();
    const double line = std::ceil(QFontMetricsF(m_style.tick).height());
    const QFontMetricsF metrics(m_style.tick);
    for (const EvidenceLayout::Block &block : m_layout.blocks) {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(QRectF(block.left - 1, bottom, block.right - block.left + 2, 1),
                           m_style.theme.axis);
        const double factor = kindFactor(block.kind, m_table.facts().task);
        const double step = factor * block.axis.step;
        ValueTicker ticker(ValueTicker::Unit::Number);
        ticker.setStep(step);
        double free = -1e9; // labels keep apart
        const long ticks = std::lround(block.axis.high / block.axis.step);
        for (long number = 0; number <= ticks; ++number) {
            const double tick = static_cast<double>(number) * block.axis.step;
            const bool last = number == ticks;
            QString label = ticker.labelOf(factor * tick, QLocale());
            if (last && block.kind == EvidenceKind::Attention)
                label += QStringLiteral(" %");
            const double width = metrics.horizontalAdvance(label) + 2;
            const double left = std::min(block.x(tick) - width / 2, block.valueRight - width + m_style.px(8));
            m_painter.fillRect(QRectF(std::floor(block.x(tick)), bottom, 1, m_style.px(4)),
                               m_style.theme.axis);
            if (left < free)
                continue;
            free = left + width + m_style.px(4);
            text({left, bottom + m_style.px(6), width, line}, Qt::AlignCenter, label, m_style.tick,
                 m_style.theme.quietText);
        }
        for (qsizetype i = 0; i < block.unit.size(); ++i) {
            const double top = bottom + m_style.px(10) + line * static_cast<double>(i + 1);
            const bool fits = block.unit.size() == 1 &&
                              metrics.horizontalAdvance(block.unit[i]) <= block.right - block.left;
            text({block.left, top, (fits ? block.right : block.valueRight) - block.left, line},
                 static_cast<int>((fits ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter),
                 block.unit[i], m_style.tick, m_style.theme.quietText);
        }
    }
}

} // namespace

QColor groupColor(std::size_t group, const Theme &theme)
{
    switch (group) {
    case 1:
        return theme.class0;
    case 3:
        return theme.class2;
    default:
        return theme.attention;
    }
}

void paintEvidence(QPainter &painter, const EvidenceTable &table, const EvidenceLayout &layout,
                   const PlotStyle &style, const EvidenceMarks &marks)
{
    if (!table.empty())
        EvidencePainting(painter, table, layout, style, marks).paint();
}

double dotJitter(std::size_t seed, std::size_t column)
{
    // The golden ratio spreads neighbours evenly; the column keeps rows from looking alike.
    const double place =
        0.6180339887498949 * static_cast<double>(seed + 1) + 0.7548776662466927 * static_cast<double>(column);
    return 2.0 * (place - std::floor(place)) - 1.0;
}

} // namespace attention
