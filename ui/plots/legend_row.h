// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/legend.h"

#include <QWidget>

namespace attention {

/// Keys side by side at the right, with names shortened where there is too little room; then they are the
/// tool tip.
class LegendRow : public QWidget
{
    Q_OBJECT

public:
    explicit LegendRow(QWidget *parent = nullptr);

    void setLegend(Legend legend);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Legend m_legend;
};

} // namespace attention
