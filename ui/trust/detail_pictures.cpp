// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/detail_pictures.h"

#include "core/explain/classes.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/tickers.h"
#include "ui/text/run_text.h"
#include "ui/trust/evidence_painting.h"
#include "ui/trust/trust_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace attention {

namespace {

constexpr std::size_t spans = 20;
constexpr double pictureHeight = 156.0;
constexpr double leastWidth = 190.0;
constexpr double gap = 20.0;
constexpr double ticksAcross = 4.0;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ColumnDetail)
};

std::vector<std::size_t> groupsOf(const RunFacts &facts)
{
    std::vector<std::size_t> groups;
    if (classView(facts) == ClassView::Lanes) {
        for (const std::size_t each : classOrder(facts.classNames.size()))
            groups.push_back(each + 1);
    }
    return groups.empty() ? std::vector<std::size_t>{0} : groups;
}

QString groupName(const RunFacts &facts, std::size_t group)
{
    return group == 0 ? QString() : QString::fromStdString(classTitle(facts, group - 1));
}

/// Of two sets of equal length that share a place, so that both are seen: a plot with an axis below.
class Picture
{
public:
    Picture(QPainter &painter, const QRectF &rect, const PlotStyle &style, const QString &title,
            const QString &unit)
        : m_painter(painter)
        , m_style(style)
    {
        const double line = std::ceil(QFontMetricsF(style.tick).height());
        const double head = std::ceil(QFontMetricsF(style.strong).height());
        text({rect.left(), rect.top(), rect.width(), head}, Qt::AlignLeft | Qt::AlignVCenter,
             QFontMetricsF(style.strong).elidedText(title, Qt::ElideRight, rect.width()), style.strong,
             style.theme.text);
        m_plot = QRectF(rect.left() + style.px(5), rect.top() + head + style.px(8),
                        rect.width() - style.px(16), rect.height() - head - 2 * line - style.px(20));
        text({rect.left(), rect.bottom() - line, rect.width(), line}, Qt::AlignLeft | Qt::AlignVCenter,
             QFontMetricsF(style.tick).elidedText(unit, Qt::ElideRight, rect.width()), style.tick,
             style.theme.quietText);
    }

    const QRectF &plot() const { return m_plot; }
    void setMargin(double left) { m_plot.setLeft(m_plot.left() + left); }
    void setX(double low, double high)
    {
        m_low = low;
        m_high = high > low ? high : low + 1.0;
    }
    void setY(double low, double high)
    {
        m_yLow = low;
        m_yHigh = high > low ? high : low + 1.0;
    }
    double x(double value) const
    {
        return m_plot.left() + (value - m_low) / (m_high - m_low) * m_plot.width();
    }
    double y(double value) const
    {
        return m_plot.bottom() - (value - m_yLow) / (m_yHigh - m_yLow) * m_plot.height();
    }

    /// \param factor what is read is that many times the value.
    void axis(double factor, const QString &suffix = {})
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(QRectF(m_plot.left(), m_plot.bottom(), m_plot.width(), 1), m_style.theme.axis);
        const double step = niceValueStep(factor * (m_high - m_low) / ticksAcross);
        ValueTicker ticker(ValueTicker::Unit::Number);
        ticker.setStep(step);
        double free = -1e9;
        const auto firstTick = static_cast<std::int64_t>(std::ceil(factor * m_low / step - 1e-9));
        const auto lastTick = static_cast<std::int64_t>(std::floor(factor * m_high / step + 1e-9));
        for (std::int64_t number = firstTick; number <= lastTick; ++number) {
            const double tick = static_cast<double>(number) * step;
            const QString label =
                withMinus(ticker.labelOf(tick, QLocale())) + (number == lastTick ? suffix : QString());
            const double width = QFontMetricsF(m_style.tick).horizontalAdvance(label) + 2;
            const double place = x(tick / factor);
            m_painter.fillRect(QRectF(std::floor(place), m_plot.bottom(), 1, m_style.px(4)),
                               m_style.theme.axis);
            const double left = std::max(place - width / 2, m_plot.left() - m_style.px(5));
            if (left < free)
                continue;
            free = left + width + m_style.px(4);
            text({left, m_plot.bottom() + m_style.px(5), width, QFontMetricsF(m_style.tick).height()},
                 Qt::AlignCenter, label, m_style.tick, m_style.theme.quietText);
        }
    }
    void text(const QRectF &rect, int flags, const QString &words, const QFont &font, const QColor &color)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(rect, flags, words);
    }

private:
    QPainter &m_painter;
    const PlotStyle &m_style;
    QRectF m_plot;
    double m_low = 0.0;
    double m_high = 1.0;
    double m_yLow = 0.0;
    double m_yHigh = 1.0;
};

void paintRows(QPainter &painter, const ColumnPictures &pictures, const QRectF &rect, const PlotStyle &style)
{
    Picture picture(painter, rect, style, Words::tr("Attention over rows"),
                    Words::tr("share of attention, height: share of the rows"));
    double most = 0.0;
    for (const ColumnPictures::Rows &rows : pictures.rows)
        most = std::max(most, *std::max_element(rows.shares.begin(), rows.shares.end()));
    picture.setX(0.0, pictures.mostShare);
    picture.setY(0.0, most);
    const double width = picture.plot().width() / static_cast<double>(spans);
    for (const ColumnPictures::Rows &rows : pictures.rows) {
        const QColor color = groupColor(rows.group, style.theme);
        const bool hollow = rows.group == 1 || rows.group == 3;
        QPolygonF outline{picture.plot().bottomLeft()};
        for (std::size_t span = 0; span < spans; ++span) {
            const double left = picture.plot().left() + static_cast<double>(span) * width;
            const double top = picture.y(rows.shares[span]);
            outline << QPointF(left, top) << QPointF(left + width, top);
        }
        outline << picture.plot().bottomRight();
        painter.setRenderHint(QPainter::Antialiasing);
        if (!hollow) {
            QColor fill = color;
            fill.setAlphaF(0.75F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawPolygon(outline);
        } else {
            painter.setPen(QPen(color, style.px(1.5), rows.group == 3 ? Qt::DashLine : Qt::SolidLine,
                                Qt::FlatCap, Qt::MiterJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(outline);
        }
    }
    picture.axis(100.0, QStringLiteral(" %"));
}

void paintDependence(QPainter &painter, const ColumnPictures &pictures, const QRectF &rect,
                     const PlotStyle &style)
{
    Picture picture(painter, rect, style, Words::tr("Partial dependence"),
                    Words::tr("%1, height: %2").arg(pictures.column, pictures.outputName));
    if (!pictures.dependence || pictures.dependence->outputs.empty()) {
        picture.text(picture.plot(), Qt::AlignCenter | Qt::TextWordWrap, pictures.dependenceNote, style.tick,
                     style.theme.quietText);
        return;
    }
    const PartialDependence &curve = *pictures.dependence;
    const auto [low, high] = std::minmax_element(curve.outputs.begin(), curve.outputs.end());
    const bool share = pictures.task != Task::Regression;
    const double pad = std::max((*high - *low) * 0.1, share ? 0.0 : std::abs(*high) * 1e-3);
    picture.setY(share ? 0.0 : *low - pad, share ? 1.0 : *high + pad);
    const auto label = [&](double value) { return share ? percentText(value, 0) : amountText(value); };
    const QStringList ends{label(share ? 0.0 : *low), label(share ? 1.0 : *high)};
    const QFontMetricsF tick(style.tick);
    const double margin =
        std::max(tick.horizontalAdvance(ends[0]), tick.horizontalAdvance(ends[1])) + style.px(6);
    picture.setMargin(margin);
    for (int end = 0; end < 2; ++end) {
        const double y = picture.y(share ? end : (end == 0 ? *low : *high));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(QRectF(picture.plot().left(), std::floor(y), picture.plot().width(), 1),
                         style.theme.grid);
        picture.text(
            {picture.plot().left() - margin, y - tick.height() / 2, margin - style.px(6), tick.height()},
            Qt::AlignRight | Qt::AlignVCenter, ends[end], style.tick, style.theme.quietText);
    }
    const bool levels = !curve.levels.empty();
    const auto count = static_cast<double>(curve.outputs.size());
    if (levels)
        picture.setX(0.0, count);
    else
        picture.setX(curve.values.front(), curve.values.back());
    painter.setRenderHint(QPainter::Antialiasing);
    if (!levels) {
        QPolygonF line;
        for (std::size_t i = 0; i < curve.outputs.size(); ++i)
            line.append({picture.x(curve.values[i]), picture.y(curve.outputs[i])});
        painter.setPen(QPen(style.theme.training, style.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        if (line.size() == 1)
            painter.drawPoint(line.front());
        else
            painter.drawPolyline(line);
        picture.axis(1.0);
        return;
    }
    const double room = picture.plot().width() / count;
    for (std::size_t i = 0; i < curve.outputs.size(); ++i) {
        const double left = picture.x(static_cast<double>(i));
        painter.setPen(QPen(style.theme.training, style.px(3), Qt::SolidLine, Qt::FlatCap));
        const double y = picture.y(curve.outputs[i]);
        painter.drawLine(QPointF(left + room * 0.15, y), QPointF(left + room * 0.85, y));
        picture.text({left, picture.plot().bottom() + style.px(5), room, tick.height()}, Qt::AlignCenter,
                     tick.elidedText(QString::fromStdString(curve.levels[i]), Qt::ElideMiddle, room - 2),
                     style.tick, style.theme.quietText);
    }
    painter.fillRect(QRectF(picture.plot().left(), picture.plot().bottom(), picture.plot().width(), 1),
                     style.theme.axis);
}

void paintRepeats(QPainter &painter, const ColumnPictures &pictures, const QRectF &rect,
                  const PlotStyle &style)
{
    Picture picture(painter, rect, style, Words::tr("Permutation, each repeat"), pictures.repeatsUnit);
    double low = 0.0;
    double high = 0.0;
    double name = 0.0;
    for (const ColumnPictures::Repeats &group : pictures.repeats) {
        for (const double loss : group.losses) {
            low = std::min(low, loss);
            high = std::max(high, loss);
        }
        name = std::max(name, QFontMetricsF(style.tick).horizontalAdvance(group.name));
    }
    if (pictures.repeats.empty()) {
        picture.text(picture.plot(), Qt::AlignCenter | Qt::TextWordWrap, Words::tr("Not there yet"),
                     style.tick, style.theme.quietText);
        return;
    }
    if (name > 0.0)
        picture.setMargin(std::min(name, picture.plot().width() / 3) + style.px(8));
    picture.setX(low, std::max(high, low + 1e-3));
    const double lane = picture.plot().height() / static_cast<double>(pictures.repeats.size());
    painter.fillRect(QRectF(std::floor(picture.x(0.0)), picture.plot().top(), 1, picture.plot().height()),
                     style.theme.axis);
    for (std::size_t i = 0; i < pictures.repeats.size(); ++i) {
        const ColumnPictures::Repeats &group = pictures.repeats[i];
        const double middle = picture.plot().top() + (static_cast<double>(i) + 0.5) * lane;
        const double left = picture.plot().left();
        if (!group.name.isEmpty())
            picture.text({rect.left(), middle - lane / 2, left - rect.left() - style.px(8), lane},
                         Qt::AlignRight | Qt::AlignVCenter,
                         QFontMetricsF(style.tick)
                             .elidedText(group.name, Qt::ElideMiddle, left - rect.left() - style.px(8)),
                         style.tick, style.theme.quietText);
        QPolygonF dots;
        for (std::size_t each = 0; each < group.losses.size(); ++each)
            dots.append({picture.x(group.losses[each]), middle + lane * 0.3 * dotJitter(each, 0)});
        QColor color = groupColor(group.group, style.theme);
        color.setAlphaF(0.75F);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, style.px(4.5), Qt::SolidLine, Qt::RoundCap));
        painter.drawPoints(dots);
        painter.setPen(QPen(style.theme.text, style.px(1.5), Qt::SolidLine, Qt::FlatCap));
        const double mean = picture.x(group.mean);
        painter.drawLine(QPointF(mean, middle - lane * 0.4), QPointF(mean, middle + lane * 0.4));
    }
    picture.axis(1.0);
}

std::vector<double> rowShares(const Evidence &evidence, const Dataset &data, std::size_t column,
                              std::size_t group, double most)
{
    std::vector<double> shares(spans, 0.0);
    const std::size_t columns = evidence.figures.columns;
    std::size_t count = 0;
    for (std::size_t i = 0; i < evidence.rows.size(); ++i) {
        if (group > 0 && groupOf(data, evidence.rows[i]) != group)
            continue;
        const double share = static_cast<double>(evidence.perRow[i * columns + column]);
        const double place =
            std::clamp(share / most * static_cast<double>(spans), 0.0, static_cast<double>(spans) - 0.5);
        shares[static_cast<std::size_t>(place)] += 1.0;
        ++count;
    }
    for (double &share : shares)
        share /= static_cast<double>(std::max<std::size_t>(count, 1));
    return shares;
}

} // namespace

QString outputName(const RunFacts &facts, std::size_t outputClass)
{
    return facts.task == Task::Regression ? QString::fromStdString(facts.targetName)
                                          : Words::tr("mean probability of %1")
                                                .arg(QString::fromStdString(classTitle(facts, outputClass)));
}

ColumnPictures columnPictures(const TrustFindings &findings, std::size_t column)
{
    const RunFacts &facts = findings.run->facts();
    ColumnPictures pictures;
    pictures.column = QString::fromStdString(facts.columnNames[column]);
    pictures.task = facts.task;
    pictures.repeatsUnit = kindUnit(EvidenceKind::Permutation, facts);
    pictures.outputName = outputName(facts, 1);
    const Evidence *attention = findings.of(EvidenceKind::Attention);
    const Evidence *permutation = findings.of(EvidenceKind::Permutation);
    if (attention != nullptr && !attention->perRow.empty()) {
        double most = 0.0;
        for (std::size_t i = 0; i < attention->rows.size(); ++i) {
            const float share = attention->perRow[i * attention->figures.columns + column];
            most = std::max(most, static_cast<double>(share));
        }
        pictures.mostShare = most > 0.5 ? 1.0 : std::max(0.01, std::ceil(most * 20.0) / 20.0);
        for (const std::size_t group : groupsOf(facts)) {
            pictures.rows.push_back(
                {group, groupName(facts, group),
                 rowShares(*attention, *findings.subject->data, column, group, pictures.mostShare)});
        }
    }
    if (permutation == nullptr || permutation->figures.columns <= column)
        return pictures;
    const std::size_t columns = permutation->figures.columns;
    const std::size_t repeats =
        permutation->repeats.size() / std::max<std::size_t>(permutation->figures.groups * columns, 1);
    const double factor = kindFactor(EvidenceKind::Permutation, facts.task);
    for (const std::size_t group : groupsOf(facts)) {
        if (group >= permutation->figures.groups ||
            !std::isfinite(permutation->figures.meanOf(group, column)))
            continue;
        ColumnPictures::Repeats each{group, groupName(facts, group), {}, 0.0};
        each.mean = factor * permutation->figures.meanOf(group, column);
        for (std::size_t repeat = 0; repeat < repeats; ++repeat)
            each.losses.push_back(factor *
                                  permutation->repeats[(group * columns + column) * repeats + repeat]);
        pictures.repeats.push_back(std::move(each));
    }
    return pictures;
}

QString ColumnPictures::text() const
{
    QStringList parts;
    for (const Rows &each : rows) {
        const auto most = std::max_element(each.shares.begin(), each.shares.end()) - each.shares.begin();
        const double width = mostShare / static_cast<double>(each.shares.size());
        parts.append(Words::tr("Attention %1: most rows between %2 and %3")
                         .arg(each.name, percentText(static_cast<double>(most) * width, 0),
                              percentText(static_cast<double>(most + 1) * width, 0)));
    }
    if (dependence && !dependence->outputs.empty()) {
        const auto label = [&](double value) {
            return task == Task::Regression ? amountText(value) : percentText(value, 0);
        };
        parts.append(
            Words::tr("Partial dependence: %1 goes from %2 to %3")
                .arg(outputName, label(dependence->outputs.front()), label(dependence->outputs.back())));
    }
    for (const Repeats &each : repeats) {
        parts.append(Words::tr("Permutation %1: mean %2 of %3 repeats")
                         .arg(each.name, amountText(each.mean),
                              countText(static_cast<std::int64_t>(each.losses.size()))));
    }
    return parts.join(QStringLiteral(". "));
}

std::size_t pictureCount(const ColumnPictures &pictures)
{
    return pictures.rows.empty() ? 2 : 3;
}

std::vector<QRectF> detailPlaces(const QSizeF &size, std::size_t pictures, const PlotStyle &style)
{
    const double space = style.px(gap);
    const double height = std::round(style.px(pictureHeight));
    const auto count = static_cast<double>(pictures);
    const double width = std::floor((size.width() - (count - 1.0) * space) / std::max(count, 1.0));
    const bool beside = width >= style.px(leastWidth);
    std::vector<QRectF> places;
    for (std::size_t i = 0; i < pictures; ++i) {
        const auto each = static_cast<double>(i);
        places.push_back(beside ? QRectF(each * (width + space), 0, width, height)
                                : QRectF(0, each * (height + space / 2), size.width(), height));
    }
    return places;
}

double detailHeight(double width, std::size_t pictures, const PlotStyle &style)
{
    const std::vector<QRectF> places = detailPlaces({width, 0}, pictures, style);
    return places.empty() ? 0.0 : places.back().bottom();
}

void paintColumnPictures(QPainter &painter, const ColumnPictures &pictures, const QSizeF &size,
                         const PlotStyle &style)
{
    const std::vector<QRectF> places = detailPlaces(size, pictureCount(pictures), style);
    std::size_t next = 0;
    if (!pictures.rows.empty())
        paintRows(painter, pictures, places[next++], style);
    paintDependence(painter, pictures, places[next++], style);
    paintRepeats(painter, pictures, places[next], style);
}

} // namespace attention
