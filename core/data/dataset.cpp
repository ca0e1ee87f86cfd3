// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include <set>

namespace attention {

std::vector<std::size_t> PlantedTruth::columns() const
{
    std::set<std::size_t> all;
    for (const std::vector<std::size_t> &set : sets)
        all.insert(set.begin(), set.end());
    return {all.begin(), all.end()};
}

std::vector<SourceColumn> plainSources(const std::vector<std::string> &names)
{
    std::vector<SourceColumn> sources;
    for (const std::string &name : names)
        sources.push_back({name, sources.size(), 1});
    return sources;
}

std::vector<std::size_t> classCounts(std::span<const float> labels, std::size_t classes)
{
    std::vector<std::size_t> counts(classes);
    for (const float label : labels)
        ++counts[static_cast<std::size_t>(label)];
    return counts;
}

} // namespace attention
