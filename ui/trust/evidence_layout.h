// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trust/evidence_table.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace attention {

struct PlotStyle;

/// Where everything of the bars is drawn, in px. Titles stand at the top and axes at the bottom, between them
/// the rows, of which those that do not fit are reached by scrolling.
struct EvidenceLayout
{
    struct Block
    {
        EvidenceKind kind = EvidenceKind::Attention;
        EvidenceTable::Axis axis;
        QRectF title;
        double left = 0.0; ///< of the axis
        double right = 0.0;
        double valueRight = 0.0; ///< where the figures end
        QStringList unit;        ///< lines below the axis

        double x(double value) const
        {
            return left + (value - axis.low) / (axis.high - axis.low) * (right - left);
        }
    };

    QSizeF size;
    QRectF legend;
    QRectF equalShare;      ///< the words above its line; empty without them
    QRectF names;           ///< of the columns, beside the rows
    double laneRight = 0.0; ///< where the lanes' names end; 0 where they are left out
    std::vector<Block> blocks;
    QRectF rows; ///< what is seen of them
    std::size_t rowCount = 0;
    std::size_t lanes = 1;
    double rowHeight = 0.0;
    double barHeight = 0.0;
    double dotHeight = 0.0; ///< of the strip below a bar; 0 without dots
    double laneGap = 0.0;
    double scroll = 0.0; ///< how far the rows are moved up

    /// Of all rows.
    double contentHeight() const { return rowHeight * static_cast<double>(rowCount); }
    /// First and behind the last row that is seen.
    std::size_t firstRow() const;
    std::size_t endRow() const;
    QRectF row(std::size_t row) const;
    double barTop(std::size_t row, std::size_t lane) const;
    double dotsTop(std::size_t row, std::size_t lane) const { return barTop(row, lane) + barHeight; }
    std::optional<std::size_t> rowAt(const QPointF &point) const;
    /// The block whose title is there.
    std::optional<std::size_t> titleAt(const QPointF &point) const;
    /// The block that is there, in any row.
    std::optional<std::size_t> blockAt(const QPointF &point) const;
};

/// \param scroll is kept within what there is to scroll.
EvidenceLayout layoutEvidence(const EvidenceTable &table, const QSizeF &size, const PlotStyle &style,
                              double scroll = 0.0);

/// The height for so many rows, all of them if they are fewer. \param room 0 for rows as low as they may be,
/// 1 for rows as high as they get.
double evidenceHeight(const EvidenceTable &table, double width, const PlotStyle &style, std::size_t rows,
                      double room = 0.0);

/// The least width in which so many kinds stand side by side.
double evidenceWidth(std::size_t kinds, const PlotStyle &style);

} // namespace attention
