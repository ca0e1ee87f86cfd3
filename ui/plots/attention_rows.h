// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/attention_view.h"

#include <QRectF>
#include <QString>

#include <cstddef>
#include <vector>

namespace attention {

/// One row of the attention plots: a column, a level below its category, or all that do not fit.
struct AttentionRow
{
    std::vector<std::size_t> columns; ///< of the statistics: one, or the others' by falling value
    bool others = false;
    bool informative = false; ///< of a planted truth
    bool category = false;    ///< can be opened
    bool open = false;        ///< its levels are the next rows
    bool level = false;       ///< below its category; several columns are the levels that do not fit
    QString name;             ///< as shown; a level's without its column
};

/// The rows and lanes that bars and map share, so that each bar lies on its lane.
class AttentionRowLayout
{
public:
    AttentionRowLayout() = default;
    /// `height` is that of the axis rectangle and `lineHeight` that of a name, in px. As many rows as fit at
    /// line height + 1 stay, in the view's order and with the column searched for, at least 8 and at most 20;
    /// the rest becomes "others", two rows high. Up to eight levels stand below an opened category, the
    /// largest and a row for the rest where there are more.
    AttentionRowLayout(const AttentionView &view, double height, double lineHeight);

    const std::vector<AttentionRow> &rows() const { return m_rows; }
    /// Where a row lies inside an axis rectangle; its edges are whole px.
    QRectF rowRect(const QRectF &axisRect, std::size_t row) const;
    /// A lane of a row, counted from the top: one for all rows, or one for each class.
    QRectF laneRect(const QRectF &axisRect, std::size_t row, std::size_t lane) const;
    /// The row at `y`, −1 beside them.
    int rowAt(const QRectF &axisRect, double y) const;

    /// Sum of a group's means over a row's columns.
    static double share(const AttentionStatistics &attention, std::size_t group, const AttentionRow &row);
    /// The name of a row of so many levels.
    static QString moreText(std::size_t levels);
    /// What the row would get if attention lay on all inputs alike.
    static double equalShare(const AttentionView &view, const AttentionRow &row);

private:
    void appendLevels(const AttentionView &view, std::size_t column, std::size_t most);

    std::vector<AttentionRow> m_rows;
    std::size_t m_lanes = 1;
    bool m_dense = false;
};

} // namespace attention
