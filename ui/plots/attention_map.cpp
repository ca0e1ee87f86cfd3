// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/attention_map.h"

#include "ui/plots/color_scale.h"
#include "ui/plots/csv_text.h"
#include "ui/plots/plot_part.h"
#include "ui/text/run_text.h"
#include "ui/theme/viridis.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace attention {

namespace {

constexpr std::size_t readRows = 6;

// Of source columns; no level has more than its column.
float highestOf(const AttentionStatistics &attention, const std::vector<std::size_t> &groups,
                std::size_t columns)
{
    float highest = 0.0F;
    for (const std::size_t group : groups) {
        for (std::size_t column = 0; column < columns; ++column) {
            const float mean = attention.meanOf(group, column);
            if (mean > highest)
                highest = mean;
        }
    }
    return highest;
}

} // namespace

AttentionMap::AttentionMap(QWidget *parent)
    : AttentionBase(PlotKind::AttentionMap, parent)
{
    new PlotPart(this, QStringLiteral("main"), [this](QPainter &painter) {
        if (view().empty())
            return;
        paintLanes(painter);
        paintAxisTitle(painter, tr("epoch"));
    });
    applyStyle();
}

void AttentionMap::takeOver(const RunModel *model)
{
    AttentionBase::takeOver(model);
    updateMaximum();
}

// Over every kept record; those known already are not looked at again.
void AttentionMap::updateMaximum()
{
    const std::vector<AttentionLog::Record> &history = view().history;
    const AttentionStatistics *first = history.empty() ? nullptr : history.front().get();
    const bool goesOn = view().run.get() == m_judgedRun && view().groups == m_judgedGroups &&
                        first == m_firstJudged && history.size() >= m_judged;
    if (!goesOn) {
        m_highest = 0.0F;
        m_judged = 0;
    }
    m_judgedRun = view().run.get();
    m_judgedGroups = view().groups;
    m_firstJudged = first;
    for (; m_judged < history.size(); ++m_judged)
        m_highest = std::max(m_highest, highestOf(*history[m_judged], view().groups, view().columns()));
    m_maximum = colorMaximum(static_cast<double>(
        view().empty() ? 0.0F
                       : std::max(m_highest, highestOf(view().newest, view().groups, view().columns()))));
}

void AttentionMap::arrange()
{
    AttentionBase::arrange();
    arrangeEpochAxis();
}

void AttentionMap::rangesChanged()
{
    arrangeEpochAxis();
    colour();
}

std::vector<AttentionMap::Cell> AttentionMap::cells() const
{
    const QCPRange range = xAxis->range();
    const auto newest = static_cast<double>(view().newest.epoch);
    const double lower = std::max(0.5, std::floor(range.lower + 0.5) - 0.5);
    const double upper = std::min(newest + 0.5, std::ceil(range.upper - 0.5) + 0.5);
    std::vector<Cell> cells;
    if (view().empty() || newest < 1 || upper <= lower)
        return cells;
    const double pixels = std::max(1.0, std::floor(plotRect().width() * (upper - lower) / range.size()));
    const auto count = static_cast<std::size_t>(std::min(upper - lower, pixels));
    const double width = (upper - lower) / static_cast<double>(count);
    const std::vector<AttentionLog::Record> &history = view().history;
    auto record = history.begin();
    for (std::size_t i = 0; i < count; ++i) {
        Cell cell{lower + static_cast<double>(i) * width, lower + static_cast<double>(i + 1) * width, {}};
        const auto within = [&](const AttentionLog::Record &each) {
            return static_cast<double>(each->epoch) < cell.to;
        };
        record = std::find_if(record, history.end(), [&](const AttentionLog::Record &each) {
            return static_cast<double>(each->epoch) >= cell.from;
        });
        for (; record != history.end() && within(*record); ++record)
            cell.records.push_back(record->get());
        // The newest may not be among the kept ones; where the map ends it counts all the same.
        const bool last = i + 1 == count && cell.to > newest && cell.from < newest;
        if (last && (cell.records.empty() || cell.records.back()->epoch != view().newest.epoch))
            cell.records.push_back(&view().newest);
        if (cell.records.empty())
            cell.records.push_back(&view().at(static_cast<std::int64_t>(std::floor(cell.to))));
        cells.push_back(std::move(cell));
    }
    return cells;
}

std::vector<AttentionMap::Strip> AttentionMap::strips() const
{
    std::vector<Strip> strips;
    const std::vector<AttentionRow> &rows = rowLayout().rows();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t lane = 0; lane < view().groups.size(); ++lane) {
            const QRectF rect = rowLayout().laneRect(plotRect(), row, lane);
            // The others share their lane's height; what is above one to a px is averaged.
            const std::vector<std::size_t> &columns = rows[row].columns;
            const std::size_t count = std::min(columns.size(), static_cast<std::size_t>(rect.height()));
            for (std::size_t i = 0; i < count; ++i) {
                const auto part = [&](std::size_t k) {
                    return static_cast<std::ptrdiff_t>(k * columns.size() / count);
                };
                const double top = rect.top() + std::round(rect.height() * static_cast<double>(i) /
                                                           static_cast<double>(count));
                const double bottom = rect.top() + std::round(rect.height() * static_cast<double>(i + 1) /
                                                              static_cast<double>(count));
                strips.push_back({QRectF(rect.left(), top, rect.width(), bottom - top),
                                  view().groups[lane],
                                  {columns.begin() + part(i), columns.begin() + part(i + 1)}});
            }
        }
    }
    return strips;
}

QRgb AttentionMap::colorOf(double share) const
{
    return viridis(share / m_maximum);
}

void AttentionMap::colour()
{
    m_cells = cells();
    m_strips = strips();
    m_colors.clear();
    m_colors.reserve(m_cells.size() * m_strips.size());
    for (const Strip &strip : m_strips) {
        for (const Cell &cell : m_cells) {
            double sum = 0.0;
            for (const AttentionStatistics *record : cell.records) {
                for (const std::size_t column : strip.columns)
                    sum += static_cast<double>(record->meanOf(strip.group, column));
            }
            m_colors.push_back(
                colorOf(sum / static_cast<double>(cell.records.size() * strip.columns.size())));
        }
    }
}

void AttentionMap::paintLanes(QPainter &painter) const
{
    const QRectF plot = plotRect();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t row = 0; row < rowLayout().rows().size(); ++row) {
        for (std::size_t lane = 0; lane < view().groups.size(); ++lane)
            painter.fillRect(rowLayout().laneRect(plot, row, lane), style().theme.band);
    }
    if (!m_cells.empty()) {
        const auto pixel = [&](double epoch) {
            return std::clamp(std::round(xAxis->coordToPixel(epoch)), plot.left(), plot.right());
        };
        // Each fill reaches 1 px under the next, so that no seam shows in a vector image.
        const double end = pixel(m_cells.back().to);
        for (std::size_t i = 0; i < m_strips.size(); ++i) {
            const QRgb *colors = m_colors.data() + i * m_cells.size();
            for (std::size_t k = 0; k < m_cells.size();) {
                std::size_t last = k;
                while (last + 1 < m_cells.size() && colors[last + 1] == colors[k])
                    ++last;
                const double from = pixel(m_cells[k].from);
                const double to = std::min(end, pixel(m_cells[last].to) + 1);
                painter.fillRect(QRectF(from, m_strips[i].rect.top(), to - from, m_strips[i].rect.height()),
                                 QColor(colors[k]));
                k = last + 1;
            }
        }
    }
    paintCursor(painter);
}

void AttentionMap::paintCursor(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const qint64 shown = view().shown.epoch;
    if (shown < 1)
        return;
    // A line of the card's colour under the dots keeps them visible on any lane.
    const double x = std::floor(xAxis->coordToPixel(static_cast<double>(shown))) + 0.5;
    if (x >= plot.left() && x <= plot.right()) {
        QColor under = style().theme.card;
        under.setAlphaF(0.6F);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(under, style().px(1.5), Qt::SolidLine, Qt::FlatCap));
        for (const Strip &strip : m_strips)
            painter.drawLine(QPointF(x, strip.rect.top()), QPointF(x, strip.rect.bottom()));
    }
    paintCursorLines(painter, shown, plot.top() - style().px(6), style().theme.text);
}

std::optional<ReadOut> AttentionMap::readOut() const
{
    const qint64 epoch = pointedEpoch();
    if (view().empty() || epoch < 1 || epoch > view().newest.epoch)
        return std::nullopt;
    const AttentionStatistics &attention = view().at(epoch);
    ReadOut values{tr("epoch %1").arg(QLocale().toString(static_cast<qint64>(attention.epoch))), {}};
    const int row = pointedRow();
    if (row >= 0) {
        values.title = QStringLiteral("%1, %2").arg(
            wholeName(rowLayout().rows()[static_cast<std::size_t>(row)]), values.title);
        values.lines = rowLines(attention, static_cast<std::size_t>(row));
        return values;
    }
    for (std::size_t i = 0; i < std::min(rowLayout().rows().size(), readRows); ++i) {
        QStringList shares;
        for (const std::size_t group : view().groups)
            shares.append(shareText(AttentionRowLayout::share(attention, group, rowLayout().rows()[i])));
        values.lines.push_back({rowLayout().rows()[i].name, shares.join(QStringLiteral(" · ")), {}});
    }
    return values;
}

QString AttentionMap::csv() const
{
    QString text = QStringLiteral("epoch,rows");
    for (std::size_t column = 0; column < view().newest.columns; ++column)
        text += u',' + csvCell(view().columnName(column));
    text += u'\n';
    const auto append = [&](const AttentionStatistics &record) {
        for (std::size_t group = 0; group < record.groups; ++group) {
            text += QString::number(record.epoch) + u',' +
                    (group == 0 ? QStringLiteral("all") : csvCell(view().laneName(group)));
            for (std::size_t column = 0; column < record.columns; ++column)
                text += u',' + csvNumber(record.meanOf(group, column));
            text += u'\n';
        }
    };
    for (const AttentionLog::Record &record : view().history)
        append(*record);
    if (!view().empty() && (view().history.empty() || view().history.back()->epoch != view().newest.epoch))
        append(view().newest);
    return text;
}

QString AttentionMap::description() const
{
    if (view().switchedOff())
        return tr("Column attention is switched off.");
    if (view().empty() || view().newest.epoch < 1)
        return tr("No epoch yet.");
    QStringList parts;
    const AttentionStatistics &first = view().history.empty() ? view().newest : *view().history.front();
    for (const std::size_t group : view().groups) {
        std::size_t largest = 0;
        for (std::size_t column = 1; column < view().columns(); ++column) {
            if (view().newest.meanOf(group, column) > view().newest.meanOf(group, largest))
                largest = column;
        }
        parts.append(tr("%1: %2 from %3 to %4")
                         .arg(view().groupName(group), view().columnName(largest),
                              shareText(static_cast<double>(first.meanOf(group, largest))),
                              shareText(static_cast<double>(view().newest.meanOf(group, largest)))));
    }
    return tr("Epochs %1 to %2.")
               .arg(QLocale().toString(static_cast<qint64>(first.epoch)),
                    QLocale().toString(static_cast<qint64>(view().newest.epoch))) +
           u' ' + parts.join(QStringLiteral("; ")) + u'.';
}

} // namespace attention
