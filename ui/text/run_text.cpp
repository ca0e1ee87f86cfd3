// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/run_text.h"

#include "core/explain/settings_difference.h"
#include "ui/text/sentence_text.h"
#include "ui/widgets/number_scale.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Run)
};

QString none()
{
    return QStringLiteral("–");
}

} // namespace

QString countText(std::int64_t count)
{
    return numberText(static_cast<double>(count), true, QLocale());
}

QString percentText(double share, int decimals)
{
    if (!std::isfinite(share))
        return none();
    return QLocale().toString(100.0 * share, 'f', decimals) + QStringLiteral(" %");
}

QString lossText(double loss)
{
    if (!std::isfinite(loss))
        return none();
    return loss < 1000.0 ? QLocale().toString(loss, 'f', 4) : QLocale().toString(loss, 'g', 5);
}

QString amountText(double amount)
{
    return std::isfinite(amount) ? QLocale().toString(amount, 'g', 4) : none();
}

QString r2Text(double r2)
{
    return std::isfinite(r2) ? QLocale().toString(r2, 'f', 3) : none();
}

QString scoreText(Task task, double score)
{
    return task == Task::Regression ? r2Text(score) : percentText(score, 2);
}

QString durationText(double seconds)
{
    const QLocale locale;
    if (seconds < 0.095)
        return Words::tr("%1 ms").arg(std::max(1LL, std::llround(1000.0 * seconds)));
    if (seconds < 59.95)
        return Words::tr("%1 s").arg(locale.toString(seconds, 'f', seconds < 9.95 ? 1 : 0));
    const auto whole = std::llround(seconds);
    if (whole < 3600)
        return Words::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return Words::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

QString rateText(double rowsPerSecond)
{
    const QLocale locale;
    if (locale.language() == QLocale::Chinese && rowsPerSecond >= 1e4) // which counts in ten thousands
        return Words::tr("%1 × 10 000 rows/s").arg(countText(std::llround(rowsPerSecond / 1e4)));
    if (rowsPerSecond >= 1e6)
        return Words::tr("%1 M rows/s").arg(locale.toString(rowsPerSecond / 1e6, 'f', 1));
    if (rowsPerSecond >= 1e3)
        return Words::tr("%1 k rows/s").arg(locale.toString(rowsPerSecond / 1e3, 'f', 0));
    return Words::tr("%1 rows/s").arg(locale.toString(rowsPerSecond, 'f', 0));
}

QString sourceText(const DataConfig &data)
{
    return plainText(sourceName(data));
}

QString experimentText(const TrainingConfig &config)
{
    return sourceText(config.data) + QStringLiteral(" · ") + Words::tr("seed %1").arg(config.data.seed);
}

QString stateText(const Run *run)
{
    if (run == nullptr)
        return Words::tr("Ready");
    switch (run->state()) {
    case RunState::Preparing:
        return Words::tr("Preparing data");
    case RunState::Running:
        return Words::tr("Training");
    case RunState::Paused:
        return run->step() == 0 ? Words::tr("Ready") : Words::tr("Paused");
    case RunState::Finished:
        break;
    }
    switch (run->reason()) {
    case StopReason::Diverged:
        return Words::tr("Diverged");
    case StopReason::Failed:
        return run->epochs.empty() ? Words::tr("Not trained") : Words::tr("Failed");
    case StopReason::Stopped:
        return run->prepared() ? Words::tr("Stopped") : Words::tr("Cancelled");
    default:
        return Words::tr("Finished");
    }
}

} // namespace attention
