// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// The tables of resources/samples, put into the library by embed_file.cmake.
namespace attention::sampleFiles {

extern const std::string_view breastCancer;
extern const std::string_view iris;
extern const std::string_view wine;

} // namespace attention::sampleFiles
