// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_plot.h"

namespace attention {

class LossPlot : public CurvePlot
{
    Q_OBJECT

public:
    explicit LossPlot(QWidget *parent = nullptr);

    bool hasLogScale() const override { return true; }
    bool isLogScale() const override;
    void setLogScale(bool on) override;

protected:
    Figures figuresOf(const EpochRecord &record) const override { return {record.loss, record.valLoss}; }
    Figures figuresOf(const PublishedEpoch &epoch) const override { return {epoch.loss, epoch.valLoss}; }
    Band bandOf(const EnvelopeEpoch &epoch) const override { return epoch.loss; }
    QString valueText(double value) const override;
    QStringList axisTitles() const override;
    QString csvName() const override { return QStringLiteral("loss"); }
    void arrangeValues() override;
    void arrangeValueTicks() override;
    std::vector<QRectF> legendSpots(const QSizeF &size) const override;

private:
    /// About how many steps the vertical axis has.
    double tickCount() const;
};

} // namespace attention
