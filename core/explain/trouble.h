// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/sentence.h"
#include "core/session/run.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace attention {

/// The one thing offered against a trouble.
struct Remedy
{
    enum class Kind {
        None,
        LearningRate,  ///< set to `number`
        Epochs,        ///< as many as `number`
        HiddenUnits,   ///< as many as `number`
        Relu,          ///< as activation
        StopEarly,     ///< with a patience of `number`
        AttentionBias, ///< on
        IgnoreColumns, ///< `columns` of a table
    };

    Kind kind = Kind::None;
    double number = 0.0;
    std::vector<std::string> columns;

    bool operator==(const Remedy &) const = default;
};

/// The words on its button: "Set 0.01 and run". Empty for None.
Sentence offer(const Remedy &remedy);

/// Changes the settings as the remedy says.
void apply(const Remedy &remedy, TrainingConfig &settings);

/// Something about a run that the plots alone do not tell, with one line and one remedy.
struct Trouble
{
    /// The most pressing first.
    enum class Rule {
        Failed,         ///< the run ended by an error
        Diverged,       ///< the loss is no longer a number or far above guessing
        LearntNothing,  ///< see learntNothing()
        Leak,           ///< a column of the table tells the target all by itself
        StoppedEarly,   ///< no trouble: says which epoch is kept
        Overfit,        ///< validation risen while training fell
        Plateau,        ///< the loss does not move and is close to guessing
        Collapsed,      ///< all attention on one column
        EqualAttention, ///< the model has learnt, its attention has not
    };
    enum class Gravity { Hint, Warning, Error };

    Rule rule = Rule::Failed;
    Gravity gravity = Gravity::Warning;
    Sentence text;
    Remedy remedy;
    std::int64_t epoch = 0; ///< that is worth going back to: the last good one, or the best; 0 for none
};

/// When the rules speak.
namespace troubleRules {
/// Validation has risen when its last `overfitEpochs` all lie this share above the best, which is that far
/// back at least `overfitDistance` epochs, and training has fallen since. A rise of less than `overfitLeast`
/// of what guessing loses is none.
inline constexpr double overfitShare = 0.1;
inline constexpr double overfitLeast = 0.02;
inline constexpr std::size_t overfitEpochs = 3;
inline constexpr std::int64_t overfitDistance = 5;
/// The loss has not moved when the halves of the last quarter of the epochs, ten at least, have means that
/// differ by less than this share, after twice as many epochs.
inline constexpr double plateauShare = 0.01;
inline constexpr std::size_t plateauEpochs = 10;
/// It is close to guessing when more than this share of what guessing loses is left, less what flipped labels
/// cost. Lower down a level loss may well be the best there is.
inline constexpr double plateauLeft = 0.9;
/// Attention has collapsed when one column gets this share of it.
inline constexpr double collapsedShare = 0.99;
/// It is equal when no column's share, in any class, is further than this part from the equal share.
inline constexpr double equalShare = 0.15;
inline constexpr std::int64_t patience = 10; ///< of the remedy against overfitting
} // namespace troubleRules

/// What there is to say of a run that has halted, as of its first `epochs` epochs, the most pressing first.
/// \param newest column attention after the last of them; null without column attention. Any thread.
std::vector<Trouble> troubles(const Run &run, std::size_t epochs, const AttentionStatistics *newest);

} // namespace attention
