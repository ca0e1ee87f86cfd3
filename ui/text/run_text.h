// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <QString>

#include <cstdint>

namespace attention {

/// Numbers and words of a run as shown on screen, by the default locale.

QString countText(std::int64_t count);
/// A share 0 … 1 as "71 %"; "–" where it is not a number.
QString percentText(double share, int decimals);
/// Four decimals, or as many digits as a large loss needs; "–" where it is not a number.
QString lossText(double loss);
/// A number in the unit of the data with four significant digits: "2.114"; "–" where it is not a number.
QString amountText(double amount);
/// R² with three decimals: "0.873"
QString r2Text(double r2);
/// An EpochRecord's accuracy as its task has it: "98.25 %", or R².
QString scoreText(Task task, double score);
/// "0.07 s", "1.4 s", "2 min 5 s", "3 h 10 min"
QString durationText(double seconds);
/// "23.1 M rows/s"
QString rateText(double rowsPerSecond);
/// "Label column", "Iris" or "flowers.csv": where data come from.
QString sourceText(const DataConfig &data);
/// "Label column · seed 7": what a picture or the window's title is about.
QString experimentText(const TrainingConfig &config);
/// "Ready", "Training", "Paused", "Finished", "Stopped"
QString stateText(const Run *run);

} // namespace attention
