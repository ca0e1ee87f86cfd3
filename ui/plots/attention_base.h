// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/attention_rows.h"
#include "ui/plots/attention_view.h"
#include "ui/plots/plot.h"

namespace attention {

/// What bars and map have in common: the same rows at the same height, names on the left.
class AttentionBase : public Plot
{
    Q_OBJECT

public:
    const AttentionView &view() const { return m_view; }
    const AttentionRowLayout &rowLayout() const { return m_rows; }

protected:
    AttentionBase(PlotKind kind, QWidget *parent);

    void takeOver(const RunModel *model) override;
    void arrange() override;
    void styleChanged() override;

    const QFont &nameFont() const { return m_view.dense() ? style().tick : style().text; }
    /// The row under the mouse, −1 for none.
    int pointedRow() const;
    QString shareText(double share) const;
    /// The lines of a read-out for one row of one epoch.
    std::vector<ReadOut::Line> rowLines(const AttentionStatistics &attention, std::size_t row) const;
    QColor laneColor(std::size_t group) const;

private:
    PlotNames names() const;
    /// Whether the map's lanes carry their class.
    bool namesLanes() const;
    void paintRowShades(QPainter &painter) const;
    void paintNames(QPainter &painter) const;

    AttentionView m_view;
    AttentionRowLayout m_rows;
};

} // namespace attention
