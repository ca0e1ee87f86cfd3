// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/samples.h"

#include "core/data/sample_files.h"
#include "core/explain/sentence.h"
#include "core/training/config.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace attention {

std::span<const Sample> samples()
{
    static const std::array<Sample, 3> all{{
        {"iris", translatable("Iris"), translatable("150 flowers, 3 species"),
         "Fisher, R. (1936). Iris. UCI Machine Learning Repository. https://doi.org/10.24432/C56C76",
         "CC BY 4.0", sampleFiles::iris},
        {"wine", translatable("Wine"), translatable("178 wines, 3 cultivars"),
         "Aeberhard, S. & Forina, M. (1992). Wine. UCI Machine Learning Repository. "
         "https://doi.org/10.24432/C5PC7J",
         "CC BY 4.0", sampleFiles::wine},
        {"breast-cancer", translatable("Breast cancer"), translatable("569 tumours, benign or malignant"),
         "Wolberg, W., Mangasarian, O., Street, N. & Street, W. (1993). Breast Cancer Wisconsin "
         "(Diagnostic). "
         "UCI Machine Learning Repository. https://doi.org/10.24432/C5DW2B",
         "CC BY 4.0", sampleFiles::breastCancer},
    }};
    return all;
}

const Sample *findSample(std::string_view name)
{
    const auto all = samples();
    const auto found =
        std::find_if(all.begin(), all.end(), [name](const Sample &sample) { return sample.name == name; });
    return found == all.end() ? nullptr : &*found;
}

const Sample &sampleOf(std::string_view source)
{
    const Sample *const found =
        source.starts_with(samplePrefix) ? findSample(source.substr(samplePrefix.size())) : nullptr;
    if (found != nullptr)
        return *found;
    std::string message = std::string(source).append(" is no sample; choose one of");
    const char *between = " ";
    for (const Sample &sample : samples()) {
        message.append(between).append(samplePrefix).append(sample.name);
        between = ", ";
    }
    throw std::invalid_argument(message);
}

} // namespace attention
