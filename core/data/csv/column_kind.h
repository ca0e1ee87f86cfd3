// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <span>
#include <string>
#include <string_view>

namespace attention {

/// "id", "index", "key", "no", "#" and the like, or a name that ends in "_id" or "Id".
bool isIdentifierName(std::string_view name);

/// The type of a column that has texts and codes. Numbers, unless identifiers, booleans of one pair of words
/// and dates if every value is one. A category has at most 20 values, or up to 1000 which come twice on
/// average; the rest is text, as is what is different in each of more than ten rows. Identifiers with leading
/// zeros are no numbers.
ColumnType typeOfTexts(const Column &column, char decimal);

/// Why a column, its type told, is no input by default; empty if it is one. What someone asked to be read as
/// number may count the rows. \param asked whether the type was given
std::string whyIgnored(const Column &column, bool asked);

/// Whether of the cells of a column that has texts and codes more than half are numbers or resemble some.
bool mostResembleNumbers(const Column &column, char decimal);

/// Whether all are whole and some beyond what a float holds exactly.
bool hasRoundedWholeNumbers(std::span<const float> numbers);

} // namespace attention
