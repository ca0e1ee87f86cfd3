// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/published.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace attention::test {

inline std::string readPublishedFile(const std::string &name)
{
    std::ifstream file(ATTENTION_SOURCE_DIR "/resources/published/" + name);
    if (!file)
        throw std::runtime_error("cannot read resources/published/" + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline PublishedExperiment readPublished()
{
    return parsePublished(readPublishedFile("keras_log.csv"), readPublishedFile("reference_envelope.csv"));
}

} // namespace attention::test
