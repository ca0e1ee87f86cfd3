// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/verdict.h"

#include <QString>

#include <array>
#include <cstddef>

namespace attention {

/// The kinds of evidence in the order they are offered.
inline constexpr std::array offeredKinds{EvidenceKind::Attention,     EvidenceKind::Permutation,
                                         EvidenceKind::Shapley,       EvidenceKind::IntegratedGradients,
                                         EvidenceKind::GradientInput, EvidenceKind::DropColumn};

/// "Permutation"
QString kindTitle(EvidenceKind kind);
/// Inside a sentence or a table: "permutation"
QString kindName(EvidenceKind kind);
/// What its axis measures: "accuracy lost when shuffled, points"
QString kindUnit(EvidenceKind kind, const RunFacts &facts);
/// How it is got, in a sentence.
QString kindHelp(EvidenceKind kind);
/// What its figures are multiplied by where they are read: 100 of shares and accuracy.
double kindFactor(EvidenceKind kind, Task task);
/// A figure beside its bar: "72 %", "50", "0.46"; "–" where there is none. \param columns there are.
QString kindFigure(EvidenceKind kind, Task task, double value, std::size_t columns);

/// With a real minus sign where it is negative.
QString withMinus(QString number);

/// "agrees", "not learned"
QString verdictWord(VerdictKind kind);

/// A score: "99.8 %", or R².
QString controlText(Task task, double score);

} // namespace attention
