// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_plot.h"

namespace attention {

/// Starts at the baseline, always guessing the larger class of the validation rows, unless data reach lower.
class AccuracyPlot : public CurvePlot
{
    Q_OBJECT

public:
    explicit AccuracyPlot(QWidget *parent = nullptr);

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
    QString csvName() const override { return QStringLiteral("accuracy"); }
    void arrangeValues() override;
    void arrangeValueTicks() override;
    void paintBaseline(QPainter &painter) const override;
    std::vector<QRectF> legendSpots(const QSizeF &size) const override;

private:
    QString baselineText() const;
    double baseline() const;
    double baselineY() const;
};

} // namespace attention
