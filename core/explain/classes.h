// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <cstddef>
#include <string>
#include <vector>

namespace attention {

/// How attention by class can be shown.
enum class ClassView {
    None,   ///< a number is predicted, or there are too many classes
    Lanes,  ///< a bar for each class
    Matrix, ///< a map of columns × classes
};

inline constexpr std::size_t mostClassLanes = 3;
inline constexpr std::size_t mostMatrixClasses = 20;

ClassView classView(const RunFacts &facts);

/// A class in a sentence: "malignant", or with the target's name where its own says nothing alone: "y = 1".
std::string classTitle(const RunFacts &facts, std::size_t index);

/// The order in which classes are listed: of two the one that is looked for (y = 1) first.
std::vector<std::size_t> classOrder(std::size_t classes);

/// Attention on each source column if it lay on all inputs alike: its inputs' share of them. A category has
/// an input for each of its levels.
std::vector<double> equalShares(const RunFacts &facts);

} // namespace attention
