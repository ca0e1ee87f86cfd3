// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/attention_plot.h"

#include "ui/plots/csv_text.h"
#include "ui/plots/hatch.h"
#include "ui/plots/plot_part.h"
#include "ui/plots/tickers.h"
#include "ui/text/run_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attention {

namespace {

constexpr std::size_t describedColumns = 5;
constexpr double leastPairedWhisker = 8.0; // px

} // namespace

AttentionPlot::AttentionPlot(QWidget *parent)
    : AttentionBase(PlotKind::Attention, parent)
{
    xAxis->setTicker(QSharedPointer<ShareTicker>::create());
    xAxis->grid()->setVisible(true);
    new PlotPart(this, QStringLiteral("main"), [this](QPainter &painter) {
        if (view().empty())
            return;
        if (view().isMatrix()) {
            paintMatrix(painter);
            return;
        }
        paintEqualShare(painter);
        paintBars(painter);
        paintValues(painter);
    });
    new PlotPart(this, QStringLiteral("axes"), [this](QPainter &painter) {
        if (!view().switchedOff())
            paintTitle(painter);
    });
    applyStyle();
}

void AttentionPlot::setModel(RunModel *newModel)
{
    AttentionBase::setModel(newModel);
    if (model())
        model()->setQuantilesWanted(isVisible());
}

void AttentionPlot::showEvent(QShowEvent *event)
{
    if (model())
        model()->setQuantilesWanted(true);
    AttentionBase::showEvent(event);
}

void AttentionPlot::hideEvent(QHideEvent *event)
{
    if (model())
        model()->setQuantilesWanted(false);
    AttentionBase::hideEvent(event);
}

void AttentionPlot::showEpoch(qint64 epoch)
{
    m_epoch = epoch;
}

void AttentionPlot::takeOver(const RunModel *from)
{
    AttentionBase::takeOver(from);
    const bool bars = !view().switchedOff() && !view().isMatrix();
    xAxis->setVisible(bars);
    xAxis->grid()->setVisible(bars);
    if (view().isMatrix() && isZoomed())
        fit();
}

void AttentionPlot::arrange()
{
    AttentionBase::arrange();
    if (!isZoomed())
        xAxis->setRange(fullRange());
}

void AttentionPlot::rangesChanged()
{
    const double count = std::clamp(std::floor(plotRect().width() / style().px(50)), 2.0, 4.0);
    const double least = xAxis->range().size() / count;
    xAxis->ticker().staticCast<ShareTicker>()->setStep(isZoomed()    ? niceValueStep(least)
                                                       : count < 4.0 ? 0.5
                                                                     : 0.25);
}

const AttentionStatistics &AttentionPlot::shown() const
{
    const qint64 epoch = m_epoch > 0 ? m_epoch : pointedEpoch();
    return epoch > 0 ? view().at(epoch) : view().shown;
}

Legend AttentionPlot::legend() const
{
    Legend keys;
    const bool planted = view().run != nullptr && view().prepared && !view().empty() &&
                         !view().run->facts().informativeColumns.empty();
    if (planted && !compact() && !wordsFit()) {
        LegendKey key{view().informativeText(), Qt::NoPen, style().theme.selection, true};
        key.pen = QPen(style().theme.axis, style().px(1), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin);
        keys.push_back(key);
    }
    for (const std::size_t group : view().groups) {
        if (group == 0)
            continue;
        LegendKey key{view().groupName(group), Qt::NoPen, Qt::NoBrush, true};
        key.hatched = group == 3;
        if (group == 1)
            key.pen = QPen(laneColor(group), style().px(1.5), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin);
        else
            key.brush = laneColor(group);
        keys.push_back(key);
    }
    return keys;
}

bool AttentionPlot::hasSpread(const AttentionStatistics &attention) const
{
    const AttentionQuantiles &quantiles = view().quantiles;
    return m_epoch == 0 && &attention == &view().shown && attention.epoch > 0 &&
           quantiles.columns == attention.columns && quantiles.groups == attention.groups;
}

ClassMatrix AttentionPlot::matrix() const
{
    return {view(), shown(), rowLayout(), plotRect(), style()};
}

double AttentionPlot::matrixMaximum() const
{
    return ClassMatrix::maximum(view());
}

void AttentionPlot::paintMatrix(QPainter &painter) const
{
    matrix().paint(painter, classNames(style(), names(), plotRect().width()));
    paintValues(painter);
}

// Each row at its own share: a category has as many inputs as levels.
void AttentionPlot::paintEqualShares(QPainter &painter, const QPen &pen) const
{
    painter.setPen(pen);
    for (std::size_t row = 0; row < rowLayout().rows().size(); ++row) {
        const double share = AttentionRowLayout::equalShare(view(), rowLayout().rows()[row]);
        const double x = std::floor(xAxis->coordToPixel(share)) + 0.5;
        const QRectF rect = rowLayout().rowRect(plotRect(), row);
        if (x >= rect.left() && x <= rect.right())
            painter.drawLine(QPointF(x, rect.top() - (row == 0 ? style().px(3) : 0.0)),
                             QPointF(x, rect.bottom()));
    }
}

void AttentionPlot::paintEqualShare(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const PlotStyle &s = style();
    painter.setRenderHint(QPainter::Antialiasing);
    if (xAxis->range().lower <= 0.0) {
        painter.setPen(QPen(s.theme.axis, s.px(1)));
        const double x = std::floor(xAxis->coordToPixel(0.0)) + 0.5;
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    QPen pen(s.theme.quietText, s.px(1.25), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3.2, 2.4});
    const bool one = std::isfinite(view().equalShare());
    const double first =
        one ? view().equalShare() : AttentionRowLayout::equalShare(view(), rowLayout().rows().front());
    const double x = std::floor(xAxis->coordToPixel(first)) + 0.5;
    if (!one)
        paintEqualShares(painter, pen);
    if (x < plot.left() || x > plot.right())
        return;
    if (one) {
        painter.setPen(pen);
        painter.drawLine(QPointF(x, plot.top() - s.px(3)), QPointF(x, plot.bottom()));
    }

    const QString words =
        one ? tr("equal share %1").arg(equalShareText(view().columns())) : tr("equal share");
    const QFontMetricsF metrics(s.tick);
    const double width = metrics.horizontalAdvance(words);
    const bool right = x + s.px(4) + width <= arrangedSize().width() - s.px(4);
    painter.setFont(s.tick);
    painter.setPen(s.theme.quietText);
    painter.drawText(QRectF(right ? x + s.px(4) : x - s.px(4) - width,
                            plot.top() - metrics.height() - s.px(2), width, metrics.height()),
                     Qt::AlignCenter | Qt::TextDontClip, words);
}

void AttentionPlot::paintBars(QPainter &painter) const
{
    const AttentionStatistics &attention = shown();
    const AttentionQuantiles &quantiles = view().quantiles;
    const bool spread = hasSpread(attention);
    const std::vector<AttentionRow> &rows = rowLayout().rows();
    painter.save();
    painter.setClipRect(plotRect().adjusted(0, 0, 1, 0));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t lane = 0; lane < view().groups.size(); ++lane) {
            const std::size_t group = view().groups[lane];
            const QRectF rect = rowLayout().laneRect(plotRect(), row, lane);
            const double share = AttentionRowLayout::share(attention, group, rows[row]);
            if (!std::isfinite(share))
                continue;
            paintBar(painter, rect, group, share, rows[row]);
            if (spread && rows[row].columns.size() == 1 &&
                (!view().byClass() || rect.height() >= leastPairedWhisker)) {
                const std::size_t column = rows[row].columns.front();
                paintWhisker(painter, rect, static_cast<double>(quantiles.lowOf(group, column)),
                             static_cast<double>(quantiles.highOf(group, column)));
            }
        }
    }
    painter.restore();
}

void AttentionPlot::paintBar(QPainter &painter, const QRectF &lane, std::size_t group, double share,
                             const AttentionRow &row) const
{
    const bool meaningless = shown().epoch == 0 || view().learntNothing;
    QColor color = meaningless ? style().theme.published : laneColor(group);
    if (row.others || row.level)
        color = mixed(style().theme.card, color, 0.65);
    const double left = std::round(xAxis->coordToPixel(0.0));
    const double right = std::max(std::round(xAxis->coordToPixel(share)), left + 1);
    double inset = view().dense() && !view().byClass() ? std::ceil(lane.height() * 0.12) : 0.0;
    if (row.others)
        inset = std::floor(lane.height() / 4);
    const QRectF bar(left, lane.top() + inset, right - left, lane.height() - 2 * inset);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (group == 3) {
        paintHatch(painter, bar, color, style().px(1.25), style().px(4));
        return;
    }
    if (group != 1) {
        painter.fillRect(bar, color);
        return;
    }
    // Hollow: four opaque sides inside the bar's rectangle.
    const double line = std::min({style().px(1.5), bar.height() / 2, bar.width() / 2});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(style().theme.card);
    painter.setPen(QPen(color, line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(bar.adjusted(line / 2, line / 2, -line / 2, -line / 2));
}

void AttentionPlot::paintWhisker(QPainter &painter, const QRectF &lane, double low, double high) const
{
    if (!std::isfinite(low) || !std::isfinite(high))
        return;
    const double from = std::floor(xAxis->coordToPixel(low)) + 0.5;
    const double to = std::floor(xAxis->coordToPixel(high)) + 0.5;
    const double y = std::floor(lane.center().y()) + 0.5;
    const double cap = std::min(style().px(4), lane.height() * 0.35);
    QColor color = style().theme.text;
    color.setAlphaF(0.65F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, style().px(1), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(from, y), QPointF(to, y));
    painter.setPen(QPen(color, style().px(1.5), Qt::SolidLine, Qt::FlatCap));
    for (const double x : {from, to})
        painter.drawLine(QPointF(x, y - cap), QPointF(x, y + cap));
}

void AttentionPlot::paintValues(QPainter &painter) const
{
    const AttentionStatistics &attention = shown();
    const std::vector<AttentionRow> &rows = rowLayout().rows();
    QFont font = view().dense() ? style().tick : style().strong;
    font.setWeight(QFont::DemiBold);
    const double height = QFontMetricsF(font).height();
    const double right = arrangedSize().width() - style().px(8);
    painter.setFont(font);
    painter.setPen(attention.epoch == 0 ? style().theme.quietText : style().theme.text);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QRectF rowRect = rowLayout().rowRect(plotRect(), row);
        const bool together =
            view().byClass() && rowRect.height() < 0.8 * height * static_cast<double>(view().groups.size());
        QStringList texts;
        for (std::size_t lane = 0; lane < view().groups.size(); ++lane) {
            const double share = AttentionRowLayout::share(attention, view().groups[lane], rows[row]);
            if (together) {
                texts.append(std::isfinite(share) ? QLocale().toString(share * 100.0, 'f', 0)
                                                  : QStringLiteral("–"));
                continue;
            }
            const QRectF rect = rowLayout().laneRect(plotRect(), row, lane);
            painter.drawText(QRectF(0, rect.top(), right, rect.height()),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, shareText(share));
        }
        if (together) {
            painter.drawText(QRectF(0, rowRect.top(), right, rowRect.height()),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                             texts.join(QStringLiteral(" · ")));
        }
    }
}

void AttentionPlot::paintTitle(QPainter &painter) const
{
    const QFontMetricsF metrics(style().tick);
    const QString shortTitle = tr("mean share of attention");
    const QString longTitle = view().isMatrix()
                                  ? tr("mean share of attention in %, by class · right: all rows")
                                  : tr("mean share of attention · line: middle 80 % of rows");
    const double bottom = arrangedSize().height() - style().px(1);
    double least = style().px(4);
    if (compact() && view().byClass()) {
        const QSizeF keys = legendRowSize(legend(), style());
        paintLegendRow(painter, legend(), QPointF(style().px(6), bottom - keys.height() + style().px(1)),
                       style());
        least += keys.width() + style().px(16);
    }
    const double room = arrangedSize().width() - style().px(4) - least;
    const QString title =
        !compact() && (m_epoch == 0 || view().isMatrix()) && metrics.horizontalAdvance(longTitle) <= room
            ? longTitle
            : shortTitle;
    const double width = metrics.horizontalAdvance(title);
    if (width > room)
        return;
    const double left =
        std::clamp(plotRect().center().x() - width / 2, least, std::max(least, least + room - width));
    painter.setFont(style().tick);
    painter.setPen(style().theme.quietText);
    painter.drawText(QRectF(left, bottom - metrics.height(), width, metrics.height()),
                     Qt::AlignCenter | Qt::TextDontClip, title);
}

std::optional<ReadOut> AttentionPlot::readOut() const
{
    if (view().empty())
        return std::nullopt;
    const int row = pointedRow();
    if (row < 0) {
        if (pointedEpoch() < 1)
            return std::nullopt;
        return ReadOut{tr("epoch %1").arg(QLocale().toString(static_cast<qint64>(shown().epoch))), {}};
    }
    const AttentionRow &each = rowLayout().rows()[static_cast<std::size_t>(row)];
    ReadOut values{wholeName(each), rowLines(shown(), static_cast<std::size_t>(row))};
    std::vector<std::size_t> groups = view().groups;
    const int place = view().isMatrix() && pointer() ? matrix().classAt(pointer()->x()) : -1;
    if (place >= 0) {
        const std::size_t group = view().matrix[static_cast<std::size_t>(place)];
        groups.insert(groups.begin(), group);
        values.lines.insert(values.lines.begin(),
                            {view().groupName(group),
                             percentText(AttentionRowLayout::share(shown(), group, each), 1), QColor()});
    }
    if (each.columns.size() != 1 || !hasSpread(shown()))
        return values;
    const AttentionQuantiles &quantiles = view().quantiles;
    for (std::size_t i = 0; i < values.lines.size(); ++i) {
        const std::size_t column = each.columns.front();
        values.lines[i].value +=
            QStringLiteral(" (%1 … %2)")
                .arg(percentText(static_cast<double>(quantiles.lowOf(groups[i], column)), 0),
                     percentText(static_cast<double>(quantiles.highOf(groups[i], column)), 0));
    }
    return values;
}

QString AttentionPlot::csv() const
{
    QString text = QStringLiteral("column,rows,epoch,mean,sd,p10,p90\n");
    const AttentionStatistics &now = view().shown;
    const AttentionQuantiles &quantiles = view().quantiles;
    for (std::size_t column = 0; column < now.columns; ++column) {
        for (std::size_t group = 0; group < now.groups; ++group) {
            const bool spread = quantiles.columns == now.columns && quantiles.groups == now.groups &&
                                quantiles.epoch == now.epoch;
            text += QStringList{csvCell(view().columnName(column)),
                                csvCell(group == 0 ? QStringLiteral("all") : view().laneName(group)),
                                QString::number(now.epoch),
                                csvNumber(now.meanOf(group, column)),
                                csvNumber(now.sdOf(group, column)),
                                spread ? csvNumber(quantiles.lowOf(group, column)) : QString(),
                                spread ? csvNumber(quantiles.highOf(group, column)) : QString()}
                        .join(u',') +
                    u'\n';
        }
    }
    return text;
}

QString AttentionPlot::description() const
{
    if (view().switchedOff())
        return tr("Column attention is switched off.");
    if (view().empty())
        return tr("No epoch yet.");
    QStringList parts;
    for (const std::size_t group : view().groups) {
        std::vector<std::size_t> order(view().columns());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return view().shown.meanOf(group, a) > view().shown.meanOf(group, b);
        });
        QStringList columns;
        for (std::size_t i = 0; i < std::min(order.size(), describedColumns); ++i) {
            columns.append(QStringLiteral("%1 %2").arg(
                view().columnName(order[i]),
                shareText(static_cast<double>(view().shown.meanOf(group, order[i])))));
        }
        if (order.size() > describedColumns)
            columns.append(QStringLiteral("…"));
        parts.append(
            QStringLiteral("%1: %2").arg(view().groupName(group), columns.join(QStringLiteral(", "))));
    }
    return tr("Epoch %1.").arg(QLocale().toString(static_cast<qint64>(view().shown.epoch))) + u' ' +
           parts.join(QStringLiteral("; ")) + u'.';
}

} // namespace attention
