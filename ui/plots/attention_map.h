// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/attention_base.h"

#include <QRgb>

#include <vector>

namespace attention {

/// Mean attention of each column over the epochs as colours, in the bars' rows and lanes. At most one cell
/// for each px of width is kept, whatever the number of epochs.
class AttentionMap : public AttentionBase
{
    Q_OBJECT

public:
    explicit AttentionMap(QWidget *parent = nullptr);

    QString csv() const override;
    QString description() const override;
    std::optional<ReadOut> readOut() const override;
    /// The share that the brightest colour stands for.
    double maximum() const { return m_maximum; }
    /// The colour drawn for a share.
    QRgb colorOf(double share) const;

protected:
    void takeOver(const RunModel *model) override;
    void arrange() override;
    void rangesChanged() override;

private:
    /// Epochs `from` to `to` on the axis, and the kept records that are averaged in it.
    struct Cell
    {
        double from;
        double to;
        std::vector<const AttentionStatistics *> records;
    };
    /// A line of cells: columns averaged, and where it is drawn.
    struct Strip
    {
        QRectF rect;
        std::size_t group;
        std::vector<std::size_t> columns;
    };

    std::vector<Cell> cells() const;
    std::vector<Strip> strips() const;
    void updateMaximum();
    void colour();
    void paintLanes(QPainter &painter) const;
    void paintCursor(QPainter &painter) const;

    std::vector<Cell> m_cells;
    std::vector<Strip> m_strips;
    std::vector<QRgb> m_colors; ///< strips × cells
    double m_maximum = 0.05;
    float m_highest = 0.0F; ///< over the records below
    std::size_t m_judged = 0;
    const AttentionStatistics *m_firstJudged = nullptr;
    const Run *m_judgedRun = nullptr;
    std::vector<std::size_t> m_judgedGroups;
};

} // namespace attention
