// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace attention {

/// Asks the system to back this memory, not yet written, by large pages; no more than a wish.
void preferLargePages(void *memory, std::size_t bytes);

/// Reserves room for values that will be read in any order: with small pages the translation of its address
/// takes longer than the read of a row.
template <class Value>
void reserveLarge(std::vector<Value> &values, std::size_t size)
{
    values.reserve(size);
    preferLargePages(values.data(), size * sizeof(Value));
}

} // namespace attention
