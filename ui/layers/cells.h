// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <cstddef>
#include <optional>
#include <span>

class QPainter;

namespace attention {

struct Theme;

/// What colour and how many digits a number gets. Numbers that are not finite have no part in it.
struct CellScale
{
    double low = 0.0;
    double high = 0.0;
    double middle = 0.0; ///< the mean, or 0 of a diverging scale
    bool diverging = false;

    /// Viridis from low to high, or, diverging, from violet below 0 by the grid's grey to orange above it.
    QColor color(double value, const Theme &theme) const;
    /// "−0.47", with digits that suit the scale.
    QString text(double value) const;
};

/// From the lowest to the highest, or as far to both sides of 0.
CellScale scaleOf(std::span<const float> values, bool diverging);

/// Lower or higher than all of a diverging scale; 3 : 1 at least beside the card.
QColor divergingEnd(const Theme &theme, bool positive);

/// Rows × columns of cells in a rectangle. Where there are more than pixels, a pixel stands for several.
class CellGrid
{
public:
    /// Cells that share a place, both ends included.
    struct Place
    {
        std::size_t firstRow = 0;
        std::size_t lastRow = 0;
        std::size_t firstColumn = 0;
        std::size_t lastColumn = 0;
        bool operator==(const Place &) const = default;
    };

    CellGrid() = default;
    CellGrid(const QRectF &rect, std::size_t rows, std::size_t columns);

    const QRectF &rect() const { return m_rect; }
    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns; }
    double cellWidth() const { return m_rect.width() / static_cast<double>(m_placesAcross); }
    double cellHeight() const { return m_rect.height() / static_cast<double>(m_placesDown); }
    std::size_t placesAcross() const { return m_placesAcross; }
    std::size_t placesDown() const { return m_placesDown; }
    /// Of a place counted from the left and top, with whole edges.
    QRectF placeRect(std::size_t down, std::size_t across) const;
    Place place(std::size_t down, std::size_t across) const;
    std::optional<Place> placeAt(const QPointF &point) const;
    /// Where a cell is drawn.
    QRectF cellRect(std::size_t row, std::size_t column) const;

private:
    QRectF m_rect;
    std::size_t m_rows = 1;
    std::size_t m_columns = 1;
    std::size_t m_placesAcross = 1;
    std::size_t m_placesDown = 1;
};

/// Of the numbers at a place the one farthest from the scale's middle; one that is not a number before all.
float strikingValue(std::span<const float> values, const CellGrid &grid, const CellGrid::Place &place,
                    const CellScale &scale);

/// Whether cells are wide enough for their numbers: 40 px and more.
bool hasNumbers(const CellGrid &grid);

/// \param values rows × columns, row-major.
void paintCells(QPainter &painter, const CellGrid &grid, std::span<const float> values,
                const CellScale &scale, const Theme &theme, const QFont &font);

/// "low ▆▆ high" with a bar of the colours, right-aligned in `rect`. \return where it begins.
double paintScale(QPainter &painter, const QRectF &rect, const CellScale &scale, const Theme &theme,
                  const QFont &font);

} // namespace attention
