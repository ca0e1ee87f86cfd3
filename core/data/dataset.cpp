// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include <algorithm>

namespace attention {

std::vector<std::size_t> PlantedTruth::columns() const
{
    std::vector<std::size_t> all;
    for (const std::vector<std::size_t> &set : sets)
        all.insert(all.end(), set.begin(), set.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::vector<SourceColumn> plainSources(const std::vector<std::string> &names)
{
    std::vector<SourceColumn> sources;
    sources.reserve(names.size());
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
