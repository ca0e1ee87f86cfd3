// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/qcustomplot.h"

#include <functional>

namespace attention {

/// A part of a plot that is drawn by a function in plain QPainter coordinates: the same pixels on the screen
/// and in a picture, where QCPPainter would shift antialiased lines by half a pixel on one of them only.
class PlotPart : public QCPLayerable
{
    Q_OBJECT

public:
    /// Owned by the plot.
    PlotPart(QCustomPlot *plot, const QString &layer, std::function<void(QPainter &)> paint)
        : QCPLayerable(plot, layer)
        , m_paint(std::move(paint))
    {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override { m_paint(*painter); }

private:
    std::function<void(QPainter &)> m_paint;
};

} // namespace attention
