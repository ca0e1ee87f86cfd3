// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/qcustomplot.h"

namespace attention {

/// The least step of 1, 2 or 5 times a power of ten that is not below `least`.
double niceStep(double least);
/// The same with 2.5 as well: 0.25, 0.5, 1 …
double niceValueStep(double least);

/// Whole epochs: 1 and the multiples of a step, as close as their labels allow.
class EpochTicker : public QCPAxisTicker
{
public:
    /// `spacing` is the least distance of two labels and `width` that of the axis, both in px.
    void setSpace(double width, double spacing);

protected:
    double getTickStep(const QCPRange &range) override;
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;
    QVector<double> createTickVector(double tickStep, const QCPRange &range) override;

private:
    double m_width = 300.0;
    double m_spacing = 48.0;
};

/// Plain or percent values with as many decimals as the step needs, by locale.
class ValueTicker : public QCPAxisTicker
{
public:
    enum class Unit { Number, Percent };
    explicit ValueTicker(Unit unit)
        : m_unit(unit)
    {}

    void setStep(double step) { m_step = step; }
    QString labelOf(double tick, const QLocale &locale) const;

protected:
    double getTickStep(const QCPRange &) override { return m_step; }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &locale, QChar, int) override
    {
        return labelOf(tick, locale);
    }

private:
    Unit m_unit;
    double m_step = 0.25;
};

/// Powers of ten.
class LogTicker : public QCPAxisTickerLog
{
protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;
};

/// 0, 25, 50, 75 and "100 %": shares of attention.
class ShareTicker : public QCPAxisTicker
{
public:
    void setStep(double step) { m_step = step; }

protected:
    double getTickStep(const QCPRange &) override { return m_step; }
    int getSubTickCount(double) override { return 0; }
    QVector<QString> createLabelVector(const QVector<double> &ticks, const QLocale &locale, QChar formatChar,
                                       int precision) override;

private:
    double m_step = 0.25;
};

} // namespace attention
