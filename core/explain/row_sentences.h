// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/row_figures.h"
#include "core/explain/sentence.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace attention {

/// What is to be seen of one row in a line: where its attention lies and what the model says.
/// \param answers of the row, and with a second one of the row as the data have it, where the first was
/// edited. \param row of the data set.
Sentence oneRowSentence(const Run &run, const RowAnswers &answers, std::size_t row);

/// The same for the map: which column leads, and since when. \param history as rowHistory() gives it.
Sentence oneRowMapSentence(const Run &run, std::span<const AttentionLog::Record> history, std::size_t row);

/// "Two rows are wrong", or "The largest errors" of a regression.
Sentence wrongRowsTitle(const RowFigures &figures);

/// "benign, model said 83 % malignant"; \param index among the figures.
Sentence wrongRowSentence(const RunFacts &facts, const RowFigures &figures, std::size_t index);

/// Why a planted column gets little attention at a class: all its values are 0 there, and without a bias a 0
/// adds nothing to its own score. Nothing where that is not so. \param attention as shown, by class.
std::optional<Sentence> noAttentionReason(const Run &run, const AttentionStatistics &attention);

} // namespace attention
