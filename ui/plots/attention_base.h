// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/attention_rows.h"
#include "ui/plots/attention_view.h"
#include "ui/plots/plot.h"

#include <optional>

namespace attention {

/// What bars and map have in common: the same rows at the same height, names on the left. A category is
/// opened and closed by a click on its name, or with Up and Down to it and Right, Left or Return.
class AttentionBase : public Plot
{
    Q_OBJECT

public:
    void setModel(RunModel *model) override;
    const AttentionView &view() const { return m_view; }
    const AttentionRowLayout &rowLayout() const { return m_rows; }
    /// Where a row's name stands, for the mouse.
    QRectF nameRect(std::size_t row) const;

protected:
    AttentionBase(PlotKind kind, QWidget *parent);

    void takeOver(const RunModel *model) override;
    void arrange() override;
    void styleChanged() override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    const QPointer<RunModel> &model() const { return m_model; }
    const QFont &nameFont() const { return m_view.dense() ? style().tick : style().text; }
    /// The row under the mouse, −1 for none.
    int pointedRow() const;
    QString shareText(double share) const;
    /// The lines of a read-out for one row of one epoch.
    std::vector<ReadOut::Line> rowLines(const AttentionStatistics &attention, std::size_t row) const;
    QColor laneColor(std::size_t group) const;
    /// A row's name in a read-out: "colour: red", "x1, label column".
    QString wholeName(const AttentionRow &row) const;
    /// "Choose a row in the table below."
    QString needsRowText() const;
    PlotNames names() const;
    /// Whether there is room for words under the names of informative columns.
    bool wordsFit() const;

private:
    /// Whether the map's lanes carry their class.
    bool namesLanes() const;
    /// Whether it is the column that was searched for.
    bool isFound(const AttentionRow &row) const;
    void paintRowShades(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    void paintName(QPainter &painter, std::size_t row, const QRectF &box, bool nameLeft) const;
    void paintLaneNames(QPainter &painter, std::size_t row) const;
    /// The category whose name is there, −1 for none.
    int categoryAt(const QPointF &position) const;
    void setOpen(std::size_t row, bool open);
    void moveCurrent(int step);

    QPointer<RunModel> m_model;
    AttentionView m_view;
    AttentionRowLayout m_rows;
    std::optional<std::size_t> m_current; ///< the category the keys act on, a column of the statistics
};

} // namespace attention
