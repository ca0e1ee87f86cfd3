// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot_style.h"
#include "ui/plots/qcustomplot.h"
#include "ui/plots/read_out.h"

#include <optional>
#include <vector>

namespace attention {

/// What a regression predicts against the truth: a point a row, both axes alike and in the target's unit, on
/// the dashed line where it is right. The point under the mouse is read out.
class PredictionPlot : public QCustomPlot
{
    Q_OBJECT

public:
    explicit PredictionPlot(QWidget *parent = nullptr);

    /// Both of one length; values that are not finite are left out.
    void setPoints(const std::vector<float> &truth, const std::vector<float> &predicted,
                   const QString &target);
    std::size_t pointCount() const { return static_cast<std::size_t>(m_points->dataCount()); }
    /// Of the point nearest to the mouse, where one is near.
    std::optional<ReadOut> readOut() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void applyStyle();
    void arrange();
    void paintDiagonal(QPainter &painter) const;
    void paintTitles(QPainter &painter) const;
    void paintPointed(QPainter &painter) const;
    std::optional<QPointF> pointed() const;
    QRectF plotRect() const;

    PlotStyle m_style;
    QCPGraph *m_points;
    QString m_target;
    std::optional<QPointF> m_pointer;
};

} // namespace attention
