// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/data/preprocessing.h"
#include "core/io/json_text.h"
namespace attention {
Json preprocessingJson(const Preprocessing &preprocessing);
Preprocessing preprocessingFromJson(const Json &json);
} // namespace attention
