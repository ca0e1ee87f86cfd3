// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/sentence.h"
#include "core/model/architecture.h"
#include "core/session/run.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace attention {

/// What is said of the layers of a prepared run. Any thread.

/// A few words beside the layer's name: "scores", "softmax, adds up to 1".
Sentence layerWords(const Run &run, const LayerInfo &layer);
/// What the layer makes of what it reads, with its formula.
Sentence layerExplanation(const Run &run, const LayerInfo &layer);
/// "x1", "unit 3", or of the output "y = 1".
Sentence unitName(const Run &run, const LayerInfo &layer, std::size_t unit);

Sentence lossWords(Task task); ///< "binary cross-entropy"
Sentence lossExplanation(Task task);

/// Why the label column gets little attention where its value is 0; switching the attention bias on is the
/// way out. See hasAttentionWithoutBias().
Sentence zeroValueSentence(const RunFacts &facts);
/// Whether zeroValueSentence() holds: the label is a column, its scores have no bias, and the network was
/// trained for an epoch at least.
bool hasAttentionWithoutBias(const Run &run, std::int64_t epoch);

} // namespace attention
