// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/accuracy_plot.h"

#include "core/explain/classes.h"
#include "ui/plots/tickers.h"
#include "ui/text/run_text.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr double leastR2 = -1.0;

} // namespace

AccuracyPlot::AccuracyPlot(QWidget *parent)
    : CurvePlot(PlotKind::Accuracy, parent)
{
    yAxis->setTicker(QSharedPointer<ValueTicker>::create(ValueTicker::Unit::Percent));
    applyStyle();
}

QString AccuracyPlot::title() const
{
    return task() == Task::Regression ? tr("R²") : CurvePlot::title();
}

QString AccuracyPlot::valueText(double value) const
{
    return scoreText(task(), value);
}

QStringList AccuracyPlot::axisTitles() const
{
    const QString title = task() == Task::Regression ? tr("R²") : tr("accuracy");
    return {title, title};
}

void AccuracyPlot::takeOver(const RunModel *model)
{
    const Task former = task();
    CurvePlot::takeOver(model);
    if (task() == former)
        return;
    const auto unit = task() == Task::Regression ? ValueTicker::Unit::Number : ValueTicker::Unit::Percent;
    yAxis->setTicker(QSharedPointer<ValueTicker>::create(unit));
    setAccessibleName(title());
}

double AccuracyPlot::baseline() const
{
    return prepared() ? run()->facts().baselineAccuracy : 0.5;
}

double AccuracyPlot::baselineY() const
{
    const QCPRange range = yAxis->range();
    return plotRect().bottom() - (baseline() - range.lower) / range.size() * plotRect().height();
}

QString AccuracyPlot::baselineText() const
{
    const RunFacts &facts = run()->facts();
    if (task() == Task::Regression)
        return tr("always the mean: R² %1").arg(0);
    const std::string &name = facts.classNames[facts.majorityClass];
    if (classTitle(facts, facts.majorityClass) != name)
        return tr("always the larger class: %1").arg(percentText(baseline(), 1));
    const QString shown = QFontMetricsF(style().tick)
                              .elidedText(QString::fromStdString(name), Qt::ElideMiddle, style().px(120));
    return tr("always %1: %2").arg(shown, percentText(baseline(), 1));
}

void AccuracyPlot::arrangeValues()
{
    const double lower = std::max(std::min(baseline(), low()), leastR2);
    const double span = std::max(1.0 - lower, 0.02);
    const double pad = span * style().px(3) / plotRect().height();
    yAxis->setRange(1.0 - span - pad, 1.0 + pad);
}

double AccuracyPlot::leastShown() const
{
    return task() == Task::Regression && !valuesZoomed() ? yAxis->range().lower : CurvePlot::leastShown();
}

void AccuracyPlot::arrangeValueTicks()
{
    const double count = std::clamp(std::floor(plotRect().height() / style().px(28)), 2.0, 10.0);
    yAxis->ticker().staticCast<ValueTicker>()->setStep(niceValueStep(yAxis->range().size() / (count + 0.3)));
}

void AccuracyPlot::paintBaseline(QPainter &painter) const
{
    if (!prepared())
        return;
    const double y = std::floor(baselineY()) + 0.5;
    const QRectF rect = plotRect();
    if (y < rect.top() || y > rect.bottom())
        return;
    QPen pen(style().theme.quietText, style().px(1.5), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4.0, 2.0});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));

    const QFontMetricsF metrics(style().tick);
    const QSizeF size(metrics.horizontalAdvance(baselineText()), metrics.height());
    const bool above = y - size.height() - style().px(4) > rect.top();
    QRectF label({rect.right() - style().px(4) - size.width(),
                  above ? y - size.height() - style().px(2) : y + style().px(2)},
                 size);
    if (label.intersects(legendRect()))
        label.moveLeft(rect.left() + style().px(4));
    QColor fill = style().theme.card;
    fill.setAlphaF(0.7F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(label.adjusted(-style().px(3), 0, style().px(3), 0), fill);
    painter.setFont(style().tick);
    painter.setPen(style().theme.quietText);
    painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, baselineText());
}

std::vector<QRectF> AccuracyPlot::legendSpots(const QSizeF &size) const
{
    const QRectF rect = plotRect();
    const double label = QFontMetricsF(style().tick).height() + style().px(4);
    const double right = rect.right() - style().px(8) - size.width();
    const double left = rect.left() + style().px(8);
    const double bottom = std::min(rect.bottom(), baselineY()) - label - size.height();
    const double middle = rect.center().y() - size.height() / 2;
    const double top = rect.top() + style().px(8);
    return {QRectF({right, bottom}, size), QRectF({right, middle}, size), QRectF({right, top}, size),
            QRectF({left, top}, size), QRectF({left, bottom}, size)};
}

} // namespace attention
