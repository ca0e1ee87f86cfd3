// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/sentence.h"
#include "core/session/run.h"

#include <cstddef>
#include <span>

namespace attention {

/// What is to be seen in the plots of a run, in one line each, as of the first `epochs` epochs. Any thread.

/// \param publishedValLoss the published log's val_loss of the same epoch; NaN where none is to be compared.
Sentence lossSentence(const Run &run, std::size_t epochs, double publishedValLoss);

Sentence accuracySentence(const Run &run, std::size_t epochs);

/// \param newest column attention as shown; null without column attention.
/// \param byClass whether the classes stand beside each other or all rows are shown as one; a run whose
/// classView() is None is always shown as one.
Sentence attentionSentence(const Run &run, const AttentionStatistics *newest, bool byClass);

/// \param history kept records, ascending epochs.
/// \param byClass as above; the map has lanes of up to three classes.
Sentence attentionMapSentence(const Run &run, std::span<const AttentionLog::Record> history, bool byClass);

/// Why a run ended, and what to do about it where it ended badly.
Sentence endSentence(const Run &run, std::size_t epochs);

/// The same in a few words, without advice: "Stopped at 41: no better validation for 10 epochs".
Sentence stopSentence(const Run &run, std::size_t epochs);

/// For a run that learnt nothing (see learntNothing()): what that means. Longer than a card's line.
Sentence nothingLearntSentence(const Run &run, std::size_t epochs);

} // namespace attention
