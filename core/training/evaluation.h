// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/training/records.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

namespace attention {

/// \param predictions of the validation rows: the logit of class 1, the likeliest class, or the standardised
/// number. False, with `result` unspecified, if `stop`, asked now and then, ended it.
bool evaluate(const Dataset &data, std::span<const float> predictions, std::int64_t epoch, Evaluation &result,
              const std::function<bool()> &stop);

/// Area under the ROC curve: how often a row of class 1 has the larger score than one of class 0, ties half
/// (the statistic of Mann and Whitney, 1947). Nothing where a class has no rows, and if stopped.
std::optional<double> areaUnderRoc(std::span<const float> scores, std::span<const float> labels,
                                   const std::function<bool()> &stop = {});

} // namespace attention
