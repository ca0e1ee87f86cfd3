// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_plot.h"

namespace attention {

/// Accuracy, or R² of a regression. Starts at the baseline, always guessing the larger class of the
/// validation rows or their mean, unless data reach lower; of R² never below −1 unless zoomed, since it has
/// no end there.
class AccuracyPlot : public CurvePlot
{
    Q_OBJECT

public:
    explicit AccuracyPlot(QWidget *parent = nullptr);

    QString title() const override;

protected:
    Figures figuresOf(const EpochRecord &record) const override
    {
        return {record.accuracy, record.valAccuracy};
    }
    Figures figuresOf(const PublishedEpoch &epoch) const override
    {
        return {epoch.accuracy, epoch.valAccuracy};
    }
    Band bandOf(const EnvelopeEpoch &epoch) const override { return epoch.accuracy; }
    QString valueText(double value) const override;
    QStringList axisTitles() const override;
    QString csvName() const override
    {
        return task() == Task::Regression ? QStringLiteral("r2") : QStringLiteral("accuracy");
    }
    double leastShown() const override;
    void arrangeValues() override;
    void arrangeValueTicks() override;
    void takeOver(const RunModel *model) override;
    void paintBaseline(QPainter &painter) const override;
    std::vector<QRectF> legendSpots(const QSizeF &size) const override;

private:
    QString baselineText() const;
    double baseline() const;
    double baselineY() const;
};

} // namespace attention
