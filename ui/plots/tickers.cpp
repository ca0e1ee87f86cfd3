// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/tickers.h"

#include "ui/plots/plot_style.h"
#include "ui/text/run_text.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace attention {

namespace {

double stepOf(double least, std::initializer_list<double> mantissas)
{
    if (!(least > 0.0) || !std::isfinite(least))
        return 1.0;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double mantissa : mantissas) {
        if (mantissa * power >= least * (1.0 - 1e-9))
            return mantissa * power;
    }
    return 10.0 * power;
}

int decimalsOf(double step)
{
    for (int decimals = 0; decimals < 8; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled)
            return decimals;
    }
    return 8;
}

} // namespace

double niceStep(double least)
{
    return stepOf(least, {1.0, 2.0, 5.0});
}

double niceValueStep(double least)
{
    return stepOf(least, {1.0, 2.0, 2.5, 5.0});
}

void EpochTicker::setSpace(double width, double spacing)
{
    m_width = std::max(width, 1.0);
    m_spacing = std::max(spacing, 1.0);
}

double EpochTicker::getTickStep(const QCPRange &range)
{
    return std::max(1.0, niceStep(m_spacing * range.size() / m_width));
}

QString EpochTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return countText(std::llround(tick));
}

QVector<double> EpochTicker::createTickVector(double tickStep, const QCPRange &range)
{
    QVector<double> ticks;
    const double least = m_spacing * range.size() / m_width;
    const auto step = static_cast<qint64>(tickStep);
    const auto first = static_cast<qint64>(std::max(1.0, std::ceil(range.lower)));
    if (first == 1)
        ticks.append(1.0);
    for (qint64 tick = (first + step - 1) / step * step; static_cast<double>(tick) <= range.upper;
         tick += step) {
        const bool beside = !ticks.isEmpty() && static_cast<double>(tick) - ticks.last() < 0.75 * least;
        if (tick > 1 && !beside)
            ticks.append(static_cast<double>(tick));
    }
    return ticks;
}

QString ValueTicker::labelOf(double tick, const QLocale &locale) const
{
    if (m_unit == Unit::Percent)
        return percentText(tick, decimalsOf(m_step * 100.0));
    if (m_step >= 1e5 || m_step < 1e-5)
        return tick == 0.0 ? QStringLiteral("0") : locale.toString(tick, 'g', 3);
    return locale.toString(tick, 'f', decimalsOf(m_step));
}

QString LogTicker::getTickLabel(double tick, const QLocale &locale, QChar, int)
{
    return tick >= 1e-4 && tick < 1e5 ? locale.toString(tick, 'g', 6) : locale.toString(tick, 'g', 1);
}

QVector<QString> ShareTicker::createLabelVector(const QVector<double> &ticks, const QLocale &locale, QChar,
                                                int)
{
    QVector<QString> labels;
    const int decimals = decimalsOf(m_step * 100.0);
    for (const double tick : ticks)
        labels.append(locale.toString(tick * 100.0, 'f', decimals));
    if (!ticks.isEmpty())
        labels.last() = percentText(ticks.last(), decimals);
    return labels;
}

} // namespace attention
