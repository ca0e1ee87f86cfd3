// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/evidence_layout.h"

#include "ui/plots/plot_style.h"
#include "ui/trust/trust_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr double gap = 8.0;
constexpr double nameInset = 5.0; // left of the names
constexpr double blockGap = 18.0;
constexpr double leastBlock = 116.0; // px, with its figures
constexpr double nameShare = 0.3;    // of the width, at most
constexpr double roomyWidth = 460.0; // px; below it the lanes have no names of their own
constexpr double mostLaneName = 84.0;
constexpr int mostUnitLines = 3;

struct RowSizes
{
    double bar;
    double dots;
    double laneGap;
    double rowGap;

    double height(std::size_t lanes) const
    {
        const auto count = static_cast<double>(lanes);
        return count * (bar + dots) + (count - 1.0) * laneGap + rowGap;
    }
};

constexpr RowSizes least{8, 8, 1, 4};
constexpr RowSizes most{16, 22, 4, 28};

bool hasDots(const EvidenceTable &table)
{
    return std::any_of(table.kinds().begin(), table.kinds().end(),
                       [&](EvidenceKind kind) { return table.hasSeeds(kind); });
}

RowSizes scaled(const RowSizes &sizes, const PlotStyle &style, bool dots)
{
    return {style.px(sizes.bar), dots ? style.px(sizes.dots) : 0.0, style.px(sizes.laneGap),
            style.px(sizes.rowGap)};
}

RowSizes leastSizes(const EvidenceTable &table, const PlotStyle &style)
{
    RowSizes sizes = scaled(least, style, hasDots(table));
    const double text = QFontMetricsF(style.text).height() + 1.0; // a name and a figure have to fit
    sizes.bar = std::max(sizes.bar, text - sizes.dots);
    const bool words = std::any_of(table.columns().begin(), table.columns().end(),
                                   [&](std::size_t column) { return table.isPlanted(column); });
    if (words && table.lanes().size() == 1)
        sizes.rowGap = std::max(sizes.rowGap, QFontMetricsF(style.tick).height() - 2.0);
    return sizes;
}

QStringList wrapped(const QString &text, double width, const QFontMetricsF &metrics)
{
    QStringList lines;
    for (const QString &word : text.split(u' ')) {
        const QString longer = lines.isEmpty() ? word : lines.back() + u' ' + word;
        if (lines.isEmpty() || (metrics.horizontalAdvance(longer) > width && lines.size() < mostUnitLines))
            lines.append(word);
        else
            lines.back() = longer;
    }
    for (QString &line : lines)
        line = metrics.elidedText(line, Qt::ElideRight, width);
    return lines;
}

double widestName(const EvidenceTable &table, const PlotStyle &style)
{
    const QFontMetricsF text(style.strong);
    double width = 0.0;
    for (const std::size_t column : table.columns())
        width = std::max(width, text.horizontalAdvance(table.columnName(column)));
    if (!table.facts().informativeColumns.empty())
        width = std::max(width, QFontMetricsF(style.tick).horizontalAdvance(QStringLiteral("planted")));
    return std::ceil(width) + style.px(nameInset);
}

double widestLane(const EvidenceTable &table, const PlotStyle &style)
{
    double width = 0.0;
    for (const EvidenceLane &lane : table.lanes())
        width = std::max(width, QFontMetricsF(style.tick).horizontalAdvance(lane.name));
    return std::ceil(std::min(width, style.px(mostLaneName)));
}

double valueWidth(const EvidenceTable &table, const PlotStyle &style)
{
    const QFontMetricsF metrics(style.strong);
    double width = metrics.horizontalAdvance(QStringLiteral("−0.00"));
    for (const EvidenceKind kind : table.kinds())
        width = std::max(width, metrics.horizontalAdvance(
                                    kindFigure(kind, table.facts().task, 1.0, table.columns().size())));
    return std::ceil(width);
}

void placeBlocks(EvidenceLayout &layout, const EvidenceTable &table, const PlotStyle &style, double left)
{
    const auto count = static_cast<double>(table.kinds().size());
    const double between = style.px(blockGap);
    const double width = (layout.size.width() - left - (count - 1.0) * between) / std::max(count, 1.0);
    const double values = valueWidth(table, style) + style.px(gap);
    const QFontMetricsF tick(style.tick);
    for (std::size_t i = 0; i < table.kinds().size(); ++i) {
        EvidenceLayout::Block block;
        block.kind = table.kinds()[i];
        block.axis = table.axis(block.kind);
        block.left = std::round(left + static_cast<double>(i) * (width + between));
        block.valueRight = std::floor(block.left + width);
        block.right = std::max(block.left + 1.0, block.valueRight - values);
        block.unit = wrapped(kindUnit(block.kind, table.facts()), block.valueRight - block.left, tick);
        layout.blocks.push_back(std::move(block));
    }
}

bool wrapsLegend(const EvidenceTable &table, double width, const PlotStyle &style)
{
    return table.lanes().size() > 1 && width < style.px(roomyWidth);
}

/// All but the rows: names, lanes, blocks, and the heights above and below.
EvidenceLayout frame(const EvidenceTable &table, const QSizeF &size, const PlotStyle &style)
{
    EvidenceLayout layout;
    layout.size = size;
    layout.lanes = table.lanes().size();
    layout.rowCount = table.columns().size();
    const double width = size.width();
    const double line = std::ceil(QFontMetricsF(style.text).height());
    const double tick = std::ceil(QFontMetricsF(style.tick).height());
    const bool roomy = width >= style.px(roomyWidth);
    const double name = std::min(widestName(table, style), std::floor((roomy ? nameShare : 0.4) * width));
    double left = name + style.px(gap);
    if (roomy && layout.lanes > 1) {
        layout.laneRight = left + widestLane(table, style);
        left = layout.laneRight + style.px(gap);
    }
    placeBlocks(layout, table, style, left);
    const double legendLines = wrapsLegend(table, width, style) ? 2.0 : 1.0;
    layout.legend = QRectF(0, 0, width, legendLines * (line + style.px(3)));
    double top = layout.legend.bottom() + style.px(8);
    const double title = std::ceil(QFontMetricsF(style.title).height());
    for (EvidenceLayout::Block &block : layout.blocks)
        block.title = QRectF(block.left, top, block.valueRight - block.left, title);
    top += title + style.px(3);
    const bool hasEqual =
        std::isfinite(table.equalShare()) &&
        std::find(table.kinds().begin(), table.kinds().end(), EvidenceKind::Attention) != table.kinds().end();
    if (hasEqual) {
        layout.equalShare = QRectF(0, top, width, tick);
        top += tick;
    }
    top += style.px(3);
    qsizetype units = 0;
    for (const EvidenceLayout::Block &block : layout.blocks)
        units = std::max(units, block.unit.size());
    const double axes = style.px(6) + tick + style.px(4) + static_cast<double>(units) * tick;
    layout.rows = QRectF(0, std::round(top), width, std::max(0.0, std::floor(size.height() - axes) - top));
    layout.names = QRectF(0, layout.rows.top(), name, layout.rows.height());
    return layout;
}

} // namespace

EvidenceLayout layoutEvidence(const EvidenceTable &table, const QSizeF &size, const PlotStyle &style,
                              double scroll)
{
    EvidenceLayout layout = frame(table, size, style);
    const bool dots = hasDots(table);
    const RowSizes small = leastSizes(table, style);
    const RowSizes large = scaled(most, style, dots);
    const double rows = std::max(1.0, static_cast<double>(layout.rowCount));
    const double room = layout.rows.height() / rows;
    const double low = small.height(layout.lanes);
    const double high = std::max(large.height(layout.lanes), low);
    layout.rowHeight = std::floor(std::clamp(room, low, high));
    const double share = high > low ? (layout.rowHeight - low) / (high - low) : 0.0;
    const auto between = [&](double a, double b) { return std::floor(a + share * (std::max(b, a) - a)); };
    layout.barHeight = between(small.bar, large.bar);
    layout.dotHeight = between(small.dots, large.dots);
    layout.laneGap = between(small.laneGap, large.laneGap);
    layout.rows.setHeight(std::min(layout.rows.height(), layout.contentHeight()));
    layout.names.setHeight(layout.rows.height());
    layout.scroll = std::clamp(scroll, 0.0, std::max(0.0, layout.contentHeight() - layout.rows.height()));
    return layout;
}

double evidenceHeight(const EvidenceTable &table, double width, const PlotStyle &style, std::size_t rows,
                      double room)
{
    constexpr double plenty = 1e4;
    const EvidenceLayout layout = frame(table, {width, plenty}, style);
    const double low = leastSizes(table, style).height(layout.lanes);
    const double high = std::max(low, scaled(most, style, hasDots(table)).height(layout.lanes));
    const double row = std::ceil(low + room * (high - low));
    return std::ceil(plenty - layout.rows.height() +
                     static_cast<double>(std::min(rows, layout.rowCount)) * row);
}

double evidenceWidth(std::size_t kinds, const PlotStyle &style)
{
    return static_cast<double>(kinds) * style.px(leastBlock + blockGap) + style.px(110);
}

std::size_t EvidenceLayout::firstRow() const
{
    return rowHeight > 0.0 ? static_cast<std::size_t>(scroll / rowHeight) : 0;
}

std::size_t EvidenceLayout::endRow() const
{
    if (rowHeight <= 0.0)
        return 0;
    return std::min(rowCount, static_cast<std::size_t>(std::ceil((scroll + rows.height()) / rowHeight)));
}

QRectF EvidenceLayout::row(std::size_t row) const
{
    return {0.0, rows.top() - scroll + static_cast<double>(row) * rowHeight, size.width(), rowHeight};
}

double EvidenceLayout::barTop(std::size_t row, std::size_t lane) const
{
    const auto count = static_cast<double>(lanes);
    const double whole = count * (barHeight + dotHeight) + (count - 1.0) * laneGap;
    const double top = this->row(row).top() + std::floor((rowHeight - whole) / 2.0);
    return std::round(top) + static_cast<double>(lane) * (barHeight + dotHeight + laneGap);
}

std::optional<std::size_t> EvidenceLayout::rowAt(const QPointF &point) const
{
    if (!rows.contains(point) || rowHeight <= 0.0)
        return std::nullopt;
    const auto row = static_cast<std::size_t>((point.y() - rows.top() + scroll) / rowHeight);
    return row < rowCount ? std::optional(row) : std::nullopt;
}

std::optional<std::size_t> EvidenceLayout::titleAt(const QPointF &point) const
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].title.contains(point))
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> EvidenceLayout::blockAt(const QPointF &point) const
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (point.x() >= blocks[i].left && point.x() <= blocks[i].valueRight)
            return i;
    }
    return std::nullopt;
}

} // namespace attention
