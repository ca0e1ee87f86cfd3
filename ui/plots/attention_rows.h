// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run_model.h"

#include <QRectF>
#include <QString>

#include <cstddef>
#include <vector>

namespace attention {

/// One row of the attention plots: a column, or all that do not fit.
struct AttentionRow
{
    std::vector<std::size_t> columns; ///< one, or the others' by falling value
    bool others = false;
    bool labelColumn = false;
    QString name; ///< whole
};

/// The rows and lanes that bars and map share, so that each bar lies on its lane.
class AttentionRowLayout
{
public:
    /// `height` is that of the axis rectangle and `lineHeight` that of a name, in px. As many rows as fit at
    /// line height + 1 stay, at least 8 and at most 20; the rest becomes "others", two rows high.
    static AttentionRowLayout make(const RunModel &model, double height, double lineHeight);

    const std::vector<AttentionRow> &rows() const { return m_rows; }
    bool empty() const { return m_rows.empty(); }
    std::size_t columnCount() const { return m_columnCount; }
    /// Whether there are too many columns for roomy rows: smaller names, one decimal more.
    bool dense() const { return m_columnCount > 8; }
    /// Groups of AttentionStatistics shown in a row, from the top: {0}, or by class {2, 1}.
    const std::vector<std::size_t> &groups() const { return m_groups; }
    bool byClass() const { return m_groups.size() == 2; }

    /// Where a row lies inside an axis rectangle, from its top.
    QRectF rowRect(const QRectF &axisRect, std::size_t row) const;
    QRectF laneRect(const QRectF &axisRect, std::size_t row, std::size_t lane) const;
    /// The row at `y`, −1 beside them.
    int rowAt(const QRectF &axisRect, double y) const;

    /// Sum of a group's means over a row's columns.
    static double share(const AttentionStatistics &attention, std::size_t group, const AttentionRow &row);

private:
    double unitHeight(const QRectF &axisRect) const;

    std::vector<AttentionRow> m_rows;
    std::vector<std::size_t> m_groups{0};
    std::size_t m_columnCount = 0;
};

/// "y = 1": the words for a group of rows. Group 0 is "all rows".
QString groupName(const RunFacts &facts, std::size_t group);
/// A column's name as drawn, by its number.
QString columnName(const RunFacts &facts, std::size_t column);

} // namespace attention
