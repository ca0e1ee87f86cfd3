// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/attention_rows.h"
#include "ui/plots/plot_layout.h"

#include <QRgb>

class QPainter;

namespace attention {

struct PlotStyle;

/// Attention of columns (down) × classes (across) as colours with their values, where classes are too many
/// for bars. Made for one drawing; what it is given must outlive it.
class ClassMatrix
{
public:
    /// \param attention the record that is drawn; \param axisRect where the cells lie.
    ClassMatrix(const AttentionView &view, const AttentionStatistics &attention,
                const AttentionRowLayout &rows, const QRectF &axisRect, const PlotStyle &style);

    void paint(QPainter &painter, const ClassNames &names) const;
    /// Place in AttentionView::matrix of the class at `x`, −1 beside the cells.
    int classAt(double x) const;
    QRectF cellRect(std::size_t row, std::size_t place) const;
    QRgb colorOf(double share) const;

    /// The share that the brightest colour stands for.
    static double maximum(const AttentionView &view);

private:
    void paintNames(QPainter &painter, const ClassNames &names) const;

    const AttentionView &m_view;
    const AttentionStatistics &m_attention;
    const AttentionRowLayout &m_rows;
    QRectF m_rect;
    const PlotStyle &m_style;
    double m_maximum;
};

} // namespace attention
