// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_style.h"

#include "ui/plots/qcustomplot.h"
#include "ui/text/run_text.h"

#include <QFontInfo>

#include <algorithm>

namespace attention {

namespace {

QFont pixelSized(QFont font, bool strong = false)
{
    font.setPixelSize(std::max(QFontInfo(font).pixelSize(), 1));
    if (strong)
        font.setWeight(strongWeight());
    return font;
}

} // namespace

PlotStyle::PlotStyle(const Theme &plotTheme)
    : theme(plotTheme)
    , tick(pixelSized(metrics.font(TextRole::Tick)))
    , text(pixelSized(metrics.font(TextRole::Sentence)))
    , strong(pixelSized(metrics.font(TextRole::Sentence), true))
    , title(pixelSized(metrics.font(TextRole::Title)))
    , rowShade(mixed(theme.card, theme.selection, 0.5))
{}

void styleAxis(QCPAxis *axis, const PlotStyle &style)
{
    const QPen pen(style.theme.axis, style.px(1));
    axis->setBasePen(pen);
    axis->setTickPen(pen);
    axis->setSubTickPen(pen);
    axis->setTickLength(0, qRound(style.px(4)));
    axis->setSubTickLength(0, qRound(style.px(2)));
    axis->setTickLabelFont(style.tick);
    axis->setTickLabelColor(style.theme.quietText);
    axis->setTickLabelPadding(qRound(style.px(4)));
    axis->setSelectableParts(QCPAxis::spNone);
    axis->grid()->setPen(QPen(style.theme.grid, style.px(1)));
    axis->grid()->setZeroLinePen(Qt::NoPen);
    axis->grid()->setSubGridVisible(false);
}

QString equalShareText(std::size_t columns)
{
    const bool whole = columns > 0 && 100 % columns == 0;
    return percentText(columns == 0 ? 0.0 : 1.0 / static_cast<double>(columns), whole ? 0 : 1);
}

int shareDecimals(std::size_t columns)
{
    return columns > 8 ? 1 : 0;
}

} // namespace attention
