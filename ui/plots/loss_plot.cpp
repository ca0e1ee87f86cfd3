// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/loss_plot.h"

#include "ui/plots/tickers.h"
#include "ui/text/run_text.h"

#include <algorithm>
#include <cmath>

namespace attention {

LossPlot::LossPlot(QWidget *parent)
    : CurvePlot(PlotKind::Loss, parent)
{
    yAxis->setTicker(QSharedPointer<ValueTicker>::create(ValueTicker::Unit::Number));
    applyStyle();
}

bool LossPlot::isLogScale() const
{
    return yAxis->scaleType() == QCPAxis::stLogarithmic;
}

void LossPlot::setLogScale(bool on)
{
    if (on == isLogScale())
        return;
    yAxis->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (on)
        yAxis->setTicker(QSharedPointer<LogTicker>::create());
    else
        yAxis->setTicker(QSharedPointer<ValueTicker>::create(ValueTicker::Unit::Number));
    releaseValues();
    emit logScaleChanged(on);
}

QString LossPlot::valueText(double value) const
{
    return lossText(value);
}

double LossPlot::tickCount() const
{
    const double least = plotRect().height() < style().px(90) ? 2.0 : 3.0;
    return std::clamp(std::floor(plotRect().height() / style().px(48)), least, 8.0);
}

QStringList LossPlot::axisTitles() const
{
    switch (task()) {
    case Task::Binary:
        return {tr("binary cross-entropy"), tr("cross-entropy")};
    case Task::Multiclass:
        break;
    case Task::Regression:
        return {tr("mean squared error, standardised"), tr("squared error")};
    }
    return {tr("cross-entropy"), tr("loss")};
}

void LossPlot::arrangeValues()
{
    double top = low() <= high() ? high() : 0.7;
    double least = leastPositive();
    if (published() != nullptr) {
        for (const EnvelopeEpoch &epoch : published()->envelope) {
            top = std::max(top, epoch.loss.high);
            least = std::min(least, epoch.loss.low);
        }
    }
    if (!isLogScale()) {
        const double step = niceValueStep(top / tickCount());
        yAxis->setRange(0.0, step * std::ceil(top / step - 1e-9));
        return;
    }
    const double lower = std::pow(10.0, std::floor(std::log10(std::min(least, 0.1 * top))));
    yAxis->setRange(lower, std::pow(10.0, std::ceil(std::log10(top))));
}

void LossPlot::arrangeValueTicks()
{
    if (isLogScale())
        return;
    const double count = tickCount();
    yAxis->ticker().staticCast<ValueTicker>()->setStep(niceValueStep(yAxis->range().size() / count));
}

std::vector<QRectF> LossPlot::legendSpots(const QSizeF &size) const
{
    const QRectF rect = plotRect();
    const double right = rect.right() - style().px(8) - size.width();
    const double left = rect.left() + style().px(8);
    const double top = rect.top() + style().px(4);
    const double bottom = rect.bottom() - style().px(6) - size.height();
    return {QRectF({right, top}, size), QRectF({right, bottom}, size), QRectF({left, bottom}, size),
            QRectF({left, top}, size)};
}

} // namespace attention
