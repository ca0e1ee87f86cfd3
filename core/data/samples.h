// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace attention {

/// A small published table that comes with the program.
struct Sample
{
    std::string_view name;    ///< "iris", as in --data sample:iris
    const char *title;        ///< translatable: "Iris"
    const char *line;         ///< translatable, a few words: "150 flowers, 3 species"
    std::string_view source;  ///< who made it, where it is published
    std::string_view licence; ///< "CC BY 4.0"
    std::string_view csv;     ///< the whole file, UTF-8
};

std::span<const Sample> samples();
/// Null for a name that is none of theirs.
const Sample *findSample(std::string_view name);
/// The one DataConfig::source names: "sample:iris". \throws std::invalid_argument, in one line with every
/// name that is allowed, for another
const Sample &sampleOf(std::string_view source);

} // namespace attention
