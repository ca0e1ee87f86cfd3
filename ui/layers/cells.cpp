// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/cells.h"

#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"
#include "ui/theme/viridis.h"

#include <QFontMetricsF>
#include <QImage>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr double leastTextWidth = 40.0; ///< px of a cell with its number
constexpr double leastGapWidth = 3.0;   ///< px of a cell that stands apart from the next

QColor textOn(const QColor &fill)
{
    const QColor dark = lightTheme().text;
    const QColor light(Qt::white);
    return contrastRatio(fill, dark) >= contrastRatio(fill, light) ? dark : light;
}

std::size_t placesFor(std::size_t cells, double length)
{
    const auto pixels = static_cast<std::size_t>(std::max(1.0, std::floor(length)));
    return std::min(cells, pixels);
}

double edge(double start, double length, std::size_t index, std::size_t count)
{
    return start + std::round(length * static_cast<double>(index) / static_cast<double>(count));
}

void paintNumbers(QPainter &painter, const CellGrid &grid, std::span<const float> values,
                  const CellScale &scale, const Theme &theme, const QFont &font)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            const double value = static_cast<double>(values[row * grid.columns() + column]);
            const QString text = scale.text(value);
            const QRectF cell = grid.cellRect(row, column);
            if (metrics.horizontalAdvance(text) > cell.width())
                continue;
            painter.setPen(textOn(scale.color(value, theme)));
            painter.drawText(cell, Qt::AlignCenter, text);
        }
    }
}

} // namespace

QColor divergingEnd(const Theme &theme, bool positive)
{
    if (theme.dark)
        return positive ? QColor(0xF1A340) : QColor(0xB9A5F5);
    return positive ? QColor(0xB35806) : QColor(0x5E3C99);
}

QColor CellScale::color(double value, const Theme &theme) const
{
    if (!std::isfinite(value))
        return theme.groove;
    if (diverging) {
        const double share = high > 0.0 ? std::clamp(value / high, -1.0, 1.0) : 0.0;
        return mixed(theme.grid, divergingEnd(theme, share > 0.0), std::abs(share));
    }
    const double span = high - low;
    return QColor::fromRgb(viridis(span > 0.0 ? (value - low) / span : 0.5));
}

QString CellScale::text(double value) const
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const double largest = std::max(std::abs(low), std::abs(high));
    const QLocale locale;
    QString text;
    if (largest >= 1e6 || (largest > 0.0 && largest < 0.01))
        text = value == 0.0 ? locale.toString(0) : locale.toString(value, 'g', 2);
    else
        text = locale.toString(value, 'f',
                               largest >= 1000.0  ? 0
                               : largest >= 100.0 ? 1
                               : largest >= 0.1   ? 2
                                                  : 3);
    if (text.startsWith(u'-')) {
        const bool isZero = std::none_of(
            text.begin(), text.end(), [](QChar digit) { return digit.isDigit() && digit.digitValue() != 0; });
        text = isZero ? text.mid(1) : u'−' + text.mid(1);
    }
    return text;
}

CellScale scaleOf(std::span<const float> values, bool diverging)
{
    CellScale scale;
    scale.diverging = diverging;
    std::size_t count = 0;
    double sum = 0.0;
    for (const float each : values) {
        const auto value = static_cast<double>(each);
        if (!std::isfinite(value))
            continue;
        scale.low = count == 0 ? value : std::min(scale.low, value);
        scale.high = count == 0 ? value : std::max(scale.high, value);
        sum += value;
        ++count;
    }
    if (diverging) {
        scale.high = std::max(std::abs(scale.low), std::abs(scale.high));
        scale.low = -scale.high;
    } else if (count > 0) {
        scale.middle = sum / static_cast<double>(count);
    }
    return scale;
}

CellGrid::CellGrid(const QRectF &rect, std::size_t rows, std::size_t columns)
    : m_rect(rect)
    , m_rows(rows)
    , m_columns(columns)
    , m_placesAcross(placesFor(columns, rect.width()))
    , m_placesDown(placesFor(rows, rect.height()))
{}

QRectF CellGrid::placeRect(std::size_t down, std::size_t across) const
{
    const double left = edge(m_rect.left(), m_rect.width(), across, m_placesAcross);
    const double right = edge(m_rect.left(), m_rect.width(), across + 1, m_placesAcross);
    const double top = edge(m_rect.top(), m_rect.height(), down, m_placesDown);
    const double bottom = edge(m_rect.top(), m_rect.height(), down + 1, m_placesDown);
    const double gap = std::min(cellWidth(), cellHeight()) >= leastGapWidth ? 1.0 : 0.0;
    return {left, top, right - left - gap, bottom - top - gap};
}

CellGrid::Place CellGrid::place(std::size_t down, std::size_t across) const
{
    return {down * m_rows / m_placesDown, (down + 1) * m_rows / m_placesDown - 1,
            across * m_columns / m_placesAcross, (across + 1) * m_columns / m_placesAcross - 1};
}

std::optional<CellGrid::Place> CellGrid::placeAt(const QPointF &point) const
{
    if (!m_rect.contains(point))
        return std::nullopt;
    const auto across = static_cast<std::size_t>((point.x() - m_rect.left()) / cellWidth());
    const auto down = static_cast<std::size_t>((point.y() - m_rect.top()) / cellHeight());
    return place(std::min(down, m_placesDown - 1), std::min(across, m_placesAcross - 1));
}

QRectF CellGrid::cellRect(std::size_t row, std::size_t column) const
{
    const auto placeOf = [](std::size_t cell, std::size_t cells, std::size_t places) {
        std::size_t found = cell * places / cells;
        while ((found + 1) * cells / places <= cell)
            ++found;
        return found;
    };
    return placeRect(placeOf(row, m_rows, m_placesDown), placeOf(column, m_columns, m_placesAcross));
}

float strikingValue(std::span<const float> values, const CellGrid &grid, const CellGrid::Place &place,
                    const CellScale &scale)
{
    float striking = values[place.firstRow * grid.columns() + place.firstColumn];
    for (std::size_t row = place.firstRow; row <= place.lastRow; ++row) {
        for (std::size_t column = place.firstColumn; column <= place.lastColumn; ++column) {
            const float value = values[row * grid.columns() + column];
            if (!std::isfinite(value))
                return value;
            if (std::abs(static_cast<double>(value) - scale.middle) >
                std::abs(static_cast<double>(striking) - scale.middle))
                striking = value;
        }
    }
    return striking;
}

bool hasNumbers(const CellGrid &grid)
{
    return grid.placesAcross() == grid.columns() && grid.placesDown() == grid.rows() &&
           grid.cellWidth() >= Metrics().pxF(leastTextWidth);
}

void paintCells(QPainter &painter, const CellGrid &grid, std::span<const float> values,
                const CellScale &scale, const Theme &theme, const QFont &font)
{
    const auto valueAt = [&](std::size_t down, std::size_t across) {
        return static_cast<double>(strikingValue(values, grid, grid.place(down, across), scale));
    };
    if (std::min(grid.cellWidth(), grid.cellHeight()) < leastGapWidth) {
        QImage image(static_cast<int>(grid.placesAcross()), static_cast<int>(grid.placesDown()),
                     QImage::Format_RGB32);
        for (std::size_t down = 0; down < grid.placesDown(); ++down) {
            for (std::size_t across = 0; across < grid.placesAcross(); ++across)
                image.setPixel(static_cast<int>(across), static_cast<int>(down),
                               scale.color(valueAt(down, across), theme).rgb());
        }
        painter.drawImage(grid.rect(), image);
        return;
    }
    for (std::size_t down = 0; down < grid.placesDown(); ++down) {
        for (std::size_t across = 0; across < grid.placesAcross(); ++across)
            painter.fillRect(grid.placeRect(down, across), scale.color(valueAt(down, across), theme));
    }
    if (hasNumbers(grid) && grid.cellHeight() >= QFontMetricsF(font).ascent())
        paintNumbers(painter, grid, values, scale, theme, font);
}

double paintScale(QPainter &painter, const QRectF &rect, const CellScale &scale, const Theme &theme,
                  const QFont &font)
{
    const Metrics metrics;
    const QFontMetricsF fontMetrics(font);
    const QString low = scale.text(scale.low);
    const QString high = scale.text(scale.high);
    painter.setFont(font);
    painter.setPen(theme.quietText);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, high);
    const double height = std::round(metrics.pxF(7));
    const double width = std::round(metrics.pxF(22));
    const double right = rect.right() - std::ceil(fontMetrics.horizontalAdvance(high)) - metrics.px(4);
    const QRectF bar(right - width, std::round(rect.center().y() - height / 2), width, height);
    for (int x = 0; x < static_cast<int>(width); ++x) {
        const double share = (x + 0.5) / width;
        painter.fillRect(QRectF(bar.left() + x, bar.top(), 1, height),
                         scale.color(scale.low + share * (scale.high - scale.low), theme));
    }
    const QRectF before(rect.left(), rect.top(), bar.left() - metrics.px(4) - rect.left(), rect.height());
    painter.drawText(before, Qt::AlignRight | Qt::AlignVCenter, low);
    return before.right() - fontMetrics.horizontalAdvance(low);
}

} // namespace attention
