// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"
#include "core/training/records.h"

#include <cstddef>
#include <vector>

namespace attention {

struct Interval
{
    double low = 0.0;
    double high = 1.0;
};

/// Where the true share lies with 95 % confidence when `share` of `rows` were seen: the score interval of
/// Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927. 0 … 1
/// without rows.
Interval wilsonInterval(double share, std::size_t rows);

/// What a model makes of the rows of one class.
struct ClassResult
{
    std::size_t rows = 0;  ///< of the class
    std::size_t found = 0; ///< of these said to be of it: found / rows is the recall
    std::size_t said = 0;  ///< rows said to be of it: found / said is the precision
};

/// One for each class; none of a regression.
std::vector<ClassResult> classResults(const Evaluation &evaluation);

/// Rows of all classes, and those of them that are right.
std::size_t evaluatedRows(const Evaluation &evaluation);
std::size_t rightRows(const Evaluation &evaluation);

/// In nats, of a choice between two of which one has this share: what guessing by the shares loses.
double entropyOf(double share);

/// Whether an accuracy is not above the 95 % interval of the baseline's, or R² not above 0.
bool isNoBetterThanGuessing(const RunFacts &facts, const EpochRecord &record);

/// The same, and of classes the validation loss does not tell otherwise either: where one class is rare, a
/// model may know much and still say the larger class always. Guessing by the shares of the classes loses at
/// least the entropy of the larger one against the rest.
bool learntNothing(const RunFacts &facts, const EpochRecord &record);

/// Whether a run that ended well learnt nothing; `epochs` are those seen.
bool learntNothing(const Run &run, std::size_t epochs);

} // namespace attention
